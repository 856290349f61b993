/** Returns as they come by mail: doubles, strangers, other periods. What counts, what has to be decided, and by whom. */
import { basename } from "node:path";
import { analyse } from "../../../src/core/collect/analysis";
import type { Collected, CollectedReturn } from "../../../src/core/collect/collected";
import { decisionKey, type Decision } from "../../../src/core/collect/decisions/decision";
import { putTogether } from "../../../src/core/collect/put-together";
import type { FileRecord } from "../../../src/core/collect/record/file-record";
import type { Period } from "../../../src/core/framework/period";
import { exampleRecords, exampleRoster, Q4 } from "../../support/collected-returns";

type Roster = Awaited<ReturnType<typeof exampleRoster>>;

let records: readonly FileRecord[];
let roster: Roster;

beforeAll(async () => {
  records = await exampleRecords();
  roster = await exampleRoster();
});

function collect(
  of: readonly FileRecord[],
  options: { decisions?: readonly Decision[]; period?: Period; roster?: Roster | null } = {},
): Collected {
  const collected = putTogether({
    records: of.map((record) => () => record),
    roster: options.roster === undefined ? roster : options.roster,
    period: options.period ?? Q4,
    framework: null,
    decisions: options.decisions ?? [],
  });
  if (collected === null) throw new Error("no framework");
  return collected;
}

function returnOf({ returns }: Collected, file: string): CollectedReturn {
  const found = returns.find((one) => basename(one.file) === file);
  if (found === undefined) throw new Error(`no ${file}`);
  return found;
}

