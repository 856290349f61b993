/** How many branches, branch committees and Party groups a unit has, as it is written. */
import type { CellValue } from "../../../src/core/grid/grid";
import {
  bodiesOnSheet,
  readBodyCount,
  readTwoCounts,
  unreadableBodies,
} from "../../../src/core/sheet/read-bodies";
import { readText } from "../../../src/core/sheet/read-text";
import type { Field, HeaderFieldKey, ScoringSheet } from "../../../src/core/sheet/scoring-sheet";

test.each([
  ["2", 2],
  ["12个", 12],
  ["３名", 3],
  ["0", 0],
  ["9999", 9_999],
  ["无", 0],
  [" 未 设 ", 0],
  ["No", 0],
  ["×", 0],
  ["/", 0],
  ["有", 1],
  ["是", 1],
  ["√", 1],
  ["YES", 1],
])("%j is %i", (text, count) => {
  expect(readBodyCount(text)).toBe(count);
});

test.each(["", "10000", "2个以上", "约2", "2.5", "-1", "两个", "2个个"])("%j is no count", (text) => {
  expect(readBodyCount(text)).toBeNull();
});

test.each<[string, readonly [number, number] | null]>([
  ["有/2", [1, 2]],
  ["1／3个", [1, 3]],
  ["无、无", [0, 0]],
  ["1,2", [1, 2]],
  ["1，2", [1, 2]],
  ["1;2", [1, 2]],
  ["1；2", [1, 2]],
  ["2", null],
  ["", null],
  ["有/", null],
  ["/2", null],
  ["两/2", null],
  ["1/2/3", null],
  ["1/2/", null],
])("%j in one cell are %j", (text, counts) => {
  expect(readTwoCounts(text)).toEqual(counts);
});

/** What these cells are read as where a sheet asks for the bodies. */
function fieldsOf(cells: Partial<Record<HeaderFieldKey, CellValue>>): Pick<ScoringSheet, "fields"> {
  const fields = Object.entries(cells).map(([key, raw]): [HeaderFieldKey, Field] => {
    const at = { sheet: "评分表", row: 0, column: 0 };
    const reading = readText(raw, null);
    return [key as HeaderFieldKey, { at, raw, formula: null, format: "General", reading }];
  });
  return { fields: new Map(fields) };
}

const NOTHING = { branches: null, branchCommittees: null, partyGroups: null };

test.each<[Partial<Record<HeaderFieldKey, CellValue>>, object]>([
  [{}, {}],
  [{ branches: null, branchCommittees: "", partyGroups: " " }, {}],
  [{ branches: 3 }, { branches: 3 }],
  [{ branches: "三", branchCommittees: "有" }, { branchCommittees: 1 }],
  [{ partyGroups: "无" }, { partyGroups: 0 }],
  [{ bodies: "有/2" }, { branchCommittees: 1, partyGroups: 2 }],
  [
    { bodies: "有/2", branchCommittees: 0, partyGroups: 5 },
    { branchCommittees: 0, partyGroups: 5 },
  ],
  [
    { bodies: "有/2", branchCommittees: "不详" },
    { branchCommittees: 1, partyGroups: 2 },
  ],
  [{ bodies: "2" }, {}],
  [{ branches: { error: "#REF!" } }, {}],
])("fields %j say %j", (cells, said) => {
  expect(bodiesOnSheet(fieldsOf(cells))).toEqual({ ...NOTHING, ...said });
});

test.each<[Partial<Record<HeaderFieldKey, CellValue>>, readonly HeaderFieldKey[]]>([
  [{}, []],
  [{ branches: null, bodies: " " }, []],
  [{ branches: 2, branchCommittees: "有", partyGroups: "2个", bodies: "有/2" }, []],
  [{ branches: "三", bodies: "有" }, ["branches", "bodies"]],
  [{ partyGroups: "有/2" }, ["partyGroups"]],
  [{ branchCommittees: { error: "#REF!" } }, ["branchCommittees"]],
])("of fields %j these can't be read: %j", (cells, unreadable) => {
  expect(unreadableBodies(fieldsOf(cells))).toEqual(unreadable);
});
