/** The blank tables of ratings: whose columns and rows they have, and what each cell takes. */
import type { EntryDefinition, Framework } from "../../../../src/core/framework/framework";
import type { Language } from "../../../../src/core/locale/language";
import type { SheetPlan } from "../../../../src/core/plan/plan";
import { markFor } from "../../../../src/core/plan/mark";
import { rangeAddress } from "../../../../src/core/grid/address";
import { rowHeightFor } from "../../../../src/core/plan/text-size";
import { APPRAISAL_LABELS } from "../../../../src/core/year/appraisals/appraisal-labels";
import { isAppraisals, planAppraisals } from "../../../../src/core/year/appraisals/plan-appraisals";
import { composite } from "../../../support/ratings";
import { byTotals } from "../year-parts";

const NDZH = composite();

const planned = (units: readonly string[], language: Language = "zh", of = NDZH) =>
  planAppraisals(of, 2026, units, language);

function sheetOf(
  code: string,
  units: readonly string[] = ["甲", "乙"],
  language: Language = "zh",
): SheetPlan {
  const found = planned(units, language).sheets.find(({ slot }) => slot === `appraisals-${code}`);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

function withEntries(
  code: string,
  change: (entries: readonly EntryDefinition[]) => readonly EntryDefinition[],
): Framework {
  const indicators = NDZH.indicators.map((one) =>
    one.level === 2 && one.code === code ? { ...one, entries: [...change(one.entries)] } : one,
  );
  return { ...NDZH, indicators };
}

const texts = ({ cells }: SheetPlan, row: number) =>
  cells.flatMap((cell) =>
    cell.row === row && cell.value != null ? [`${cell.column} ${String(cell.value)}`] : [],
  );

const BALLOT = ["好", "较好", "一般", "差", "发出票数", "无效票", "等次"];

test("a sheet for each level-1 indicator of which something is given, with its own items alone", () => {
  const { sheets, activate, names } = planned(["甲"]);
  expect(sheets.map(({ name, slot, role }) => [name, slot, role])).toEqual([
    ["业绩考核（主导）", "appraisals-NDZH-1", "annual"],
    ["述职评议（补充）", "appraisals-NDZH-2", "annual"],
    ["群众评议（补充）", "appraisals-NDZH-3", "annual"],
  ]);
  expect(activate).toBe("业绩考核（主导）");
  expect([isAppraisals(names), isAppraisals([])]).toEqual([true, false]);
  // A year's workbook has marks of the same role.
  expect(isAppraisals([markFor("annual", "数据", "data"), markFor("annual", "年度")])).toBe(false);
  expect(planned(["甲"], "zh", byTotals("ZBCX"))).toEqual({ sheets: [], names: [], activate: null });
});

test("headings: an item over what can be given of it", () => {
  expect(texts(sheetOf("NDZH-1"), 2)).toEqual(["0 单位", "1 NDZH-1.2 经营业绩考核得分"]);
  expect(texts(sheetOf("NDZH-1"), 3)).toEqual(["1 得分（满分 100）"]);
  const two = sheetOf("NDZH-2");
  expect(texts(two, 2)).toEqual([
    ...["0 单位", "1 NDZH-2 述职评议（补充）", "3 NDZH-2.1 党委（考核组）评价", "11 NDZH-2.2 与会人员评价"],
  ]);
  const fields = ["等次", "得分（满分 20）", ...BALLOT, "得分（满分 10）", ...BALLOT, "得分（满分 10）"];
  expect(texts(two, 3)).toEqual(fields.map((field, index) => `${index + 1} ${field}`));
  expect(two.merges.map(rangeAddress).sort()).toEqual(["A1:I1", "A2:I2", "A3:A4", "B3:C3", "D3:K3", "L3:S3"]);
  expect(sheetOf("NDZH-1").merges.map(rangeAddress).sort()).toEqual(["A1:B1", "A2:B2", "A3:A4"]);
});

test("a row of input cells for each unit, in their order", () => {
  const { cells } = sheetOf("NDZH-1", ["乙", "甲"]);
  expect(
    cells.flatMap(({ row, column, value, style }) => (row >= 4 ? [[row, column, value, style]] : [])),
  ).toEqual([
    [4, 0, "乙", "text"],
    [4, 1, null, "input"],
    [5, 0, "甲", "text"],
    [5, 1, null, "input"],
  ]);
  const inputs = sheetOf("NDZH-2").cells.filter(({ row, style }) => row === 5 && style === "input");
  expect(inputs.map(({ column }) => column)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
});

test("each column takes what it is for, in all units' rows", () => {
  const rules = ({ validations }: SheetPlan) =>
    validations.map(({ range, rule }) => `${rangeAddress(range)} ${JSON.stringify(rule)}`);
  const points = (most: number) => JSON.stringify({ type: "decimal", min: 0, max: most });
  const rating = JSON.stringify({ type: "list", options: ["好", "较好", "一般", "差"] });
  const whole = JSON.stringify({ type: "whole", min: 0, max: null });
  expect(rules(sheetOf("NDZH-1"))).toEqual([`B5:B6 ${points(100)}`]);
  expect(rules(sheetOf("NDZH-2")).slice(0, 10)).toEqual([
    `B5:B6 ${rating}`,
    `C5:C6 ${points(20)}`,
    ...["D", "E", "F", "G", "H", "I"].map((column) => `${column}5:${column}6 ${whole}`),
    `J5:J6 ${rating}`,
    `K5:K6 ${points(10)}`,
  ]);
  // Also where no unit is named yet.
  expect(rules(sheetOf("NDZH-1", []))).toEqual([`B5 ${points(100)}`]);
  const limited = withEntries("NDZH-1.2", (entries) => [
    ...entries.map((entry) => ({ ...entry, key: "plan", slot: "base" as const, max: 7 })),
    ...entries.map((entry) => ({ ...entry, max: 120 })),
  ]);
  expect(
    planned(["甲"], "zh", limited).sheets[0]?.validations.map(({ rule }) => JSON.stringify(rule)),
  ).toEqual([points(120)]);
  const unlimited = withEntries("NDZH-1.2", () => []);
  expect(
    planned(["甲"], "zh", unlimited).sheets[0]?.validations.map(({ rule }) => JSON.stringify(rule)),
  ).toEqual([points(100)]);
});

test("a prompt's title has the length that Excel takes", () => {
  const long = withEntries("NDZH-2.1", (entries) =>
    entries.map((entry) => ({ ...entry, label: { ...entry.label, zh: "票".repeat(40) } })),
  );
  const titles = planned(["甲"], "zh", long).sheets[1]?.validations.map(({ title }) => title);
  expect(titles).toContain("票".repeat(32));
});

test("what is asked for is said at the cell, in either language", () => {
  const [vote] = sheetOf("NDZH-3").validations.slice(2);
  expect(vote).toMatchObject({ title: "好", prompt: "填整数，没有填 0。" });
  const said = (code: string, language: Language) =>
    sheetOf(code, ["甲"], language).validations.map(({ title, prompt, error }) => [title, prompt, error]);
  expect(said("NDZH-1", "zh")).toEqual([["得分（满分 100）", "应为 0–100 的数。", "应为 0–100 的数。"]]);
  expect(said("NDZH-1", "en")).toEqual([
    ["Points (of 100)", "A number from 0 to 100.", "A number from 0 to 100."],
  ]);
  expect(said("NDZH-2", "zh").slice(0, 2)).toEqual([
    ["等次", "选一个等次；填了等次，票数和得分留空。", "请从列表中选择，或清空。"],
    ["得分（满分 20）", "填 0–20；填了得分，票数和等次留空。", "应为 0–20 的数。"],
  ]);
  expect(said("NDZH-2", "en").slice(0, 3)).toEqual([
    [
      "Rating",
      "Choose a rating, and leave votes and points blank.",
      "Choose from the list, or clear the cell.",
    ],
    ["Points (of 20)", "0 to 20; leave votes and rating blank.", "A number from 0 to 20."],
    ["Good", "A whole number, 0 for none.", "A whole number, 0 for none."],
  ]);
});

test("the headings stay in view and on every page, which has all columns", () => {
  const { freeze, print, columnWidths, showGridlines, protect } = sheetOf("NDZH-3");
  expect(freeze).toEqual({ rows: 4, columns: 1 });
  expect(print).toMatchObject({
    titleRows: { first: 2, last: 3 },
    titleColumns: { first: 0, last: 0 },
    area: { top: 0, left: 0, bottom: 5, right: 34 },
  });
  expect(columnWidths).toHaveLength(35);
  const width = (columnWidths ?? []).reduce((sum, one) => sum + one, 0);
  expect(print?.fitToWidth).toBe(Math.ceil(width / 135));
  expect(sheetOf("NDZH-1").print?.fitToWidth).toBe(1);
  expect(sheetOf("NDZH-1").columnWidths).toEqual([24, 24]);
  expect(sheetOf("NDZH-2").columnWidths?.slice(0, 6)).toEqual([24, 11, 11, 7, 7, 7]);
  expect([showGridlines, protect]).toEqual([false, false]);
});

test("title and note stand over what the first screen shows", () => {
  expect(texts(sheetOf("NDZH-1"), 0)).toEqual(["0 2026年度测评数据：业绩考核（主导）"]);
  expect(texts(sheetOf("NDZH-1"), 1)).toEqual([expect.stringContaining("一个项目只填一种")]);
  expect(texts(sheetOf("NDZH-1", ["甲"], "en"), 0)).toEqual([
    "0 Ratings of 2026: Performance (leading part)",
  ]);
  // The note's row is as tall as the note needs over the columns that it spans.
  for (const [code, columns] of [
    ["NDZH-1", 2],
    ["NDZH-3", 9],
  ] as const) {
    const sheet = sheetOf(code);
    const width = (sheet.columnWidths ?? []).slice(0, columns).reduce((sum, one) => sum + one, 0);
    const height = rowHeightFor([{ text: APPRAISAL_LABELS.zh.note, width }]);
    expect(sheet.rowHeights.find(({ row }) => row === 1)?.height).toBe(height);
  }
});

test("the file is named by what it holds and the year", () => {
  expect([APPRAISAL_LABELS.zh.fileName(2026), APPRAISAL_LABELS.en.fileName(2026)]).toEqual([
    "测评数据-2026.xlsx",
    "Ratings-2026.xlsx",
  ]);
});
