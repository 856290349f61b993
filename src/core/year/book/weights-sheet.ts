/** 权重体检: what each indicator's points are worth over a year, against what the framework says. */
import { FIRST_ROW, fitRow, newBuilder } from "../../collect/book/table-sheet";
import { actingWeights, isDistorted } from "../../framework/acting-weights";
import { annualPeriods, countsByIndicator } from "../../framework/annual-periods";
import { indicatorGroups } from "../../framework/indicators";
import { cellAddress, fixedAddress } from "../../grid/address";
import { PALETTE } from "../../plan/palette";
import type { SheetPlan } from "../../plan/plan";
import { textLiteral } from "../../scoring/text-literal";
import type { YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import { yearTable } from "./year-table";

const NAME_WIDTH = 34;

export function planWeightsSheet(context: YearContext): SheetPlan {
  const { annual, language } = context;
  const framework = annual.units[0]?.composed?.composite.framework ?? context.framework;
  const labels = YEAR_LABELS[language];
  const builder = newBuilder();
  const periods = annualPeriods(framework);
  const groups = actingWeights(framework);
  const count = groups.reduce((sum, { indicators }) => sum + 1 + indicators.length, 0);
  const flag = 6;
  const bottom = FIRST_ROW + count - 1;
  const span = (column: number): string =>
    `${fixedAddress(FIRST_ROW, column)}:${fixedAddress(bottom, column)}`;
  const totalRow = bottom + 1;
  let row = FIRST_ROW;
  for (const { item, nominal, acting, indicators } of groups) {
    const top = row;
    const lines = [{ item, nominal, acting }, ...indicators];
    lines.forEach((line, index) => {
      const isGroup = index === 0;
      const own = {
        nominal: cellAddress(row, 2),
        acting: cellAddress(row, 3),
        difference: cellAddress(row, 4),
      };
      const from = top + 1;
      const to = top + indicators.length;
      const below = (column: number): string =>
        `SUM(${cellAddress(from, column)}:${cellAddress(to, column)})`;
      builder
        .put(row, 0, line.item.code, isGroup ? "total" : "centered")
        .put(row, 1, line.item.name[language], isGroup ? "total" : "text");
      if (isGroup) builder.formula(row, 2, `=${below(2)}`, "total", line.nominal.toNumber());
      else builder.put(row, 2, line.nominal.toNumber(), "score");
      const worth = isGroup ? below(3) : actingFormula(row);
      builder
        .formula(
          row,
          3,
          isGroup ? `=ROUND(${worth},9)` : `=${worth}`,
          isGroup ? "total" : "mean",
          line.acting.toNumber(),
        )
        .formula(
          row,
          4,
          `=ROUND(${own.acting}-${own.nominal},9)`,
          "change",
          Number(line.acting.minus(line.nominal).toFixed(9)),
        )
        .formula(
          row,
          5,
          `=IF(ABS(${own.difference})>0.1*${own.nominal},${textLiteral(labels.distorted)},"")`,
          "centered",
          isDistorted(line) ? labels.distorted : "",
        );
      periods.forEach(({ key }, place) => {
        const asked = "periods" in line.item && line.item.periods.includes(key);
        builder.put(row, flag + place, isGroup ? null : asked ? 1 : 0, isGroup ? "total" : "count");
      });
      fitRow(builder, row, [[line.item.name[language], NAME_WIDTH]]);
      row++;
    });
  }
  // Level-1 rows have no marks of periods, so they don't count twice.
  builder.row(totalRow, 0, [null, labels.periodPoints, null, null, null, null], "total");
  periods.forEach((_, place) => {
    builder.formula(totalRow, flag + place, `=SUMPRODUCT(${span(2)},${span(flag + place)})`, "total");
  });
  /** As framework/acting-weights.ts. */
  function actingFormula(at: number): string {
    const points = cellAddress(at, 2);
    const marks = periods.map((_, place) => cellAddress(at, flag + place));
    const total = indicatorGroups(framework).reduce((sum, { maxPoints }) => sum + maxPoints, 0);
    if (countsByIndicator(framework.cycle.annual)) {
      const reached = periods.map((_, place) => span(flag + place)).join("+");
      return `IF(SUM(${marks.join(",")})=0,0,${points}*${total}/SUMPRODUCT(${span(2)},--((${reached})>0)))`;
    }
    return periods
      .map(
        ({ weight, of }, place) =>
          `${marks[place] ?? "0"}*${points}*${total}*${weight.toString()}/${fixedAddress(totalRow, flag + place)}/${of}`,
      )
      .join("+");
  }
  const judged = `$${cellAddress(FIRST_ROW, 5)}`;
  builder.highlight({
    type: "formula",
    range: { top: FIRST_ROW, bottom, left: 0, right: 5 },
    formula: `=${judged}<>""`,
    fill: PALETTE.warning,
  });
  return yearTable(context, builder, {
    sheet: "weights",
    note: labels.weightsNote,
    columns: [
      { heading: labels.code, width: 10 },
      { heading: labels.indicator, width: NAME_WIDTH },
      { heading: labels.nominal, width: 9 },
      { heading: labels.acting, width: 9 },
      { heading: labels.difference, width: 9 },
      { heading: labels.judged, width: 16 },
      ...periods.map(({ key }) => ({ heading: labels.periods[key], width: 8 })),
    ],
    orientation: "landscape",
    frozen: 2,
    rows: count,
    below: 1,
    filter: false,
  });
}