const codesOf = ({ reasons }: CollectedReturn): readonly string[] => reasons.map(({ code }) => code);
const named = (name: string): FileRecord => {
  const found = records.find(({ file }) => basename(file) === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const decided = (record: FileRecord, code: string, choice: Decision["choice"]): Decision => ({
  key: decisionKey(record.sha256 ?? "", code, null),
  choice,
});
/** A record as if the file had been saved again: other bytes, a later time. */
const later = (record: FileRecord, file: string): FileRecord => ({
  ...record,
  file,
  sha256: "f".repeat(64),
  modified: "2027-01-05T08:00:00.000Z",
});

test("the example returns have the states that a person gives them", () => {
  const collected = collect(records);
  expect(
    Object.fromEntries(collected.returns.map((one) => [basename(one.file), [one.state, ...codesOf(one)]])),
  ).toEqual({
    "第一党支部.xlsx": ["scored"],
    "第五党支部.xlsx": ["scored"],
    "第八党支部.xlsx": ["scored"],
    "第二党支部.xlsx": ["undecided", "C105"],
    "第二党支部（修改稿）.xlsx": ["undecided", "C105"],
    "第三党支部.xlsx": ["toReturn", "C117", "C118"],
    "第四党支部.xlsx": ["undecided", "C106", "C112", "C113", "C117", "C118"],
    "第六党支部.xlsx": ["unreadable", "C101"],
    "第七党支部.xlsx": ["unreadable", "C101"],
  });
  expect(collected.missing.map(({ name }) => name)).toEqual(["第四党支部", "第六党支部", "第七党支部"]);
  expect(collected.ranking.ranked.map(({ rank, input }) => [rank, input.unit])).toEqual([
    [1, "第一党支部"],
    [1, "第八党支部"],
    [3, "第五党支部"],
  ]);
});

test("the very same bytes under two names are one return", () => {
  const first = named("第一党支部.xlsx");
  const collected = collect([first, { ...first, file: "z/副本.xlsx" }]);
  expect(codesOf(returnOf(collected, "副本.xlsx"))).toEqual(["C102"]);
  expect(collected.returns.map(({ state }) => state)).toEqual(["scored", "superseded"]);
  expect(collected.ranking.ranked).toHaveLength(1);
});

test("the newer of two returns counts, the cells in which they differ are told, and a person may choose the older one", () => {
  const old = named("第二党支部.xlsx");
  const now = later(named("第二党支部（修改稿）.xlsx"), "新.xlsx");
  const collected = collect([old, now]);
  const superseded = returnOf(collected, "第二党支部.xlsx");
  expect([superseded.state, codesOf(superseded)]).toEqual(["superseded", ["C103"]]);
  expect(superseded.reasons[0]?.cells.map(({ row, column }) => [row, column])).toEqual([
    [6, 6],
    [6, 10],
    [6, 12],
  ]);
  expect(returnOf(collected, "新.xlsx").state).toBe("scored");
  const again = collect([old, now], { decisions: [decided(old, "C103", "count")] });
  expect(returnOf(again, "第二党支部.xlsx").state).toBe("scored");
  expect(returnOf(again, "新.xlsx").state).toBe("superseded");
  // What is then written beside the one that counts says so, and holds in the next collecting.
  const kept = returnOf(again, "第二党支部.xlsx").reasons.flatMap(({ key, decided: choice }) =>
    key === null || choice === null ? [] : [{ key, choice }],
  );
  expect(returnOf(collect([old, now], { decisions: kept }), "第二党支部.xlsx").state).toBe("scored");
});

test("a unit that isn't on the roster is asked about, accepted as the nearest one, or left out", () => {
  const stranger = named("第四党支部.xlsx");
  const accept = (choice: Decision["choice"]): CollectedReturn =>
    returnOf(collect(records, { decisions: [decided(stranger, "C106", choice)] }), "第四党支部.xlsx");
  expect([accept("accept").unit, accept("accept").state]).toEqual(["第四党支部", "toReturn"]);
  expect(accept("leaveOut").state).toBe("superseded");
  expect(accept("sendBack").state).toBe("toReturn");
});

test("points and formulas that were changed are scored by those issued once a person says so", () => {
  const changed = named("第四党支部.xlsx");
  const sheet = changed.sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  const mended = {
    ...changed,
    sheets: [
      {
        ...sheet,
        findings: sheet.findings.filter(({ code, severity }) => code === "V306" || severity !== "error"),
      },
    ],
  };
  const decisions = [decided(changed, "C106", "accept")];
  expect(returnOf(collect([mended], { decisions }), "第四党支部.xlsx").state).toBe("toReturn");
  const issued = [...decisions, decided(changed, "C112", "issued"), decided(changed, "C113", "issued")];
  const settled = returnOf(collect([mended], { decisions: issued }), "第四党支部.xlsx");
  expect(settled.reasons.map(({ code, decided: choice }) => [code, choice])).toEqual(
    expect.arrayContaining([
      ["C112", "issued"],
      ["C113", "issued"],
    ]),
  );
  expect(codesOf(settled)).not.toContain("C117");
});

test("a decision is about the bytes that were looked at: a changed file is asked about anew", () => {
  const stranger = named("第四党支部.xlsx");
  const changed = { ...stranger, sha256: "e".repeat(64) };
  const collected = collect([changed], { decisions: [decided(stranger, "C106", "accept")] });
  expect(returnOf(collected, "第四党支部.xlsx").reasons[0]?.decided).toBeNull();
});

test("a return of another period is no return of this one", () => {
  const collected = collect(records, { period: { year: 2026, key: "Q3" } });
  const one = returnOf(collected, "第一党支部.xlsx");
  expect([one.state, codesOf(one)]).toEqual(["undecided", ["C108"]]);
  expect(collected.ranking.ranked).toEqual([]);
  expect(collected.missing).toHaveLength(collected.expected.length);
});

test("a return of the quarter before that lies among the others is not held against itself", () => {
  // Each return is of Q4, and so is the earlier sheet that the next quarter finds for its unit.
  const collected = collect(records, { period: { year: 2027, key: "Q1" } });
  expect(collected.returns.some(({ before }) => before !== null)).toBe(true);
  expect(analyse(collected).suspicions).toEqual([]);
});

test("without a roster every unit is taken as it is written, and nobody is missing", () => {
  const collected = collect(records, { roster: null });
  expect(collected.missing).toEqual([]);
  expect(returnOf(collected, "第四党支部.xlsx").unit).toBe("四支部");
});

test("details give the whole assessment, with the very score that was collected", () => {
  for (const { details, score } of collect(records).returns)
    expect(JSON.stringify(details()?.score ?? null)).toBe(JSON.stringify(score));
});
