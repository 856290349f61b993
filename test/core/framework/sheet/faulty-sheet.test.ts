/** Every fault of a 指标体系 sheet is found at the cell in which it can be put right. */
import { builtinFrameworks, findFramework } from "../../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../../src/core/framework/framework";
import { describeProblem } from "../../../../src/core/framework/check/describe-problem";
import { planFrameworkSheet } from "../../../../src/core/framework/sheet/plan-framework-sheet";
import { readFrameworkSheet } from "../../../../src/core/framework/sheet/read-framework-sheet";
import { cellAddress } from "../../../../src/core/grid/address";
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { findCell, planGrid, withCell } from "../../../support/plan-grid";

function framework(prefix: string): Framework {
  const found = findFramework(builtinFrameworks(), prefix);
  if (found === null) throw new Error(`${prefix} is not built in`);
  return found;
}

const WJJ = planGrid(planFrameworkSheet(framework("WJJ")));

/** Address of the cell of an indicator's or adjustment's row under a label. */
function cellOf(
  workbook: WorkbookGrid,
  sheet: string,
  rowText: string,
  label: string,
): { row: number; column: number } {
  return { row: findCell(workbook, sheet, rowText).row, column: findCell(workbook, sheet, label).column };
}

function problemsOf(workbook: WorkbookGrid): readonly string[] {
  const reading = readFrameworkSheet(workbook);
  if (reading.kind !== "faulty") return [];
  return reading.problems.map(
    ({ problem, at }) => `${problem.code} ${at.sheet}!${cellAddress(at.row, at.column)}`,
  );
}

type Change = readonly [code: string, row: string, label: string, value: CellValue];

const INDICATORS: readonly Change[] = [
  ["F101", "WJJ-1.1", "目标值", null],
  ["F107", "WJJ-1.1", "名称(英)", null],
  ["F703", "WJJ-1.1", "分值", "很多"],
  ["F703", "WJJ-1.1", "分值", { error: "#DIV/0!" }],
  ["F703", "WJJ-1.1", "填报项", "应覆盖单位"],
  ["F703", "WJJ-1.1", "可否不适用", "也许"],
  ["F707", "WJJ-1.1", "评分规则", "看着给"],
  ["F705", "WJJ-1.1", "步长", 0.1],
  ["F706", "WJJ-1.1", "其他(JSON)", "备注"],
  ["F704", "WJJ-1.1", "其他(JSON)", '{"unit":"次"}'],
  ["F105", "WJJ-1.1", "其他(JSON)", '{"colour":"red"}'],
  ["F201", "WJJ-1.1", "指标编码", "WJJ-1.2"],
  ["F202", "WJJ-1.1", "上级编码", "WJJ-9"],
  ["F209", "WJJ-1.1", "适用期间", null],
  ["F301", "WJJ-1.1", "填报项", null],
  ["F306", "WJJ-1.1", "零分值", 1],
  ["F104", "WJJ-1.1", "整改触发率", 80],
  ["F305", "WJJ-3.3", "填报项", "option=选项|评价|Rating|选择|选项=优/良/中/差/甲"],
  ["F303", "WJJ-4.3", "档次(年)", "1=100%；3=80%"],
];

test.each(INDICATORS)("%s in the row of %s under %s", (code, rowText, label, value) => {
  const { row, column } = cellOf(WJJ, "指标体系", rowText, label);
  const problems = problemsOf(withCell(WJJ, "指标体系", row, column, value));
  // A fault of several cells is told at the one that decides.
  const place =
    label === "其他(JSON)" && code === "F105"
      ? expect.stringMatching(/^F105 指标体系!/)
      : `${code} 指标体系!${cellAddress(row, column)}`;
  expect(problems).toContainEqual(place);
});

const SETTINGS: readonly Change[] = [
  ["F101", "版本", "内容", null],
  ["F703", "小数位数", "内容", "两位"],
  ["F703", "考核对象", "内容", "班组"],
  ["F405", "名额等次", "内容", "S"],
  ["F104", "名额比例", "内容", 30],
  ["F408", "同分比较", "内容", "WJJ-7；penalty_asc"],
  ["F411", "季度权重", "内容", 0.7],
  ["F402", "D", "最低分", 10],
  ["F401", "B", "最低分", 90],
  ["F407", "WJJ-V1", "封顶等次", "Z"],
  ["F703", "WJJ-B1", "级别与加分", "集团级"],
];

