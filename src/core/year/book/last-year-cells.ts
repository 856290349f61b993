/** Cells that say what was last year: states, grades, days and scores as people write them. */
import type { Framework } from "../../framework/framework";
import { textAt, valueAt, type SheetGrid } from "../../grid/grid";
import { decimal } from "../../scoring/decimal";
import { isoDay, readDay } from "../../sheet/read-date";
import type { LifecycleState } from "../lifecycle-step";

const STATES: readonly LifecycleState[] = ["申报", "创建", "验收", "命名", "整改", "撤销"];
const STATES_EN: Readonly<Record<string, LifecycleState>> = {
  applied: "申报",
  "in creation": "创建",
  "up for acceptance": "验收",
  named: "命名",
  "under rectification": "整改",
  revoked: "撤销",
};

export function stateNamed(text: string): LifecycleState | null {
  return STATES.find((state) => text.includes(state)) ?? STATES_EN[text.toLowerCase()] ?? null;
}

/** The grade's key, by its name in either language. */
export function gradeNamed(text: string, framework: Framework | null): string | null {
  const found = framework?.grades.find(
    ({ key, name }) => text !== "" && [key, name.zh, name.en].includes(text),
  );
  return found?.key ?? null;
}

/** @param column −1 for one that isn't there: all its cells are blank */
export function scoreAt(grid: SheetGrid, row: number, column: number) {
  const value = valueAt(grid, row, column);
  return typeof value === "number" ? decimal(value) : null;
}

/**
 * As it is written; a real date as 2027-01-15.
 *
 * @param column −1 for one that isn't there: all its cells are blank
 */
export function dayAt(grid: SheetGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  if (typeof value !== "number") return textAt(grid, row, column);
  const day = readDay(value);
  return day === null ? String(value) : isoDay(day);
}
