/** Departments' own sheets written as they look: a line for each row, “|” between cells. */
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { parseRange, type CellRange } from "../../src/core/grid/address";
import { sheetGrid, type CellInput } from "./grid-builder";

export interface OwnSheetCase {
  readonly name: string;
  readonly text: string;
  readonly merges?: readonly string[];
  /** The final score; null where it has to stay open. */
  readonly final: number | null;
  /** Points of all indicators together. */
  readonly points?: number;
  /** Codes of V12x and V13x that are found, in order of their code; none by default. */
  readonly found?: readonly string[];
  /** Why nothing is derived. */
  readonly asked?: string;
}

/** The title and header fields that most sheets begin with: two rows. */
export const HEAD = "党支部考核评分表\n被考核单位：甲支部 | | 考核期间：2026年第四季度\n";

export function ownSheet(text: string, merges: readonly string[] = []): WorkbookGrid {
  return { sheets: [ownGrid("评分表", text, merges)], names: [], activeSheet: null };
}

export function ownGrid(name: string, text: string, merges: readonly string[] = []) {
  const rows = text
    .replace(/^\n|\n\s*$/g, "")
    .split("\n")
    .map((line) => line.split("|").map(cell));
  return { ...sheetGrid(name, rows), merges: merges.map(range) };
}

function cell(text: string): CellInput {
  const plain = text.trim();
  if (plain === "") return null;
  if (/^-?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(plain);
  return percent === null ? plain.replace(/^'/, "") : { value: Number(percent[1]) / 100, format: "0%" };
}

function range(address: string): CellRange {
  const parsed = parseRange(address);
  if (parsed === null) throw new Error(`${address} is no range`);
  return parsed;
}
