/** Types entries into a template, as a person would, and has every formula calculated. */
import { calculatePlan } from "../preview/model/calculate-plan";
import type { Framework } from "../src/core/framework/framework";
import {
  allIndicators,
  applicableIndicators,
  furtherEntries,
  isBallot,
} from "../src/core/framework/indicators";
import type { Period } from "../src/core/framework/period";
import { cellAddress } from "../src/core/grid/address";
import type { Language } from "../src/core/locale/language";
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
  language: Language = "zh",
): WorkbookPlan {
  const template = planTemplates(
    framework,
    periods.map(({ period }) => period),
    unit,
    undefined,
    { language },
  );
  const slots = template.sheets.flatMap(({ role, slot }) => (role === "scoring" ? [slot] : []));
  const filled = template.sheets.map((sheet) => {
    const typed = periods[slots.indexOf(sheet.slot)];
    if (typed === undefined) return sheet;
    if (sheet.role === "scoring")
      return withTyped(sheet, scoringEntries(sheet, typed.entries, framework, language));
    if (sheet.role === "ballot") return withTyped(sheet, ballotEntries(framework, typed));
    return sheet;
  });
  return withCachedValues({ ...template, sheets: filled });
}

/** @param entries fields by their key, further entries by their Chinese label, whatever the sheet's language */
function scoringEntries(
  sheet: SheetPlan,
  entries: ExampleEntries,
  framework: Framework,
  language: Language,
): Typed {
  const { fields, rows } = entries;
  const typed = new Map<string, string | number>();
  for (const { key, [language]: label } of layout.headerFields) {
    const value = fields[key];
    const cell = cellBeside(sheet, label);
    if (cell !== null && value !== undefined) typed.set(cell, value);
  }
  const further = Object.fromEntries(
    furtherEntries(allIndicators(framework)).flatMap(({ entry: { label } }) => {
      const value = entries.further?.[label.zh];
      return value === undefined ? [] : [[label[language], value] as const];
    }),
  );
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

/** The cell that a header field's label stands before; null where the sheet has no such label. */
function cellBeside({ cells, merges }: SheetPlan, label: string): string | null {
  const at = cells.find(({ value }) => typeof value === "string" && value.replace("\n", "") === label);
  if (at === undefined) return null;
  const merge = merges.find(({ top, left }) => top === at.row && left === at.column);
  return cellAddress(at.row, (merge?.right ?? at.column) + 1);
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
