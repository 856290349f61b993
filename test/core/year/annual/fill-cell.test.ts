/** What a unit's sheets of one period come to: the one that counts, or why none does, and what is told of it. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { CellState } from "../../../../src/core/year/annual/annual-cell";
import type { Exemption, SheetChoice, SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { fillCell, rivals } from "../../../../src/core/year/annual/fill-cell";
import { f1 } from "../../../support/grid-builder";
import { madeSheet } from "../../../support/made-sheets";

const A = madeSheet({ file: "a.xlsx" });
const COPY = madeSheet({ file: "b.xlsx" });
const OTHER = madeSheet({ file: "c.xlsx", official: 5 });
const PUBLISHED = madeSheet({ file: "p.xlsx", official: 8, published: true });
const LET_OFF: Exemption = { unit: "甲支部", key: "Q1", reason: "新设", approver: "党委" };
const chosen = (of: SourceSheet): SheetChoice => ({
  unit: "甲支部",
  key: "Q1",
  file: of.file,
  sheet: of.sheet,
  note: "",
});

const VETO = f1().adjustments.find(({ kind }) => kind === "veto");
if (VETO?.kind !== "veto") throw new Error("F1 has a veto");
const vetoed = (caps: readonly string[]): Framework => ({
  ...f1(),
  adjustments: caps.map((gradeCap, index) => ({ ...VETO, code: `V${index}`, gradeCap })),
});

interface Said {
  readonly exemption?: Exemption;
  readonly choices?: readonly SheetChoice[];
  readonly isRead?: boolean;
}

interface Filled {
  readonly cell: readonly [CellState, number | null];
  /** Files of the sheets that count, of those of which a person has to choose, and what is told at which. */
  readonly counts: readonly string[];
  readonly rivals: readonly string[];
  readonly told: readonly string[];
}

function filled(
  sheets: readonly SourceSheet[],
  { exemption, choices = [], isRead = true }: Said = {},
): Filled {
  const cell = fillCell({ key: "Q1", sheets, exemption: exemption ?? null, choices, isRead });
  return {
    cell: [cell.state, cell.score?.toNumber() ?? null],
    counts: cell.sheets.map(({ file }) => file),
    rivals: cell.rivals.map(({ file }) => file),
    told: cell.notes.map(({ code, place }) => (place === null ? code : `${code} ${place.file}`)),
  };
}

const one = (state: CellState, score: number | null, ...told: readonly string[]): Filled => ({
  ...{ cell: [state, score], counts: ["a.xlsx"], rivals: [], told },
});

test.each<[when: string, sheets: readonly SourceSheet[], expected: Filled, said: Said]>([
  ["no sheet", [], { cell: ["missing", null], counts: [], rivals: [], told: ["Y101"] }, {}],
  [
    "no sheet of a period that is not read",
    [],
    { cell: ["unused", null], counts: [], rivals: [], told: [] },
    { isRead: false },
  ],
  ["a sheet", [A], one("scored", 90), {}],
  ["a provisional one", [madeSheet({ file: "a.xlsx", provisional: true })], one("provisional", 90), {}],
  [
    "one not scored to its end",
    [madeSheet({ file: "a.xlsx", official: null })],
    one("incomplete", null, "Y102 a.xlsx"),
    {},
  ],
  [
    "one on which nothing applies",
    [madeSheet({ file: "a.xlsx", official: "away" })],
    one("incomplete", null, "Y147 a.xlsx"),
    {},
  ],
  [
    "one that is withheld",
    [madeSheet({ file: "a.xlsx", withheld: true })],
    one("withheld", null, "Y113 a.xlsx"),
    {},
  ],
  [
    "a withheld one, not scored to its end",
    [madeSheet({ file: "a.xlsx", withheld: true, official: null })],
    one("withheld", null, "Y113 a.xlsx"),
    {},
  ],
  ["one with errors", [madeSheet({ file: "a.xlsx", errors: 2 })], one("scored", 90, "Y105 a.xlsx"), {}],
  [
    "one with a veto",
    [madeSheet({ file: "a.xlsx", framework: vetoed(["C"]), vetoes: ["V0"] })],
    one("scored", 90, "Y117 a.xlsx"),
    {},
  ],
  ["a period that the method does not read", [A], one("unused", 90, "Y120 a.xlsx"), { isRead: false }],
  [
    "a unit that was let off",
    [A, OTHER],
    { cell: ["exempt", null], counts: [], rivals: [], told: ["Y114", "Y127 a.xlsx", "Y127 c.xlsx"] },
    { exemption: LET_OFF },
  ],
  ["a copy", [A, COPY], one("scored", 90, "Y104 a.xlsx"), {}],
  [
    "another result",
    [A, COPY, OTHER],
    {
      cell: ["twice", null],
      counts: ["a.xlsx", "c.xlsx"],
      rivals: ["a.xlsx", "c.xlsx"],
      told: ["Y103 a.xlsx", "Y103 c.xlsx"],
    },
    {},
  ],
  [
    "another result, and a choice",
    [A, OTHER],
    { cell: ["scored", 50], counts: ["c.xlsx"], rivals: ["a.xlsx", "c.xlsx"], told: ["Y140 c.xlsx"] },
    { choices: [chosen(OTHER)] },
  ],
  [
    "another result, and a choice of a copy",
    [A, COPY, OTHER],
    { cell: ["scored", 90], counts: ["a.xlsx"], rivals: ["a.xlsx", "c.xlsx"], told: ["Y140 a.xlsx"] },
    { choices: [chosen(COPY)] },
  ],
  ["a published result", [PUBLISHED], { cell: ["scored", 80], counts: ["p.xlsx"], rivals: [], told: [] }, {}],
  [
    "a published result and sheets that differ from it",
    [A, COPY, OTHER, PUBLISHED],
    { cell: ["scored", 80], counts: ["p.xlsx"], rivals: [], told: ["Y112 a.xlsx", "Y112 c.xlsx"] },
    {},
  ],
  [
    "a published result and the sheet that it came from",
    [madeSheet({ file: "a.xlsx", official: 8 }), PUBLISHED],
    { cell: ["scored", 80], counts: ["p.xlsx"], rivals: [], told: [] },
    {},
  ],
  [
    "two published results that differ",
    [A, PUBLISHED, madeSheet({ file: "q.xlsx", official: 7, published: true })],
    {
      cell: ["twice", null],
      counts: ["p.xlsx", "q.xlsx"],
      rivals: ["p.xlsx", "q.xlsx"],
      told: ["Y103 p.xlsx", "Y103 q.xlsx"],
    },
    {},
  ],
  [
    "the same published twice",
    [PUBLISHED, { ...PUBLISHED, file: "q.xlsx" }],
    { cell: ["scored", 80], counts: ["p.xlsx"], rivals: [], told: [] },
    {},
  ],
])("%s", (_, sheets, expected, said) => {
  expect(filled(sheets, said)).toEqual(expected);
});

