/** The parts of the 汇总 sheet without a fixed length: what left the total, what to improve, findings, signatures, check line. */
import { cellAddress } from "../grid/address";
import { rowHeightFor } from "../plan/text-size";
import { basesOf } from "../regulations/regulations";
import { describeFinding } from "../validation/wording/describe-finding";
import { splitUntouched } from "../validation/order/untouched-rows";
import { addCheckLine, checkLineHeight } from "./check-line";
import { addLongTable, type LongRow } from "./long-table";
import { serialDay } from "./serial-date";
import { addLeftOutTable } from "./left-out-table";
import {
  addSection,
  cached,
  inLanguage,
  lostPoints,
  wasIncomplete,
  missingElements,
} from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN, COLUMN_WIDTHS, LAST_COLUMN } from "./summary-layout";
import { DEFAULT_HEIGHT } from "./summary-pages";

/** More findings than this are only counted: the pane lists them all. */
const MAX_FINDINGS = 40;

/** Points. */
const SIGNATURE_HEIGHT = 40;

/** @returns the row after the last one written */
export function addClosingTables(context: SummaryContext): number {
  const afterLeftOut = addLeftOutTable(context, context.layout.rest);
  const afterImprovements = addImprovements(context, afterLeftOut);
  const afterFindings = addFindings(context, afterImprovements + 1);
  return addCheckLine(context, addSignatures(context, afterFindings + 1));
}

/** Indicators below the rate that the framework requires, with the remedy that it prescribes. */
function addImprovements(context: SummaryContext, top: number): number {
  const { builder, labels, language, assessment, writtenAt } = context;
  const weak = assessment.score.indicators.flatMap((score, index) => {
    const { indicator, official } = score;
    return official !== null && official.div(indicator.maxPoints).lt(indicator.remedy.trigger)
      ? [{ indicator, lost: lostPoints(score), source: context.layout.firstIndicator + index }]
      : [];
  });
  const open = wasIncomplete(context);
  addSection(context, top, open ? labels.answeredPart(labels.improvements) : labels.improvements);
  if (weak.length === 0) {
    builder.merged(across(top + 1, 0), open ? labels.noImprovementsYet : labels.noImprovements, "text");
    return top + 2;
  }
  const headings = (row: number): void => {
    builder
      .row(row, 0, [labels.code, labels.indicator, labels.lost], "header")
      .merged(across(row, 3, LAST_COLUMN - 1), labels.improvement, "header")
      .put(row, LAST_COLUMN, labels.due, "header");
  };
  const rows = weak.map(({ indicator, lost, source }): LongRow => {
    const name = inLanguage(indicator.name, language);
    const missing = missingElements(context, indicator);
    const action = [
      ...(missing === null ? [] : [labels.missing(missing.names)]),
      inLanguage(indicator.remedy.action, language),
      ...basesOf(indicator).map((basis) => labels.basis(inLanguage(basis, language))),
    ].join("\n");
    return {
      height: rowHeightFor([
        { text: indicator.code, width: widthOf(0, 0) },
        { text: name, width: widthOf(1, 1) },
        { text: action, width: widthOf(3, LAST_COLUMN - 1) },
      ]),
      write: (row) => {
        builder
          .put(row, 0, indicator.code, "centered")
          .put(row, 1, name, "text")
          .formula(row, 2, `=${cellAddress(source, COLUMN.lost)}`, "lost", cached(lost))
          .merged(across(row, 3, LAST_COLUMN - 1), action, "text")
          .put(row, LAST_COLUMN, serialDay(writtenAt) + indicator.remedy.dueDays, "date");
      },
    };
  });
  const end = addLongTable(context, top + 1, headings, rows);
  builder.merged(across(end, 0), labels.dueFrom, "hint");
  return end + 1;
}

function addFindings(context: SummaryContext, top: number): number {
  const { builder, labels, language, assessment } = context;
  // The head says how many rows are open.
  const { others: findings } = splitUntouched(assessment.findings);
  const shown = findings.slice(0, MAX_FINDINGS);
  addSection(context, top, labels.findings);
  if (shown.length === 0) {
    builder.merged(across(top + 1, 0), labels.noFindings, "text");
    return top + 2;
  }
  const headings = (row: number): void => {
    builder
      .row(row, 0, [labels.findingCode, labels.place], "header")
      .merged(across(row, 2), labels.message, "header");
  };
  const rows = shown.map((finding): LongRow => {
    const { message, fix } = describeFinding(finding, language);
    const text = `${message}\n${fix}`;
    const place = `${finding.at.sheet}!${cellAddress(finding.at.row, finding.at.column)}`;
    return {
      height: rowHeightFor([
        { text: place, width: widthOf(1, 1) },
        { text, width: widthOf(2, LAST_COLUMN) },
      ]),
      write: (row) => {
        builder
          .put(row, 0, `${labels.severity[finding.severity]} ${finding.code}`, "centered")
          .put(row, 1, place, "text")
          .merged(across(row, 2), text, "text");
      },
    };
  });
  const more = findings.length - shown.length;
  const closing = (more === 0 ? 1 : 2) * DEFAULT_HEIGHT + SIGNATURE_HEIGHT + checkLineHeight(context);
  const end = addLongTable(context, top + 1, headings, rows, closing);
  if (more === 0) return end;
  builder.merged(across(end, 0), labels.moreFindings(more), "text");
  return end + 1;
}

function addSignatures({ builder, labels }: SummaryContext, row: number): number {
  labels.signatures.forEach((text, index) => builder.put(row, index * 2, text, "signature"));
  builder.height(row, SIGNATURE_HEIGHT);
  return row + 1;
}

function across(
  row: number,
  left: number,
  right: number = LAST_COLUMN,
): { top: number; bottom: number; left: number; right: number } {
  return { top: row, bottom: row, left, right };
}

function widthOf(left: number, right: number): number {
  return COLUMN_WIDTHS.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}
