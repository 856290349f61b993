/** The indicators of the 汇总 sheet that lost most, with bars: where to begin. */
import { cellAddress } from "../grid/address";
import { rowHeightFor } from "../plan/text-size";
import { addSideChart } from "./side-chart";
import { addSection, inLanguage, lostPoints, wasIncomplete, missingElements } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import {
  COLUMN,
  COLUMN_WIDTHS,
  HEADER_HEIGHT,
  LAST_COLUMN,
  LOSS_COLUMN,
  LOSSES_SHOWN,
} from "./summary-layout";

/** The chart beside the table has room for so many characters of missing elements; the remedies name them all. */
const LONGEST = 20;

/** The order is that of now; the figures follow the level-2 table when an entry changes. */
export function addLossTable(context: SummaryContext): void {
  const { builder, labels, layout, assessment, language } = context;
  const losses = assessment.score.indicators
    .flatMap((score, index) => {
      const { indicator, official } = score;
      const lost = lostPoints(score);
      return official === null || lost === null || !lost.gt(0)
        ? []
        : [{ indicator, official, lost, row: layout.firstIndicator + index }];
    })
    .sort((a, b) => b.lost.cmp(a.lost))
    .slice(0, LOSSES_SHOWN);
  const header = layout.losses + 1;
  const open = wasIncomplete(context);
  addSection(context, layout.losses, open ? labels.answeredPart(labels.losses) : labels.losses);
  if (losses.length === 0) {
    builder.merged(
      { top: header, bottom: header, left: 0, right: LAST_COLUMN },
      open ? labels.noLossesYet : labels.noLosses,
      "text",
    );
    return;
  }
  const name = (row: number) => ({
    top: row,
    bottom: row,
    left: LOSS_COLUMN.name,
    right: LOSS_COLUMN.lost - 1,
  });
  builder
    .merged(name(header), labels.indicator, "header")
    .row(header, LOSS_COLUMN.lost, [labels.lost, labels.rate], "header")
    .height(header, HEADER_HEIGHT);
  const nameWidth = COLUMN_WIDTHS.slice(LOSS_COLUMN.name, LOSS_COLUMN.lost).reduce(
    (sum, width) => sum + width,
  );
  losses.forEach(({ indicator, official, lost, row: source }, index) => {
    const row = header + 1 + index;
    const title = inLanguage(indicator.name, language);
    const missing = missingElements(context, indicator);
    const text = missing === null ? title : labels.lacking(title, shortest(missing));
    builder
      .merged(name(row), text, "text")
      .formula(row, LOSS_COLUMN.lost, `=${cellAddress(source, COLUMN.lost)}`, "lost", lost.toNumber())
      .formula(
        row,
        LOSS_COLUMN.rate,
        `=${cellAddress(source, COLUMN.rate)}`,
        "rate",
        official.div(indicator.maxPoints).toNumber(),
      )
      .height(row, rowHeightFor([{ text, width: nameWidth }]));
  });
  addSideChart(context, {
    name: "kaoping-losses",
    type: "bar",
    title: open ? labels.answeredPart(labels.lossesTitle) : labels.lossesTitle,
    heading: layout.losses,
    rows: losses.length,
    room: LOSSES_SHOWN,
    names: LOSS_COLUMN.name,
    values: LOSS_COLUMN.lost,
    series: labels.lost,
    valueAxis: { min: 0 },
  });
}

function shortest({ names, letters }: { readonly names: string; readonly letters: string }): string {
  return names.length > LONGEST ? letters : names;
}
