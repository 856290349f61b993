/** V225: the workbook lacks the ballot sheet, as when the scoring sheet was moved or copied alone. */
import { isBallot } from "../../../framework/indicators";
import { BALLOT_SHEET_NAME } from "../../../sheet/ballot-labels";
import { recordOf } from "../../../template/workbook-meta";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { isNotApplicableChosen } from "../../entered/row-values";

/** One finding for all of them, where the sheet says that the votes stand elsewhere. */
export const checkMissingBallots: Check<"V225"> = ({ workbook, sheet, rows }) => {
  if (sheet.ballotSheet !== null) return [];
  const waiting = rows.filter(
    (row) => isBallot(row.indicator) && !isNotApplicableChosen(row) && row.review?.reading.kind !== "number",
  );
  const [first] = waiting;
  if (first === undefined) return [];
  const at = { ...first.at, column: sheet.columns.get("actual") ?? first.at.column };
  const { language } = recordOf(workbook, sheet.name) ?? { language: "zh" };
  const codes = waiting.map(({ indicator }) => indicator.code);
  return [makeFinding("V225", at, null, { sheet: BALLOT_SHEET_NAME[language], codes })];
};
