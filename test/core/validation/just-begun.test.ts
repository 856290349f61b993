/**
 * Who has just begun isn't shouted at: untouched rows are told together, and what is wanted besides the entries is a
 * note until the row or the sheet is otherwise done, or the workbook is to be submitted.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { checkShare } from "../../../src/core/share/check-share";
import { splitUntouched } from "../../../src/core/validation/order/untouched-rows";
import { progressTexts, untouchedText } from "../../../src/core/explain/progress";
import { FilledSheet, f1Codes, type RowCells } from "../../support/grid-builder";

const BLANK: RowCells = { base: null, actual: null, option: null, self: null, evidence: null };

/** Rows beyond the given ones are blank, and so is the head but for unit and period. */
function begun(filled: readonly string[], change: RowCells = {}): FilledSheet {
  const sheet = new FilledSheet();
  for (const code of f1Codes()) sheet.set(code, filled.includes(code) ? change : BLANK);
  const ballots = sheet.ballots.filter(([code]) => typeof code === "string" && !filled.includes(code));
  for (const row of ballots) row.splice(2, row.length - 2);
  sheet.top = [
    ...sheet.top.slice(0, 1),
    ["被考核党组织", null, "第一党支部", null, null, "考核单位", null, null, null, "考核期间", "2026Q4"],
    ["填报人", null, null, null, null, "填报日期", null],
  ];
  return sheet;
}

function assess(sheet: FilledSheet): Assessment & { readonly workbook: WorkbookGrid } {
  const workbook = sheet.workbook();
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return { ...outcome.assessments[0], workbook };
}

const told = ({ findings }: Assessment): readonly string[] =>
  splitUntouched(findings).others.map(({ code, severity }) => `${code} ${severity}`);

test("a blank sheet is one line, with the progress by level-1 indicator", () => {
  const assessment = assess(begun([]));
  expect(told(assessment)).toEqual([]);
  const { untouched } = splitUntouched(assessment.findings);
  expect(untouchedText(untouched.length, "zh")).toBe("18 项未填写");
  expect(progressTexts(assessment.score, "zh")[0]).toBe("政治引领示范力强 0/4");
  expect(progressTexts(assessment.score, "en")).toHaveLength(6);
});

test("after three rows there is no error: evidence, reasons and the head are notes", () => {
  const three = ["SQLH-1.1", "SQLH-1.2", "SQLH-2.2"];
  const assessment = assess(begun(three, { self: null, evidence: null, reason: null }));
  const others = told(assessment);
  expect(others.filter((one) => one.endsWith(" error"))).toEqual([]);
  expect(others).toContain("V114 info");
  expect(others).toContain("V407 info");
  expect(splitUntouched(assessment.findings).untouched).toHaveLength(15);
});

test("evidence is an error once its row is otherwise done", () => {
  const ofRow = (cells: RowCells): readonly string[] =>
    told(assess(begun(["SQLH-2.2"], { evidence: null, ...cells }))).filter((one) => one.startsWith("V407"));
  expect(ofRow({ self: null })).toEqual(["V407 info"]);
  expect(ofRow({ self: 6 })).toEqual(["V407 error"]);
});

test("a row that is begun and not finished is a finding of its own", () => {
  const sheet = begun(["SQLH-2.1"], { actual: null, self: null, evidence: null });
  expect(told(assess(sheet))).toContain("V209 warn");
});

test("once every row is answered what is missing is an error", () => {
  const sheet = begun(f1Codes(), { self: null, evidence: null });
  const found = new Set(told(assess(sheet)));
  expect([...found].filter((one) => /^V(114|407)/.test(one)).sort()).toEqual(["V114 error", "V407 error"]);
});

test("whatever is filled in, a sheet that is to be submitted is held to all of it", () => {
  fc.assert(
    fc.property(fc.subarray([...f1Codes()], { minLength: 1, maxLength: 6 }), (codes) => {
      const assessment = assess(begun(codes, { self: null, evidence: null }));
      const due = assessment.findings.filter(({ code }) => ["V114", "V406", "V407"].includes(code));
      const named = checkShare(assessment.workbook, assessment)
        .items.find(({ key }) => key === "findings")
        ?.cells.map(({ at }) => `${at.sheet} ${at.row} ${at.column}`);
      for (const { at } of due) expect(named).toContain(`${at.sheet} ${at.row} ${at.column}`);
    }),
    { numRuns: 15 },
  );
});
