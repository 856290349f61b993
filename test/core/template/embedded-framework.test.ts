/** A workbook is scored by the framework that came with it, or by none: an altered one never acts unseen. */
import fc from "fast-check";
import { assessWorkbook, type AssessmentOutcome } from "../../../src/core/assess";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../src/core/framework/framework";
import { frameworkHash } from "../../../src/core/framework/framework-hash";
import { planFrameworkSheet } from "../../../src/core/framework/sheet/plan-framework-sheet";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { marksFor } from "../../../src/core/plan/mark";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/plan/plan";
import { planMetaSheet } from "../../../src/core/template/plan-meta-sheet";
import { planTemplate } from "../../../src/core/template/plan-template";
import { planTemplates } from "../../../src/core/template/plan-templates";
import { readMeta } from "../../../src/core/template/workbook-meta";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { f1, period } from "../../support/grid-builder";
import { longFramework } from "../../support/long-framework";
import { planGrid } from "../../support/plan-grid";

const Q4 = period("2026Q4");

/** F1 with the same codes, but other grades: what a later edition of it could be. */
const LATER: Framework = {
  ...f1(),
  version: "9.0",
  name: { zh: "修订版😀", en: "Revised edition" },
  grades: f1().grades.map((grade) => ({ ...grade, min: grade.min === 0 ? 0 : grade.min - 1 })),
};

const outcomeOf = ({ kind, frameworkProblems, ...rest }: AssessmentOutcome): object => ({
  kind,
  frameworks:
    "assessments" in rest
      ? rest.assessments.map(({ framework, sheet }) => [sheet.name, framework.name.zh])
      : [],
  problems: frameworkProblems?.map(({ problem, at }) => [problem.code, at.sheet]) ?? [],
});

/** The workbook with another text in the cells of `_meta` for which there is one. */
function withMeta(
  plan: WorkbookPlan,
  change: (value: CellValue, row: readonly CellValue[]) => CellValue,
): WorkbookGrid {
  const workbook = planGrid(plan);
  const sheets = workbook.sheets.map((grid) =>
    grid.name === "_meta"
      ? { ...grid, values: grid.values.map((row) => row.map((value) => change(value, row))) }
      : grid,
  );
  return { ...workbook, sheets };
}

test.each([...builtinFrameworks(), LATER, longFramework(200)].map((each) => [each.name.zh, each] as const))(
  "%s comes back from a file to the last field",
  async (_, framework) => {
    const bytes = await createXlsx(planTemplate(framework, { year: 2026, key: "Y" }, "第一党支部"));
    const workbook = await (await openXlsx(bytes, "a.xlsx")).read();
    const [record] = readMeta(workbook)?.frameworks ?? [];
    expect(record?.hash).toBe(frameworkHash(framework));
    expect(JSON.parse(record?.text ?? "")).toEqual(framework);
    const outcome = assessWorkbook(workbook);
    if (outcome.kind !== "assessed") throw new Error("not recognised");
    expect(outcome.assessments[0].framework).toEqual(framework);
    expect(frameworkHash(outcome.assessments[0].framework)).toBe(record?.hash);
    expect(outcome.frameworkProblems).toBeUndefined();
  },
);

test("any text comes back from the pieces in which it is kept, wherever these begin and end", async () => {
  const piece = fc.constantFrom("  ", "=1+1", "'", "_x000d_", "“分”", "\\n", "😀", "+", "@", "-7", "<&>");
  const text = fc
    .array(piece, { minLength: 200, maxLength: 400 })
    .map((pieces) => pieces.join("").repeat(60));
  await fc.assert(
    fc.asyncProperty(text, async (json) => {
      const sheet = planMetaSheet("_meta", [], [{ id: "X", version: "1", hash: "h", text: json }]);
      const bytes = await createXlsx({ sheets: [visible(sheet)], names: marksFor([sheet]), activate: null });
      const workbook = await (await openXlsx(bytes, "a.xlsx")).read();
      expect(readMeta(workbook)?.frameworks[0]?.text).toBe(json);
    }),
    { numRuns: 20 },
  );
});

/** A workbook needs one sheet that can be seen. */
function visible(sheet: SheetPlan): SheetPlan {
  return { ...sheet, visibility: "visible" };
}

