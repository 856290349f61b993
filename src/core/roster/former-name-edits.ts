/**
 * Names that a person took for a unit's, on their way into the roster's column 曾用名: the next return under such a
 * name is the unit's without anybody being asked again.
 */
import { contentAt } from "../fix/cell-content";
import type { CellRef } from "../grid/address";
import { isCellError, textAt, valueAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import type { Text } from "../locale/language";
import type { CellEdit } from "../plan/plan";
import { normalizeText, trimText } from "../sheet/normalize-text";
import { findRosterSheet } from "./read-roster";
import type { RosterHeader } from "./roster-header";
import layout from "./roster-layout.json";
import type { RosterUnit } from "./roster";
import { splitNames } from "./split-names";

/** A name on a return, and the unit of the roster that it stands for. */
export interface AcceptedName {
  readonly unit: RosterUnit;
  readonly name: string;
}

export interface FormerNameEdits {
  /** One for each unit, and one for the column's head where the roster has no such column. */
  readonly edits: readonly CellEdit[];
  /** With the cell in which each name stands then. */
  readonly written: readonly (AcceptedName & { readonly at: CellRef })[];
  /** What can't be written, and why. */
  readonly left: readonly (AcceptedName & { readonly why: Text })[];
}

/**
 * @param workbook with the roster, as it is now
 * @param units all of its units
 * @param accepted names that find no unit yet; the same one twice counts once
 */
export function formerNameEdits(
  workbook: WorkbookGrid,
  units: readonly RosterUnit[],
  accepted: readonly AcceptedName[],
): FormerNameEdits {
  const sheet = findRosterSheet(workbook);
  const once = [
    ...new Map(
      accepted.map((one) => [JSON.stringify([one.unit.name, normalizeText(one.name)]), one]),
    ).values(),
  ];
  const left: (AcceptedName & { readonly why: Text })[] = [];
  const wanted = new Map<RosterUnit, string[]>();
  for (const one of once) {
    const why = sheet === null ? GONE : whyNot(one, units, once, sheet.grid, sheet.header);
    if (why !== null) left.push({ ...one, why });
    else wanted.set(one.unit, [...(wanted.get(one.unit) ?? []), trimText(one.name)]);
  }
  if (sheet === null || wanted.size === 0) return { edits: [], written: [], left };
  const { grid, header } = sheet;
  const column = columnOf(grid, header);
  const edits: CellEdit[] = [];
  const written: (AcceptedName & { readonly at: CellRef })[] = [];
  if (!header.columns.has("formerNames")) edits.push(edit(grid, header.row, column, headOf(grid, header)));
  for (const [unit, names] of wanted) {
    const { row } = unit.at;
    const there = trimText(textAt(grid, row, column));
    const at = { sheet: grid.name, row, column };
    let text = there;
    for (const name of names) {
      const longer = text === "" ? name : `${text}；${name}`;
      // An opened bracket would swallow what comes behind it.
      if (JSON.stringify(splitNames(longer)) === JSON.stringify([...splitNames(text), name])) {
        text = longer;
        written.push({ unit, name, at });
      } else left.push({ unit, name, why: SEVERAL });
    }
    if (text !== there) edits.push(edit(grid, row, column, text));
  }
  if (written.length === 0) return { edits: [], written, left };
  return { edits, written, left };
}

function edit(grid: SheetGrid, row: number, column: number, value: string): CellEdit {
  const at = { sheet: grid.name, row, column };
  return { at, before: contentAt(grid, row, column), after: { value, formula: null } };
}

/** Where the roster has no such column: the first one that is free, right of all others. */
function columnOf(grid: SheetGrid, { columns }: RosterHeader): number {
  return columns.get("formerNames") ?? Math.max(0, ...grid.values.map(({ length }) => length));
}

/** In the language of the other heads. */
function headOf(grid: SheetGrid, { row, columns }: RosterHeader): string {
  const head = layout.columns.find(({ key }) => key === "formerNames");
  const isChinese = /\p{Script=Han}/u.test(textAt(grid, row, columns.get("name") ?? 0));
  return (isChinese ? head?.zh : head?.en) ?? "";
}

function whyNot(
  { unit, name }: AcceptedName,
  units: readonly RosterUnit[],
  accepted: readonly AcceptedName[],
  grid: SheetGrid,
  header: RosterHeader,
): Text | null {
  const key = normalizeText(name);
  const { row } = unit.at;
  if (normalizeText(textAt(grid, row, header.columns.get("name") ?? 0)) !== normalizeText(unit.name))
    return GONE;
  if (splitNames(name).length !== 1) return SEVERAL;
  const other = units.find(
    (one) => one !== unit && [one.name, ...one.formerNames].map(normalizeText).includes(key),
  );
  const claimed = accepted.find((one) => one.unit !== unit && normalizeText(one.name) === key)?.unit;
  const holder = other ?? claimed;
  if (holder !== undefined) return shared(holder.name);
  const column = columnOf(grid, header);
  const isMerged = grid.merges.some(
    ({ top, bottom, left, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && (top !== row || left !== column),
  );
  if (isMerged) return MERGED;
  const isText = !isCellError(valueAt(grid, row, column)) && contentAt(grid, row, column).formula === null;
  return isText ? null : CALCULATED;
}

const GONE: Text = {
  zh: "名录中找不到这个单位的一行；请核对名录后再收一次",
  en: "the unit's row is not on the roster any more; check it and collect again",
};
const SEVERAL: Text = {
  zh: "名称里的分隔符或括号使它读不回来；请手工记入",
  en: "separators or brackets in it would keep it from being read back as one name; enter it by hand",
};
const MERGED: Text = {
  zh: "“曾用名”是合并单元格；请手工记入",
  en: "the cell is merged; enter it by hand",
};
const CALCULATED: Text = {
  zh: "“曾用名”是公式或错误值；请手工记入",
  en: "the cell holds a formula or an error value; enter it by hand",
};

function shared(other: string): Text {
  return {
    zh: `“${other}”也用这个名称，不能据此认定单位；请核对名录`,
    en: `“${other}” goes by this name too, so it tells no unit; check the roster`,
  };
}
