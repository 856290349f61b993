/** 示范点台账: each site from last year's state over its quarters to what is proposed, and what was decided. */
import { FIRST_ROW, fitRow, newBuilder, PAGE_WIDTH, widthFor } from "../../collect/book/table-sheet";
import type { Framework } from "../../framework/framework";
import { cellAddress } from "../../grid/address";
import type { SheetPlan } from "../../plan/plan";
import { lifecycleName } from "../lifecycle-reason";
import { PROPOSAL_WORDS } from "../annual/propose";
import type { YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import { scoreColumn, type YearRows } from "./year-rows";
import type { YearLayout } from "./year-sums";
import { yearTable } from "./year-table";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;

/** Of all columns but the unit and the reason, which takes what is left: the decision stands beside it, on paper too. */
const OTHER_WIDTHS = 92;

export function planSitesSheet(
  { accept, warn, revoke }: NonNullable<Framework["lifecycle"]>,
  context: YearContext,
  layout: YearLayout,
  { units }: YearRows,
): SheetPlan {
  const { language } = context;
  const labels = YEAR_LABELS[language];
  const builder = newBuilder();
  const unitWidth = widthFor(
    units.map(({ annual }) => annual.unit),
    14,
    22,
  );
  const reasonWidth = PAGE_WIDTH.landscape - unitWidth - OTHER_WIDTHS;
  units.forEach((unit, index) => {
    const { annual, main, years } = unit;
    const row = FIRST_ROW + index;
    const { last, proposal, decision } = annual;
    builder
      .put(row, 0, annual.unit, "text")
      .row(
        row,
        1,
        [
          last?.state == null ? lifecycleName("申报")[language] : lifecycleName(last.state)[language],
          last?.namedOn ?? null,
        ],
        "centered",
      );
    QUARTERS.forEach((key, place) => {
      const block = years[0]?.blocks.get(key);
      const score = annual.cells.find(({ column }) => column === key)?.score ?? null;
      if (block === undefined) builder.put(row, 3 + place, null, "score");
      else {
        const total = layout.there(layout.own("total", layout.rowOf(block)));
        builder.formula(row, 3 + place, `=IF(${total}="","",${total})`, "score", score?.toNumber() ?? "");
      }
    });
    const quarters = `${cellAddress(row, 3)}:${cellAddress(row, 6)}`;
    const scores = annual.cells.flatMap(({ column, score }) =>
      QUARTERS.some((key) => key === column) && score !== null ? [score] : [],
    );
    const total = layout.there(layout.own(scoreColumn(unit), layout.rowOf(main)));
    builder
      .formula(
        row,
        7,
        `=COUNTIF(${quarters},"<${warn.quarterBelow}")`,
        "count",
        scores.filter((score) => score.lt(warn.quarterBelow)).length,
      )
      .formula(
        row,
        8,
        `=COUNTIF(${quarters},"<${revoke.threshold}")`,
        "count",
        scores.filter((score) => score.lt(revoke.threshold)).length,
      )
      .formula(row, 9, `=IF(${total}="","",${total})`, "main", annual.result.totals.final?.toNumber() ?? "")
      .put(row, 10, PROPOSAL_WORDS[proposal.kind][language], "centered")
      .put(row, 11, proposal.reason[language], "text")
      .put(row, 12, decision?.decision ?? null, "centered");
    fitRow(builder, row, [
      [annual.unit, unitWidth],
      [proposal.reason[language], reasonWidth],
    ]);
  });
  return yearTable(context, builder, {
    sheet: "sites",
    note: labels.sitesNote(
      accept.minScore,
      warn.quarterBelow,
      revoke.threshold,
      revoke.consecutiveQuartersBelow,
    ),
    columns: [
      { heading: labels.unit, width: unitWidth },
      { heading: labels.lastState, width: 9 },
      { heading: labels.namedOn, width: 10 },
      ...QUARTERS.map((key) => ({ heading: labels.periods[key], width: 7 })),
      { heading: labels.warned, width: 9 },
      { heading: labels.low, width: 9 },
      { heading: labels.total, width: 9 },
      { heading: labels.proposal, width: 9 },
      { heading: labels.reason, width: reasonWidth },
      { heading: labels.decision, width: 9 },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: units.length,
    filter: true,
  });
}
