/** Numbers and exemptions put into a sheet as read: what a person has written stays. */
import { allIndicators } from "../../../src/core/framework/indicators";
import { fillSheet, letOff } from "../../../src/core/year/filled-sheet";
import type { Field, IndicatorRow, ScoringSheet } from "../../../src/core/sheet/scoring-sheet";
import { framework } from "./year-parts";

const NDZH = framework("NDZH");
const CODE = "NDZH-1.2";

const one = (value: number) => new Map([[CODE, new Map([["raw", value]])]]);

function rowOf(sheet: ScoringSheet): IndicatorRow {
  const found = sheet.rows.find(({ indicator }) => indicator.code === CODE);
  if (found === undefined) throw new Error(`no row ${CODE}`);
  return found;
}

/** The sheet with the row changed. */
function changed(sheet: ScoringSheet, change: (row: IndicatorRow) => Partial<IndicatorRow>): ScoringSheet {
  const rows = sheet.rows.map((row) => (row.indicator.code === CODE ? { ...row, ...change(row) } : row));
  return { ...sheet, rows };
}

const field = (reading: Field["reading"]): Field => {
  return { at: { sheet: "表", row: 7, column: 3 }, raw: null, formula: null, format: "General", reading };
};

test("without a sheet there is a row for each indicator, with nothing in it but the numbers", () => {
  const sheet = fillSheet(NDZH, null, one(88));
  expect(sheet).toMatchObject({ name: "NDZH", unit: null, period: null, ballotSheet: null });
  expect([sheet.adjustments, sheet.duplicates, sheet.unknownRows]).toEqual([[], [], []]);
  expect([sheet.columns.size, sheet.fields.size]).toEqual([0, 0]);
  expect(sheet.rows.map(({ indicator, at }) => [indicator.code, at.row])).toEqual(
    allIndicators(NDZH).map(({ code }, index) => [code, index + 1]),
  );
  expect(sheet.header).toEqual({ sheet: "NDZH", row: 0, column: 0 });
  expect(
    sheet.rows.filter(({ entries }) => entries.length > 0).map(({ indicator }) => indicator.code),
  ).toEqual([CODE]);
  const { at, entries, ...rest } = rowOf(sheet);
  expect(entries).toMatchObject([
    { at, raw: 88, formula: null, format: "General", reading: { kind: "number", value: 88, notes: [] } },
  ]);
  const texts = { criteria: null, reason: null, evidence: null, remark: null, missing: null };
  expect(rest).toMatchObject({
    option: null,
    rule: null,
    self: null,
    review: null,
    max: null,
    name: null,
    ...texts,
  });
});

test("a number that a person has written stays, a blank takes the number at its own place", () => {
  const written = fillSheet(NDZH, null, one(70));
  expect(rowOf(fillSheet(NDZH, written, one(88))).entries).toMatchObject([{ raw: 70 }]);
  expect(rowOf(fillSheet(NDZH, written, new Map())).entries).toMatchObject([{ raw: 70 }]);
  const blank = changed(written, ({ entries }) => ({
    entries: entries.map((entry) => ({ ...entry, ...field({ kind: "blank" }) })),
  }));
  expect(rowOf(fillSheet(NDZH, blank, one(88))).entries).toMatchObject([
    { raw: 88, at: { sheet: "表", row: 7, column: 3 } },
  ]);
  expect(rowOf(fillSheet(NDZH, blank, new Map())).entries).toMatchObject([{ reading: { kind: "blank" } }]);
});

test("the points are those of the framework given, not those that the sheet was read by", () => {
  const indicators = NDZH.indicators.map((indicator) => ({ ...indicator, maxPoints: 7 }));
  const sheet = fillSheet({ ...NDZH, indicators }, fillSheet(NDZH, null, new Map()), new Map());
  expect(rowOf(sheet).indicator.maxPoints).toBe(7);
});

test("a row of another framework stays as it is", () => {
  const base = fillSheet(NDZH, null, one(70));
  const stray = changed(base, (row) => ({ indicator: { ...row.indicator, code: "X-1" } }));
  expect(fillSheet(NDZH, stray, new Map()).rows.map(({ indicator }) => indicator.code)).toContain("X-1");
});

const REASON = new Map([[CODE, "上级没有结果"]]);
const bare = fillSheet(NDZH, null, new Map());

test("a row that is let off says so where a reviewer would, with the reason", () => {
  const { at, review, reason } = rowOf(letOff(bare, REASON));
  const asked = { formula: null, format: "General", at };
  expect(review).toEqual({ ...asked, raw: "不适用", reading: { kind: "text", text: "不适用" } });
  expect(reason).toEqual({ ...asked, raw: "上级没有结果", reading: { kind: "text", text: "上级没有结果" } });
  const others = letOff(bare, REASON).rows.filter(({ indicator }) => indicator.code !== CODE);
  expect(others.every((row) => row.review === null && row.reason === null)).toBe(true);
});

test("blank cells of the sheet itself take the words", () => {
  const blank = changed(bare, () => ({ review: field({ kind: "blank" }), reason: field({ kind: "blank" }) }));
  const { review, reason } = rowOf(letOff(blank, REASON));
  expect([review?.at.row, reason?.at.row]).toEqual([7, 7]);
  expect([review?.raw, reason?.raw]).toEqual(["不适用", "上级没有结果"]);
});

test.each<[string, ScoringSheet]>([
  ["a review", changed(bare, () => ({ review: field({ kind: "number", value: 5, notes: [] }) }))],
  ["an entry", fillSheet(NDZH, null, one(70))],
])("a row with %s is not let off", (_, sheet) => {
  expect(rowOf(letOff(sheet, REASON))).toBe(rowOf(sheet));
});

test("a row whose entries are all blank is let off", () => {
  const blank = changed(fillSheet(NDZH, null, one(70)), ({ entries }) => ({
    entries: entries.map((entry) => ({ ...entry, ...field({ kind: "blank" }) })),
  }));
  expect(rowOf(letOff(blank, REASON)).review?.raw).toBe("不适用");
});
