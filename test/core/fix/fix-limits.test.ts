/** How far fixes go: whole columns and totals, and what is left to a person. */
import { isFixable } from "../../../src/core/fix/fix-for";
import catalogue from "../../../src/core/validation/wording/catalogue.json";
import type { FindingCode } from "../../../src/core/validation/finding";
import { assessed, findFix } from "../../support/find-fix";
import { FilledSheet } from "../../support/grid-builder";

test("a column that was pasted as values gets all its formulas back in one fix", () => {
  const filled = new FilledSheet();
  for (const row of filled.rows) if (typeof row.rule === "object") row.rule = 5;
  const workbook = filled.workbook();
  const fix = findFix(workbook, "V401");
  expect(fix?.edits).toHaveLength(18);
  expect(fix?.edits.at(-1)?.after.formula).toContain("'测评统计'!C4");
  expect(fix?.edits.at(-1)?.after.value).toBe(8);
});

test("a final score that was typed becomes the right one", () => {
  const filled = new FilledSheet();
  filled.set("SQLH-1.2", { max: 5 });
  const row = filled.rows.find(({ no }) => no === "最终得分");
  Object.assign(row ?? {}, { rule: 88 });
  expect(findFix(filled.workbook(), "V403")?.edits[0]?.after).toEqual({ value: 100, formula: null });
});

const NOT_REPAIRED: readonly {
  readonly fault: string;
  readonly code: FindingCode;
  readonly change: (filled: FilledSheet) => unknown;
  readonly why: string;
}[] = [
  {
    fault: "a score above the points",
    code: "V201",
    change: (filled) => filled.set("SQLH-1.2", { self: 50 }),
    why: "never clipped",
  },
  {
    fault: "a blank entry",
    code: "V209",
    change: (filled) => filled.set("SQLH-1.2", { actual: null }),
    why: "never filled",
  },
  {
    fault: "a formula that gives a text",
    code: "V205",
    change: (filled) => filled.set("SQLH-1.2", { actual: { value: "3", formula: '="3"' } }),
    why: "the formula would be lost",
  },
  {
    fault: "half a percent",
    code: "V210",
    change: (filled) => filled.set("SQLH-5.3", { actual: 0.005 }),
    why: "0.5 is as doubtful",
  },
  {
    fault: "an option like none of the list",
    code: "V212",
    change: (filled) => filled.set("SQLH-2.2", { option: "见附件" }),
    why: "nothing is near",
  },
  {
    fault: "a rule cell whose inputs have no column",
    code: "V401",
    change: (filled) => {
      filled.columns = filled.columns.filter((key) => key !== "base");
      filled.set("SQLH-1.3", { rule: 6 });
    },
    why: "the formula has nothing to refer to",
  },
];

test.each(NOT_REPAIRED)("$fault ($code) is left to a person: $why", ({ code, change }) => {
  const filled = new FilledSheet();
  change(filled);
  expect(findFix(filled.workbook(), code)).toBeNull();
});

test("a total whose formula sums up its rows is right, whatever a file remembers of it", () => {
  const filled = new FilledSheet();
  const total = filled.rows.find(({ no }) => no === "合计") ?? {};
  total.self = 99;
  const formula = findFix(filled.workbook(), "V403")?.edits[0]?.after.formula ?? "";
  const codes = (own: string): readonly string[] => {
    total.self = { value: 99, formula: own };
    return assessed(filled.workbook()).findings.map(({ code }) => code);
  };
  expect(codes(formula)).not.toContain("V403");
  expect(codes("=SUM(K5:K22)-1")).toContain("V403");
});

test("whatever can be fixed is safe or to be asked about, as the catalogue says", () => {
  const fixable = catalogue.items.filter(({ code }) => isFixable(code));
  expect(fixable.map(({ code }) => code)).toEqual([
    "V107",
    "V115",
    "V203",
    "V204",
    "V205",
    "V210",
    "V211",
    "V212",
    "V219",
    "V220",
    "V223",
    "V305",
    "V306",
    "V309",
    "V401",
    "V402",
    "V403",
    "V416",
    "V417",
    "V418",
  ]);
  expect(fixable.filter(({ autoFix }) => autoFix === "no")).toEqual([]);
});
