/** The 汇总 sheet as a plan: valid for every program, in one language, and no text of a user runs. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import type { Framework } from "../../../src/core/framework/framework";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import type { Language } from "../../../src/core/locale/language";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/summary/plan-summary";
import { SUMMARY_LABELS } from "../../../src/core/summary/summary-labels";
import { STALE_ROW } from "../../../src/core/summary/summary-layout";
import { planTemplate } from "../../../src/core/template/plan-template";
import { calculatePlan } from "../../../preview/model/calculate-plan";
import { CLEAN, FAULTY, HALF_FILLED } from "../../../scripts/example-entries";
import { fillTemplate } from "../../../scripts/fill-template";
import { FilledSheet, f1, period } from "../../support/grid-builder";
import { longFramework } from "../../support/long-framework";
import { planProblems } from "../../support/plan-problems";

const NOW = new Date(2026, 11, 31, 9, 30);

function assess(workbook: WorkbookGrid, frameworks: readonly Framework[] = [f1()]): Assessment {
  const outcome = assessWorkbook(workbook, { frameworks });
  if (outcome.kind !== "assessed") throw new Error("no scoring sheet");
  return outcome.assessments[0];
}

function summaryOf(workbook: WorkbookGrid, language: Language = "zh"): WorkbookPlan {
  return planSummary(workbook, assess(workbook), language, NOW);
}

function sheetOf({ sheets }: WorkbookPlan): SheetPlan {
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const EXAMPLES = [
  ["clean", CLEAN],
  ["faulty", FAULTY],
  ["half filled", HALF_FILLED],
] as const;

describe.each(["zh", "en"] as const)("in %s", (language) => {
  test.each(EXAMPLES)("the summary of the %s example is valid and has its charts", (name, entries) => {
    const workbook = calculatePlan(fillTemplate(f1(), period("2026Q4"), "第一党支部", entries));
    const plan = summaryOf(workbook, language);
    expect(planProblems(plan)).toEqual([]);
    // A radar would draw what nobody has answered as 0.
    const rates = name === "half filled" ? "bar" : "radar";
    expect(sheetOf(plan).charts.map(({ type }) => type)).toEqual([rates, "bar", rates, "bar"]);
    expect(sheetOf(plan).charts.flatMap(({ series }) => series)).toHaveLength(6);
  });

  test.each(EXAMPLES)(
    "the %s example's own check is the last printed line, not in its head",
    (_, entries) => {
      const workbook = calculatePlan(fillTemplate(f1(), period("2026Q4"), "第一党支部", entries));
      const sheet = sheetOf(summaryOf(workbook, language));
      const { checkLabel, checkLabelSoFar } = SUMMARY_LABELS[language];
      const rows = sheet.cells.filter(({ value }) => value === checkLabel || value === checkLabelSoFar);
      expect(rows.map(({ row }) => row)).toEqual([sheet.print?.area?.bottom]);
      const notice = sheet.cells.find(({ row, column }) => row === STALE_ROW && column === 0);
      expect(notice?.cached).toBe("");
    },
  );

  test("charts show the level-1 indicators with their rates, points and scores", () => {
    const workbook = calculatePlan(fillTemplate(f1(), period("2026Q4"), "第一党支部", CLEAN));
    const sheet = sheetOf(summaryOf(workbook, language));
    const at = (row: number, column: number): unknown => {
      const cell = sheet.cells.find((candidate) => candidate.row === row && candidate.column === column);
      return cell?.cached ?? cell?.value;
    };
    const values = ({ top, bottom, left }: { top: number; bottom: number; left: number }): unknown[] =>
      Array.from({ length: bottom - top + 1 }, (_, offset) => at(top + offset, left));
    const [radar, columns] = sheet.charts;
    const groups = f1().indicators.filter(({ level }) => level === 1);
    // English names are too long for a radar; the table above says what the codes mean.
    const labels = groups.map(({ code, name }) => (language === "zh" ? name.zh : code));
    for (const chart of [radar, columns]) expect(chart && values(chart.categories)).toEqual(labels);
    const [top, left] = [radar?.categories.top ?? 0, 0];
    expect(groups.map((_, index) => [at(top + index, left), at(top + index, left + 1)])).toEqual(
      groups.map(({ code, name }) => [code, name[language]]),
    );
    expect(columns?.series[0] && values(columns.series[0].values)).toEqual([20, 20, 15, 15, 15, 15]);
    expect(columns?.series[1] && values(columns.series[1].values)).toEqual([
      18.8, 19.33, 14.64, 13.22, 15, 13.9,
    ]);
    expect(radar?.series.map((series) => [series.name, values(series.values)[0]])).toEqual([
      [language === "zh" ? "要求得分率" : "Required rate", 0.8775],
      [language === "zh" ? "得分率" : "Rate", 0.94],
    ]);
  });
});

/** All words of a sheet: cells, charts, texts in formulas, the footer. */
function wordsOf(sheet: SheetPlan): readonly string[] {
  const texts = sheet.cells.flatMap(({ value, cached }) => [value, cached]);
  const charts = sheet.charts.flatMap(({ title, series }) => [title, ...series.map(({ name }) => name)]);
  return [...texts, ...charts, sheet.name, sheet.print?.footer].filter((text) => typeof text === "string");
}

