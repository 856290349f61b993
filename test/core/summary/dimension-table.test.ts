/** The second view: scores by dimension on 汇总, as live formulas, with a chart that fits the number of axes. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Framework } from "../../../src/core/framework/framework";
import { secondView } from "../../../src/core/scoring/dimension-scores";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { f1, FilledSheet } from "../../support/grid-builder";
import { longFramework } from "../../support/long-framework";
import { planTemplate } from "../../../src/core/template/plan-template";
import { planGrid } from "../../support/plan-grid";

const AT = new Date(2026, 11, 31, 9, 30);

function summary(framework: Framework) {
  const workbook = new FilledSheet().workbook();
  const outcome = assessWorkbook(workbook, { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const [assessment] = outcome.assessments;
  const [sheet] = planSummary(workbook, assessment, "zh", AT).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const texts = sheet.cells.map(({ value }) => String(value ?? ""));
  const chart = sheet.charts.find(({ name }) => name === "kaoping-dimensions");
  return { assessment, sheet, texts, chart };
}

/** F1 with its dimensions folded into fewer. */
function folded(count: number): Framework {
  const list = (f1().dimensions ?? []).slice(0, count);
  const keys = list.map(({ key }) => key);
  return {
    ...f1(),
    dimensions: list,
    indicators: f1().indicators.map((item) =>
      item.level === 1 || keys.includes(item.dimension ?? "") ? item : { ...item, dimension: keys[0] },
    ),
  };
}

test("the six dimensions have a table and a radar, and their sums are the total's", () => {
  const { assessment, texts, chart } = summary(f1());
  const view = secondView(f1(), assessment.score);
  expect(view?.dimensions.map(({ name }) => name.zh)).toEqual([
    "组织建设",
    "队伍建设",
    "活动建设",
    "工作作风",
    "工作业绩",
    "党员群众评价",
  ]);
  const points = view?.dimensions.reduce((sum, { applicable }) => sum + applicable.toNumber(), 0);
  expect(points).toBe(assessment.score.applicable.toNumber());
  expect(texts).toContain("按维度得分");
  expect(chart?.type).toBe("radar");
});

test("a dimension of which the quarter asks nothing is no axis, and is named", () => {
  const workbook = planGrid(planTemplate(f1(), { year: 2026, key: "Q1" }, "甲"));
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const [assessment] = outcome.assessments;
  expect(secondView(f1(), assessment.score)?.absent.map(({ zh }) => zh)).toEqual(["党员群众评价"]);
  const [sheet] = planSummary(workbook, assessment, "zh", AT).sheets;
  expect(sheet?.cells.map(({ value }) => value)).toContain("本期不考核：党员群众评价");
});

test("fewer than three axes are bars", () => {
  expect(summary(folded(3)).chart?.type).toBe("radar");
  expect(summary(folded(2)).chart?.type).toBe("bar");
  expect(summary(folded(1)).chart?.type).toBe("bar");
});

test("a framework without dimensions has no second view", () => {
  const { dimensions: _, ...plain } = f1();
  const { texts, chart } = summary(plain);
  expect(texts).not.toContain("按维度得分");
  expect(chart).toBeUndefined();
});

test("hundreds of indicators in turn of two dimensions still fit into Excel's formulas", () => {
  const long = longFramework(500);
  const tagged: Framework = {
    ...long,
    dimensions: [
      { key: "甲", en: "A" },
      { key: "乙", en: "B" },
    ],
    indicators: long.indicators.map((item, index) =>
      item.level === 1 ? item : { ...item, dimension: index % 2 === 0 ? "甲" : "乙" },
    ),
  };
  const workbook = planGrid(planTemplate(tagged, { year: 2026, key: "Q4" }, "甲"));
  const outcome = assessWorkbook(workbook, { frameworks: [tagged] });
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const [sheet] = planSummary(workbook, outcome.assessments[0], "zh", AT).sheets;
  const lengths = (sheet?.cells ?? []).map(({ formula }) => formula?.length ?? 0);
  expect(Math.max(...lengths)).toBeGreaterThan(2000);
  expect(Math.max(...lengths)).toBeLessThan(8192);
});
