/** Scoring sheets that somebody has just begun to fill in. */
import { FilledSheet, f1Codes, type RowCells } from "./grid-builder";

const BLANK: RowCells = { base: null, actual: null, option: null, self: null, evidence: null };

/** Rows beyond the given ones are blank, and so is the head but for unit and period. */
export function begunSheet(filled: readonly string[], change: RowCells = {}): FilledSheet {
  const sheet = new FilledSheet();
  for (const code of f1Codes()) sheet.set(code, filled.includes(code) ? change : BLANK);
  const ballots = sheet.ballots.filter(([code]) => typeof code === "string" && !filled.includes(code));
  for (const row of ballots) row.splice(2, row.length - 2);
  sheet.top = [
    ...sheet.top.slice(0, 1),
    ["被考核党组织", null, "第一党支部", null, null, "考核单位", null, null, null, "考核期间", "2026Q4"],
    ["填报人", null, null, null, null, "填报日期", null],
  ];
  return sheet;
}
