/** Whose each sheet is, which concern the year, who was let off, and which two units may be one. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { RosterUnit } from "../../../../src/core/roster/roster";
import type { AnnualCell, CellState } from "../../../../src/core/year/annual/annual-cell";
import type { Exemption, SheetChoice, SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { exemptionsOf } from "../../../../src/core/year/annual/exemptions";
import { bySource, placeSheets } from "../../../../src/core/year/annual/place-sheets";
import { bandOf } from "../../../../src/core/year/annual/rank-annual";
import { renamedPerhaps } from "../../../../src/core/year/annual/renamed-perhaps";
import { choicesOf, chosenSheet } from "../../../../src/core/year/annual/sheet-choices";
import { yearNote } from "../../../../src/core/year/annual/year-note";
import { f1 } from "../../../support/grid-builder";
import { madeSheet } from "../../../support/made-sheets";
import { rosterUnit } from "../../../support/roster-unit";
import { annualInput } from "../../../support/year-sources";

const ROSTER = [rosterUnit("第一党支部"), rosterUnit("第二党支部", { formerNames: ["检修党支部"] })];

function placed(sheets: readonly SourceSheet[], roster: readonly RosterUnit[] | null = null) {
  const known = roster === null ? null : { sheetName: "单位名录", problems: [], units: [...roster] };
  const { units, notes } = placeSheets(annualInput(sheets, { roster: known }), 2026, f1());
  return {
    units: units.map((one) => [
      one.unit,
      one.rosterUnit?.name ?? null,
      one.isStranger,
      one.sheets.map(({ file }) => file),
    ]),
    told: [...notes, ...units.flatMap((one) => one.notes)].map(
      ({ code, place }) => `${code} ${place?.file ?? ""}`,
    ),
  };
}

test("sheets of one unit stand together, whatever spaces are in its name, in a lasting order", () => {
  const sheets = [
    madeSheet({ file: "c.xlsx", unit: "乙支部" }),
    madeSheet({ file: "b.xlsx", unit: "甲 支部" }),
    madeSheet({ file: "a.xlsx", unit: "甲支部" }),
  ];
  const expected = {
    units: [
      ["甲支部", null, false, ["a.xlsx", "b.xlsx"]],
      ["乙支部", null, false, ["c.xlsx"]],
    ],
    told: [],
  };
  for (const order of [sheets, [...sheets].reverse()]) {
    const { units, told } = placed(order);
    expect({ units: new Set(units), told }).toEqual({ units: new Set(expected.units), told: [] });
  }
});

test("a roster's name stands for a former one; who is not on it is a stranger, told once", () => {
  const sheets = [
    madeSheet({ file: "a.xlsx", unit: "检修党支部" }),
    madeSheet({ file: "b.xlsx", unit: "第二党支部" }),
    madeSheet({ file: "c.xlsx", unit: "三支" }),
    madeSheet({ file: "d.xlsx", unit: "三支" }),
  ];
  const { units, told } = placed(sheets, ROSTER);
  expect(new Set(units)).toEqual(
    new Set([
      ["第二党支部", "第二党支部", false, ["a.xlsx", "b.xlsx"]],
      ["三支", null, true, ["c.xlsx", "d.xlsx"]],
    ]),
  );
  expect(told).toEqual(["Y106 c.xlsx"]);
});

test("a stranger's closest name is told, where there is one", () => {
  const roster = { sheetName: "", problems: [], units: ROSTER };
  const message = (unit: string): string | undefined =>
    placeSheets(annualInput([madeSheet({ unit })], { roster }), 2026, f1()).units[0]?.notes[0]?.message.zh;
  expect(message("一支部")).toContain("最接近“第一党支部”");
  expect(message("财务")).not.toContain("最接近");
});

const named = (id: string): Framework => ({ ...f1(), id, prefix: id });

test.each<[what: string, sheet: SourceSheet, told: readonly string[]]>([
  ["of no period", { ...madeSheet(), period: null }, ["Y108 甲.xlsx"]],
  ["of another year", madeSheet({ year: 2025 }), ["Y109 甲.xlsx"]],
  ["of another framework", madeSheet({ framework: named("F7") }), ["Y110 甲.xlsx"]],
  ["of no unit", madeSheet({ unit: "" }), ["Y107 甲.xlsx"]],
  ["of another version", madeSheet({ framework: { ...f1(), version: "2020.1" } }), []],
])("a sheet %s is told at its file, or placed", (_, sheet, told) => {
  const outcome = placed([sheet]);
  expect([outcome.told, outcome.units.length]).toEqual([told, told.length === 0 ? 1 : 0]);
});

test.each([
  [
    { file: "a", sheet: "z", sha256: "9" },
    { file: "b", sheet: "a", sha256: "1" },
  ],
  [
    { file: "a", sheet: "z", sha256: "1" },
    { file: "a", sheet: "a", sha256: "9" },
  ],
  [
    { file: "a", sheet: "z", sha256: null },
    { file: "a", sheet: "a", sha256: "1" },
  ],
  [
    { file: "a", sheet: "a", sha256: "1" },
    { file: "a", sheet: "b", sha256: "1" },
  ],
])("%j stands before %j: by file, then content, then sheet", (first, second) => {
  const [a, b] = [madeSheet(first), madeSheet(second)];
  expect([Math.sign(bySource(a, b)), Math.sign(bySource(b, a)), bySource(a, a)]).toEqual([-1, 1, 0]);
});

const letOff = (said: Partial<Exemption> = {}): Exemption => ({
  ...{ unit: "甲支部", key: "Q1", reason: "新设", approver: "党委", ...said },
});

test.each<[what: string, exemption: Exemption, inForce: readonly string[], words: RegExp | null]>([
  ["with a reason and an approver", letOff(), ["Q1"], null],
  ["with spaces in the unit's name", letOff({ unit: " 甲 支部" }), ["Q1"], null],
  ["of another unit", letOff({ unit: "乙支部" }), [], null],
  ["without a reason", letOff({ reason: " " }), [], /事由(?!和)/],
  ["without an approver", letOff({ approver: " " }), [], /(?<!和)批准人/],
  ["without either", letOff({ reason: "", approver: "" }), [], /事由和批准人/],
])("an exemption %s is in force, or told", (_, exemption, inForce, words) => {
  const { inForce: found, notes } = exemptionsOf("甲支部", [exemption]);
  expect([...found.keys()]).toEqual(inForce);
  expect(notes.map(({ code, message }) => [code, message.zh])).toEqual(
    words === null ? [] : [["Y121", expect.stringMatching(words)]],
  );
});

const KEYS = ["Q1", "Q2", "Q3", "Q4", "Y"] as const;
const cell = (column: AnnualCell["column"], state: CellState): AnnualCell => ({
  ...{ column, state, score: null, sheets: [], rivals: [], notes: [] },
});

/** One letter for each period: s scored, m missing, e exempt, u unused; the part is not looked at. */
function unit(name: string, letters: string, part: CellState = "scored") {
  const states: Readonly<Record<string, CellState>> = {
    s: "scored",
    m: "missing",
    e: "exempt",
    u: "unused",
    t: "twice",
  };
  const cells = KEYS.map((key, index) => cell(key, states[letters[index] ?? ""] ?? "scored"));
  return {
    unit: name,
    cells: [...cells, cell("part:X", part)],
    notes: [yearNote("Y105", { period: "", n: 1 })],
  };
}

