/** What a ledger counts at the end of last year and at the end of the period, side by side and as a chart. */
import type { Period } from "../../../framework/period";
import { cellAddress } from "../../../grid/address";
import { PALETTE } from "../../../plan/palette";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import type { Language } from "../../../locale/language";
import { isoDay } from "../../../sheet/read-date";
import { spanOf } from "../../conditions/span";
import type { Ledger } from "../../definition/ledger";
import { ledgerFigure } from "../../feed/figure";
import type { LedgerTable } from "../../table/ledger-table";
import type { ComparisonOutput } from "../definition/output";
import { OUTPUT_LABELS } from "../output-labels";
import type { OutputSheet } from "../output-sheet";
import type { OutputStyle } from "../output-styles";

export interface ComparisonInput {
  readonly output: ComparisonOutput;
  readonly ledger: Ledger;
  readonly tables: readonly LedgerTable[];
  readonly period: Period;
  readonly language: Language;
}

const TITLE = 0;
const NOTE = 1;
const HEAD = 2;
const FIRST = 3;
const BEFORE = 1;
const AFTER = 2;
const CHANGE = 3;
const WIDTHS = [30, 16, 16, 14] as const;
const CHART_ROWS = 18;

export function planComparison(
  { output, ledger, tables, period, language }: ComparisonInput,
  builder: SheetBuilder<OutputStyle>,
): OutputSheet {
  const labels = OUTPUT_LABELS[language].comparison;
  const before: Period = { year: period.year - 1, key: "Y" };
  const heads = [before, period].map((one) => labels.at(isoDay(spanOf(one).to)));
  const right = CHANGE;
  builder
    .merged({ top: TITLE, bottom: TITLE, left: 0, right }, output.name[language], "title")
    .height(TITLE, 32);
  builder
    .merged(
      { top: NOTE, bottom: NOTE, left: 0, right },
      labels.note(tables.map(({ sheet }) => sheet).join("、")),
      "note",
    )
    .height(NOTE, 22);
  builder.row(HEAD, 0, [labels.what, ...heads, labels.change], "head").height(HEAD, 24);
  const totals = [BEFORE, AFTER].map((column) => {
    const figures = output.measures.map((measure) =>
      ledgerFigure({ ledger, measure }, tables, column === BEFORE ? before : period),
    );
    figures.forEach((figure, index) =>
      builder.formula(FIRST + index, column, figure?.formula ?? '=""', "total", figure?.value ?? ""),
    );
    return figures.map((figure) => figure?.value ?? null);
  });
  output.measures.forEach((measure, index) =>
    builder
      .put(FIRST + index, 0, ledger.measures[measure]?.name[language] ?? measure, "text")
      .height(FIRST + index, 22),
  );
  const rest = FIRST + output.measures.length;
  builder.put(rest, 0, output.rest[language], "text").height(rest, 22);
  const rests = totals.map(([whole = null, ...parts], index) => {
    const column = BEFORE + index;
    const cells = `${cellAddress(FIRST, column)}:${cellAddress(rest - 1, column)}`;
    const value =
      whole === null || parts.some((part) => part === null)
        ? ""
        : parts.reduce<number>((left, part) => left - (part ?? 0), whole);
    builder.formula(
      rest,
      column,
      `=IF(COUNT(${cells})<${output.measures.length},"",2*${cellAddress(FIRST, column)}-SUM(${cells}))`,
      "total",
      value,
    );
    return value;
  });
  for (let row = FIRST; row <= rest; row++) {
    const [a, b] = [cellAddress(row, BEFORE), cellAddress(row, AFTER)];
    const [x = "", y = ""] = row === rest ? rests : totals.map((one) => one[row - FIRST] ?? "");
    builder.formula(
      row,
      CHANGE,
      `=IF(COUNT(${a},${b})<2,"",${b}-${a})`,
      "total",
      x === "" || y === "" ? "" : y - x,
    );
  }
  const chart = rest + 2;
  builder.chart({
    name: `kaoping-${output.id}`,
    type: "column",
    title: output.name[language],
    categories: { top: FIRST, bottom: rest, left: 0, right: 0 },
    series: [BEFORE, AFTER].map((column) => ({
      name: heads[column - BEFORE] ?? "",
      values: { top: FIRST, bottom: rest, left: column, right: column },
      color: column === BEFORE ? PALETTE.line : PALETTE.accent,
    })),
    anchor: { top: chart, bottom: chart + CHART_ROWS, left: 0, right },
    valueAxis: { min: 0, numberFormat: "0" },
  });
  return {
    columnWidths: WIDTHS,
    rows: chart + CHART_ROWS + 1,
    columns: WIDTHS.length,
    orientation: "portrait",
  };
}
