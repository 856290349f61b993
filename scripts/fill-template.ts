/** Types entries into a template, as a person would, and has every formula calculated. */
import { calculatePlan } from "../preview/model/calculate-plan";
import type { Framework } from "../src/core/framework/framework";
import { applicableIndicators, isBallot } from "../src/core/framework/indicators";
import type { Period } from "../src/core/framework/period";
import { cellAddress, parseRange } from "../src/core/grid/address";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../src/core/plan/plan";
import layout from "../src/core/sheet/sheet-layout.json";
import { BALLOT_COLUMNS, ballotRow, columnOf } from "../src/core/template/scoring-layout";
import type { TemplateColumn } from "../src/core/template/scoring-layout";
import { planTemplates } from "../src/core/template/plan-templates";
import type { ExampleEntries } from "./example-entries";

type Typed = ReadonlyMap<string, string | number>;

/** One period's sheets and what is typed into them. */
export interface FilledPeriod {
  readonly period: Period;
  readonly entries: ExampleEntries;
}

/** @returns a plan whose inputs are filled and whose formulas carry their values */
export function fillTemplate(
  framework: Framework,
  period: Period,
  unit: string,
  entries: ExampleEntries,
): WorkbookPlan {
  return fillTemplates(framework, [{ period, entries }], unit);
}

/** The same for a workbook of several periods. */
export function fillTemplates(
  framework: Framework,
  periods: readonly FilledPeriod[],
  unit: string,
): WorkbookPlan {
  const template = planTemplates(
    framework,
    periods.map(({ period }) => period),
    unit,
  );
  const slots = template.sheets.flatMap(({ role, slot }) => (role === "scoring" ? [slot] : []));
  const filled = template.sheets.map((sheet) => {
    const typed = periods[slots.indexOf(sheet.slot)];
    if (typed === undefined) return sheet;
    if (sheet.role === "scoring") return withTyped(sheet, scoringEntries(sheet, typed.entries));
    if (sheet.role === "ballot") return withTyped(sheet, ballotEntries(framework, typed));
    return sheet;
  });
  return withCachedValues({ ...template, sheets: filled });
}

function scoringEntries(sheet: SheetPlan, { fields, rows, further = {} }: ExampleEntries): Typed {
  const typed = new Map<string, string | number>();
  for (const { key, cell } of layout.headerFields) {
    const value = fields[key];
    if (cell !== undefined && value !== undefined && parseRange(cell) !== null) typed.set(cell, value);
  }
  const seen = new Set<string>();
  for (const { row, column, value } of sheet.cells) {
    const named = column === columnOf("l2") && typeof value === "string" ? further[value] : undefined;
    if (named !== undefined) typed.set(cellAddress(row, columnOf("actual")), named);
    if (column !== columnOf("code") || typeof value !== "string" || seen.has(value)) continue;
    seen.add(value);
    const entered = rows[value];
    for (const [key, content] of Object.entries(entered ?? {})) {
      typed.set(cellAddress(row, columnOf(key as TemplateColumn)), content);
    }
  }
  return typed;
}

function ballotEntries(framework: Framework, { period, entries: { ballots } }: FilledPeriod): Typed {
  const indicators = applicableIndicators(framework, period);
  return new Map(
    indicators
      .filter(isBallot)
      .flatMap((indicator) =>
        Object.entries(ballots[indicator.code] ?? {}).map(
          ([key, count]) =>
            [cellAddress(ballotRow(indicators, indicator), BALLOT_COLUMNS[key] ?? 0), count] as const,
        ),
      ),
  );
}

function withTyped(sheet: SheetPlan, typed: Typed): SheetPlan {
  const cells = sheet.cells.map((cell): PlanCell => {
    const value = typed.get(cellAddress(cell.row, cell.column));
    return value === undefined ? cell : { ...cell, value };
  });
  return { ...sheet, cells };
}

function withCachedValues(plan: WorkbookPlan): WorkbookPlan {
  const calculated = calculatePlan(plan);
  const sheets = plan.sheets.map((sheet, index) => {
    const values = calculated.sheets[index]?.values ?? [];
    const cells = sheet.cells.map((cell): PlanCell => {
      const value = values[cell.row]?.[cell.column] ?? null;
      if (cell.formula === undefined || (typeof value === "object" && value !== null)) return cell;
      return { ...cell, cached: value };
    });
    return { ...sheet, cells };
  });
  return { ...plan, sheets };
}
