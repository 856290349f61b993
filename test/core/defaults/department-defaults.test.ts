/** What an administrator may set for all panes: read whole, or refused with everything that is wrong. */
import { assessWorkbook } from "../../../src/core/assess";
import { readDefaults, type ReadDefaults } from "../../../src/core/defaults/department-defaults";
import sqlh from "../../../src/core/framework/builtin/F1_SQLH.json";
import wjj from "../../../src/core/framework/builtin/F2_WJJ.json";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { planTemplate } from "../../../src/core/template/plan-template";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { f1, FilledSheet } from "../../support/grid-builder";

const read = (content: unknown): ReadDefaults => readDefaults(JSON.stringify(content));

/** A department's own: other words for a built-in one. */
const named = (change: object): object => ({ ...wjj, name: { zh: "本单位考核", en: "Ours" }, ...change });

function problemsOf(result: ReadDefaults): string {
  if (result.ok) throw new Error("nothing was wrong");
  return result.problems.map(({ zh }) => zh).join("\n");
}

test.each([
  ["nothing", {}, { department: "", language: null, frameworks: [] }],
  [
    "a department",
    { department: " 党委组织部 " },
    { department: "党委组织部", language: null, frameworks: [] },
  ],
  ["a language", { language: "en" }, { department: "", language: "en", frameworks: [] }],
])("%s is read", (_, content, defaults) => {
  expect(read(content)).toEqual({ ok: true, defaults });
});

test("a framework with a built-in's id takes its place among all", () => {
  const result = read({ frameworks: [named({})] });
  expect(result).toMatchObject({ ok: true, defaults: { frameworks: [{ name: { zh: "本单位考核" } }] } });
});

test.each([
  ["no JSON", "{", "只能有 department"],
  ["a list", "[]", "只能有 department"],
  ["an unknown word", '{"departmant": "党委"}', "只能有 department"],
  ["an unknown language", '{"language": "fr"}', "只能有 department"],
  ["a text instead of a name", JSON.stringify({ department: "长".repeat(61) }), "60 字以内"],
  ["no framework at all", '{"frameworks": [null]}', "第 1 个指标体系"],
])("%s is refused", (_, text, words) => {
  expect(problemsOf(readDefaults(text))).toContain(words);
});

test("all problems of all frameworks come at once, each with its place", () => {
  const broken = named({ totalPoints: "many", version: 7 });
  const problems = problemsOf(read({ frameworks: [broken, {}] }));
  expect(problems).toMatch(/第 1 个指标体系.*totalPoints/);
  expect(problems).toMatch(/第 1 个指标体系.*version/);
  expect(problems).toContain("第 2 个指标体系");
});

test("a prefix that another framework has is refused, unless that one is replaced", () => {
  expect(problemsOf(read({ frameworks: [named({ id: "OURS" })] }))).toContain("编码前缀都是 WJJ");
  expect(problemsOf(read({ frameworks: [named({}), named({ id: "OURS" })] }))).toContain("编码前缀都是 WJJ");
});

test("sheets are scored by the department's framework, unless the workbook brings its own", async () => {
  const ours = read({ frameworks: [{ ...sqlh, name: { zh: "本单位考核", en: "Ours" } }] });
  if (!ours.ok) throw new Error(problemsOf(ours));
  const ofDepartment = ours.defaults.frameworks;
  const scoredBy = (workbook: WorkbookGrid): readonly string[] => {
    const outcome = assessWorkbook(workbook, { ofDepartment });
    return outcome.kind === "assessed" ? outcome.assessments.map(({ framework }) => framework.name.zh) : [];
  };
  expect(scoredBy(new FilledSheet("2026Q4").workbook())).toEqual(["本单位考核"]);
  const made = await createXlsx(planTemplate(f1(), { year: 2026, key: "Q4" }, "第一党支部"));
  expect(scoredBy(await (await openXlsx(made, "made.xlsx")).read())).toEqual([f1().name.zh]);
});
