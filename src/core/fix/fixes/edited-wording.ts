/** V305: an indicator's name and criteria as the framework words them. */
import type { Text } from "../../locale/language";
import { periodKind } from "../../framework/period";
import { textAt } from "../../grid/grid";
import { scoringStandard, standardWordings } from "../../scoring/scoring-standard";
import { isEditedWording } from "../../validation/checks/table/edited-wording";
import { replaceValue, type Fixer } from "../fix-context";

export const fixEditedWording: Fixer<"V305"> = (
  { indicator: code },
  { assessment: { sheet, period }, grid },
) => {
  const row = sheet.rows.find(({ indicator }) => indicator.code === code);
  if (row === undefined) return [];
  const header = textAt(grid, sheet.header.row, sheet.columns.get("l2") ?? sheet.header.column);
  const language = /\p{Script=Han}/u.test(header) ? "zh" : "en";
  const standard = scoringStandard(row.indicator, period === null ? "Y" : periodKind(period));
  const cells: readonly (readonly [typeof row.name, Text, readonly Text[]])[] = [
    [row.name, row.indicator.name, [row.indicator.name]],
    [row.criteria, standard, standardWordings(row.indicator)],
  ];
  return cells.flatMap(([field, wording, wordings]) =>
    field !== null && isEditedWording(field, wordings)
      ? [replaceValue(grid, field.at, wording[language])]
      : [],
  );
};
