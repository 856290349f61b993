/** Where an indicator rests on a regulation, whoever fills, reviews or mends reads which one; and what is a guess says so. */
import { assessWorkbook } from "../../../src/core/assess";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../src/core/framework/framework";
import { allIndicators } from "../../../src/core/framework/indicators";
import type { SheetPlan } from "../../../src/core/plan/plan";
import { basesOf, REGULATIONS, regulationsOf, sourcesText } from "../../../src/core/regulations/regulations";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { planTemplate } from "../../../src/core/template/plan-template";
import { FilledSheet, f1 } from "../../support/grid-builder";
import { kaoping } from "../../support/command-line";

const ARTICLES = "《中国共产党支部工作条例（试行）》（2018年）第十一条";

const wordsOf = (sheet: SheetPlan | undefined): string =>
  (sheet?.cells ?? []).map(({ value }) => String(value ?? "")).join("\n");

const instructions = (framework: Framework): string =>
  wordsOf(
    planTemplate(framework, { year: 2026, key: "Q4" }, "甲").sheets.find(
      ({ role }) => role === "instructions",
    ),
  );

test("every regulation is cited by a built-in framework, and every one cited is known", () => {
  const cited = builtinFrameworks()
    .flatMap(allIndicators)
    .flatMap(({ statutory = [] }) => statutory);
  expect([...new Set(cited)].sort()).toEqual(REGULATIONS.map(({ id }) => id).sort());
});

test("a document stands once with all its articles, in both languages", () => {
  const meetings = allIndicators(f1()).find(({ code }) => code === "SQLH-1.3");
  const regulations = meetings === undefined ? [] : regulationsOf(meetings);
  expect(sourcesText(regulations, "zh")).toBe(`${ARTICLES}、第十二条、第十三条`);
  expect(sourcesText(regulations, "en")).toBe(
    "Regulations on the Work of Branches of the CPC (trial) (2018), Art. 11, 12, 13",
  );
});

test("a source that is not on our list stands as the framework words it", () => {
  const [first] = allIndicators(f1());
  const own = "《集团党建考核办法》（2024年）第三条";
  expect(first && basesOf({ ...first, statutory: [own] })).toEqual([{ zh: own, en: own }]);
});

test("what was not seen in a document is not made to look as if it was", () => {
  const doubtful = REGULATIONS.filter(({ standing }) => standing !== "seen");
  expect(doubtful.map(({ id }) => id)).toEqual(["S13", "S23", "S25"]);
  const study = builtinFrameworks()
    .flatMap(allIndicators)
    .find(({ code }) => code === "ZRZ-2.1");
  expect(study && basesOf(study)[0]?.zh).toContain("引用前请核对原文");
});

test("the instructions sheet names the sources of the period's indicators", () => {
  const text = instructions(f1());
  expect(text).toContain(`支部党员大会一般每季度1次——${ARTICLES}`);
  const yearEnd = builtinFrameworks().find(({ prefix }) => prefix === "NDZH");
  expect(yearEnd && instructions(yearEnd)).not.toContain("支部党员大会");
});

test("a remedy in 汇总 and an explanation name the source", async () => {
  const workbook = new FilledSheet().set("SQLH-1.3", { base: 20, actual: 12, reason: "未召开" }).workbook();
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  for (const [language, word] of [
    ["zh", `依据：支部党员大会一般每季度1次——${ARTICLES}`],
    ["en", "Source: Members’ meeting once a quarter – Regulations on the Work of Branches"],
  ] as const) {
    const [sheet] = planSummary(workbook, outcome.assessments[0], language, new Date(2026, 11, 31)).sheets;
    expect(wordsOf(sheet)).toContain(word);
  }
  const explained = await kaoping("score", "examples/sqlh-2026Q4-clean.xlsx", "--explain", "SQLH-1.3");
  expect(explained.out).toMatch(/依据 {2}支部党员大会一般每季度1次——《/);
});

test("what no source asks for says so: in framework show, on the instructions and on 指标体系", async () => {
  for (const framework of builtinFrameworks()) {
    expect(framework.proposed).toEqual(expect.arrayContaining(["points", "rules", "remedies", "grades"]));
    expect(instructions(framework)).toContain(
      "下列内容为建议值，来源文件没有规定，可按本单位实际调整：分值和权重、",
    );
  }
  const { out } = await kaoping("framework", "show", "SQLH");
  expect(out).toMatch(/建议值（来源文件没有规定，可按本单位实际调整）：分值和权重、/);
  expect(out).toMatch(/SQLH-1\.2 .*\n.*\n +佐证材料：.*\n +建议值：指标、次数要求/);
  expect(out).toContain(`依据：支部党员大会一般每季度1次——${ARTICLES}`);
  const english = await kaoping("framework", "show", "SQLH", "--lang", "en");
  expect(english.out).toContain("Proposed: the indicator itself, how often it is due");
  expect(instructions(f1())).toContain("次数要求为建议的有：SQLH-1.2、SQLH-2.3。");
});