test("what came with the workbook goes before a built-in framework with the same codes", () => {
  expect(outcomeOf(assessWorkbook(planGrid(planTemplate(LATER, Q4, "甲"))))).toEqual({
    kind: "assessed",
    frameworks: [["SQLH-2026Q4", "修订版😀"]],
    problems: [],
  });
});

test("two quarters that were made by two editions are each scored by their own", async () => {
  const file = await openXlsx(await createXlsx(planTemplate(f1(), period("2026Q3"), "甲")), "a.xlsx");
  await file.apply(planTemplates(LATER, [Q4], "甲", await file.read()));
  expect(outcomeOf(assessWorkbook(await file.read()))).toEqual({
    kind: "assessed",
    frameworks: [
      ["SQLH-2026Q4", "修订版😀"],
      ["SQLH-2026Q3", f1().name.zh],
    ],
    problems: [],
  });
});

test.each([
  ["a changed grade", (text: string) => text.replace('"min":', '"min":1')],
  ["a text cut off", (text: string) => text.slice(0, -10)],
  ["a text emptied", () => ""],
])("%s: nothing is scored, and it is said at the sheet", (_, spoil) => {
  const altered = withMeta(planTemplate(LATER, Q4, "甲"), (value, row) =>
    typeof value === "string" && value === row[4] && row[0] === "framework" ? spoil(value) : value,
  );
  expect(outcomeOf(assessWorkbook(altered))).toEqual({
    kind: "unrecognized",
    frameworks: [],
    problems: [["F801", "SQLH-2026Q4"]],
  });
});

test("a built-in framework that was altered on its way is replaced by the same built-in one, and it is said", () => {
  const altered = withMeta(planTemplate(f1(), Q4, "甲"), (value) =>
    typeof value === "string" ? value.replace('"min":90', '"min":80') : value,
  );
  const outcome = assessWorkbook(altered);
  expect(outcomeOf(outcome)).toEqual({
    kind: "assessed",
    frameworks: [["SQLH-2026Q4", f1().name.zh]],
    problems: [["F801", "SQLH-2026Q4"]],
  });
  expect(outcome.kind === "assessed" && outcome.assessments[0].framework).toEqual(f1());
});

test("a 指标体系 sheet that differs from what the scoring sheet was made by is told, and doesn't act", () => {
  const template = planGrid(planTemplate(f1(), Q4, "甲"));
  const own = planGrid(planFrameworkSheet(LATER));
  const workbook = {
    ...template,
    sheets: [...template.sheets, ...own.sheets],
    names: [...template.names, ...own.names],
  };
  expect(outcomeOf(assessWorkbook(workbook))).toEqual({
    kind: "assessed",
    frameworks: [["SQLH-2026Q4", f1().name.zh]],
    problems: [["F802", "指标体系"]],
  });
});

test("a framework that is asked for is taken all the same", () => {
  const outcome = assessWorkbook(planGrid(planTemplate(LATER, Q4, "甲")), { frameworks: [f1()] });
  expect(outcomeOf(outcome)).toMatchObject({ frameworks: [["SQLH-2026Q4", f1().name.zh]], problems: [] });
});

test("whatever stands on the _meta sheet, reading it stops nothing", () => {
  const template = planGrid(planTemplate(f1(), Q4, "甲"));
  const kind = fc.constantFrom("layoutVersion", "template", "framework");
  const other = fc.oneof(
    fc.constantFrom("SQLH-2026Q4", "F1_SQLH", frameworkHash(f1()), "2026Q4", "{}", '{"id":1}', "null", "[]"),
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constant({ error: "#REF!" }),
  );
  const rows = fc.array(
    fc.tuple(kind, fc.array(other, { maxLength: 8 })).map(([first, rest]) => [first, ...rest]),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(rows, (values) => {
      const sheets = template.sheets.map((grid) => (grid.name === "_meta" ? { ...grid, values } : grid));
      const outcome = assessWorkbook({ ...template, sheets });
      for (const { at } of outcome.frameworkProblems ?? []) expect(at.sheet).toBe("SQLH-2026Q4");
    }),
  );
});
