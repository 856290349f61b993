/** What a template says on paper besides its content: its size, and the department that assesses. */
import { planTemplates, type TemplateOptions } from "../../../src/core/template/plan-templates";
import type { SheetPlan } from "../../../src/core/plan/plan";
import { f1, period } from "../../support/grid-builder";
import { planProblems } from "../../support/plan-problems";

function printed(options: TemplateOptions): readonly SheetPlan[] {
  const plan = planTemplates(f1(), [period("2026Q4")], "第一党支部", undefined, options);
  expect(planProblems(plan)).toEqual([]);
  return plan.sheets.filter(({ print }) => print !== undefined);
}

const texts = (sheet: SheetPlan | undefined): unknown[] => sheet?.cells.map(({ value }) => value) ?? [];
const byRole = (sheets: readonly SheetPlan[], role: SheetPlan["role"]): SheetPlan | undefined =>
  sheets.find((sheet) => sheet.role === role);

test.each([
  [{}, undefined],
  [{ paper: "A4" }, undefined],
  [{ paper: "A3" }, "A3"],
] as const)("%j: the scoring sheet is made for it, the others for A4", (options, paper) => {
  const sheets = printed(options);
  expect(sheets.map(({ role, print }) => [role, print?.paper])).toEqual([
    ["instructions", undefined],
    ["scoring", paper],
    ["ballot", undefined],
  ]);
});

test.each([
  ["zh", "考核部门：党建&人力部", "党建&&人力部　第 &P 页，共 &N 页"],
  ["en", "Assessing department: 党建&人力部", "党建&&人力部　Page &P of &N"],
] as const)(
  "in %s the department stands on the instructions and at the foot of each page",
  (language, head, foot) => {
    const sheets = printed({ language, department: "党建&人力部" });
    expect(texts(byRole(sheets, "instructions"))).toContain(head);
    expect(byRole(sheets, "scoring")?.print?.footer).toBe(foot);
    expect(byRole(sheets, "ballot")?.print?.footer).toBe(foot);
  },
);

test("where no department is set nothing stands for one", () => {
  const sheets = printed({});
  expect(texts(byRole(sheets, "instructions")).filter((text) => String(text).includes("考核部门"))).toEqual(
    [],
  );
  expect(byRole(sheets, "scoring")?.print?.footer).toBe("第 &P 页，共 &N 页");
});
