/** How findings and scores act on each other. */
import { scoreSheet } from "../../../src/core/scoring/score-sheet";
import { readScoringSheet } from "../../../src/core/sheet/read-scoring-sheet";
import { blockedCells } from "../../../src/core/validation/order/blocked-cells";
import type { Finding } from "../../../src/core/validation/finding";
import { compareScores, validateEntries } from "../../../src/core/validation/validate";
import { FilledSheet } from "../../support/grid-builder";

function assess(filled: FilledSheet): {
  entries: readonly Finding[];
  compared: readonly Finding[];
  rule: (code: string) => number | null;
} {
  const { framework, period } = filled;
  const workbook = filled.workbook();
  const sheet = readScoringSheet(workbook, filled.sheetName, framework);
  if (sheet === null) throw new Error("not recognised");
  const input = { workbook, sheet, framework, period, expectedPeriod: null };
  const entries = validateEntries(input);
  const score = scoreSheet(sheet, framework, period, blockedCells(entries));
  return {
    entries,
    compared: compareScores(input, score),
    rule: (code) =>
      score.indicators.find(({ indicator }) => indicator.code === code)?.rule?.toNumber() ?? null,
  };
}

/** What is said of self scores alone. */
function selfFindings(filled: FilledSheet): readonly Finding[] {
  return assess(filled).compared.filter(({ code }) => code === "V404");
}

test("a self score that agrees with the rule is not remarked on", () => {
  expect(selfFindings(new FilledSheet())).toEqual([]);
});

test("a self score that differs from the rule is found at its cell", () => {
  const filled = new FilledSheet().set("SQLH-1.2", { actual: 2, self: 4.5 });
  expect(selfFindings(filled)).toMatchObject([
    { code: "V404", severity: "warn", at: filled.at("SQLH-1.2", "self"), values: { v: 4.5, n: 3 } },
  ]);
});

test("both scores are rounded as the framework says before they are compared", () => {
  expect(selfFindings(new FilledSheet().set("SQLH-1.2", { self: 4.999 }))).toEqual([]);
  expect(selfFindings(new FilledSheet().set("SQLH-1.2", { self: 4.99 }))).toHaveLength(1);
});

test("nothing is compared where one of the two is missing or wrong", () => {
  const filled = new FilledSheet()
    .set("SQLH-1.1", { self: null })
    .set("SQLH-1.2", { self: 99 })
    .set("SQLH-1.3", { actual: null, self: 1 });
  expect(selfFindings(filled)).toEqual([]);
});

test("a rule gives nothing from a cell with an error finding, and goes on with a warning", () => {
  const { rule } = assess(
    new FilledSheet()
      .set("SQLH-1.1", { actual: 5 })
      .set("SQLH-1.2", { actual: "3次" })
      .set("SQLH-1.3", { actual: 25 })
      .set("SQLH-2.1", { actual: 25 })
      .set("SQLH-2.2", { option: "优秀" })
      .set("SQLH-3.2", { option: "不适用" }),
  );
  expect(["SQLH-1.1", "SQLH-1.2", "SQLH-1.3", "SQLH-2.1", "SQLH-2.2", "SQLH-3.2"].map(rule)).toEqual([
    null,
    5,
    6,
    null,
    null,
    null,
  ]);
});

test("a row whose code comes twice isn't scored, whichever of the two is right", () => {
  const filled = new FilledSheet().insertAfter("SQLH-5.1", { code: "SQLH-1.2", actual: 0 });
  const { entries, rule } = assess(filled);
  expect(rule("SQLH-1.2")).toBeNull();
  const blocked = blockedCells(entries);
  expect([0, 1].map((nth) => blocked(filled.at("SQLH-1.2", "code", nth)))).toEqual([true, true]);
  expect(blocked(filled.at("SQLH-1.3", "code"))).toBe(false);
});

test("blocked cells are told apart by sheet", () => {
  const filled = new FilledSheet().setBallot("SQLH-6.1", "good", "十");
  const blocked = blockedCells(assess(filled).entries);
  const at = filled.ballotAt("SQLH-6.1", "good");
  expect(blocked(at)).toBe(true);
  expect(blocked({ ...at, sheet: filled.sheetName })).toBe(false);
});
