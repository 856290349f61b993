/** A unit's composite year: whose sheets count in it, what its cells say, and what keeps it from being final. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { PeriodKey } from "../../../../src/core/framework/period";
import type { Assessment } from "../../../../src/core/assessment";
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import {
  composeUnit,
  type ComposedUnit,
  type ComposeUnitInput,
} from "../../../../src/core/year/annual/compose-unit";
import type { HandedInScore } from "../../../../src/core/year/appraisals/handed-in";
import { fillSheet } from "../../../../src/core/year/filled-sheet";
import { madeSheet } from "../../../support/made-sheets";
import { composite } from "../../../support/ratings";
import { byTotals } from "../year-parts";

const NDZH = composite();
const ZBCX = byTotals("ZBCX");
const JDZG = byTotals("JDZG");
const SQLH = byTotals("SQLH");
const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
const BALLOTS = ["NDZH-2.1", "NDZH-2.2", "NDZH-3.1", "NDZH-3.2", "NDZH-3.3", "NDZH-3.4"];

type Changes = Parameters<typeof madeSheet>[0];

/** Four quarters of 90, or what is said of one of them. */
function quarters(
  framework: Framework,
  changed: Partial<Record<PeriodKey, Changes | null>> = {},
): readonly SourceSheet[] {
  return QUARTERS.flatMap((key) => {
    const change = changed[key];
    if (change === null) return [];
    return [madeSheet({ framework, key, file: `${framework.prefix}${key}.xlsx`, ...change })];
  });
}

const place = { file: "测评.xlsx", sheet: "测评" };
const points = (code: string, of = 10): HandedInScore => ({
  ...{ unit: "甲支部", code, place },
  given: { kind: "points", points: of, of },
});
const BUSINESS: HandedInScore = {
  ...{ unit: "甲支部", code: "NDZH-1.2", place },
  given: { kind: "score", value: 80 },
};
const ALL = [BUSINESS, ...BALLOTS.map((code) => points(code))];

const composed = (changes: Partial<ComposeUnitInput> = {}): ComposedUnit =>
  composeUnit({
    ...{ framework: NDZH, year: 2026, sheets: quarters(ZBCX), handedIn: ALL },
    ...{ entries: { exemptions: new Map(), choices: [] }, weights: null },
    above: null,
    ...changes,
  });

/** Q1 scored 90 */
const shown = ({ cells }: ComposedUnit): readonly string[] =>
  cells.map(({ column, state, score }) => `${column} ${state} ${score?.toString() ?? "–"}`);
const codes = ({ notes }: ComposedUnit): readonly string[] => notes.map(({ code }) => code);
const final = ({ result }: ComposedUnit): number | null => result.totals.final?.toNumber() ?? null;

/** The composite's own sheet, with what is written on it. */
function yearEnd(written: Readonly<Record<string, number>>, more: Changes = {}): SourceSheet {
  const entries = new Map(Object.entries(written).map(([code, raw]) => [code, new Map([["raw", raw]])]));
  const sheet = fillSheet(NDZH, null, entries);
  return {
    ...madeSheet({ framework: NDZH, key: "Y", file: "综合.xlsx", ...more }),
    details: () => ({ sheet, findings: [] }) as unknown as Assessment,
  };
}

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

test("what is missing is told, in the part's cell too, and leaves no result", () => {
  const some = composed({
    handedIn: [BUSINESS, points("NDZH-2.1"), ...BALLOTS.slice(2).map((code) => points(code))],
  });
  expect(shown(some).slice(5)).toEqual([
    "part:NDZH-1 scored 43",
    "part:NDZH-2 incomplete –",
    "part:NDZH-3 scored 20",
  ]);
  expect([final(some), some.result.complete, some.result.grade]).toEqual([null, false, null]);
  expect(codes(some)).toEqual(["Y124"]);
  const [, told] = some.cells.slice(5).map(({ notes }) => notes.map(({ message }) => message.zh));
  expect(told).toEqual([some.notes[0]?.message.zh]);
  const none = composed({ handedIn: [BUSINESS] });
  expect(shown(none).slice(6)).toEqual(["part:NDZH-2 missing –", "part:NDZH-3 missing –"]);
  expect(codes(none)).toEqual(BALLOTS.map(() => "Y124"));
});

test("a unit of which there is nothing at all has a cell for each period all the same", () => {
  const unit = composed({ sheets: [], handedIn: [] });
  expect(shown(unit).slice(0, 5)).toEqual(["Q1", "Q2", "Q3", "Q4", "Y"].map((key) => `${key} unused –`));
  expect(unit.composed.components).toEqual([]);
});

