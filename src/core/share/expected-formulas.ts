/** Which formulas a sheet of ours has to hold: 规则得分 by row, the totals, the final score, the grade. */
import type { Assessment } from "../assessment";
import type { Framework } from "../framework/framework";
import { applicableIndicators } from "../framework/indicators";
import { formatPeriod, type Period } from "../framework/period";
import { cellAddress, type CellRef } from "../grid/address";
import { READABLE_COLUMNS, type WorkbookGrid } from "../grid/grid";
import type { Language } from "../locale/language";
import type { SheetPlan } from "../plan/plan";
import { rememberFor } from "../remember";
import type { FormulaForm } from "../scoring/formula-form";
import { planScoringSheet } from "../template/plan-scoring-sheet";
import type { TemplateSheet } from "../template/template-sheet";
import { NO_FORMULAS } from "../template/year-formulas";
import { resultLayout } from "../template/result-layout";
import { columnOf, FIRST_ROW, HEADER_ROW, headerColumn, REVIEW_STATE } from "../template/scoring-layout";
import { recordOf } from "../template/workbook-meta";
import { restoredRule } from "../validation/totals/restored-rule";
import { restoredTotal } from "../validation/totals/restored-total";
import { findTotalRow, TOTALS } from "../validation/totals/total-rows";

export interface ExpectedFormula {
  readonly at: CellRef;
  readonly formula: string;
  /** The same as earlier templates had it, where that was another. */
  readonly earlier?: string;
  /** The indicator or adjustment whose row it is on, if one. */
  readonly code: string | null;
}

/** @returns null for a sheet that wasn't made from a template of ours: its formulas are its owner's affair */
export function expectedFormulas(
  workbook: WorkbookGrid,
  assessment: Assessment,
): readonly ExpectedFormula[] | null {
  const { sheet, period } = assessment;
  const record = recordOf(workbook, sheet.name);
  if (period === null || record === null) return null;
  const grid = workbook.sheets.find(({ name }) => name === sheet.name);
  const isEarlier =
    grid === undefined || headerColumn(grid, sheet.header.row, REVIEW_STATE.header) === undefined;
  const rules = sheet.rows.flatMap((row): readonly ExpectedFormula[] => {
    const formula = restoredRule(row, assessment);
    return formula === null || row.rule === null
      ? []
      : [
          {
            at: row.rule.at,
            formula,
            ...(isEarlier ? { earlier: restoredRule(row, assessment, "first") ?? formula } : {}),
            code: row.indicator.code,
          },
        ];
  });
  // What stood below the table then was laid out otherwise; its figures are compared all the same.
  if (isEarlier) return rules;
  const known = new Set(rules.map(({ at }) => placeOf(at)));
  const others = isInPlace(assessment, period)
    ? plannedFormulas(assessment, period, record.language)
    : totals(workbook, assessment);
  return [...rules, ...others.filter(({ at }) => !known.has(placeOf(at)))];
}

/** All of them stand on the one sheet. */
function placeOf({ row, column }: CellRef): number {
  return row * READABLE_COLUMNS + column;
}

/** True while every row and column is where the template put it; else the template's addresses mean nothing. */
function isInPlace({ sheet, framework }: Assessment, period: Period): boolean {
  const indicators = applicableIndicators(framework, period);
  const { firstAdjustment } = resultLayout(framework, indicators, FIRST_ROW);
  return (
    sheet.header.row === HEADER_ROW &&
    [...sheet.columns].every(([key, column]) => columnOf(key) === column) &&
    sheet.rows.length === indicators.length &&
    sheet.rows.every(
      ({ indicator, at }, index) =>
        indicator.code === indicators[index]?.code && at.row === FIRST_ROW + index,
    ) &&
    sheet.adjustments.length === framework.adjustments.length &&
    sheet.adjustments.every(
      ({ adjustment, at }, index) =>
        adjustment.code === framework.adjustments[index]?.code && at.row === firstAdjustment + index,
    )
  );
}

function plannedFormulas(
  { sheet, framework }: Assessment,
  period: Period,
  language: Language,
): readonly ExpectedFormula[] {
  const codes = new Map(
    [...sheet.rows, ...sheet.adjustments].map((row) => [
      row.at.row,
      "indicator" in row ? row.indicator.code : row.adjustment.code,
    ]),
  );
  const place = { period, language, scoringName: sheet.name, ballotName: sheet.ballotSheet };
  return templateFormulas(framework, place).map(({ row, column, ...formulas }) => ({
    at: { sheet: sheet.name, row, column },
    ...formulas,
    code: codes.get(row) ?? null,
  }));
}

type PlannedFormula = Pick<ExpectedFormula, "formula" | "earlier"> & {
  readonly row: number;
  readonly column: number;
};

/** All that a template's formulas depend on besides the framework. */
type TemplatePlace = Pick<TemplateSheet, "period" | "language" | "scoringName" | "ballotName">;

const formulasOf = rememberFor((_: Framework) => new Map<string, readonly PlannedFormula[]>());

/** Units give their sheets names of their own. */
const MOST_PLACES = 200;

/** A thousand returns of a department were made from one template: it is laid out once. */
function templateFormulas(framework: Framework, place: TemplatePlace): readonly PlannedFormula[] {
  const known = formulasOf(framework);
  const key = JSON.stringify([
    formatPeriod(place.period),
    place.language,
    place.scoringName,
    place.ballotName,
  ]);
  const made = known.get(key);
  if (made !== undefined) return made;
  const planned = (form: FormulaForm): SheetPlan["cells"] =>
    planScoringSheet(
      {
        ...place,
        framework,
        unit: "",
        indicators: applicableIndicators(framework, place.period),
        slot: place.scoringName,
      },
      NO_FORMULAS,
      form,
    ).cells;
  const before = new Map(planned("second").map((cell) => [cellAddress(cell.row, cell.column), cell.formula]));
  const formulas = planned("current").flatMap(({ row, column, formula }): readonly PlannedFormula[] => {
    if (formula === undefined) return [];
    const earlier = before.get(cellAddress(row, column));
    return [{ row, column, formula, ...(earlier === undefined || earlier === formula ? {} : { earlier }) }];
  });
  if (known.size >= MOST_PLACES) known.clear();
  known.set(key, formulas);
  return formulas;
}

function totals(workbook: WorkbookGrid, { sheet, framework }: Assessment): readonly ExpectedFormula[] {
  const grid = workbook.sheets.find(({ name }) => name === sheet.name);
  const total = grid === undefined ? null : findTotalRow({ sheet, grid }, TOTALS);
  if (grid === undefined || total === null) return [];
  return (["rule", "self", "review"] as const).flatMap((key) => {
    const column = sheet.columns.get(key);
    const formula =
      column === undefined ? null : restoredTotal({ sheet, grid, framework }, total.row, column);
    return column === undefined || formula === null
      ? []
      : [{ at: { sheet: sheet.name, row: total.row, column }, formula, code: null }];
  });
}
