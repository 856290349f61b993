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
import { begunSheet } from "../../support/begun-sheet";
import { f1Codes, type FilledSheet, type RowCells } from "../../support/grid-builder";

function assess(sheet: FilledSheet): Assessment & { readonly workbook: WorkbookGrid } {
  const workbook = sheet.workbook();
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return { ...outcome.assessments[0], workbook };
}

const told = ({ findings }: Assessment): readonly string[] =>
  splitUntouched(findings).others.map(({ code, severity }) => `${code} ${severity}`);

test("a blank sheet is one line, with the progress by level-1 indicator", () => {
  const assessment = assess(begunSheet([]));
  expect(told(assessment)).toEqual([]);
  const { untouched } = splitUntouched(assessment.findings);
  expect(untouchedText(untouched.length, "zh")).toBe("18 项未填写");
  expect(progressTexts(assessment.score, "zh")[0]).toBe("政治引领示范力强 0/4");
  expect(progressTexts(assessment.score, "en")).toHaveLength(6);
});

test("after three rows there is no error: evidence, reasons and the head are notes", () => {
  const three = ["SQLH-1.1", "SQLH-1.2", "SQLH-2.2"];
  const assessment = assess(begunSheet(three, { self: null, evidence: null, reason: null }));
  const others = told(assessment);
  expect(others.filter((one) => one.endsWith(" error"))).toEqual([]);
  expect(others).toContain("V114 info");
  expect(others).toContain("V407 info");
  expect(splitUntouched(assessment.findings).untouched).toHaveLength(15);
});

test("evidence is an error once its row is otherwise done", () => {
  const ofRow = (cells: RowCells): readonly string[] =>
    told(assess(begunSheet(["SQLH-2.2"], { evidence: null, ...cells }))).filter((one) =>
      one.startsWith("V407"),
    );
  expect(ofRow({ self: null })).toEqual(["V407 info"]);
  expect(ofRow({ self: 6 })).toEqual(["V407 error"]);
});

test("a row that is begun and not finished is a finding of its own", () => {
  const sheet = begunSheet(["SQLH-2.1"], { actual: null, self: null, evidence: null });
  expect(told(assess(sheet))).toContain("V209 warn");
});

test("once every row is answered what is missing is an error", () => {
  const sheet = begunSheet(f1Codes(), { self: null, evidence: null });
  const found = new Set(told(assess(sheet)));
  expect([...found].filter((one) => /^V(114|407)/.test(one)).sort()).toEqual(["V114 error", "V407 error"]);
});

test("whatever is filled in, a sheet that is to be submitted is held to all of it", () => {
  fc.assert(
    fc.property(fc.subarray([...f1Codes()], { minLength: 1, maxLength: 6 }), (codes) => {
      const assessment = assess(begunSheet(codes, { self: null, evidence: null }));
      const due = assessment.findings.filter(({ code }) => ["V114", "V406", "V407"].includes(code));
      const named = checkShare(assessment.workbook, assessment)
        .items.find(({ key }) => key === "findings")
        ?.cells.map(({ at }) => `${at.sheet} ${at.row} ${at.column}`);
      for (const { at } of due) expect(named).toContain(`${at.sheet} ${at.row} ${at.column}`);
    }),
    { numRuns: 15 },
  );
});