test.each<[what: string, sheets: readonly SourceSheet[], q1: string, told: readonly string[]]>([
  ["both scored", [...quarters(ZBCX), ...quarters(JDZG)], "Q1 scored –", []],
  ["the first missing", [...quarters(JDZG, { Q1: null }), ...quarters(ZBCX)], "Q1 scored 90", ["Y101"]],
  [
    "both missing",
    [...quarters(ZBCX, { Q1: null }), ...quarters(JDZG, { Q1: null })],
    "Q1 missing –",
    ["Y101"],
  ],
  [
    "the second not scored",
    [...quarters(ZBCX), ...quarters(JDZG, { Q1: { official: null } })],
    "Q1 incomplete –",
    ["Y102"],
  ],
  [
    "one scored, one provisional",
    [...quarters(ZBCX), ...quarters(JDZG, { Q1: { provisional: true } })],
    "Q1 provisional –",
    [],
  ],
  [
    "one provisional, one scored",
    [...quarters(ZBCX, { Q1: { provisional: true } }), ...quarters(JDZG)],
    "Q1 provisional –",
    [],
  ],
  [
    "one withheld",
    [...quarters(ZBCX, { Q1: { withheld: true } }), ...quarters(JDZG)],
    "Q1 withheld –",
    ["Y113"],
  ],
])("two components, %s: the cell says what is wrong", (_, sheets, q1, told) => {
  const unit = composed({ sheets });
  expect(shown(unit)[0]).toBe(q1);
  expect(unit.cells[0]?.notes.map(({ code }) => code)).toEqual(told);
  expect(unit.composed.components.map(({ framework }) => framework.id)).toEqual(["F4_ZBCX", "F5_JDZG"]);
});

test("a year end that only one of two components reads is that one's", () => {
  const end = madeSheet({ framework: SQLH, key: "Y", file: "年终.xlsx", official: 7 });
  const own = [...quarters(SQLH), end];
  for (const other of [ZBCX, { ...ZBCX, id: "A" }]) {
    const { cells, result } = composed({ sheets: [...own, ...quarters(other)] });
    const cell = cells.find(({ column }) => column === "Y");
    expect([cell?.state, cell?.score?.toNumber(), cell?.sheets.map(({ file }) => file)]).toEqual([
      ...["scored", 70, ["年终.xlsx"]],
    ]);
    expect(result.complete).toBe(true);
  }
});

test.each<[what: string, sheets: readonly SourceSheet[], y: string, told: readonly string[]]>([
  ["lacked by one", [...quarters(ZBCX), ...quarters(SQLH)], "Y missing –", ["Y101"]],
  [
    "lacked by one, and there on one that doesn't read it",
    [...quarters(SQLH), ...quarters(ZBCX), madeSheet({ framework: ZBCX, key: "Y", file: "多.xlsx" })],
    "Y missing –",
    ["Y101", "Y120"],
  ],
  [
    "there on one that doesn't read it",
    [...quarters(ZBCX), madeSheet({ framework: ZBCX, key: "Y", file: "多.xlsx" })],
    "Y unused 90",
    ["Y120"],
  ],
  [
    "there on the second of two that don't read it",
    [...quarters(ZBCX), ...quarters(JDZG), madeSheet({ framework: JDZG, key: "Y", file: "多.xlsx" })],
    "Y unused –",
    ["Y120"],
  ],
])("a year end %s: what is told of it is kept", (_, sheets, y, told) => {
  const unit = composed({ sheets });
  expect(shown(unit)[4]).toBe(y);
  expect(unit.cells[4]?.notes.map(({ code }) => code)).toEqual(told);
});

test("sheets of both components, and rivals, stand in the cell", () => {
  const rival = { ...madeSheet({ framework: JDZG, key: "Q1", official: 5 }), file: "又一份.xlsx" };
  const { cells } = composed({ sheets: [...quarters(ZBCX), ...quarters(JDZG), rival] });
  const [first] = cells;
  expect(first?.state).toBe("twice");
  expect(first?.sheets.map(({ file }) => file).sort()).toEqual(
    ["JDZGQ1.xlsx", "ZBCXQ1.xlsx", "又一份.xlsx"].sort(),
  );
  expect(first?.rivals.map(({ file }) => file).sort()).toEqual(["JDZGQ1.xlsx", "又一份.xlsx"].sort());
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
  expect(composed({ sheets: quarters(ZBCX, { Q3: { provisional: true } }) }).result.provisional).toBe(true);
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
  const sheets = quarters(framework, { Q2: { framework, vetoes: ["ZBCX-V1"] } });
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
