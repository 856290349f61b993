/** 年度汇总: for each unit its periods, what the year is made of, the result against last year, and what to do. */
import { fitRow, FIRST_ROW, newBuilder, widthFor, type TableColumn } from "../../collect/book/table-sheet";
import { indicatorGroups } from "../../framework/indicators";
import type { PeriodKey } from "../../framework/period";
import { cellAddress } from "../../grid/address";
import { PALETTE } from "../../plan/palette";
import type { SheetPlan } from "../../plan/plan";
import { PROVISIONAL_MARK } from "../../scoring/shown-grade";
import { textLiteral } from "../../scoring/text-literal";
import type { AnnualCell } from "../annual/annual-cell";
import type { AnnualUnit } from "../annual/annual-year";
import type { YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import { scoreColumn, type YearRows, type YearUnit } from "./year-rows";
import type { YearLayout } from "./year-sums";
import { yearTable } from "./year-table";

const PERIODS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"];
const TODO_WIDTH = 34;

export function planSummarySheet(context: YearContext, layout: YearLayout, { units }: YearRows): SheetPlan {
  const { language, framework } = context;
  const labels = YEAR_LABELS[language];
  const builder = newBuilder();
  const groups = indicatorGroups(framework);
  const periods = PERIODS.filter((key) => units.some(({ annual }) => cellOf(annual, key).state !== "unused"));
  const names = units.map(({ annual }) => annual.unit);
  const nameWidth = widthFor(names, 14, 26);
  const columns: TableColumn[] = [
    { heading: labels.unit, width: nameWidth },
    { heading: labels.group, width: 9 },
    ...periods.map((key) => ({ heading: labels.periods[key], width: 9 })),
    ...groups.map(({ name }) => ({ heading: name[language], width: 10 })),
    { heading: labels.bonus, width: 6 },
    { heading: labels.penalty, width: 6 },
    { heading: labels.total, width: 9 },
    { heading: labels.grade, width: 12 },
    { heading: labels.lastScore, width: 8 },
    { heading: labels.change, width: 8 },
    { heading: labels.toDo, width: TODO_WIDTH },
  ];
  const first = { period: 2, group: 2 + periods.length, bonus: 2 + periods.length + groups.length };
  units.forEach((unit, index) => {
    const row = FIRST_ROW + index;
    const { annual, main } = unit;
    const at = layout.rowOf(main);
    const cell = (key: string): string => layout.there(layout.own(key, at));
    const sums = (column: number, key: string, style: "score" | "main", cached: number | "" | null): void => {
      builder.formula(row, column, `=IF(${cell(key)}="","",${cell(key)})`, style, cached);
    };
    builder.put(row, 0, annual.unit, "text").put(row, 1, annual.group, "centered");
    periods.forEach((key, place) => {
      putPeriod(context, layout, builder, { unit, key, row, column: first.period + place });
    });
    groups.forEach(({ code }, place) => {
      const points = annual.result.groups.find(({ group }) => group.code === code)?.official ?? null;
      sums(
        first.group + place,
        `sum.${code}`,
        "score",
        annual.result.complete ? (points?.toNumber() ?? null) : null,
      );
    });
    const parts = annual.own?.annual.sum ?? null;
    const adjusted = annual.composed?.composite.score?.totals ?? null;
    sums(first.bonus, "bonus", "score", (parts?.bonus.points ?? adjusted?.bonus)?.toNumber() ?? null);
    sums(
      first.bonus + 1,
      "penalty",
      "score",
      (parts?.penalty.points ?? adjusted?.penalty)?.toNumber() ?? null,
    );
    sums(first.bonus + 2, scoreColumn(unit), "main", annual.result.totals.final?.toNumber() ?? "");
    const gradeAt = (column: 0 | 2): string =>
      `INDEX(${layout.there(layout.gradeNames(column))},${cell("gradeAfter")})`;
    builder.formula(
      row,
      first.bonus + 3,
      `=IF(${cell("rank")}="",${textLiteral(labels.incomplete)},IF(${cell("provisional")}=1,${gradeAt(2)},${gradeAt(0)}))`,
      "centered",
      annual.place === null
        ? labels.incomplete
        : annual.place.grade.name[language] + (annual.result.provisional ? PROVISIONAL_MARK[language] : ""),
    );
    const last = annual.last?.score ?? null;
    builder.put(row, first.bonus + 4, last?.toNumber() ?? null, "score");
    const [total, before] = [first.bonus + 2, first.bonus + 4].map((column) => cellAddress(row, column));
    builder.formula(
      row,
      first.bonus + 5,
      `=IF(OR(${total ?? ""}="",${before ?? ""}=""),"",ROUND(${total ?? ""}-${before ?? ""},9))`,
      "change",
      annual.change?.toNumber() ?? "",
    );
    const todo = todoText(context, annual);
    builder.put(row, first.bonus + 6, todo, "text");
    fitRow(builder, row, [
      [annual.unit, nameWidth],
      [todo, TODO_WIDTH],
    ]);
  });
  addMeans(builder, FIRST_ROW, units.length, { columns, label: labels.mean, numbers: columns.length - 3 });
  if (units.length > 0) {
    const range = {
      top: FIRST_ROW,
      bottom: FIRST_ROW + units.length - 1,
      left: first.period,
      right: first.group - 1,
    };
    const address = cellAddress(FIRST_ROW, first.period);
    builder.highlight({ type: "formula", range, formula: `=ISTEXT(${address})`, fill: PALETTE.warning });
  }
  return yearTable(context, builder, {
    sheet: "summary",
    note: labels.summaryNote,
    columns,
    orientation: "landscape",
    frozen: 1,
    rows: units.length,
    below: 1,
    filter: true,
  });
}

/** A period's final score, or why there is none. */
function putPeriod(
  { language }: YearContext,
  layout: YearLayout,
  builder: ReturnType<typeof newBuilder>,
  {
    unit,
    key,
    row,
    column,
  }: { readonly unit: YearUnit; readonly key: PeriodKey; readonly row: number; readonly column: number },
): void {
  const { states } = YEAR_LABELS[language];
  const { state, score } = cellOf(unit.annual, key);
  const [only, ...others] = unit.years;
  // Of several components none stands for the period; a period that doesn't count has no sheet here.
  const block = others.length > 0 ? undefined : only?.blocks.get(key);
  if (block === undefined) {
    const shown = state === "scored" ? (score?.toNumber() ?? null) : states[state];
    builder.put(row, column, shown, "centered");
    return;
  }
  const total = layout.there(layout.own("total", layout.rowOf(block)));
  const open = textLiteral(state === "scored" || state === "provisional" ? states.incomplete : states[state]);
  const formula = `=IF(${total}="",${open},${total})`;
  builder.formula(row, column, formula, "score", score?.toNumber() ?? states[state]);
}

const UNUSED = { state: "unused", score: null } as const;

function cellOf({ cells }: AnnualUnit, key: PeriodKey): Pick<AnnualCell, "state" | "score"> {
  return cells.find(({ column }) => column === key) ?? UNUSED;
}

function todoText({ language }: YearContext, { notes, cells, interval }: AnnualUnit): string {
  const labels = YEAR_LABELS[language];
  const open = [...cells.flatMap((cell) => cell.notes), ...notes].filter((note) => note.open);
  const names = [...new Set(open.map(({ name }) => name[language]))];
  const range = interval === null ? [] : [labels.interval(interval.min.toString(), interval.max.toString())];
  return [...names, ...range].join(language === "zh" ? "；" : "; ");
}

function addMeans(
  builder: ReturnType<typeof newBuilder>,
  top: number,
  rows: number,
  {
    columns,
    label,
    numbers,
  }: { readonly columns: readonly TableColumn[]; readonly label: string; readonly numbers: number },
): void {
  const row = top + rows;
  columns.forEach((_, column) => {
    if (column === 0) builder.put(row, 0, label, "total");
    else if (column < 2 || column > numbers + 1 || rows === 0) builder.put(row, column, null, "total");
    else {
      const [from, to] = [cellAddress(top, column), cellAddress(row - 1, column)];
      builder.formula(row, column, `=IF(COUNT(${from}:${to})=0,"",ROUND(AVERAGE(${from}:${to}),2))`, "total");
    }
  });
}
