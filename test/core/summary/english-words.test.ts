/** An English 汇总 has no word that somebody forgot to translate, and its department stands at its foot. */
import { assessWorkbook } from "../../../src/core/assess";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { readsPeriod } from "../../../src/core/framework/annual-periods";
import type { Framework } from "../../../src/core/framework/framework";
import type { Language } from "../../../src/core/locale/language";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { planTemplates } from "../../../src/core/template/plan-templates";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { fillTemplates } from "../../../scripts/fill-template";
import { typicalEntries } from "../../../scripts/typical-entries";
import { f1, period } from "../../support/grid-builder";

const NOW = new Date(2026, 11, 31, 9, 30);

/** A unit's workbook, filled in English, with its summary. */
function summaryOf(framework: Framework, text: string, language: Language, department?: string): SheetPlan {
  const when = period(text);
  const filled = fillTemplates(
    framework,
    [{ period: when, entries: entriesOf(framework, text) }],
    "Branch 1",
    language,
  );
  return summaryIn(filled, framework, department);
}

function summaryIn(workbook: WorkbookPlan, framework: Framework, department?: string): SheetPlan {
  const grid = calculatePlan(workbook);
  const outcome = assessWorkbook(grid, { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  const { sheets } = planSummary(grid, outcome.assessments[0], "en", NOW, outcome.assessments, department);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** What is typed is nobody's to translate: only options of the lists stay Chinese. */
function entriesOf(framework: Framework, text: string) {
  const entries = typicalEntries(framework, period(text));
  const rows = Object.entries(entries.rows).map(([code, row]) => {
    const { evidence, reason } = row;
    const papers = evidence === undefined ? {} : { evidence: "Minutes" };
    return [code, { ...row, ...papers, ...(reason === undefined ? {} : { reason: "Postponed" }) }] as const;
  });
  return { ...entries, rows: Object.fromEntries(rows) };
}

/** Everything that a person reads on the sheet. */
function textsOf({ name, cells, charts, print, validations }: SheetPlan): readonly string[] {
  const shown = cells.flatMap(({ value, cached }) => [value, cached]);
  return [
    ...shown.filter((text) => typeof text === "string"),
    ...charts.flatMap(({ title, series }) => [title, ...series.map((each) => each.name)]),
    ...validations.flatMap(({ title, prompt, error }) => [title, prompt, error]),
    print?.footer ?? "",
    name,
  ];
}

const CASES = builtinFrameworks().flatMap((framework) =>
  (["zh", "en"] as const).flatMap((language) =>
    ["2026Q4", "2026Y"]
      .filter((text) => readsPeriod(framework, period(text).key))
      .map((text) => [framework.id, text, language, framework] as const),
  ),
);

test.each(CASES)("the English 汇总 of %s %s, made in %s, is in English", (_, text, language, framework) => {
  const sheet = summaryOf(framework, text, language);
  expect(textsOf(sheet).filter((line) => /[\u4e00-\u9fff]/.test(line))).toEqual([]);
});

const plan = (department?: string): WorkbookPlan =>
  planTemplates(
    f1(),
    [period("2026Q4")],
    "Branch 1",
    undefined,
    department === undefined ? {} : { department },
  );

test.each<[string, string | undefined, string | undefined, string]>([
  ["nobody names one", undefined, undefined, "Page &P of &N"],
  ["the template names it", "组织部 R&D", undefined, "组织部 R&&D　Page &P of &N"],
  ["it is given", undefined, "Office", "Office　Page &P of &N"],
  ["the one given goes before the template's", "组织部", "Office", "Office　Page &P of &N"],
])("at the foot stands the department: %s", (_, ofTemplate, given, foot) => {
  expect(summaryIn(plan(ofTemplate), f1(), given).print?.footer).toBe(foot);
});