test.each<[what: string, other: SourceSheet, differs: boolean]>([
  ["another score", madeSheet({ official: 8 }), true],
  ["no score", madeSheet({ official: null }), true],
  ["a row that does not apply", madeSheet({ official: "away" }), true],
  ["a row of another code", madeSheet({ code: "GEN-1.2" }), true],
  ["a bonus", madeSheet({ bonuses: { B1: 1 } }), true],
  ["a bonus of nothing", madeSheet({ bonuses: { B1: 0 } }), false],
  ["a veto", madeSheet({ vetoes: ["V1"] }), true],
  ["another version", madeSheet({ framework: { ...f1(), version: "2020.1" } }), true],
  ["a result withheld", madeSheet({ withheld: true }), true],
  ["another file", madeSheet({ file: "b.xlsx" }), false],
  ["more errors", madeSheet({ errors: 3 }), false],
])("two sheets of which one has %s are two results, or not", (_, other, differs) => {
  expect(rivals([madeSheet(), other]).length).toBe(differs ? 2 : 0);
});

test("an unanswered row is no row that does not apply", () => {
  expect(rivals([madeSheet({ official: null }), madeSheet({ official: "away" })])).toHaveLength(2);
});

const messages = (sheets: readonly SourceSheet[], said: Said = {}): readonly string[] =>
  fillCell({
    key: "Q1",
    sheets,
    exemption: null,
    choices: said.choices ?? [],
    isRead: said.isRead ?? true,
  }).notes.map(({ message }) => message.zh);

test.each<[when: string, sheets: readonly SourceSheet[], words: string]>([
  ["a higher score", [A, PUBLISHED], "+10"],
  ["a lower score", [OTHER, PUBLISHED], "-30"],
  ["the same total by other rows", [madeSheet({ official: 8, code: "GEN-1.2" }), PUBLISHED], "0"],
  ["a sheet not scored to its end", [madeSheet({ official: null }), PUBLISHED], "未评完"],
])("a correction by %s tells its difference", (_, sheets, words) => {
  expect(messages(sheets)[0]).toContain(words);
  expect(messages(sheets)[0]).toContain("80");
});

test("a published result without a score is said to be so", () => {
  const open = madeSheet({ file: "p.xlsx", official: null, published: true });
  expect(messages([A, open])[0]).toMatch(/未评完.*90|90.*未评完/);
});

test("what is open and what is wrong is counted, and the worst of vetoes told", () => {
  expect(messages([madeSheet({ official: null, errors: 3 })])).toEqual([
    expect.stringContaining(" 1 "),
    expect.stringContaining("3"),
  ]);
  const both = madeSheet({ framework: vetoed(["B", "D", "C"]), vetoes: ["V0", "V2"] });
  const named = (key: string): string => f1().grades.find((grade) => grade.key === key)?.name.zh ?? "";
  expect(messages([both])[0]).toContain(named("C"));
  expect(messages([madeSheet({ framework: vetoed(["B", "D"]), vetoes: ["V0", "V1"] })])[0]).toContain(
    named("D"),
  );
});

test("of copies all files are named, of a choice the others", () => {
  expect(messages([A, COPY])[0]).toContain("a.xlsx 评分表、b.xlsx 评分表");
  expect(messages([A, COPY])[0]).toContain("2");
  const [said] = messages([A, OTHER], { choices: [chosen(OTHER)] });
  expect(said).toContain("a.xlsx 评分表");
});
