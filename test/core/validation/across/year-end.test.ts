/** V417, V418: the year end held against the quarters, in one workbook and in several files. */
import fc from "fast-check";
import { assessWorkbook } from "../../../../src/core/assess";
import { fixFor } from "../../../../src/core/fix/fix-for";
import { checkYearEnd } from "../../../../src/core/validation/across/year-end";
import type { FilledSheet } from "../../../support/grid-builder";
import { membersOf, quartersWorkbook, type SheetOf } from "../../../support/quarter-sheets";

const QUARTERS = ["2026Q1", "2026Q2", "2026Q3", "2026Q4"];

/** Meetings of each quarter and of the year end; null for blank, undefined for no sheet. */
function meetings(...counts: readonly (number | null | undefined)[]): readonly SheetOf[] {
  return [...QUARTERS, "2026Y"].flatMap((period, index) => {
    const actual = counts[index];
    if (actual === undefined) return [];
    return [{ period, change: (filled: FilledSheet) => filled.set("SQLH-1.2", { actual }) }];
  });
}

const found = (sheets: readonly SheetOf[]) =>
  checkYearEnd(membersOf(...sheets)).flatMap(({ finding }) =>
    finding.indicator === "SQLH-1.2" && finding.code === "V417" ? [finding] : [],
  );

const _ = undefined;

test.each([
  ["equal", [2, 2, 2, 2, 8], null],
  ["more at the year end", [2, 2, 2, 2, 12], ["2+2+2+2", 8, true]],
  ["less at the year end", [3, 3, 3, 3, 11], ["3+3+3+3", 12, true]],
  ["a quarter missing: the rest may be more", [2, 2, _, 2, 12], null],
  ["a quarter missing, and more already", [5, 5, _, 5, 12], ["5+5+5", 15, false]],
  ["a quarter blank", [2, null, 2, 2, 12], null],
  ["nothing at the year end", [2, 2, 2, 2, null], null],
  ["no year-end sheet", [2, 2, 2, 2, _], null],
  ["no quarters", [_, _, _, _, 12], null],
] as const)("counts: %s", (_name, counts, expected) => {
  const [finding, ...others] = found(meetings(...counts));
  expect(others).toEqual([]);
  const { parts, n, complete } = finding?.values ?? {};
  expect(finding === undefined ? null : [parts, n, complete]).toEqual(expected);
});

test("a quarter in which the row did not apply adds nothing", () => {
  const rows = ["2026Q1", "2026Q2", "2026Q3", "2026Q4", "2026Y"].map((period) => ({
    period,
    change: (filled: FilledSheet) =>
      filled.set(
        "SQLH-3.2",
        period === "2026Q1"
          ? { base: null, actual: null, option: "不适用", remark: "没有成果" }
          : { base: period === "2026Y" ? 8 : 2, actual: 2 },
      ),
  }));
  const values = checkYearEnd(membersOf(...rows)).flatMap(({ finding }) =>
    finding.code === "V417" && finding.indicator === "SQLH-3.2"
      ? [[finding.values.field.zh, finding.values.parts, finding.values.v]]
      : [],
  );
  expect(values).toEqual([
    ["已提交", "2+2+2", 8],
    ["已应用", "2+2+2", 2],
  ]);
});

test("two sheets of a quarter tell nothing of the year", () => {
  expect(found([...meetings(2, 2, 2, 2, 12), { period: "2026Q4" }])).toEqual([]);
});

test("other units and other years are none of its quarters", () => {
  const [year] = meetings(_, _, _, _, 12);
  const others = meetings(2, 2, 2, 2).map((sheet, index) => ({
    ...sheet,
    ...(index < 2 ? { unit: "别的支部" } : { period: (sheet.period ?? "").replace("2026", "2025") }),
  }));
  expect(found([...others, ...(year === undefined ? [] : [year])])).toEqual([]);
});

test("sum and year end agree whatever the quarters are", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), fc.nat(160), (quarters, year) => {
      const total = quarters.reduce((sum, count) => sum + count, 0);
      expect(found(meetings(...quarters, year)).length).toBe(total === year ? 0 : 1);
      expect(found(meetings(...quarters, total))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test("in one workbook the finding has a fix that takes the sum, and only when it is agreed to", () => {
  const workbook = quartersWorkbook(...meetings(2, 2, 2, 2, 12));
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  const assessment = outcome.assessments.find(({ period }) => period?.key === "Y");
  const finding = assessment?.findings.find(
    ({ code, indicator }) => code === "V417" && indicator === "SQLH-1.2",
  );
  if (assessment === undefined || finding === undefined) throw new Error("no finding");
  const fix = fixFor(finding, assessment, workbook);
  expect(fix?.kind).toBe("ask");
  expect(fix?.edits).toMatchObject([
    { at: { sheet: "SQLH-2026Y" }, before: { value: 12 }, after: { value: 8, formula: null } },
  ]);
});
