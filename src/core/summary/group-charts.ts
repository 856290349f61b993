/** The charts over the level-1 table of the 汇总 sheet, side by side under it. */
import { PALETTE } from "../plan/palette";
import type { PlanChart } from "../plan/plan";
import { addPlots } from "./add-plots";
import { textWidth } from "../plan/text-size";
import { inLanguage, wasIncomplete } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { GROUP_COLUMN, LAST_COLUMN } from "./summary-layout";

/** Longer names, in characters, leave a radar no room: its points carry the codes of the table then. */
const LONGEST_LABEL = 16;
/** The same of bars, whose names stand beside them. */
const LONGEST_BESIDE = 24;
/** Longer names would stand aslant below columns; beside bars they are level. */
const LONGEST_BELOW = 6;
/** Axes that a radar needs at least. */
const CORNERS = 3;

/** A radar of the rates, or bars while one is missing or of few, and bars of score against points, side by side under the table. */
export function addGroupCharts(context: SummaryContext): void {
  const { pages, labels, layout, assessment, language } = context;
  const titled = (title: string): string => (wasIncomplete(context) ? labels.answeredPart(title) : title);
  const { groups } = assessment.score;
  // A radar would draw what nobody has answered as a rate of 0.
  const isRadar =
    groups.length >= CORNERS && groups.every(({ rate, answered }) => rate !== null || answered.of === 0);
  const rows = { top: layout.firstGroup, bottom: layout.groupTotal - 1 };
  const column = (key: keyof typeof GROUP_COLUMN) => ({
    ...rows,
    left: GROUP_COLUMN[key],
    right: GROUP_COLUMN[key],
  });
  const longest = Math.max(0, ...groups.map(({ group }) => textWidth(inLanguage(group.name, language))));
  // The names in the table above carry a second line while rows are open: as labels they took the charts to another page.
  const open = groups.some(({ answered: { count, of } }) => count < of);
  const categories = (limit: number) => column(open || longest > limit ? "code" : "name");
  pages.goOn(layout.charts.top);
  const charts: readonly PlanChart[] = [
    {
      name: "kaoping-rate",
      type: isRadar ? "radar" : "bar",
      title: titled(labels.radarTitle),
      categories: categories(isRadar ? LONGEST_LABEL : LONGEST_BESIDE),
      series: [
        { name: labels.target, values: column("target"), color: PALETTE.inkSoft, dashed: true },
        { name: labels.rate, values: column("rate"), color: PALETTE.accent },
      ],
      anchor: { ...layout.charts, left: 0, right: 2 },
      valueAxis: { min: 0, max: 1, numberFormat: "0%" },
    },
    {
      name: "kaoping-score",
      type: longest > LONGEST_BELOW ? "bar" : "column",
      title: titled(labels.columnTitle),
      categories: categories(LONGEST_BESIDE),
      series: [
        { name: labels.points, values: column("points"), color: "#BFBFBF" },
        { name: labels.score, values: column("score"), color: PALETTE.accent },
      ],
      anchor: { ...layout.charts, left: 3, right: LAST_COLUMN },
      // Without a bound programs leave a fifth of the plot blank.
      valueAxis: { min: 0, max: Math.max(1, ...groups.map(({ group }) => Math.ceil(group.maxPoints))) },
    },
  ];
  addPlots(context, charts, layout.charts.top);
}
