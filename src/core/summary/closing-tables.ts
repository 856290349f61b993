/** The parts of the 汇总 sheet without a fixed length: what left the total, what to improve, findings, signatures, check line. */
import { cellAddress } from "../grid/address";
import { rowHeightFor, textByRows, withAir } from "../plan/text-size";
import { adviceText } from "../ledger/advice/advice-text";
import { adviceFor, linkedAdvice } from "../ledger/advice/linked-advice";
import { basesOf } from "../regulations/regulations";
import { describeFinding } from "../validation/wording/describe-finding";
import { splitUntouched } from "../validation/order/untouched-rows";
import { addCheckLine, checkLineHeight } from "./check-line";
import type { ClosingRow, ClosingSection } from "./closing-section";
import { serialDay } from "./serial-date";
import { leftOutSection } from "./left-out-table";
import { cached, inLanguage, lostPoints, wasIncomplete, missingElements } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN, COLUMN_WIDTHS, LAST_COLUMN } from "./summary-layout";
import { DEFAULT_HEIGHT } from "../plan/page-height";

/** More findings than this are only counted: the pane lists them all. */
const MAX_FINDINGS = 40;

/** Points. */
const SIGNATURE_HEIGHT = 40;

/** The sections in their order; the signatures and the check line stay with the last. */
export function closingSections(context: SummaryContext): readonly ClosingSection[] {
  const leftOut = leftOutSection(context);
  return [...(leftOut === null ? [] : [leftOut]), improvements(context), findings(context)];
}

/**
 * Indicators below the rate that the framework requires, with the remedy that it prescribes; where the workbook's ledgers
 * have advice for an indicator that lost anything, theirs.
 */
function improvements(context: SummaryContext): ClosingSection {
  const { builder, labels, language, assessment, writtenAt } = context;
  const advice = linkedAdvice(assessment.ledgers ?? []);
  const weak = assessment.score.indicators.flatMap((score, index) => {
    const { indicator, official } = score;
    if (official === null) return [];
    const lost = lostPoints(score);
    const linked = lost?.gt(0) === true ? adviceFor(advice, indicator) : [];
    const mustMend = official.div(indicator.maxPoints).lt(indicator.remedy.trigger);
    const source = context.layout.firstIndicator + index;
    return mustMend || linked.length > 0 ? [{ indicator, lost, source, linked, mustMend }] : [];
  });
  const open = wasIncomplete(context);
  const heading = open ? labels.answeredPart(labels.improvements) : labels.improvements;
  if (weak.length === 0) {
    const none = open ? labels.noImprovementsYet : labels.noImprovements;
    return { heading, headings: null, rows: [line(context, none, "text")], after: [] };
  }
  const headings = (row: number): void => {
    builder
      .row(row, 0, [labels.code, labels.indicator, labels.lost], "header")
      .merged(across(row, 3, LAST_COLUMN - 1), labels.improvement, "header")
      .put(row, LAST_COLUMN, labels.due, "header");
  };
  const width = widthOf(3, LAST_COLUMN - 1);
  const rows = weak.flatMap(({ indicator, lost, source, linked, mustMend }): readonly ClosingRow[] => {
    const name = inLanguage(indicator.name, language);
    const missing = missingElements(context, indicator);
    const action = [
      ...(missing === null ? [] : [labels.missing(missing.names)]),
      linked.length === 0 ? inLanguage(indicator.remedy.action, language) : adviceText(linked, language),
      ...basesOf(indicator).map((basis) => labels.basis(inLanguage(basis, language))),
    ].join("\n");
    const due = mustMend ? serialDay(writtenAt) + indicator.remedy.dueDays : null;
    // What ledgers say can be longer than a row is tall.
    return textByRows(action, width).map((piece, part) => ({
      height: withAir(
        rowHeightFor([
          { text: indicator.code, width: widthOf(0, 0) },
          { text: part === 0 ? name : "", width: widthOf(1, 1) },
          { text: piece, width },
        ]),
      ),
      write: (row) => {
        builder.put(row, 0, indicator.code, "centered").put(row, 1, part === 0 ? name : "", "text");
        if (part === 0) builder.formula(row, 2, `=${cellAddress(source, COLUMN.lost)}`, "lost", cached(lost));
        else builder.put(row, 2, null, "lost");
        builder
          .merged(across(row, 3, LAST_COLUMN - 1), piece, "text")
          .put(row, LAST_COLUMN, part === 0 ? due : null, "date");
      },
    }));
  });
  return { heading, headings, rows, after: [line(context, labels.dueFrom, "hint")] };
}

function findings(context: SummaryContext): ClosingSection {
  const { builder, labels, language, assessment } = context;
  // The head says how many rows are open.
  const { others } = splitUntouched(assessment.findings);
  const shown = others.slice(0, MAX_FINDINGS);
  const end = [blankRow, signatures(context), checkLine(context)];
  if (shown.length === 0)
    return {
      heading: labels.findings,
      headings: null,
      rows: [line(context, labels.noFindings, "text")],
      after: end,
    };
  const headings = (row: number): void => {
    builder
      .row(row, 0, [labels.findingCode, labels.place], "header")
      .merged(across(row, 2), labels.message, "header");
  };
  const rows = shown.map((finding): ClosingRow => {
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
  const more = others.length - shown.length;
  const counted = more === 0 ? [] : [line(context, labels.moreFindings(more), "text")];
  return { heading: labels.findings, headings, rows, after: [...counted, ...end] };
}

/** One line of words across the sheet. */
function line({ builder }: SummaryContext, text: string, style: "text" | "hint"): ClosingRow {
  return { height: DEFAULT_HEIGHT, write: (row) => void builder.merged(across(row, 0), text, style) };
}

const blankRow: ClosingRow = { height: DEFAULT_HEIGHT, write: () => undefined };

function signatures({ builder, labels }: SummaryContext): ClosingRow {
  return {
    height: SIGNATURE_HEIGHT,
    write: (row) =>
      labels.signatures.forEach((text, index) => builder.put(row, index * 2, text, "signature")),
  };
}

function checkLine(context: SummaryContext): ClosingRow {
  return { height: checkLineHeight(context), write: (row) => addCheckLine(context, row) };
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
