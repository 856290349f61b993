/**
 * How a sheet of ours is known again: a hidden name of the workbook points at its first cell.
 * A name follows its sheet through renaming and moving, a copy of the sheet does not take it
 * along, and nothing is visible on the sheet itself. Of some roles a workbook holds several sheets,
 * one for each framework and period: their marks carry a slot (`_kaoping.scoring.SQLH.2026Q4`).
 */
import { quoteSheet } from "../grid/address";
import type { DefinedName } from "../grid/grid";
import { rememberFor } from "../remember";
import type { SheetPlan, SheetRole } from "./plan";

const PREFIX = "_kaoping.";

/** A sheet that carries the mark of a role. */
export interface MarkedSheet {
  readonly sheet: string;
  /** Null for a role of which there is one sheet only. */
  readonly slot: string | null;
}

/** The name that marks a sheet. */
export function markName(role: SheetRole, slot?: string): string {
  return `${PREFIX}${role}${slot === undefined ? "" : `.${encodeSlot(slot)}`}`;
}

/** The mark for a sheet, ready to be written with it. */
export function markFor(role: SheetRole, sheetName: string, slot?: string): DefinedName {
  return { name: markName(role, slot), refersTo: `=${quoteSheet(sheetName)}!$A$1` };
}

/** The marks of planned sheets. */
export function marksFor(sheets: readonly Pick<SheetPlan, "role" | "slot" | "name">[]): DefinedName[] {
  return sheets.map(({ role, name, slot }) => markFor(role, name, slot));
}

/**
 * Name of the sheet that carries the mark of a role and slot.
 * @returns null when no sheet does, or when the marked sheet was deleted (#REF!)
 */
export function markedSheet(names: readonly DefinedName[], role: SheetRole, slot?: string): string | null {
  const wanted = markName(role, slot);
  const mark = names.find(({ name }) => name === wanted);
  return mark === undefined ? null : sheetOf(mark);
}

/** All sheets that carry a mark of the role, whatever their slot. */
export function markedSheets(names: readonly DefinedName[], role: SheetRole): readonly MarkedSheet[] {
  return marksByRole(names).get(role) ?? [];
}

/** While a workbook is read, its marks are asked for again and again. */
const marksByRole = rememberFor(
  (names: readonly DefinedName[]): ReadonlyMap<string, readonly MarkedSheet[]> => {
    const marks = new Map<string, MarkedSheet[]>();
    for (const mark of names) {
      const sheet = mark.name.startsWith(PREFIX) ? sheetOf(mark) : null;
      if (sheet === null) continue;
      const [, role = "", slot = null] = /^([^.]*)(?:\.(.*))?$/s.exec(mark.name.slice(PREFIX.length)) ?? [];
      const marked = { sheet, slot: slot === null ? null : decodeSlot(slot) };
      const others = marks.get(role);
      if (others === undefined) marks.set(role, [marked]);
      else others.push(marked);
    }
    return marks;
  },
);

/** Roles of the sheets that a unit's workbook may hold. */
const OF_UNITS: ReadonlySet<string> = new Set<SheetRole>([
  "scoring",
  "ballot",
  "instructions",
  "meta",
  "summary",
  "framework",
  "frameworkSettings",
  "log",
  "columns",
  "stamp",
  "roster",
  "ledger",
  "ledgerOutput",
  "ledgerDefinition",
]);

/** True for a workbook of ours about many units' returns, of whatever kind: none of it is a return. */
export function isAboutReturns(names: readonly DefinedName[]): boolean {
  return [...marksByRole(names).keys()].some((role) => !OF_UNITS.has(role));
}

/** Names of the sheets that carry a mark of any role but this one. */
export function markedOtherwise(names: readonly DefinedName[], role: SheetRole): readonly string[] {
  return [...marksByRole(names)].flatMap(([other, marked]) =>
    other === role ? [] : marked.map(({ sheet }) => sheet),
  );
}

/** True when the sheet carries a mark of the role. */
export function isMarked(names: readonly DefinedName[], role: SheetRole, sheetName: string): boolean {
  return markedSheets(names, role).some(({ sheet }) => sheet === sheetName);
}

function sheetOf({ refersTo }: DefinedName): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$A\$1$/.exec(refersTo);
  const sheet = match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? null;
  return sheet === "#REF" ? null : sheet;
}

/** Names take letters, digits, dots and underscores: a hyphen becomes a dot, all else its code point. */
function encodeSlot(slot: string): string {
  return slot.replace(/[^A-Za-z0-9]/gu, (character) =>
    character === "-" ? "." : `_${character.codePointAt(0)?.toString(16) ?? ""}_`,
  );
}

function decodeSlot(text: string): string {
  return text
    .replace(/\./g, "-")
    .replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}
