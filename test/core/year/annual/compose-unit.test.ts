/** A unit's composite year: whose sheets count in it, what its parts say, and what keeps it from being final. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { ComposeUnitInput } from "../../../../src/core/year/annual/compose-unit";
import type { HandedInScore } from "../../../../src/core/year/appraisals/handed-in";
import {
  BALLOTS,
  BUSINESS,
  codes,
  composed,
  final,
  JDZG,
  NDZH,
  points,
  quarters,
  shown,
  yearEnd,
  ZBCX,
} from "./composed-units";

test("what is there makes a result, and cells of periods and parts", () => {
  const unit = composed();
  // (30 × 90 % + 20 × 80 % + 20 + 20) of 90: no supervision where no roster names the organisation above.
  expect(final(unit)).toBe(92.22);
  expect(unit.result).toMatchObject({ year: 2026, complete: true, vetoed: false, provisional: false });
  expect(unit.result.grade?.key).toBe("A");
  expect(unit.result.groups.map(({ official }) => official?.toNumber())).toEqual([43, 20, 20]);
  expect(+unit.result.totals.penalty).toBe(0);
  expect(shown(unit)).toEqual([
    ...["Q1 scored 90", "Q2 scored 90", "Q3 scored 90", "Q4 scored 90", "Y unused –"],
    ...["part:NDZH-1 scored 43", "part:NDZH-2 scored 20", "part:NDZH-3 scored 20"],
  ]);
  expect(codes(unit)).toEqual([]);
  expect(unit.composed.sheet).toBeNull();
  expect(unit.cells.flatMap(({ rivals }) => rivals)).toEqual([]);
});

test("what is missing is told in its part's cell, and leaves no result", () => {
  const some = composed({
    handedIn: [BUSINESS, points("NDZH-2.1"), ...BALLOTS.slice(2).map((code) => points(code))],
  });
  expect(shown(some).slice(5)).toEqual([
    "part:NDZH-1 scored 43",
    "part:NDZH-2 incomplete –",
    "part:NDZH-3 scored 20",
  ]);
  expect([final(some), some.result.complete, some.result.grade]).toEqual([null, false, null]);
  const told = some.cells.slice(5).map(({ notes }) => notes.map(({ message }) => message.zh));
  expect(told).toEqual([[], [expect.stringMatching(/^NDZH-2\.2 .*缺测评票数/)], []]);
  expect(codes(some)).toEqual([]);
  const none = composed({ handedIn: [BUSINESS] });
  expect(shown(none).slice(6)).toEqual(["part:NDZH-2 missing –", "part:NDZH-3 missing –"]);
  expect(none.cells.flatMap(({ notes }) => notes.map(({ code }) => code))).toEqual(BALLOTS.map(() => "Y124"));
});

test("a unit of which there is nothing at all has a cell for each period all the same", () => {
  const unit = composed({ sheets: [], handedIn: [] });
  expect(shown(unit).slice(0, 5)).toEqual(["Q1", "Q2", "Q3", "Q4", "Y"].map((key) => `${key} unused –`));
  expect(unit.composed.components).toEqual([]);
});

test("a component is put together by the newest version of its framework", () => {
  const older = { ...ZBCX, version: "2025.10" };
  const sheets = quarters(ZBCX, { Q1: { framework: older } });
  for (const all of [sheets, [...sheets].reverse()]) {
    const unit = composed({ sheets: all });
    expect(unit.composed.components.map(({ framework }) => framework.version)).toEqual([ZBCX.version]);
    expect(unit.cells.map(({ notes }) => notes.map(({ code }) => code).join())).toEqual([
      ...["Y111,Y118", "", "", "", "", "", "", ""],
    ]);
  }
});

test("what can still change in a component can change here", () => {
  const changing = quarters(ZBCX, { Q3: { provisional: true } });
  for (const sheets of [changing, [...changing, ...quarters(JDZG)]])
    expect(composed({ sheets }).result.provisional).toBe(true);
});

/** A component with as many grades, from the best, of which a veto leaves one at most. */
const vetoing = (gradeCap: string, grades: readonly string[]): Framework => ({
  ...ZBCX,
  grades: grades.map((key, index) => ({ key, name: { zh: key, en: key }, min: 90 - index * 10 })).reverse(),
  adjustments: [
    ...ZBCX.adjustments.filter(({ kind }) => kind !== "veto"),
    ...ZBCX.adjustments.flatMap((one) => (one.kind === "veto" ? [{ ...one, gradeCap }] : [])),
  ],
});

test.each<[gradeCap: string, grades: readonly string[], left: string]>([
  ["优", ["优", "良", "中"], "A"],
  ["良", ["优", "良", "中"], "B"],
  ["中", ["优", "良", "中"], "C"],
  ["末", ["一", "二", "三", "四", "五", "末"], "D"],
])("a component's veto at %s of %p leaves %s", (gradeCap, grades, left) => {
  const framework = vetoing(gradeCap, grades);
  // Points are on the same sheet.
  const sheets = quarters(framework, { Q2: { framework, vetoes: ["ZBCX-V1"], bonuses: { "ZBCX-B1": 0 } } });
  const { result } = composed({ sheets, framework: { ...NDZH, grades: [...NDZH.grades].reverse() } });
  expect([result.vetoed, result.grade?.key, result.totals.final?.toNumber()]).toEqual([true, left, 92.22]);
});

