/** A 汇总 sheet whose score can still change without an entry changing says so, and why. */
import { assessWorkbook } from "../../../src/core/assess";
import type { RuleType } from "../../../src/core/scoring/rules/registry";
import type { Language } from "../../../src/core/locale/language";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { FIGURES_ROW, NOTE_ROW } from "../../../src/core/summary/summary-layout";
import { planTemplate } from "../../../src/core/template/plan-template";
import { columnOf, FIRST_ROW, type TemplateColumn } from "../../../src/core/template/scoring-layout";
import { cellAddress } from "../../../src/core/grid/address";
import { period } from "../../support/grid-builder";
import { planGrid } from "../../support/plan-grid";
import { planProblems } from "../../support/plan-problems";
import { ruleFramework } from "../../support/rule-framework";
import { typedPlan } from "../../support/typed-plan";

const Q4 = period("2026Q4");

/** The label of the score, the grade, and the notes, of a sheet with two rows of a rule filled alike. */
function head(
  type: RuleType,
  typed: Partial<Record<TemplateColumn, number>>,
  language: Language = "zh",
): { readonly labels: readonly unknown[]; readonly notes: readonly string[] } {
  const framework = ruleFramework(type, 2, 7);
  const cells = Object.entries(typed).flatMap(([key, value]) =>
    [0, 1].map((row) => [cellAddress(FIRST_ROW + row, columnOf(key as TemplateColumn)), value] as const),
  );
  const template = planTemplate(framework, Q4, "第一党支部");
  const name = template.sheets.find(({ role }) => role === "scoring")?.name ?? "";
  const workbook = planGrid(typedPlan(template, { [name]: Object.fromEntries(cells) }));
  const outcome = assessWorkbook(workbook, { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error("the template is not recognised");
  const plan = planSummary(workbook, outcome.assessments[0], language, new Date(2026, 11, 31));
  expect(planProblems(plan)).toEqual([]);
  const cellAt = (row: number, column: number) =>
    plan.sheets[0]?.cells.find((cell) => cell.row === row && cell.column === column);
  const at = (row: number, column: number): unknown => cellAt(row, column)?.value;
  const shown = (row: number, column: number): unknown => cellAt(row, column)?.cached ?? at(row, column);
  return { labels: [shown(FIGURES_ROW - 1, 0), shown(FIGURES_ROW, 1)], notes: notesOf(at(NOTE_ROW, 0)) };
}

/** Notes about what is provisional; the sheet's date and evidence are left out, and noted too. */
function notesOf(text: unknown): readonly string[] {
  return String(text)
    .split("\n")
    .filter((note) => /暂定|provisional/i.test(note));
}

test("judged indicators that only the unit has scored make score and grade provisional", () => {
  const { labels, notes } = head("manual", { self: 0 });
  expect(labels).toEqual(["最终得分\n暂定", "不达标（暂定）"]);
  expect(notes).toEqual([
    "待复核 2/2 项（GEN-1.1、GEN-1.2）：复核前得分和等次为暂定。",
    "暂定得分中有 2 项以自评分计入，复核后以复核得分为准。",
  ]);
});

test("once they are reviewed nothing is provisional", () => {
  expect(head("manual", { self: 0, review: 0 })).toEqual({ labels: ["最终得分", "不达标"], notes: [] });
});

test("indicators that are compared with the other units are provisional until all sheets are there", () => {
  const { labels, notes } = head("relative", { actual: 3 });
  expect(labels).toEqual(["目前得分\n暂定", ""]);
  expect(notes).toEqual(["得分为暂定：有 2 项须与其他单位比较，收齐各单位的评分表后才能计分。"]);
});

test("in English it is said in English", () => {
  const { labels, notes } = head("manual", { self: 0 }, "en");
  expect(labels).toEqual(["Final score\nprovisional", "Below standard (provisional)"]);
  expect(notes).toEqual([
    "2 of 2 required reviews are missing (GEN-1.1, GEN-1.2); until then score and grade are provisional.",
    "Of the provisional score, 2 indicators count with the self score until they are reviewed.",
  ]);
});
