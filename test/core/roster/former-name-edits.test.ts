/** Accepted names on their way into 曾用名: what is written, and what is left to a person, with the reason. */
import fc from "fast-check";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import { findUnit } from "../../../src/core/roster/find-unit";
import { formerNameEdits } from "../../../src/core/roster/former-name-edits";
import { readRoster } from "../../../src/core/roster/read-roster";
import type { RosterUnit } from "../../../src/core/roster/roster";

type Cells = readonly (readonly (string | number | null)[])[];

function workbook(values: Cells, more: Partial<SheetGrid> = {}): WorkbookGrid {
  const sheet: SheetGrid = {
    name: "单位名录",
    visibility: "visible",
    values,
    formulas: [],
    formats: [],
    merges: [],
    truncated: false,
    ...more,
  };
  return { sheets: [sheet], names: [], activeSheet: null };
}

const HEAD = ["单位名称", "分组", "曾用名"];

function edited(book: WorkbookGrid, pairs: readonly (readonly [string, string])[]) {
  const units = readRoster(book)?.units ?? [];
  const unitOf = (name: string): RosterUnit => {
    const unit = units.find((one) => one.name === name);
    if (unit === undefined) throw new Error(`${name} is not on the roster`);
    return unit;
  };
  const accepted = pairs.map(([unit, name]) => ({ unit: unitOf(unit), name }));
  const found = formerNameEdits(book, units, accepted);
  const [sheet] = book.sheets;
  const cells = (sheet?.values ?? []).map((row) => [...row]);
  for (const { at, after } of found.edits) (cells[at.row] ??= [])[at.column] = after.value;
  return { ...found, after: readRoster(workbook(cells as Cells)) };
}

test("names of one unit stand in one cell, behind what was there; the same name twice stands once", () => {
  const { edits, written, left, after } = edited(
    workbook([HEAD, ["甲支部", null, "老甲"], ["乙支部", null, null]]),
    [
      ["甲支部", "甲党支部"],
      ["甲支部", " 甲党支部"],
      ["甲支部", "甲"],
      ["乙支部", "乙党支部"],
    ],
  );
  expect(edits.map(({ after: { value } }) => value)).toEqual(["老甲；甲党支部；甲", "乙党支部"]);
  expect([written.length, left]).toEqual([3, []]);
  expect(after?.units.map(({ formerNames }) => formerNames)).toEqual([
    ["老甲", "甲党支部", "甲"],
    ["乙党支部"],
  ]);
});

const WIDE: Cells = [HEAD, ["甲支部", null, "老甲"], ["乙支部", null, null]];
test.each<[string, WorkbookGrid, readonly (readonly [string, string])[], RegExp]>([
  ["of two units", workbook(WIDE), [["乙支部", "老甲"]], /“甲支部”也用这个名称/],
  [
    "taken for two units",
    workbook(WIDE),
    [
      ["甲支部", "新"],
      ["乙支部", "新"],
    ],
    /也用这个名称/,
  ],
  ["with a separator", workbook(WIDE), [["甲支部", "甲、丙联合支部"]], /分隔符/],
  ["at a formula", workbook(WIDE, { formulas: [[], [null, null, "=A1"]] }), [["甲支部", "新"]], /公式/],
  [
    "in a merged cell",
    workbook(WIDE, { merges: [{ top: 1, bottom: 2, left: 2, right: 2 }] }),
    [["乙支部", "新"]],
    /合并/,
  ],
])("a name %s is left to a person, with the reason", (_, book, pairs, why) => {
  const { edits, left } = edited(book, pairs);
  expect([edits.length, left.length]).toEqual([0, pairs.length]);
  for (const one of left) expect(one.why.zh).toMatch(why);
});

test("whatever is written finds its unit afterwards, and every name that was found before still does", () => {
  const name = fc
    .stringMatching(/^[甲乙丙丁戊第一二三党支部（）=+@ ]{1,8}$/)
    .filter((text) => text.trim() !== "");
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 2, maxLength: 6, selector: (text) => text.replace(/\s/g, "") }),
      fc.array(fc.tuple(fc.nat(), name), { maxLength: 5 }),
      (units, picks) => {
        const book = workbook([HEAD, ...units.map((unit) => [unit, "组", null])]);
        const roster = readRoster(book)?.units ?? [];
        if (roster.length === 0) return;
        const strangers = picks.filter(([, text]) => findUnit(roster, text) === null);
        const pairs = strangers.map(
          ([index, text]) => [roster[index % roster.length]?.name ?? "", text] as const,
        );
        const { written, left, after } = edited(book, pairs);
        const now = after?.units ?? [];
        for (const { unit, name: text } of written) expect(findUnit(now, text)?.unit.name).toBe(unit.name);
        for (const { name: text } of roster) expect(findUnit(now, text)?.unit.name).toBe(text);
        expect(written.length + left.length).toBeLessThanOrEqual(pairs.length);
      },
    ),
    { numRuns: 150 },
  );
});
