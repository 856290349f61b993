/** Several components of a composite: what a period's cell says of all of them. */
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { madeSheet } from "../../../support/made-sheets";
import { composed, JDZG, quarters, shown, SQLH, ZBCX } from "./composed-units";

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
    "one provisional, one not scored",
    [...quarters(ZBCX, { Q1: { provisional: true } }), ...quarters(JDZG, { Q1: { official: null } })],
    "Q1 incomplete –",
    ["Y102"],
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
    const { cells, result, composed: made } = composed({ sheets: [...own, ...quarters(other)] });
    // It is no sheet of the composite itself.
    expect(made.sheet).toBeNull();
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
