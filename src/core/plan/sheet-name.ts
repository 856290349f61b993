/** Chooses names for the sheets that we write, so that a user's sheet never stands in the way. */
import type { WorkbookGrid } from "../grid/grid";
import { markedSheet } from "./mark";
import type { SheetRole } from "./plan";

/** Excel's limit on the length of a sheet's name. */
const MAX_LENGTH = 31;

/**
 * The name under which a sheet of ours is to be written: the one it has already (a user may have
 * renamed it), else the wanted one, else the next free one (“汇总 (2)”). Excel compares names
 * without regard to case.
 * @param planned names in lower case that other sheets of the same plan will have
 */
export function chooseSheetName(
  workbook: Pick<WorkbookGrid, "sheets" | "names">,
  role: SheetRole,
  wanted: string,
  slot?: string,
  planned: ReadonlySet<string> = new Set(),
): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const own = markedSheet(workbook.names, role, slot);
  if (own !== null && taken.has(own.toLowerCase())) return own;
  const base = legalSheetName(wanted);
  for (let attempt = 1; ; attempt++) {
    const suffix = attempt === 1 ? "" : ` (${attempt})`;
    const name = cut(base, MAX_LENGTH - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase()) && !planned.has(name.toLowerCase())) return name;
  }
}

/**
 * A text as Excel accepts it for a sheet's name: no `\ / ? * [ ] :`, no apostrophe at an end, and
 * not the one name that Excel keeps for itself.
 */
export function legalSheetName(text: string): string {
  const legal = text.replace(/[\\/?*[\]:\p{Cc}\p{Cs}]/gu, " ");
  const name = trimEnds(cut(trimEnds(legal), MAX_LENGTH));
  return name === "" || name.toLowerCase() === "history" ? "Sheet" : name;
}

function trimEnds(text: string): string {
  return text.replace(/^['\s]+/, "").replace(/(?<!['\s])['\s]+$/, "");
}

/** Shortens a text without leaving half a character of two units. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
