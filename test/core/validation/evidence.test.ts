/** When evidence is due: each policy, and what no policy asks for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook } from "../../../src/core/assess";
import { allIndicators } from "../../../src/core/framework/indicators";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import type { EvidencePolicy, Framework, Indicator } from "../../../src/core/framework/framework";
import { loadCarriedFramework } from "../../../src/core/framework/carried-framework";
import { checkFramework } from "../../../src/core/framework/check/check-framework";
import { deductPerEvent } from "../../support/evidence-framework";
import { FilledSheet, f1, type RowCells } from "../../support/grid-builder";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";

const FIXTURES = join(__dirname, "../../fixtures/cases");

/** The framework with one indicator changed. */
function withIndicator(code: string, change: (indicator: Indicator) => Indicator): Framework {
  const framework = f1();
  return {
    ...framework,
    indicators: framework.indicators.map((one) => (one.level === 2 && one.code === code ? change(one) : one)),
  };
}

function due(framework: Framework, filled: FilledSheet, ...others: readonly FilledSheet[]): boolean {
  const workbook = filled.workbook();
  const sheets = others.flatMap((other) => other.workbook().sheets.slice(0, 1));
  const outcome = assessWorkbook(
    { ...workbook, sheets: [...workbook.sheets, ...sheets] },
    { frameworks: [framework] },
  );
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const found = outcome.assessments.find(({ sheet }) => sheet.name === filled.sheetName);
  return found?.findings.some(({ code, indicator }) => code === "V407" && indicator === CODE) === true;
}

const CODE = "SQLH-1.3";

function policy(when: EvidencePolicy): Framework {
  return withIndicator(CODE, (indicator) => ({ ...indicator, evidence: { ...indicator.evidence, when } }));
}

function sheet(cells: RowCells, period = "2026Q4"): FilledSheet {
  const filled = new FilledSheet(period).set(CODE, { evidence: null, ...cells });
  filled.sheetName = `SQLH-${period}`;
  if (period !== "2026Q4") filled.ballotName = null;
  return filled;
}

const FULL = { base: 20, actual: 20 };
const LOST = { base: 20, actual: 19, self: 5, reason: "一次会议改期" };
const NOTHING = { base: 20, actual: 0, self: 0, reason: "停工" };
const CLAIMED = { base: 20, actual: 19, self: 6, reason: "一次会议改期" };

test.each<[EvidencePolicy, string, RowCells, boolean]>([
  ["always", "a clean record", FULL, true],
  ["always", "points lost", LOST, true],
  ["always", "a score of 0", NOTHING, false],
  ["whenLost", "a clean record", FULL, false],
  ["whenLost", "a clean record without a self score", { ...FULL, self: null }, false],
  ["whenLost", "points lost", LOST, true],
  ["whenLost", "points claimed against the rule", CLAIMED, true],
  ["whenLost", "a score of 0", NOTHING, false],
  ["whenChanged", "a clean record, no earlier period", FULL, false],
  ["whenChanged", "points lost, no earlier period", LOST, true],
  ["onRequest", "points lost", LOST, false],
  ["whenLost", "one item where two are due", { ...LOST, evidence: "会议记录" }, true],
  ["whenLost", "two items where two are due", { ...LOST, evidence: "会议记录；签到表" }, false],
  ["always", "an unanswered row", { base: 20, actual: null, self: null }, false],
])("%s, %s: due is %s", (when, _, cells, expected) => {
  expect(due(policy(when), sheet(cells))).toBe(expected);
});

test.each<[string, RowCells, RowCells, string, boolean]>([
  ["the same entries", FULL, FULL, "2026Q3", false],
  ["the same entries, points lost in both", LOST, LOST, "2026Q3", false],
  ["other entries", { base: 21, actual: 21 }, FULL, "2026Q3", true],
  ["a number as text", FULL, { base: "20", actual: 20 }, "2026Q3", false],
  ["two quarters before", { base: 21, actual: 21 }, FULL, "2026Q2", true],
  ["a later quarter is no earlier one", { base: 21, actual: 21 }, FULL, "2027Q1", false],
  ["a year-end sheet is no quarter", { base: 21, actual: 21 }, FULL, "2025Y", false],
])("whenChanged compares with the earlier period: %s", (_, now, before, period, expected) => {
  expect(due(policy("whenChanged"), sheet(now), sheet(before, period))).toBe(expected);
});

test("another unit's earlier period is not compared with", () => {
  const other = sheet(FULL, "2026Q3");
  other.top[1]?.splice(2, 1, "第二党支部");
  expect(due(policy("whenChanged"), sheet({ base: 21, actual: 21 }), other)).toBe(false);
});

test.each<[EvidencePolicy, number, boolean]>([
  ["always", 0, false],
  ["always", 1, true],
  ["whenLost", 0, false],
  ["whenLost", 1, true],
  // All points are lost, yet something happened.
  ["whenLost", 3, true],
  ["onRequest", 1, false],
])("events under %s: %i", (when, events, expected) => {
  const framework = withIndicator(CODE, (indicator) => deductPerEvent(indicator, when));
  const filled = sheet({ base: null, actual: events, self: null, reason: events === 0 ? null : "通报" });
  expect(due(framework, filled)).toBe(expected);
});

test("a clean record of a committee that is asked for papers of nothing has no finding", async () => {
  const bytes = readFileSync(join(FIXTURES, "zero-violations-no-evidence.xlsx"));
  const workbook = await openXlsx(bytes, "zero-violations-no-evidence.xlsx");
  const outcome = assessWorkbook(await workbook.read());
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  expect(outcome.assessments[0].findings).toEqual([]);
});

test("every built-in framework says for each judged tier, ballot and bonus that papers are always due", () => {
  for (const framework of builtinFrameworks()) {
    for (const { rule, evidence } of allIndicators(framework)) {
      if (rule.type === "tier_select" || rule.type === "ballot") expect(evidence.when).toBe("always");
    }
    for (const { kind, evidence } of framework.adjustments)
      expect(evidence.when).toBe(kind === "bonus" ? "always" : "onRequest");
  }
});

describe("a framework whose evidence says in free words when it is due", () => {
  const free = JSON.parse(JSON.stringify(f1()).replaceAll('"whenLost"', '"每季度"')) as unknown;

  test("is refused as a file, with the words that are known", () => {
    const [problem] = checkFramework(free);
    expect(problem).toMatchObject({
      code: "F103",
      values: { found: "每季度", list: ["always", "whenChanged", "whenLost", "onRequest"] },
    });
  });

  test("still loads where a workbook carries it, and always asks as before", () => {
    const loaded = loadCarriedFramework(JSON.stringify(free));
    if (!loaded.ok) throw new Error("refused");
    const policies = allIndicators(loaded.framework).map(({ evidence }) => evidence.when);
    expect(new Set(policies)).toEqual(new Set(["always", "whenChanged"]));
  });
});
