/** 回收情况: every file and every unit that is missing, with what is to be done, and a place for the decision. */
import { cellAddress } from "../../grid/address";
import type { SheetPlan } from "../../plan/plan";
import type { CollectedReturn, Reason } from "../collected";
import { CHOICE_WORDS } from "../decisions/decision";
import { MISSING, STATE_NAMES } from "../states/state-names";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import { shownFiles } from "./shown-file";
import { bookTitle, FIRST_ROW, fitRow, newBuilder, tableSheet, type BookBuilder } from "./table-sheet";

export const RETURNS_COLUMN = {
  unit: 0,
  file: 1,
  state: 2,
  reason: 3,
  remedy: 4,
  decision: 5,
  filledOn: 6,
  late: 7,
  error: 8,
  warn: 9,
  info: 10,
  /** What the decision is about; not printed, and read when the workbook's decisions are taken over. */
  key: 11,
} as const;

const WIDTH = { unit: 14, file: 17, state: 9, reason: 29, remedy: 19 } as const;
const DAY = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

export function planReturnsSheet(context: BookContext): SheetPlan {
  const { collected, language } = context;
  const labels = BOOK_LABELS[language];
  const builder = newBuilder();
  const files = shownFiles(collected);
  let row = FIRST_ROW;
  for (const one of collected.returns) {
    const reasons = one.reasons.length === 0 ? [null] : one.reasons;
    reasons.forEach((reason, index) => {
      writeReturn(context, builder, row++, { ...one, file: files.name(one.file) }, reason, index === 0);
    });
  }
  for (const { name } of collected.missing) {
    builder
      .row(row, 0, [name, null], "text")
      .put(row, RETURNS_COLUMN.state, MISSING[language], "centered")
      .row(row, RETURNS_COLUMN.reason, [labels.missingReason, labels.missingRemedy], "text")
      .row(row, RETURNS_COLUMN.decision, [null, null, null, null, null, null], "centered");
    fitRow(builder, row++, [
      [name, WIDTH.unit],
      [MISSING[language], WIDTH.state],
      [labels.missingReason, WIDTH.reason],
      [labels.missingRemedy, WIDTH.remedy],
    ]);
  }
  const scored = collected.returns.filter(({ state }) => state === "scored").length;
  return tableSheet(context, builder, {
    sheet: "returns",
    title: bookTitle(context, "returns"),
    note:
      labels.returnsNote(collected.expected.length, scored, collected.missing.length) +
      (files.folder === "" ? "" : labels.folder(files.folder)),
    columns: [
      { heading: labels.unit, width: WIDTH.unit },
      { heading: labels.file, width: WIDTH.file },
      { heading: labels.state, width: WIDTH.state },
      { heading: labels.reason, width: WIDTH.reason },
      { heading: labels.remedy, width: WIDTH.remedy },
      { heading: labels.decision, width: 9 },
      { heading: labels.filledOn, width: 11 },
      { heading: labels.late, width: 5 },
      { heading: labels.errors, width: 7 },
      { heading: labels.warnings, width: 9 },
      { heading: labels.infos, width: 6 },
      { heading: labels.decisionKey, width: 12 },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: row - FIRST_ROW,
    filter: true,
    unprinted: 1,
  });
}

function writeReturn(
  { language }: BookContext,
  builder: BookBuilder,
  row: number,
  one: CollectedReturn,
  reason: Reason | null,
  isFirst: boolean,
): void {
  const labels = BOOK_LABELS[language];
  const { file, sheet, unit, state, counts, late, filledOn } = one;
  const place = sheet === null ? file : `${file}\n${sheet}`;
  const said = reason?.message[language] ?? "";
  const cells = (reason?.cells ?? [])
    .filter((at) => !namesCell(said, cellAddress(at.row, at.column)))
    .map((at) => `${at.sheet}!${cellAddress(at.row, at.column)}`);
  const shown = cells.length > MOST_CELLS ? [...cells.slice(0, MOST_CELLS), "…"] : cells;
  const message = [said, shown.join(labels.between)].filter((text) => text !== "");
  const text = message.join("\n");
  const remedy = reason?.remedy?.[language] ?? "";
  const choices = reason?.choices ?? [];
  builder
    .row(row, 0, [unit, place], "text")
    .put(row, RETURNS_COLUMN.state, STATE_NAMES[state][language], "centered")
    .row(row, RETURNS_COLUMN.reason, [text, remedy], "text")
    .put(
      row,
      RETURNS_COLUMN.decision,
      reason?.decided == null ? null : CHOICE_WORDS[reason.decided][language],
      choices.length === 0 ? "centered" : "inputText",
    )
    .put(row, RETURNS_COLUMN.filledOn, filledOn === null ? null : serialOf(filledOn), "date")
    .put(row, RETURNS_COLUMN.late, late ? labels.yes : null, "centered")
    // Counted once for each file, so that sums of the columns are right.
    .row(
      row,
      RETURNS_COLUMN.error,
      isFirst ? [counts.error, counts.warn, counts.info] : [null, null, null],
      "count",
    );
  if (reason?.key != null && choices.length > 0) {
    builder.put(row, RETURNS_COLUMN.key, reason.key, "plain").validate({
      range: { top: row, bottom: row, left: RETURNS_COLUMN.decision, right: RETURNS_COLUMN.decision },
      rule: { type: "list", options: choices.map((choice) => CHOICE_WORDS[choice][language]) },
      title: labels.decisionTitle,
      prompt: labels.decisionPrompt,
      error: labels.decisionError,
    });
  }
  fitRow(builder, row, [
    [unit, WIDTH.unit],
    [place, WIDTH.file],
    [STATE_NAMES[state][language], WIDTH.state],
    [text, WIDTH.reason],
    [remedy, WIDTH.remedy],
  ]);
}

/** More cells of a reason than these are not named. */
const MOST_CELLS = 6;

/** A cell that the reason's own text names isn't listed again below it. */
function namesCell(text: string, address: string): boolean {
  return text.split(/[^A-Z0-9]+/).includes(address);
}

function serialOf(day: string): number | string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  if (year === undefined) return day;
  return (Date.UTC(Number(year), Number(month) - 1, Number(date)) - EXCEL_EPOCH) / DAY;
}
