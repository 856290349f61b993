/** The line below the signatures of our scoring sheets that shows a stamp to people without the add-in. */
import { parseRange, type CellRef } from "../grid/address";
import type { WorkbookGrid } from "../grid/grid";
import { contentAt } from "../fix/cell-content";
import type { CellEdit } from "../plan/plan";
import { stampLineName } from "../template/template-names";
import { shortCode, stampHash, type StampRecord } from "./stamp-record";

const START = "分享检查通过";

/**
 * The edit that writes the line of a stamp.
 * @returns null where the sheet has no place for it, or somebody wrote something of their own there
 */
export function stampLineEdit(workbook: WorkbookGrid, record: StampRecord): CellEdit | null {
  const at = lineCell(workbook, record);
  const grid = workbook.sheets.find(({ name }) => name === record.sheetName);
  if (at === null || grid === undefined) return null;
  const before = contentAt(grid, at.row, at.column);
  const isOurs = typeof before.value === "string" && before.value.startsWith(START);
  if (before.formula !== null || (before.value !== null && before.value !== "" && !isOurs)) return null;
  const { framework, time } = record;
  const text = [
    START,
    `${framework.name.zh} ${framework.version}`,
    time,
    `校验码 ${shortCode(stampHash(record))}`,
  ];
  return { at, before, after: { value: text.join(" · "), formula: null } };
}

/** The template reserves the cell by a name, which follows it when rows are put in. */
function lineCell({ names }: WorkbookGrid, { key, sheetName }: StampRecord): CellRef | null {
  const wanted = stampLineName(key).toLowerCase();
  const refersTo = names.find(({ name }) => name.toLowerCase() === wanted)?.refersTo ?? "";
  const [, quoted, plain, address = ""] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(refersTo) ?? [];
  const cell = parseRange(address);
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  return cell === null || sheet !== sheetName ? null : { sheet, row: cell.top, column: cell.left };
}
