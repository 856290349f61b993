/** Faults of formulas, sums, claims and evidence, and what regulations ask for: V4xx and V5xx. */
import type { CellRef } from "../../../src/core/grid/address";
import type { FilledSheet } from "../grid-builder";
import { headerCell, onSheet, onSheets, topCell, type Fixture } from "./fixture";

function resultCell(filled: FilledSheet, label: string, key: "self" | "rule"): CellRef {
  const row = filled.headerRow + 1 + filled.rows.findIndex(({ no }) => no === label);
  return { ...filled.at("SQLH-1.1", key), row };
}

function setResult(filled: FilledSheet, label: string, cells: FilledSheet["rows"][number]): void {
  Object.assign(filled.rows.find(({ no }) => no === label) ?? {}, cells);
}

const loseMore = (filled: FilledSheet): unknown =>
  filled.set("SQLH-2.1", { review: 1, reason: "未完成" }).set("SQLH-5.1", { review: 1, reason: "未完成" });

const UNITS = ["甲", "乙", "丙", "丁"].map((unit, index) => ({
  unit,
  change: (filled: FilledSheet) => filled.set("SQLH-5.1", { review: 4 + index, reason: "未完成" }),
}));

/** The best unit keeps the only place; the next one stands last in the list. */
const RANKED = [...UNITS.filter(({ unit }) => unit !== "丙"), ...UNITS.filter(({ unit }) => unit === "丙")];

/** Quarters of 2 each against 12 at the year end, and other votes there than in Q4. */
const WHOLE_YEAR = [
  ...["Q1", "Q2", "Q3", "Q4"].map((key) => ({ period: `2026${key}` })),
  {
    period: "2026Y",
    change: (filled: FilledSheet) =>
      filled
        .set("SQLH-1.2", { actual: 12 })
        .setBallot("SQLH-6.1", "good", 9)
        .setBallot("SQLH-6.1", "fair", 1),
  },
];

export const SCORE_FIXTURES: readonly Fixture[] = [
  onSheet("V401", "a rule score typed over its formula", {
    change: (f) => f.set("SQLH-1.3", { rule: 6 }),
    at: (f) => f.at("SQLH-1.3", "rule"),
  }),
  onSheet("V402", "a broken formula", {
    change: (f) => f.set("SQLH-1.3", { rule: { value: { error: "#REF!" }, formula: "=#REF!" } }),
    at: (f) => f.at("SQLH-1.3", "rule"),
  }),
  onSheet("V403", "a total that is not the sum", {
    change: (f) => setResult(f, "合计", { self: 99 }),
    at: (f) => resultCell(f, "合计", "self"),
  }),
  onSheet("V404", "a claim above what the rule gives", {
    change: (f) => f.set("SQLH-1.2", { self: 4 }),
    at: (f) => f.at("SQLH-1.2", "self"),
  }),
  onSheet("V405", "a reviewer who sees it otherwise", {
    change: (f) => f.set("SQLH-2.2", { review: 4, reason: "两项未验收" }),
    at: (f) => f.at("SQLH-2.2", "review"),
  }),
  onSheet("V406", "points lost without a reason", {
    change: (f) => f.set("SQLH-1.2", { reason: null }),
    at: (f) => f.at("SQLH-1.2", "reason"),
  }),
  onSheet("V407", "no evidence", {
    change: (f) => f.set("SQLH-2.3", { evidence: "无" }),
    at: (f) => f.at("SQLH-2.3", "evidence"),
  }),
  onSheet("V408", "the same evidence twice", {
    change: (f) => f.set("SQLH-1.2", { evidence: "活动照片" }).set("SQLH-3.1", { evidence: "活动照片" }),
    at: (f) => f.at("SQLH-3.1", "evidence"),
  }),
  onSheet("V409", "more awards than count", {
    change: (f) => f.set("SQLH-B2", { actual: 3, evidence: "证书 3 份" }),
    at: (f) => f.at("SQLH-B2", "actual"),
  }),
  onSheet("V410", "a veto", {
    change: (f) => f.set("SQLH-V1", { option: "是" }),
    at: (f) => f.at("SQLH-V1", "option"),
  }),
  onSheets("V411", "more excellent units than the quota allows", RANKED, headerCell),
  onSheets("V412", "a copy of another unit's sheet", [{ unit: "甲" }, { unit: "乙" }], headerCell),
  onSheets(
    "V413",
    "a gap between two quarters",
    [{ period: "2026Q2" }, { period: "2026Q4" }],
    topCell(1, 10),
  ),
  onSheets(
    "V414",
    "a score far below the last quarter's",
    [{ period: "2026Q3" }, { period: "2026Q4", change: loseMore }],
    topCell(1, 10),
  ),
  onSheets("V417", "a year end that the quarters contradict", WHOLE_YEAR, (f) => f.at("SQLH-1.2", "actual")),
  onSheets("V418", "a year end with other votes than the last quarter", WHOLE_YEAR, (f) =>
    f.ballotAt("SQLH-6.1", "good"),
  ),
  onSheet("V422", "a number of Party groups that is none", {
    change: (f) => f.top.push(["党小组数", null, "待定"]),
    at: topCell(3, 2),
  }),
  onSheet("V501", "fewer meetings than the regulations ask for", {
    change: (f) => f.set("SQLH-1.3", { base: 3, actual: 3 }),
    at: (f) => f.at("SQLH-1.3", "actual"),
  }),
  onSheet("V502", "a term that has ended", {
    change: (f) => f.top.push(["届满日期", null, "2026-11-30"]),
    at: topCell(3, 2),
  }),
  onSheet("V503", "a term that ends within six months", {
    change: (f) => f.top.push(["届满日期", null, "2027-04-15"]),
    at: topCell(3, 2),
  }),
];
