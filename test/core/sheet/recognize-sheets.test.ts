/** Which sheets of a workbook are scoring sheets, and of which framework. */
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { findScoringSheets, recognizeSheets } from "../../../src/core/sheet/recognize-sheets";
import { f1, FilledSheet, sheetGrid } from "../../support/grid-builder";

function workbookOf(...sheets: FilledSheet[]): WorkbookGrid {
  return { sheets: sheets.flatMap((filled) => filled.workbook().sheets), names: [], activeSheet: null };
}

function named(name: string): FilledSheet {
  const filled = new FilledSheet();
  filled.sheetName = name;
  filled.ballotName = null;
  return filled;
}

const names = (workbook: WorkbookGrid): string[] =>
  recognizeSheets(workbook, [f1()]).map(({ sheetName }) => sheetName);

test("every filled sheet is recognised, in the order of the workbook, and the ballot sheet isn't one", () => {
  const withBallots = named("四季度");
  withBallots.ballotName = "测评统计";
  expect(names(workbookOf(named("三季度"), withBallots))).toEqual(["三季度", "四季度"]);
});

test("the framework that knows most of the rows is taken", () => {
  const original = f1();
  const other = {
    ...original,
    id: "other",
    indicators: original.indicators.map((indicator) => ({
      ...indicator,
      code: indicator.code.replace("SQLH", "X"),
      name: { zh: `另 ${indicator.name.zh}`, en: `Other ${indicator.name.en}` },
    })),
  };
  expect(recognizeSheets(workbookOf(named("表")), [other, original])).toEqual([
    { sheetName: "表", framework: original },
  ]);
});

test("a sheet is recognised by names where it has no codes", () => {
  const filled = named("自制表");
  filled.columns = ["l1", "l2", "max", "self", "review"];
  filled.labels = { l2: "考核内容", review: "考核得分" };
  expect(names(workbookOf(filled))).toEqual(["自制表"]);
});

test("our other sheets are left out by their marks, though they show indicators too", () => {
  const workbook = workbookOf(named("考核结果"), named("表"));
  expect(names({ ...workbook, names: [{ name: "_kaoping.summary", refersTo: "='考核结果'!$A$1" }] })).toEqual(
    ["表"],
  );
});

test("our other sheets are left out by their names where the marks were lost, unless marked as scoring sheet", () => {
  const workbook = workbookOf(named("汇总"), named("_meta"), named("表"));
  expect(names(workbook)).toEqual(["表"]);
  expect(names({ ...workbook, names: [{ name: "_kaoping.scoring", refersTo: "='汇总'!$A$1" }] })).toEqual([
    "汇总",
    "表",
  ]);
});

test("a sheet with a known header but unknown rows has no framework", () => {
  const workbook: WorkbookGrid = {
    sheets: [
      sheetGrid("表", [
        ["指标编码", "二级指标", "分值", "自评分"],
        ["A-1", "别的", 5, 5],
      ]),
    ],
    names: [],
    activeSheet: null,
  };
  expect(recognizeSheets(workbook, [f1()])).toEqual([]);
  expect(findScoringSheets(workbook).map(({ name }) => name)).toEqual(["表"]);
});
