/** 等次建议: what the machine proposes beside what the committee decided, which is entered here and read back. */
import { FIRST_ROW, fitRow, newBuilder, PAGE_WIDTH, widthFor } from "../../collect/book/table-sheet";
import type { SheetPlan } from "../../plan/plan";
import { lifecycleName } from "../lifecycle-reason";
import { PROPOSALS, PROPOSAL_WORDS } from "../annual/propose";
import { textLiteral } from "../../scoring/text-literal";
import type { YearContext } from "./year-context";
import { YEAR_LABELS } from "./year-labels";
import { scoreColumn, type YearRows } from "./year-rows";
import type { YearLayout } from "./year-sums";
import { yearTable } from "./year-table";

/** Of all columns but the unit and the reason, which takes what is left: the decision stands beside it, on paper too. */
const OTHER_WIDTHS = 87;

export function planProposalsSheet(context: YearContext, layout: YearLayout, { units }: YearRows): SheetPlan {
  const { language, framework } = context;
  const labels = YEAR_LABELS[language];
  const builder = newBuilder();
  const unitWidth = widthFor(
    units.map(({ annual }) => annual.unit),
    14,
    22,
  );
  const reasonWidth = PAGE_WIDTH.landscape - unitWidth - OTHER_WIDTHS;
  const wanted = PROPOSALS.filter((kind) => kind !== "none");
  units.forEach((unit, index) => {
    const { annual, main } = unit;
    const row = FIRST_ROW + index;
    const at = layout.rowOf(main);
    const cell = (key: string): string => layout.there(layout.own(key, at));
    const { last, proposal, decision } = annual;
    const before =
      last === null
        ? null
        : last.state !== null
          ? lifecycleName(last.state)[language]
          : (framework.grades.find(({ key }) => key === last.grade)?.name[language] ?? null);
    builder
      .put(row, 0, annual.unit, "text")
      .formula(row, 1, `=${cell("rank")}`, "place", annual.place?.rank ?? "")
      .formula(
        row,
        2,
        `=IF(${cell(scoreColumn(unit))}="","",${cell(scoreColumn(unit))})`,
        "main",
        annual.result.totals.final?.toNumber() ?? "",
      )
      .formula(
        row,
        3,
        `=IF(${cell("gradeAfter")}="",${textLiteral(labels.incomplete)},INDEX(${layout.there(layout.gradeNames(0))},${cell("gradeAfter")}))`,
        "centered",
        annual.place === null ? labels.incomplete : (annual.grade?.name[language] ?? ""),
      )
      .row(row, 4, [before, last?.namedOn ?? null, PROPOSAL_WORDS[proposal.kind][language]], "centered")
      .put(row, 7, proposal.reason[language], "text")
      .row(
        row,
        8,
        [decision?.decision ?? null, decision?.date ?? null, decision?.document ?? null],
        "inputText",
      )
      .put(row, 11, annual.unit, "plain");
    fitRow(builder, row, [
      [annual.unit, unitWidth],
      [proposal.reason[language], reasonWidth],
    ]);
  });
  if (units.length > 0)
    builder.validate({
      range: { top: FIRST_ROW, bottom: FIRST_ROW + units.length - 1, left: 8, right: 8 },
      rule: { type: "list", options: wanted.map((kind) => PROPOSAL_WORDS[kind][language]) },
      title: labels.decision,
      prompt: labels.decisionPrompt,
      error: labels.listError,
    });
  return yearTable(context, builder, {
    sheet: "proposals",
    note: labels.proposalsNote,
    columns: [
      { heading: labels.unit, width: unitWidth },
      { heading: labels.rank, width: 6 },
      { heading: labels.total, width: 9 },
      { heading: labels.grade, width: 9 },
      { heading: labels.lastState, width: 9 },
      { heading: labels.namedOn, width: 11 },
      { heading: labels.proposal, width: 9 },
      { heading: labels.reason, width: reasonWidth },
      { heading: labels.decision, width: 10 },
      { heading: labels.date, width: 11 },
      { heading: labels.document, width: 13 },
      { heading: labels.key, width: 12 },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: units.length,
    filter: true,
    unprinted: 1,
  });
}
