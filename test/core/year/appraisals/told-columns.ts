/** What a table of ratings has columns for, in short words that a test can compare. */
import type { CellValue, SheetGrid } from "../../../../src/core/grid/grid";
import { findAppraisalTable } from "../../../../src/core/year/appraisals/appraisal-columns";
import { composite, table } from "../../../support/ratings";

const NDZH = composite();

export type Rows = readonly (readonly CellValue[])[];

export function sheetGrid(rows: Rows): SheetGrid {
  const [sheet] = table(rows).sheets;
  if (sheet === undefined) throw new Error("one sheet");
  return sheet;
}

/** 1 NDZH-2.1 grade; 2 NDZH-2.1 vote good; ? 3 for what nobody understood; null where there is no table. */
export function told(rows: Rows): readonly string[] | null {
  const found = findAppraisalTable(sheetGrid(rows), NDZH);
  if (found === null) return null;
  return [
    ...found.columns.map(
      ({ column, item, field }) =>
        `${column} ${item.code} ${field.kind}${field.kind === "vote" ? ` ${field.key}` : ""}`,
    ),
    ...found.odd.map(({ column, heading }) => `? ${column} ${heading}`),
  ];
}
