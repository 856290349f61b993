/** The sheets that are lists of texts: 校验汇总, 疑点, 稳健性. */
import { cellAddress } from "../../grid/address";
import type { Assessment } from "../../assessment";
import type { SheetPlan } from "../../plan/plan";
import { gradesFromBest } from "../../scoring/grade";
import { describeFinding } from "../../validation/wording/describe-finding";
import type { Collected } from "../collected";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import { shownFiles } from "./shown-file";
import { bookTitle, FIRST_ROW, fitRow, newBuilder, tableSheet } from "./table-sheet";

/** A return's findings, without the assessment that they came from. */
export interface ReturnFindings {
  readonly unit: string;
  readonly file: string;
  readonly findings: Assessment["findings"];
}

/** Assessments are made one after another and not kept. */
export function findingsOf({ returns }: Collected): readonly ReturnFindings[] {
  return returns.flatMap(({ unit, file, state, details }) => {
    const findings = state === "superseded" ? [] : (details()?.findings ?? []);
    return findings.length === 0 ? [] : [{ unit, file, findings }];
  });
}

export function planFindingsSheet(context: BookContext): SheetPlan {
  const { collected, language } = context;
  const labels = BOOK_LABELS[language];
  const builder = newBuilder();
  const files = shownFiles(collected);
  let row = FIRST_ROW;
  for (const { unit, file, findings } of findingsOf(collected)) {
    for (const finding of findings) {
      const { message, fix } = describeFinding(finding, language);
      const at = cellAddress(finding.at.row, finding.at.column);
      builder
        .row(row, 0, [unit, files.name(file), finding.at.sheet], "text")
        .row(row, 3, [at, labels.severities[finding.severity], finding.code], "centered")
        .row(row, 6, [message, fix], "text");
      fitRow(builder, row, [
        [unit, 16],
        [files.name(file), 17],
        [finding.at.sheet, 13],
        [message, 34],
        [fix, 31],
      ]);
      row++;
    }
  }
  return tableSheet(context, builder, {
    sheet: "findings",
    title: bookTitle(context, "findings"),
    note: labels.findingsNote(row - FIRST_ROW),
    columns: [
      { heading: labels.unit, width: 16 },
      { heading: labels.file, width: 17 },
      { heading: labels.sheet, width: 13 },
      { heading: labels.cell, width: 7 },
      { heading: labels.severity, width: 8.5 },
      { heading: labels.findingCode, width: 6.5 },
      { heading: labels.message, width: 34 },
      { heading: labels.remedy, width: 31 },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: row - FIRST_ROW,
    filter: true,
  });
}

export function planSuspicionsSheet(context: BookContext): SheetPlan {
  const { suspicions, language, collected } = context;
  const labels = BOOK_LABELS[language];
  const builder = newBuilder();
  const files = shownFiles(collected);
  suspicions.forEach(({ kind, units, places, message }, index) => {
    const row = FIRST_ROW + index;
    const seen = places.map(({ file, at, shown }) => {
      const cell = at === null ? "" : ` ${at.sheet}!${cellAddress(at.row, at.column)}`;
      // What the message quotes isn't said again at each of its places.
      const isSaid = shown === "" || message[language].includes(shown);
      return `${files.name(file)}${cell}${isSaid ? "" : ` ${shown}`}`;
    });
    const texts = [
      labels.suspicionKinds[kind],
      units.join(labels.between),
      message[language],
      seen.join("\n"),
    ];
    builder.put(row, 0, texts[0] ?? "", "centered").row(row, 1, texts.slice(1), "text");
    fitRow(builder, row, [
      [texts[0] ?? "", 12],
      [texts[1] ?? "", 22],
      [texts[2] ?? "", 42],
      [`${texts[3] ?? ""}\n`, 55],
    ]);
  });
  if (suspicions.length === 0) builder.put(FIRST_ROW, 0, labels.none, "text");
  return tableSheet(context, builder, {
    sheet: "suspicions",
    title: bookTitle(context, "suspicions"),
    note: labels.suspicionsNote,
    columns: [
      { heading: labels.suspicionKind, width: 12 },
      { heading: labels.units, width: 22 },
      { heading: labels.message, width: 42 },
      { heading: labels.places, width: 55 },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: Math.max(1, suspicions.length),
    filter: suspicions.length > 0,
  });
}

/** Two tables side by side: each unit's ranks in the draws, and who gains or loses by each indicator. */
export function planRobustnessSheet(context: BookContext): SheetPlan {
  const { framework, robustness, collected, language } = context;
  const labels = BOOK_LABELS[language];
  const builder = newBuilder();
  const best = gradesFromBest(framework)[0]?.name[language] ?? "";
  const ranks = new Map(collected.ranking.ranked.map(({ input, rank }) => [input, rank]));
  const names = (inputs: readonly { readonly unit: string }[]): string =>
    inputs.length === 0 ? "—" : inputs.map(({ unit }) => unit).join(labels.between);
  const intervals = robustness.intervals;
  const leftOut = robustness.leaveOneOut;
  const rows = Math.max(1, intervals.length, leftOut.length);
  for (let index = 0; index < rows; index++) {
    const row = FIRST_ROW + index;
    const interval = intervals[index];
    const left = leftOut[index];
    if (interval !== undefined)
      builder
        .put(row, 0, ranks.get(interval.input) ?? null, "count")
        .put(row, 1, interval.input.unit, "text")
        .row(row, 2, [interval.low, interval.median, interval.high], "count");
    if (left === undefined) continue;
    const texts = [
      `${left.indicator.code} ${left.indicator.name[language]}`,
      names(left.enters),
      names(left.leaves),
    ];
    builder.row(row, 6, texts, "text");
    fitRow(builder, row, [
      [interval?.input.unit ?? "", 20],
      [texts[0] ?? "", 34],
      [texts[1] ?? "", 20],
      [texts[2] ?? "", 20],
    ]);
  }
  const { draws, variationPercent, seed, sentence } = robustness;
  const note = `${sentence[language]}\n${labels.robustnessNote(draws, variationPercent, seed)}`;
  return tableSheet(context, builder, {
    sheet: "robustness",
    title: bookTitle(context, "robustness"),
    note,
    columns: [
      { heading: labels.rank, width: 6 },
      { heading: labels.unit, width: 20 },
      { heading: labels.low, width: 11 },
      { heading: labels.middle, width: 11 },
      { heading: labels.high, width: 11 },
      { heading: "", width: 2 },
      { heading: labels.leftOut, width: 34 },
      { heading: labels.enters(best), width: 20 },
      { heading: labels.leaves(best), width: 20 },
    ],
    orientation: "landscape",
    frozen: 0,
    rows,
    filter: false,
  });
}