/** Words that a formula can show: results, not what it compares with or where it reads. */
function resultsOf(sheet: SheetPlan): readonly string[] {
  return sheet.cells.flatMap(({ formula = "" }) =>
    [...formula.replace(/'[^']*'!/g, "").matchAll(/(=|<>)?"((?:[^"]|"")*)"/g)].flatMap(
      ([, comparison, text = ""]) => (comparison === undefined && !/^\W*$/.test(text) ? [text] : []),
    ),
  );
}

const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

/** A vetoed, incomplete and faulty sheet, so that every note is shown; its user writes no Chinese. */
function everyNote(): FilledSheet {
  const filled = new FilledSheet();
  filled.sheetName = "Q4";
  filled.ballotName = null;
  filled.top = [["Assessment"], ["被考核党组织", null, "Branch 1", "考核期间", "2026Q4"]];
  for (const row of filled.rows) if (row.evidence !== undefined) row.evidence = "minutes";
  return filled
    .set("SQLH-V1", { option: "√", evidence: "notice" })
    .set("SQLH-B2", { actual: 2, evidence: "letter" })
    .set("SQLH-1.1", { self: 12 })
    .set("SQLH-1.2", { actual: null })
    .set("SQLH-3.2", { base: 0, actual: 0, remark: "none due" });
}

test("an English summary has no Chinese in it but what the user says in Chinese", () => {
  const sheet = sheetOf(summaryOf(everyNote().workbook(), "en"));
  // Findings quote the words of the form in “…”, which are Chinese for whoever reads it.
  const words = [...wordsOf(sheet), ...resultsOf(sheet)].map((text) => text.replace(/“[^”]*”|不适用/g, ""));
  expect(words.filter((text) => CHINESE.test(text))).toEqual([]);
});

test("a Chinese summary has no English in it", () => {
  const sheet = sheetOf(summaryOf(everyNote().workbook(), "zh"));
  const own = /SQLH|Branch|minutes|notice|letter|none due|Excel/g;
  const words = [...wordsOf(sheet), ...resultsOf(sheet)].map((text) => text.replace(own, ""));
  expect(words.filter((text) => /[A-Za-z]{3,}/.test(text))).toEqual([]);
});

test.each(["=1+1", '=HYPERLINK("http://x")', "+1+7", "-1-7", "@SUM(A1)", "＝1+1", "\t=1+7"])(
  "%j in a user's texts stays a text",
  (text) => {
    const filled = new FilledSheet();
    filled.top[1] = [
      "被考核党组织",
      null,
      text,
      null,
      null,
      "考核单位",
      null,
      null,
      null,
      "考核期间",
      "2026Q4",
    ];
    for (const code of ["SQLH-1.1", "SQLH-B2"])
      filled.set(code, { evidence: text, remark: text, reason: text });
    filled.set("SQLH-B2", { actual: 1 });
    const plan = summaryOf(filled.workbook());
    expect(planProblems(plan)).toEqual([]);
    const { cells } = sheetOf(plan);
    expect(cells.some(({ value }) => String(value).includes(text.trim()))).toBe(true);
    for (const { formula } of cells) expect(formula ?? "").not.toContain(text.trim());
  },
);

test("sheet names with apostrophes are quoted in every formula", () => {
  const filled = new FilledSheet();
  filled.sheetName = "支部 'A' 表";
  const plan = summaryOf(filled.workbook());
  expect(planProblems(plan)).toEqual([]);
  const formulas = sheetOf(plan).cells.flatMap(({ formula }) => formula ?? []);
  expect(formulas.some((formula) => formula.includes("'支部 ''A'' 表'!"))).toBe(true);
  for (const formula of formulas) expect(formula.replace(/'(?:[^']|'')*'!/g, "")).not.toContain("支部");
});

test("a framework of 500 indicators, all of them missing in part, gives a valid summary", () => {
  const framework = longFramework(500);
  const workbook = calculatePlan(planTemplate(framework, period("2026Q4"), "第一党支部"));
  const blank = assess(workbook, [framework]);
  expect(blank.score.indicators).toHaveLength(500);
  for (const language of ["zh", "en"] as const) {
    expect(planProblems(planSummary(workbook, blank, language, NOW))).toEqual([]);
  }
  const torn: WorkbookGrid = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.filter((_, row) => row < 10 || row > 490),
      formulas: sheet.formulas.filter((_, row) => row < 10 || row > 490),
    })),
  };
  const missing = assess(torn, [framework]);
  expect(missing.findings.map(({ code }) => code)).toContain("V301");
  expect(planProblems(planSummary(torn, missing, "zh", NOW))).toEqual([]);
});

test("a user's sheet named 汇总 keeps its name", () => {
  const workbook = new FilledSheet().workbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const taken = {
    ...workbook,
    sheets: [...workbook.sheets, { ...sheet, name: "汇总", values: [], formulas: [] }],
  };
  const plan = summaryOf(taken);
  expect(sheetOf(plan).name).toBe("汇总 (2)");
  expect(planProblems(plan)).toEqual([]);
});