test.each(SETTINGS)("%s of the settings at %s under %s", (code, rowText, label, value) => {
  const { row, column } = cellOf(WJJ, "体系设置", rowText, label);
  const problems = problemsOf(withCell(WJJ, "体系设置", row, column, value));
  expect(problems).toContain(`${code} 体系设置!${cellAddress(row, column)}`);
});

test("a setting whose name was changed is named", () => {
  const { row, column } = findCell(WJJ, "体系设置", "加分封顶");
  const problems = problemsOf(withCell(WJJ, "体系设置", row, column, "加分封项"));
  expect(problems).toContain(`F708 体系设置!${cellAddress(row, column)}`);
});

test("a header that was removed from a marked sheet is missed", () => {
  const { row, column } = findCell(WJJ, "指标体系", "评分规则");
  expect(problemsOf(withCell(WJJ, "指标体系", row, column, "规则"))).toContain("F701 指标体系!A1");
});

test("settings that were left behind are missed", () => {
  const sheets = WJJ.sheets.filter(({ name }) => name !== "体系设置");
  expect(problemsOf({ ...WJJ, sheets })).toEqual(["F702 指标体系!A1"]);
});

test("several faults are listed together, each with words", () => {
  const first = cellOf(WJJ, "指标体系", "WJJ-1.1", "分值");
  const second = cellOf(WJJ, "体系设置", "D", "最低分");
  const workbook = withCell(
    withCell(WJJ, "指标体系", first.row, first.column, 9),
    "体系设置",
    second.row,
    second.column,
    5,
  );
  const reading = readFrameworkSheet(workbook);
  if (reading.kind !== "faulty") throw new Error("nothing was found");
  expect(reading.problems.map(({ problem }) => problem.code)).toEqual(["F204", "F402"]);
  for (const { problem } of reading.problems) {
    expect(describeProblem(problem, "zh").message).not.toContain("{");
  }
});

test("columns may be moved, sheets renamed and rows left blank", () => {
  const sheets = WJJ.sheets.map((grid, index) => ({
    ...grid,
    name: `我的${index}`,
    values:
      index === 0
        ? grid.values.flatMap((row, at) => (at === 10 ? [[...row].reverse(), []] : [[...row].reverse()]))
        : grid.values,
  }));
  const reading = readFrameworkSheet({ sheets, names: [], activeSheet: null });
  expect(reading).toEqual({ kind: "framework", framework: framework("WJJ") });
});

test("a row that a person adds becomes an indicator, with the words of the sheet", () => {
  const typed: Readonly<Record<string, CellValue>> = {
    级别: "二级",
    指标编码: "WJJ-5.4",
    上级编码: "WJJ-5",
    名称: "安全培训",
    "名称(英)": "Safety training",
    分值: 1,
    评分标准: "少一次扣1分",
    "评分标准(英)": "1 off each",
    评分规则: "少一次扣分",
    "应完成(季)": 1,
    "应完成(年)": 4,
    "每次扣分(季)": 1,
    "每次扣分(年)": "0.25",
    最低得分: 0,
    计量单位: "次",
    填报项: "done=实际|培训次数|Trainings|整数|0~",
    适用期间: "全部",
    佐证必须: "是",
    佐证份数: 1,
    佐证材料: "签到表",
    "佐证材料(英)": "Sign-in sheet",
    整改触发率: "80%",
    "整改期限(天)": 30,
    整改要求: "补训",
    "整改要求(英)": "Make up",
  };
  const last = findCell(WJJ, "指标体系", "WJJ-5.3").row + 1;
  const parent = cellOf(WJJ, "指标体系", "WJJ-5", "分值");
  const other = cellOf(WJJ, "指标体系", "WJJ-5.3", "分值");
  let workbook = withCell(WJJ, "指标体系", other.row, other.column, 4);
  for (const [label, value] of Object.entries(typed)) {
    workbook = withCell(workbook, "指标体系", last, findCell(WJJ, "指标体系", label).column, value);
  }
  const reading = readFrameworkSheet(workbook);
  if (reading.kind !== "framework") throw new Error(JSON.stringify(problemsOf(workbook)));
  expect(reading.framework.indicators.at(-1)).toMatchObject({
    code: "WJJ-5.4",
    maxPoints: 1,
    rule: {
      type: "deduct_per_miss",
      params: { required: { Q: 1, Y: 4 }, pointsPerMiss: { Q: 1, Y: 0.25 }, floor: 0 },
    },
    periods: ["Q1", "Q2", "Q3", "Q4", "Y"],
    allowNA: false,
    remedy: { trigger: 0.8, dueDays: 30 },
  });
  expect(reading.framework.counts?.["level2"]).toBe(17);
  expect(parent.row).toBeGreaterThan(0);
});
