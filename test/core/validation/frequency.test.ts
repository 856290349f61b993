/** What regulations ask of a unit, by the bodies that it has: of each branch, of a committee's branches together. */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { allIndicators } from "../../../src/core/framework/indicators";
import type { Framework } from "../../../src/core/framework/framework";
import { REGULATIONS } from "../../../src/core/regulations/regulations";
import { readRoster } from "../../../src/core/roster/read-roster";
import { readBodyCount, readTwoCounts, UNKNOWN_BODIES } from "../../../src/core/sheet/read-bodies";
import { dueTimes } from "../../../src/core/validation/entered/due-times";
import { FilledSheet, period, sheetGrid as grid, type CellInput } from "../../support/grid-builder";

const MEETINGS = "SQLH-1.3";

function found(fields: readonly CellInput[][], actual: number, roster?: readonly (readonly CellInput[])[]) {
  const filled = new FilledSheet().set(MEETINGS, { base: actual, actual });
  filled.top.push(...fields.map((row) => [...row]));
  const workbook = filled.workbook();
  const sheets = roster === undefined ? workbook.sheets : [...workbook.sheets, grid("单位名录", roster)];
  const outcome = assessWorkbook({ ...workbook, sheets });
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0].findings.flatMap((one) =>
    one.code === "V501"
      ? [[one.values.n, one.values.basis.zh]]
      : one.code === "V422"
        ? [["V422", one.values.v]]
        : [],
  );
}

test.each<[string, readonly CellInput[][], number, readonly (readonly unknown[])[]]>([
  [
    "nothing said: a 支委会 is assumed, and said to be",
    [],
    3,
    [[4, "（未填支委会，按设支委会计，未填党小组数，没有计入）"]],
  ],
  ["no 支委会: only the members' meeting is due", [["支委会", "无"]], 1, []],
  ["no 支委会, no meeting", [["支委会", "无"]], 0, [[1, "（不设支委会，未填党小组数，没有计入）"]]],
  [
    "two Party groups meet monthly too",
    [["支委会", "有", "党小组数", 2]],
    9,
    [[10, "（1 个支委会，2 个党小组）"]],
  ],
  ["two Party groups, all held", [["支委会", "有", "党小组数", 2]], 10, []],
  ["both in one field", [["支委会/党小组数", "有/2"]], 9, [[10, "（1 个支委会，2 个党小组）"]]],
  ["both in one cell", [["支委会/党小组数：无/1"]], 3, [[4, "（不设支委会，1 个党小组）"]]],
  [
    "label and value in one cell",
    [["党小组数：3个"]],
    12,
    [[13, "（未填支委会，按设支委会计，3 个党小组）"]],
  ],
  ["0 as no 支委会", [["支委会数", 0]], 1, []],
  ["what is no count is said, and not counted", [["党小组数", "待定"]], 4, [["V422", "待定"]]],
])("%s", (_, fields, actual, expected) => {
  expect(found(fields, actual)).toEqual(expected);
});

test("a roster in the workbook says it where the sheet doesn't; the sheet goes before it", () => {
  const roster = [
    ["单位名称", "支委会", "党小组数"],
    ["第一党支部", "无", 1],
  ];
  expect(found([], 3, roster)).toEqual([[4, "（不设支委会，1 个党小组）"]]);
  expect(found([["党小组数", 0]], 1, roster)).toEqual([]);
});

test("a roster that is given besides says it too", () => {
  const roster = readRoster({
    sheets: [
      grid("单位名录", [
        ["单位名称", "支委会"],
        ["第一党支部", "无"],
      ]),
    ],
    names: [],
    activeSheet: null,
  });
  const workbook = new FilledSheet().set(MEETINGS, { base: 1, actual: 1 }).workbook();
  const outcome = assessWorkbook(workbook, { units: roster?.units ?? [] });
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  expect(outcome.assessments[0].findings.filter(({ code }) => code === "V501")).toEqual([]);
});

function framework(prefix: string): Framework {
  const one = builtinFrameworks().find((candidate) => candidate.prefix === prefix);
  if (one === undefined) throw new Error(prefix);
  return one;
}

const frequenciesOf = (...ids: readonly string[]) =>
  REGULATIONS.flatMap(({ id, frequency }) => (ids.includes(id) && frequency !== null ? [frequency] : []));

const MEETINGS_DUE = frequenciesOf("S04", "S05", "S06");

test("a committee owes what its branches do together, branch by branch", () => {
  const committee = framework("ZRZ");
  const meetings = allIndicators(committee).find(({ code }) => code === "ZRZ-5.1");
  if (meetings === undefined) throw new Error("ZRZ-5.1");
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.nat(200),
      fc.nat(50),
      fc.constantFrom("2026Q2", "2026Y"),
      (branches, committees, groups, when) => {
        const bodies = { branches, branchCommittees: committees, partyGroups: groups };
        const { times } = dueTimes(committee, meetings, MEETINGS_DUE, bodies, period(when));
        const quarter = branches + 3 * Math.min(branches, committees) + 3 * groups;
        expect(times).toBe(when === "2026Y" ? quarter * 4 : quarter);
      },
    ),
  );
  expect(dueTimes(committee, meetings, MEETINGS_DUE, UNKNOWN_BODIES, period("2026Q2")).basis.zh).toContain(
    "未填支部数",
  );
  const ten = { ...UNKNOWN_BODIES, branches: 10 };
  expect(dueTimes(committee, meetings, MEETINGS_DUE, ten, period("2026Q2")).times).toBe(40);
});

test("a study group is the committee's own, however many branches it has", () => {
  const committee = framework("ZRZ");
  const study = allIndicators(committee).find(({ code }) => code === "ZRZ-2.1");
  if (study === undefined) throw new Error("ZRZ-2.1");
  const own = frequenciesOf("S23");
  const bodies = { branches: 20, branchCommittees: 20, partyGroups: 20 };
  expect(dueTimes(committee, study, own, bodies, period("2026Q2"))).toEqual({
    times: 1,
    basis: { zh: "", en: "" },
  });
});

test.each<[string, number | null]>([
  ["2", 2],
  ["２", 2],
  ["2个", 2],
  ["有", 1],
  ["无", 0],
  ["0", 0],
  ["", null],
  ["2.5", null],
  ["-1", null],
  ["两个", null],
  ["5 人", null],
])("“%s” counts %s", (text, count) => {
  expect(readBodyCount(text)).toBe(count);
});

test("two counts in one cell are two, neither one nor three", () => {
  expect(readTwoCounts("有/2")).toEqual([1, 2]);
  expect(readTwoCounts("1、3个")).toEqual([1, 3]);
  expect(readTwoCounts("有")).toBeNull();
  expect(readTwoCounts("有/2/3")).toBeNull();
});
