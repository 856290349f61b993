/**
 * How a sheet of ours is known again: a hidden name of the workbook points at its first cell.
 * A name follows its sheet through renaming and moving, a copy of the sheet does not take it
 * along, and nothing is visible on the sheet itself.
 */
import { quoteSheet } from "../grid/address";
import type { DefinedName } from "../grid/grid";
import type { SheetRole } from "./plan";

const PREFIX = "_kaoping.";

/** The name that marks the sheet of a role. */
export function markName(role: SheetRole): string {
  return `${PREFIX}${role}`;
}

/** The mark for a sheet, ready to be written with it. */
export function markFor(role: SheetRole, sheetName: string): DefinedName {
  return { name: markName(role), refersTo: `=${quoteSheet(sheetName)}!$A$1` };
}

/**
 * Name of the sheet that carries the mark of a role.
 * @returns null when no sheet does, or when the marked sheet was deleted (#REF!)
 */
export function markedSheet(names: readonly DefinedName[], role: SheetRole): string | null {
  const mark = names.find((name) => name.name === markName(role));
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$A\$1$/.exec(mark?.refersTo ?? "");
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? null;
  return sheet === "#REF" ? null : sheet;
}
