/**
 * Filled scoring sheets for measuring: the template of a framework with entries that a seed
 * decides, so that every run measures the same sheets.
 */
import type { Framework, Indicator } from "../src/core/framework/framework";
import { applicableIndicators, isBallot } from "../src/core/framework/indicators";
import { periodKind, type Period } from "../src/core/framework/period";
import type { CellValue, SheetGrid, WorkbookGrid } from "../src/core/grid/grid";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../src/core/plan/plan";
import { BALLOT_COLUMNS, ballotRow, columnOf } from "../src/core/template/scoring-layout";

/** What is typed into one row, by zero-based column. */
type Typed = ReadonlyMap<number, string | number>;

/** Random numbers from 0 up to 1 that a seed decides (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * @param template what planTemplate gives for the framework and period
 * @returns the template with every entry filled by the seed
 */
export function filledPlan(
  template: WorkbookPlan,
  framework: Framework,
  period: Period,
  seed: number,
): WorkbookPlan {
  const random = seededRandom(seed);
  const indicators = applicableIndicators(framework, period);
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const sheets = template.sheets.map((sheet) => {
    if (sheet.role === "ballot") {
      const rows = indicators
        .filter(isBallot)
        .map((indicator) => [ballotRow(indicators, indicator), votes(random)] as const);
      return withTyped(sheet, new Map(rows));
    }
    if (sheet.role !== "scoring") return sheet;
    const rows = sheet.cells.flatMap(({ row, column, value }) => {
      const indicator = column === columnOf("code") ? byCode.get(String(value)) : undefined;
      return indicator === undefined ? [] : [[row, entries(indicator, period, random)] as const];
    });
    return withTyped(sheet, new Map(rows));
  });
  return { ...template, sheets };
}

/** The plan's cells as they would be read from a workbook that nobody has calculated. */
export function gridOf({ sheets, names, activate }: WorkbookPlan): WorkbookGrid {
  return { sheets: sheets.map(sheetGrid), names, activeSheet: activate };
}

function entries(
  { rule, entries: defined, maxPoints }: Indicator,
  period: Period,
  random: () => number,
): Typed {
  const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const kind = periodKind(period);
  const base = whole(5, 40);
  const typed = new Map<number, string | number>();
  const type = (column: "base" | "actual" | "option" | "self" | "evidence", value: string | number): void => {
    typed.set(columnOf(column), value);
  };
  const option = defined.find(({ slot }) => slot === "option")?.options;
  if (option !== undefined) type("option", option[whole(0, option.length - 1)] ?? "");
  if (defined.some(({ slot }) => slot === "base")) type("base", base);
  if (defined.some(({ slot }) => slot === "actual")) type("actual", actualFor(rule, kind, base, whole));
  if (random() < 0.7) type("self", whole(0, maxPoints * 2) / 2);
  type("evidence", "会议记录、签到表");
  return typed;
}

function actualFor(
  rule: Indicator["rule"],
  kind: "Q" | "Y",
  base: number,
  whole: (from: number, to: number) => number,
): number {
  switch (rule.type) {
    case "checklist":
      return whole(0, rule.params.items.length);
    case "deduct_per_miss":
      return whole(0, rule.params.required[kind] + 1);
    case "rate":
      return whole(Math.floor(base / 2), base);
    default:
      return whole(0, 6);
  }
}

function votes(random: () => number): Typed {
  const counts = { good: 20, fair: 8, avg: 3, poor: 1, invalid: 1 };
  const cast = Object.entries(counts).map(([key, most]) => [key, Math.floor(random() * (most + 1))] as const);
  const issued = cast.reduce((total, [, count]) => total + count, 0) + 1;
  return new Map(
    [...cast, ["issued", issued] as const].map(([key, count]) => [BALLOT_COLUMNS[key] ?? 0, count]),
  );
}

function withTyped(sheet: SheetPlan, rows: ReadonlyMap<number, Typed>): SheetPlan {
  const cells = sheet.cells.map((cell): PlanCell => {
    const value = cell.formula === undefined ? rows.get(cell.row)?.get(cell.column) : undefined;
    return value === undefined ? cell : { ...cell, value };
  });
  return { ...sheet, cells };
}

function sheetGrid({ name, visibility, cells, merges }: SheetPlan): SheetGrid {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  for (const { row, column, value, formula } of cells) {
    (values[row] ??= [])[column] = value ?? null;
    (formulas[row] ??= [])[column] = formula ?? null;
  }
  return {
    name,
    visibility,
    values: Array.from(values, (row) => Array.from(row ?? [], (value) => value ?? null)),
    formulas: Array.from(formulas, (row) => Array.from(row ?? [], (formula) => formula ?? null)),
    formats: [],
    merges,
    truncated: false,
  };
}