test.each([
  ["what one lacks the other has", ["mmsss", "ssmmm"], ["Y105 Y122", "Y105 Y122"]],
  ["two sheets are there as well", ["mmsss", "ttmmm"], ["Y105 Y122", "Y105 Y122"]],
  ["one lacks more than the other has", ["mmsss", "smmmm"], ["Y105", "Y105"]],
  ["two others would fit", ["mmsss", "ssmmm", "ssmmm"], ["Y105", "Y105 Y122", "Y105 Y122"]],
  ["let off and unused are neither missing nor there", ["mesus", "smeum"], ["Y105 Y122", "Y105"]],
  ["let off and unused beside what fits", ["meeus", "seeum"], ["Y105 Y122", "Y105 Y122"]],
  ["nothing is missing", ["sssss", "sssss"], ["Y105", "Y105"]],
  ["one has nothing at all", ["mmmmm", "sssss"], ["Y105", "Y105"]],
  ["alone", ["mmsss"], ["Y105"]],
])("%s: a question to a person, or none", (_, letters, told) => {
  const units = letters.map((one, index) => unit(`第${index}支部`, one, index === 0 ? "missing" : "scored"));
  expect(renamedPerhaps(units).map(({ notes }) => notes.map(({ code }) => code).join(" "))).toEqual(told);
});

