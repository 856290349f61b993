/** The cells in which two returns of a unit differ, by what they mean and not by where they stand. */
import type { CellRef } from "../../grid/address";
import { cellAt } from "../record/field-record";
import type { FieldRecord, SheetRecord } from "../record/file-record";

/** @returns the cells of `sheet`; those of the other one for what only that one has */
export function differingCells(sheet: SheetRecord, other: SheetRecord): readonly CellRef[] {
  const [own, others] = [cellsOf(sheet), cellsOf(other)];
  return [...new Set([...own.keys(), ...others.keys()])].flatMap((key) => {
    const [mine, theirs] = [own.get(key), others.get(key)];
    const place = mine ?? theirs;
    return place === undefined || valueOf(mine) === valueOf(theirs) ? [] : [place.at];
  });
}

interface Placed {
  readonly at: CellRef;
  readonly field: FieldRecord;
}

/** 规则得分 follows from the others. */
const FOLLOWS: ReadonlySet<string> = new Set(["rule"]);

function cellsOf(sheet: SheetRecord): ReadonlyMap<string, Placed> {
  const cells = new Map<string, Placed>();
  const add = (fields: Readonly<Partial<Record<string, FieldRecord>>>, code: string): void => {
    for (const [key, field] of Object.entries(fields))
      if (field !== undefined && !FOLLOWS.has(key))
        cells.set(`${code}/${key}`, { at: cellAt(field.sheet ?? sheet.name, field.at), field });
  };
  add(sheet.fields, "");
  for (const { code, entries, fields } of sheet.rows) {
    add(entries, code);
    add(fields, code);
  }
  for (const { code, fields } of sheet.adjustments) add(fields, code);
  return cells;
}

function valueOf(placed: Placed | undefined): string {
  return JSON.stringify(placed?.field.raw ?? null);
}