test("a grade that is worse than a veto allows stays", () => {
  const framework = vetoing("良", ["优", "良", "中"]);
  const sheets = quarters(framework, { Q2: { framework, vetoes: ["ZBCX-V1"] } });
  const poor = [
    BUSINESS,
    ...BALLOTS.map((code): HandedInScore => ({
      ...points(code),
      given: { kind: "points", points: 4, of: 10 },
    })),
  ];
  expect(composed({ sheets, handedIn: poor }).result.grade?.key).toBe("C");
});

test("of two sheets of the composite nobody takes one", () => {
  const two = composed({
    sheets: [
      ...quarters(ZBCX),
      yearEnd({}, { file: "一.xlsx" }),
      yearEnd({}, { file: "二.xlsx", official: 5 }),
    ],
  });
  expect([two.result.complete, final(two), two.composed.sheet]).toEqual([false, null, null]);
  expect(codes(two)).toEqual(["Y103", "Y103"]);
  const one = composed({ sheets: [...quarters(ZBCX), yearEnd({})] });
  expect([one.result.complete, one.composed.sheet?.file, codes(one)]).toEqual([true, "综合.xlsx", []]);
  // It is none of its own components, and no sheet of a part.
  expect(one.composed.components.map(({ framework }) => framework.id)).toEqual(["F4_ZBCX"]);
  expect(one.cells.slice(4).flatMap(({ sheets }) => sheets)).toStrictEqual([]);
});

test("a sheet of another period than the year's end is none of the composite's", () => {
  expect(composed({ sheets: [...quarters(ZBCX), yearEnd({}, { key: "Q1" })] }).composed.sheet).toBeNull();
  const choice = { unit: "甲支部", key: "Y" as const, file: "二.xlsx", sheet: "评分表", note: "" };
  const sheets = [
    ...quarters(ZBCX),
    yearEnd({}, { file: "一.xlsx" }),
    yearEnd({}, { file: "二.xlsx", official: 5 }),
  ];
  const chosen = (key: PeriodKey) =>
    composed({ sheets, entries: { exemptions: new Map(), choices: [{ ...choice, key }] } });
  expect(chosen("Y").composed.sheet?.file).toBe("二.xlsx");
  expect(chosen("Q1").composed.sheet).toBeNull();
});

test("what the sheet says otherwise than its source is told at its cell, and counts", () => {
  const unit = composed({ sheets: [...quarters(ZBCX), yearEnd({ "NDZH-1.1": 60 })] });
  expect(final(unit)).toBe(82.22);
  expect(unit.notes.map(({ code, place: at, message }) => [code, at, message.zh])).toEqual([
    [
      "Y124",
      { file: "综合.xlsx", sheet: "NDZH", cell: { sheet: "NDZH", row: 1, column: 0 } },
      "NDZH-1.1 在年终考核评分表上填写 60，来源是 90；以填写的为准。",
    ],
  ]);
});

test("what the sheet says otherwise than what was handed in is told where that stands, and counts", () => {
  const unit = composed({ sheets: [...quarters(ZBCX), yearEnd({ "NDZH-1.2": 71 })] });
  expect(unit.notes.map(({ code, place: at }) => `${code} ${at?.file ?? ""}`)).toEqual(["Y134 测评.xlsx"]);
  const part = unit.composed.parts.find(({ indicator }) => indicator.code === "NDZH-1.2");
  expect(part?.official?.toNumber()).toBe(14.2);
});

test("weights that can't be used are told, and nothing is scored", () => {
  const unit = composed({ weights: { "NDZH-1": 0.5, "NDZH-2": 0.3, "NDZH-3": 0.2 } });
  expect([final(unit), unit.result.complete, unit.result.groups, +unit.result.totals.penalty]).toEqual([
    ...[null, false, [], 0],
  ]);
  expect(codes(unit)).toEqual(["Y124"]);
  expect(unit.result.vetoed).toBe(false);
});

test.each<[what: string, above: ComposeUnitInput["above"], total: number | null, source: string]>([
  ["no roster names it", null, 92.22, "单位名录也没有指明其上级党组织"],
  ["its result is there", { name: "党委", sheets: quarters(JDZG) }, 92, "上级党组织“党委”：取自"],
  ["it has none", { name: "党委", sheets: [] }, null, "没有上级党组织“党委”的年度考核结果"],
])("the organisation above: %s", (_, above, total, source) => {
  const unit = composed({ above });
  expect(final(unit)).toBe(total);
  const part = unit.composed.parts.find(({ indicator }) => indicator.code === "NDZH-1.3");
  expect((part?.problem ?? part?.source)?.zh).toContain(source);
  // Its sheets are not the unit's own.
  expect(unit.composed.components.map(({ framework }) => framework.id)).toEqual(["F4_ZBCX"]);
});

test("what was let off in a unit's own quarters is not let off above", () => {
  const exemption = { unit: "甲支部", key: "Q1" as const, reason: "新设", approver: "党委" };
  const unit = composed({
    entries: { exemptions: new Map([["Q1", exemption]]), choices: [] },
    sheets: quarters(ZBCX, { Q1: null }),
    above: { name: "党委", sheets: quarters(JDZG, { Q1: null }) },
  });
  expect(shown(unit)[0]).toBe("Q1 exempt –");
  expect(final(unit)).toBeNull();
});
