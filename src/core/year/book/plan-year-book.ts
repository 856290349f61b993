/**
 * The workbook of a year (年度.xlsx) as a plan: the one way into this room. All figures are formulas over a hidden sheet of
 * tidy rows, down to each unit's points of each period (docs/adr/0046).
 */
import { DataPlaces, planDataSheet } from "../../collect/book/data-sheet";
import { addRanks } from "../../collect/book/rank-formulas";
import { SumsLayout } from "../../collect/book/sums-layout";
import { addTotals, type Beside } from "../../collect/book/sums-sheet";
import { newBuilder } from "../../collect/book/table-sheet";
import type { TidyBlock, TidyRow } from "../../collect/book/tidy-rows";
import type { WorkbookGrid } from "../../grid/grid";
import type { Language } from "../../locale/language";
import { marksFor } from "../../plan/mark";
import type { SheetPlan, WorkbookPlan } from "../../plan/plan";
import { chooseSheetName } from "../../plan/sheet-name";
import { gradesFromBest } from "../../scoring/grade";
import { byName } from "../../ranking/by-name";
import { rounded } from "../../scoring/indicator-formula";
import { PROVISIONAL_MARK } from "../../scoring/shown-grade";
import type { AnnualYear } from "../annual/annual-year";
import { choiceRows, planChoicesSheet } from "./choices-sheet";
import { planEntriesSheet } from "./entries-sheet";
import { planProposalsSheet } from "./proposals-sheet";
import { planSitesSheet } from "./sites-sheet";
import { planSummarySheet } from "./summary-sheet";
import { planTodoSheet } from "./todo-sheet";
import { planWeightsSheet } from "./weights-sheet";
import { planYearCharts } from "./year-charts";
import { YEAR_SHEETS, type YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import { planYearRanking } from "./year-ranking";
import { DRAWN, isOfSeveral, yearRows, type AnnualRow, type YearRows } from "./year-rows";
import { addYear, type YearLayout } from "./year-sums";

const EMPTY: WorkbookGrid = { sheets: [], names: [], activeSheet: null };

/** Last year's bands by the numbers that the ranking's formulas compare. */
const LAST_BANDS = { none: 0, top: 1, bottom: 2 } as const;

/** @param workbook where the sheets will be written: decides their names; missing for a new file */
export function planYearBook(
  annual: AnnualYear,
  language: Language,
  workbook: WorkbookGrid = EMPTY,
): WorkbookPlan {
  const labels = YEAR_LABELS[language];
  const names = Object.fromEntries(
    YEAR_SHEETS.map((key) => [key, chooseSheetName(workbook, "annual", labels.sheets[key], key)]),
  ) as YearContext["names"];
  const { framework } = annual;
  const context: YearContext = { role: "annual", annual, framework, language, names };
  const rows = yearRows(annual);
  const places = new DataPlaces(names.data, { current: [], earlier: rows.blocks });
  const layout: YearLayout = new SumsLayout<TidyBlock | AnnualRow>(context, {
    // Units of one rank are in the order of their rows, as the ranking has them.
    current: rows.units.map(({ main }) => main).sort(byName),
    earlier: [...rows.further, ...rows.blocks.filter((block) => !rows.composites.has(block))],
  });
  const choices = choiceRows(annual);
  const sums = planSums(context, layout, places, rows);
  const sheets = [
    planSummarySheet(context, layout, rows),
    planYearRanking(context, layout),
    planProposalsSheet(context, layout, rows),
    planEntriesSheet(context),
    ...(choices.length === 0 ? [] : [planChoicesSheet(context, choices)]),
    planTodoSheet(context),
    planWeightsSheet(context),
    ...(framework.lifecycle === undefined
      ? []
      : [planSitesSheet(framework.lifecycle, context, layout, rows)]),
    planYearCharts(context, layout, rows),
    planDataSheet(
      context,
      { current: [], earlier: rows.blocks },
      { reviewCell: () => "", unreviewed: (block, row) => imported(layout, rows, block, row) },
    ),
    sums,
  ];
  return { sheets, names: marksFor(sheets), activate: names.summary };
}

/** A composite's components have a say in its grade: a veto of any period, and what can still change. */
function besideOf(layout: YearLayout, { composites }: YearRows, block: TidyBlock): Beside | undefined {
  const unit = composites.get(block);
  if (unit === undefined) return undefined;
  const cell = (key: string) => (year: AnnualRow) => layout.own(key, layout.rowOf(year));
  return {
    caps: unit.years.map(cell("cap")),
    provisional: unit.years.map(cell("provisional")),
    isProvisional: unit.years.some(({ year }) => year.annual.provisional),
    open: unit.annual.place === null,
  };
}

function planSums(context: YearContext, layout: YearLayout, places: DataPlaces, rows: YearRows): SheetPlan {
  const { annual, framework, language, names } = context;
  const builder = newBuilder();
  gradesFromBest(framework).forEach(({ name, min }, index) => {
    const shown = name[language];
    builder.row(layout.gradeRow(index), 0, [shown, min, shown + PROVISIONAL_MARK[language]], "plain");
  });
  for (const row of layout.blocks) {
    if ("rows" in row) addTotals(builder, layout, places, row, besideOf(layout, rows, row));
    else addYear(builder, layout, places, row);
  }
  for (const { main, annual: unit } of rows.units) {
    const band = unit.last?.band ?? "none";
    builder.put(layout.rowOf(main), layout.column("lastBand"), LAST_BANDS[band], "plain");
  }
  if (isOfSeveral(rows.units))
    for (const block of rows.units.flatMap(({ years }) => [...(years[0]?.blocks.values() ?? [])]))
      builder.put(layout.rowOf(block), layout.column(DRAWN), 1, "plain");
  const quota = annual.input.quotaShare;
  addRanks(
    {
      framework:
        quota === null || framework.quota === undefined
          ? framework
          : { ...framework, quota: { ...framework.quota, maxShare: quota } },
      margin: annual.ranking.margin,
      within: annual.input.quotaBy,
    },
    builder,
    layout,
  );
  layout.keys.forEach((key, column) => builder.put(layout.header, column, key, "header"));
  return builder.build({
    role: "annual",
    slot: "sums",
    name: names.sums,
    visibility: "hidden",
    showGridlines: true,
    columnWidths: layout.keys.map(() => 11),
    protect: false,
  });
}

/** What counts for an import of a composite's: the component's annual score, as rules/import-score.ts takes it. */
function imported(
  layout: YearLayout,
  { composites }: YearRows,
  block: TidyBlock,
  row: TidyRow,
): string | null {
  const unit = composites.get(block);
  const composite = unit?.annual.composed?.composite;
  const found = composite?.imports.find(({ indicator }) => indicator.code === row.code);
  const component = unit?.years.find(({ year }) => year.framework.id === found?.from);
  const isWritten = composite?.conflicts.some(({ code }) => code === row.code);
  if (component === undefined || isWritten === true || found?.indicator.rule.type !== "import_score")
    return null;
  const { sourceFullScore, cap } = found.indicator.rule.params;
  const score = layout.there(layout.own("total", layout.rowOf(component)));
  const share = `MAX(0,MIN(${cap},${score}/${sourceFullScore}))`;
  return `IF(${score}="","",${rounded(`${found.indicator.maxPoints}*${share}`, block.framework.precision.decimals)})`;
}
