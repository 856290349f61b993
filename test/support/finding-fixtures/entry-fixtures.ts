/** Faults of what is entered: V2xx. */
import type { Framework, Indicator } from "../../../src/core/framework/framework";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { headerCell, onSheet, topCell, type Fixture } from "./fixture";

/** F1 with one indicator stated differently. */
function adapted(code: string, change: (indicator: Indicator) => Indicator): (f: Framework) => Framework {
  return (framework) => ({
    ...framework,
    indicators: framework.indicators.map((indicator) =>
      indicator.level === 2 && indicator.code === code ? change(indicator) : indicator,
    ),
  });
}

/** A ledger of opinions beside the scoring sheet. */
function withFeedback(workbook: WorkbookGrid, rows: readonly (readonly CellValue[])[]): WorkbookGrid {
  const ledger = {
    name: "意见反馈台账",
    visibility: "visible",
    values: [
      ["收到日", "内容", "应答复日", "答复日"],
      ...rows.map(([day = null, text = null, , answered = null]) => [day, text, Number(day) + 15, answered]),
    ],
    formulas: [],
    formats: [],
    merges: [],
    truncated: false,
  } as const;
  return { ...workbook, sheets: [...workbook.sheets, ledger] };
}

export const ENTRY_FIXTURES: readonly Fixture[] = [
  onSheet("V201", "a score above the points", {
    change: (f) => f.set("SQLH-1.3", { self: 9 }),
    at: (f) => f.at("SQLH-1.3", "self"),
  }),
  onSheet("V202", "a negative score", {
    change: (f) => f.set("SQLH-1.3", { self: -1 }),
    at: (f) => f.at("SQLH-1.3", "self"),
  }),
  onSheet("V423", "a planned loss where the rule can't read one", {
    change: (f) => f.set("SQLH-2.1", { base: -20 }),
    framework: adapted("SQLH-2.1", (indicator) => ({
      ...indicator,
      checks: [],
      entries: indicator.entries.map(({ min: _, ...entry }) => entry),
    })),
    at: (f) => f.at("SQLH-2.1", "base"),
  }),
  onSheet("V424", "a case that a penalty counts too", {
    change: (f) => f.set("SQLH-3.1", { actual: 1 }).set("SQLH-P1", { actual: 1 }),
    framework: adapted("SQLH-3.1", (indicator) => ({ ...indicator, onceWith: ["SQLH-P1", "SQLH-V1"] })),
    at: (f) => f.at("SQLH-3.1", "actual"),
  }),
  onSheet("V420", "missing elements that nobody names", {
    change: (f) => f.set("SQLH-4.1", { base: "缺项：", actual: 4, reason: "一项未完成" }),
    at: (f) => f.at("SQLH-4.1", "base"),
  }),
  onSheet("V421", "a letter that stands for no element", {
    change: (f) => f.set("SQLH-4.1", { base: "缺项：F", actual: 4, reason: "一项未完成" }),
    at: (f) => f.at("SQLH-4.1", "base"),
  }),
  onSheet("V203", "a number with its unit", {
    change: (f) => f.set("SQLH-1.3", { actual: "20次" }),
    at: (f) => f.at("SQLH-1.3", "actual"),
  }),
  onSheet("V204", "full-width digits", {
    change: (f) => f.set("SQLH-1.3", { actual: "２０" }),
    at: (f) => f.at("SQLH-1.3", "actual"),
  }),
  onSheet("V205", "a number as text", {
    change: (f) => f.set("SQLH-1.3", { actual: "20" }),
    at: (f) => f.at("SQLH-1.3", "actual"),
  }),
  onSheet("V206", "words for a number", {
    change: (f) => f.set("SQLH-1.3", { actual: "若干" }),
    at: (f) => f.at("SQLH-1.3", "actual"),
  }),
  onSheet("V207", "more done than due", {
    change: (f) => f.set("SQLH-2.1", { actual: 21 }),
    at: (f) => f.at("SQLH-2.1", "actual"),
  }),
  onSheet("V208", "parts that exceed their sum", {
    change: (f) => f.setBallot("SQLH-6.1", "invalid", 3),
    framework: adapted("SQLH-6.1", (indicator) => ({
      ...indicator,
      checks: [{ kind: "sum_lte", parts: ["good", "invalid"], b: "issued", rule: "V208" }],
    })),
    at: (f) => f.ballotAt("SQLH-6.1", "issued"),
  }),
  onSheet("V209", "a blank entry", {
    change: (f) => f.set("SQLH-1.3", { actual: null, self: null }),
    at: (f) => f.at("SQLH-1.3", "actual"),
  }),
  onSheet("V210", "a share where percent points are wanted", {
    change: (f) => f.set("SQLH-5.3", { actual: 0.07 }),
    at: (f) => f.at("SQLH-5.3", "actual"),
  }),
  onSheet("V211", "a score of three decimals", {
    change: (f) => f.set("SQLH-1.2", { self: 2.999 }),
    at: (f) => f.at("SQLH-1.2", "self"),
  }),
  onSheet("V212", "a tier that isn't offered", {
    change: (f) => f.set("SQLH-2.2", { option: "优秀" }),
    at: (f) => f.at("SQLH-2.2", "option"),
  }),
  onSheet("V213", "not applicable without a reason", {
    change: (f) => f.set("SQLH-3.2", { option: "不适用", base: null, actual: "/", self: "/" }),
    at: (f) => f.at("SQLH-3.2", "option"),
  }),
  onSheet("V214", "more ballots than were issued", {
    change: (f) => f.setBallot("SQLH-6.1", "invalid", 3),
    at: (f) => f.ballotAt("SQLH-6.1", "issued"),
  }),
  onSheet("V215", "a vote of few", {
    change: (f) => f.setBallot("SQLH-6.1", "issued", 30),
    at: (f) => f.ballotAt("SQLH-6.1", "issued"),
  }),
  onSheet("V240", "a date where things are counted", {
    change: (f) => f.set("SQLH-1.2", { actual: { value: 46_082, format: "m/d/yyyy" } }),
    at: (f) => f.at("SQLH-1.2", "actual"),
  }),
  onSheet("V241", "a percentage where things are counted", {
    change: (f) => f.set("SQLH-1.2", { actual: { value: 3, format: "0%" } }),
    at: (f) => f.at("SQLH-1.2", "actual"),
  }),
  onSheet("V216", "half a meeting", {
    change: (f) => f.set("SQLH-1.2", { actual: 2.5, self: 4 }),
    at: (f) => f.at("SQLH-1.2", "actual"),
  }),
  onSheet("V217", "a judged score between two steps", {
    change: (f) => f.set("SQLH-1.2", { actual: null, self: 3.3 }),
    framework: adapted("SQLH-1.2", (indicator) => ({
      ...indicator,
      rule: { type: "manual", params: { step: 0.5 } },
      entries: [],
      statutory: [],
    })),
    at: (f) => f.at("SQLH-1.2", "self"),
  }),
  onSheet("V218", "a base of 0 where something must be scored", {
    change: (f) => f.set("SQLH-2.1", { base: 0, actual: 0, self: null, reason: "无" }),
    at: (f) => f.at("SQLH-2.1", "base"),
  }),
  onSheet("V219", "a row let off in a word that formulas don't read", {
    change: (f) => f.set("SQLH-2.1", { review: "不涉及", reason: "本期新成立" }),
    at: (f) => f.at("SQLH-2.1", "review"),
  }),
  onSheet("V220", "another word for 不适用", {
    change: (f) => f.set("SQLH-3.2", { base: null, actual: null, option: "不涉及", remark: "本季没有成果" }),
    at: (f) => f.at("SQLH-3.2", "option"),
  }),
  onSheet("V221", "a number of awards without its level", {
    change: (f) => f.set("SQLH-B1", { actual: 2, evidence: "证书" }),
    at: (f) => f.at("SQLH-B1", "actual"),
  }),
  onSheet("V223", "a percentage confirmed in other words", {
    change: (f) => f.set("SQLH-5.3", { actual: 0.5, self: null, remark: "本季增长 0.50 %" }),
    at: (f) => f.at("SQLH-5.3", "remark"),
  }),
  onSheet("V224", "not applicable, with data", {
    change: (f) => f.set("SQLH-3.2", { option: "不适用", remark: "没有成果" }),
    at: (f) => f.at("SQLH-3.2", "option"),
  }),
  onSheet("V225", "a workbook without its ballot sheet", {
    change: (f) => (f.ballotName = null),
    at: (f) => f.at("SQLH-6.1", "actual"),
  }),
  onSheet("V416", "an entry that says something else than the ledger", {
    workbook: (workbook) => withFeedback(workbook, [[46_310, "停车难", null, 46_320]]),
    at: (f) => f.at("SQLH-4.3", "base"),
  }),
  onSheet("V419", "an entry that could be taken from a faulty ledger", {
    workbook: (workbook) => withFeedback(workbook, [[46_310, "停车难", null, 46_300]]),
    at: (f) => f.at("SQLH-4.3", "base"),
  }),
  onSheet("V226", "a scoring sheet copied within the workbook", {
    workbook: (workbook) => {
      const [first] = workbook.sheets;
      return first === undefined
        ? workbook
        : { ...workbook, sheets: [...workbook.sheets, { ...first, name: `${first.name} (2)` }] };
    },
    at: topCell(1, 2),
  }),
  onSheet("V227", "points finer than scores", {
    framework: (framework) => ({
      ...adapted("SQLH-1.1", (indicator) => ({ ...indicator, maxPoints: 4.005 }))(framework),
    }),
    at: headerCell,
  }),
];
