/** A workbook that carries a framework is scored by it, and by nothing at all while it has problems. */
import { assessWorkbook } from "../../src/core/assess";
import type { Framework } from "../../src/core/framework/framework";
import { planFrameworkSheet } from "../../src/core/framework/sheet/plan-framework-sheet";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { FilledSheet, f1 } from "../support/grid-builder";
import { findCell, planGrid, withCell } from "../support/plan-grid";

/** F1 with another name, and 10 points more for a bonus. */
const OWN: Framework = { ...f1(), id: "OWN", name: { zh: "我们的", en: "Ours" }, version: "9" };

function withFramework(filled: WorkbookGrid, framework: Framework): WorkbookGrid {
  const own = planGrid(planFrameworkSheet(framework));
  return { ...filled, sheets: [...filled.sheets, ...own.sheets], names: [...filled.names, ...own.names] };
}

function spoil(workbook: WorkbookGrid): WorkbookGrid {
  const row = findCell(workbook, "指标体系", "SQLH-1.1").row;
  return withCell(workbook, "指标体系", row, findCell(workbook, "指标体系", "分值").column, 40);
}

test("its own framework comes before the built-in one with the same codes", () => {
  const outcome = assessWorkbook(withFramework(new FilledSheet().workbook(), OWN));
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  expect(outcome.assessments.map(({ framework, sheet }) => [framework.id, sheet.name])).toEqual([
    ["OWN", "SQLH-2026Q4"],
  ]);
  expect(outcome.frameworkProblems).toBeUndefined();
});

test("the framework's own sheets are no scoring sheets", () => {
  const outcome = assessWorkbook(planGrid(planFrameworkSheet(OWN)));
  expect(outcome.kind).toBe("unrecognized");
});

test("a faulty framework scores nothing, and no other one takes its place", () => {
  const outcome = assessWorkbook(spoil(withFramework(new FilledSheet().workbook(), OWN)));
  expect(outcome.kind).toBe("unrecognized");
  expect(outcome.frameworkProblems?.map(({ problem, at }) => [problem.code, at.sheet])).toEqual([
    ["F204", "指标体系"],
  ]);
});

test("sheets of another framework are scored beside a faulty one", () => {
  const other: Framework = {
    ...OWN,
    prefix: "OWN",
    tieBreak: ["penalty_asc"],
    indicators: OWN.indicators.map((item) =>
      item.level === 1
        ? { ...item, code: `X${item.code}`, name: { zh: `甲${item.code}`, en: `A${item.code}` } }
        : {
            ...item,
            code: `X${item.code}`,
            parent: `X${item.parent}`,
            name: { zh: `乙${item.code}`, en: `B${item.code}` },
          },
    ),
  };
  const workbook = withFramework(new FilledSheet().workbook(), other);
  const row = findCell(workbook, "指标体系", "XSQLH-1.1").row;
  const faulty = withCell(workbook, "指标体系", row, findCell(workbook, "指标体系", "分值").column, 40);
  const outcome = assessWorkbook(faulty);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  expect(outcome.assessments.map(({ framework }) => framework.id)).toEqual(["F1_SQLH"]);
  expect(outcome.frameworkProblems).toHaveLength(1);
});

test("a framework that is asked for takes the place of the workbook's own", () => {
  const outcome = assessWorkbook(spoil(withFramework(new FilledSheet().workbook(), OWN)), {
    frameworks: [f1()],
  });
  expect(outcome.kind === "assessed" && outcome.assessments[0].framework.id).toBe("F1_SQLH");
});
