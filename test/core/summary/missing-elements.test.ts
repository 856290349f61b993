/** 汇总 names the missing elements of a checklist where it says what was lost and what has to be done. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Language } from "../../../src/core/locale/language";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { FilledSheet } from "../../support/grid-builder";

const NOW = new Date(2026, 11, 31, 9, 30);

function texts(filled: FilledSheet, language: Language): readonly string[] {
  const workbook = filled.workbook();
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const [sheet] = planSummary(workbook, outcome.assessments[0], language, NOW).sheets;
  return (sheet?.cells ?? []).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

/** SQLH-4.1: 计划、目标、举措、标准、方法步骤. */
const lost = (base: string): FilledSheet => new FilledSheet().set("SQLH-4.1", { base, actual: 3 });

test("by name among the losses and above the remedy, in its language", () => {
  const zh = texts(lost("缺项：B、D"), "zh");
  expect(zh).toContain("创建制度体系（缺 B 目标、D 标准）");
  expect(zh.find((text) => text.startsWith("缺项："))).toMatch(/^缺项：B 目标、D 标准\n补齐缺项/);
  const en = texts(lost("缺项：B、D"), "en");
  expect(en.some((text) => text.endsWith("(missing B Goal, D Standard)"))).toBe(true);
  expect(en.some((text) => text.startsWith("Missing: B Goal, D Standard\n"))).toBe(true);
});

test("by letter alone among the losses where the names are too long for the chart", () => {
  const zh = texts(new FilledSheet().set("SQLH-1.1", { base: "缺项：B、C", actual: 2 }), "zh");
  expect(zh).toContain("创建定位与部署（缺 B、C）");
  expect(zh.some((text) => text.includes("缺项：B 纳入企业整体规划、C 经支部党员大会讨论"))).toBe(true);
});

test("not at all where none is named", () => {
  expect(texts(lost("缺项："), "zh")).toContain("创建制度体系");
});