test("the question names both units and the periods", () => {
  const [first] = renamedPerhaps([unit("甲", "mmsss"), unit("乙", "ssmmm")]);
  expect(first?.notes.at(-1)?.message.zh).toMatch(/第一季度、第二季度/);
  expect(first?.notes.at(-1)?.message.zh).toContain("乙");
});

const said = (more: Partial<SheetChoice> = {}): SheetChoice => ({
  ...{ unit: "甲支部", key: "Q1", file: "a.xlsx", sheet: "评分表", note: "", ...more },
});
const SHEETS = [
  madeSheet({ file: "一/a.xlsx" }),
  madeSheet({ file: "二/b.xlsx" }),
  madeSheet({ file: "三\\b.xlsx" }),
  madeSheet({ file: "一/a.xlsx", sheet: "评分表 (2)" }),
];

test.each<[when: string, choices: readonly SheetChoice[], place: number | null]>([
  ["nobody chose", [], null],
  ["by its file", [said({ file: "一/a.xlsx" })], 0],
  ["by its file and sheet", [said({ file: "一/a.xlsx", sheet: "评分表 (2)" })], 3],
  ["moved to another folder", [said({ file: "D:\\新\\a.xlsx" })], 0],
  ["of two files of that name none", [said({ file: "四/b.xlsx" })], null],
  ["of two files of that name the one at its place", [said({ file: "三\\b.xlsx" })], 2],
  ["a sheet that is not there", [said({ file: "一/a.xlsx", sheet: "别的" })], null],
  ["a file whose name ends alike", [said({ file: "aa.xlsx" })], null],
  [
    "a choice that is gone, then one that is there",
    [said({ file: "x.xlsx" }), said({ file: "二/b.xlsx" })],
    1,
  ],
])("the chosen sheet, %s", (_, choices, place) => {
  expect(chosenSheet(SHEETS, choices)).toBe(place === null ? null : SHEETS[place]);
});

test("a choice counts for its unit and its period, else it is told", () => {
  const of = (choice: SheetChoice) => {
    const { choices, notes } = choicesOf("甲支部", [choice], SHEETS);
    return [choices.length, ...notes.map(({ code }) => code)];
  };
  expect(of(said())).toEqual([1]);
  expect(of(said({ unit: "甲 支部" }))).toEqual([1]);
  expect(of(said({ unit: "乙支部" }))).toEqual([0]);
  expect(of(said({ key: "Q2" }))).toEqual([1, "Y141"]);
  const undated = SHEETS.map((one) => ({ ...one, period: null }));
  expect(choicesOf("甲支部", [said()], undated).notes.map(({ code }) => code)).toEqual(["Y141"]);
});

test.each<[ranks: readonly number[], top: number, bottom: number, bands: string]>([
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.2, 0.2, "tt------bb"],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], 0.2, 0.2, "t-------b"],
  [[1, 2, 3, 4, 5, 6], 0.15, 0.15, "------"],
  [[1, 1, 3, 4, 5, 6, 7, 7, 7, 7], 0.1, 0.1, "tt----bbbb"],
  [[1, 2, 2, 4], 0.5, 0.25, "ttt" + "b"],
  [[1, 2, 3], 0.29, 0.29, "---"],
  [[1], 1, 1, "t"],
])("of the ranks %j the first %d and the last %d are bands: %s", (ranks, top, bottom, bands) => {
  const letters = ranks.map((rank) => bandOf(rank, ranks, { top, bottom })?.[0] ?? "-");
  expect(letters.join("")).toBe(bands);
});
