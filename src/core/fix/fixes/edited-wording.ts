/** V305: an indicator's name and criteria as the framework words them. */
import type { Text } from "../../locale/language";
import { textAt } from "../../grid/grid";
import { isEditedWording } from "../../validation/checks/edited-wording";
import { replaceValue, type Fixer } from "../fix-context";

export const fixEditedWording: Fixer<"V305"> = ({ indicator: code }, { assessment: { sheet }, grid }) => {
  const row = sheet.rows.find(({ indicator }) => indicator.code === code);
  if (row === undefined) return [];
  const header = textAt(grid, sheet.header.row, sheet.columns.get("l2") ?? sheet.header.column);
  const language = /\p{Script=Han}/u.test(header) ? "zh" : "en";
  const cells: readonly (readonly [typeof row.name, Text])[] = [
    [row.name, row.indicator.name],
    [row.criteria, row.indicator.criteria],
  ];
  return cells.flatMap(([field, wording]) =>
    field !== null && isEditedWording(field, wording)
      ? [replaceValue(grid, field.at, wording[language])]
      : [],
  );
};
