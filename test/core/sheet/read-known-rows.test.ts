/** A sheet whose rows are known already, because the framework was derived from it. */
import { readScoringSheet, type LocatedSheet } from "../../../src/core/sheet/read-scoring-sheet";
import { readText } from "../../../src/core/sheet/read-text";
import type { Field } from "../../../src/core/sheet/scoring-sheet";
import { f1, sheetGrid } from "../../support/grid-builder";
import { adjustment, indicator } from "../../support/row-place";

const NAME = "自评表";
const WORKBOOK = {
  sheets: [
    sheetGrid(NAME, [
      ["考核期间", "2026Q4"],
      ["单位", "甲支部"],
      ["内容", "得分", "依据"],
      ["学习", 4, "记录"],
      ["通报", -2, "文件"],
    ]),
  ],
  names: [],
  activeSheet: null,
};

/** The table's header, and one for the rows that carry another. */
const HEADER = {
  row: 2,
  columns: new Map([
    ["l2", 0],
    ["evidence", 2],
  ] as const),
  labels: new Map<string, number>(),
};
const own = (row: number, kind: "score" | "penalty") => ({
  header: { ...HEADER, columns: new Map([["remark", 2]] as const) },
  self: { rows: [row], column: 1, take: { kind } },
  review: null,
});
const at = (row: number) => ({ sheet: NAME, row, column: 0 });
const field = (text: string): Field => ({
  at: at(1),
  raw: text,
  formula: null,
  format: "General",
  reading: readText(text, null),
});

function read(known: Partial<LocatedSheet>) {
  return readScoringSheet(WORKBOOK, NAME, f1(), {
    header: HEADER,
    top: 2,
    located: [],
    fields: new Map(),
    ...known,
  });
}

test("is read by these rows, each with the header of its own table", () => {
  const located = [
    { row: 3, at: at(3), own: own(3, "score"), indicator: indicator("SQLH-1.2") },
    { row: 4, at: at(4), own: own(4, "penalty"), adjustment: adjustment("penalty") },
  ];
  expect(read({ located })).toMatchObject({
    header: { sheet: NAME, row: 2, column: 0 },
    period: { key: "Q4" },
    rows: [
      { at: at(3), self: { reading: { value: 4 } }, remark: { raw: "记录" }, evidence: null, entries: [] },
    ],
    adjustments: [{ at: at(4), count: { reading: { value: 2 } }, option: null }],
    duplicates: [],
    unknownRows: [],
  });
});

test("rows in the framework's own columns are read as on every sheet", () => {
  const located = [
    { row: 3, at: at(3), indicator: indicator("SQLH-1.2") },
    { row: 4, at: at(4), adjustment: adjustment("penalty") },
  ];
  expect(read({ located })).toMatchObject({
    rows: [{ name: { raw: "学习" }, evidence: { raw: "记录" }, self: null, entries: [] }],
    adjustments: [{ evidence: { raw: "文件" }, count: null }],
  });
});

test("fields in a department's words are taken where the standard words say nothing, and those above the table only", () => {
  const fields = new Map([
    ["unit", field("乙支部")],
    ["period", field("2026Q1")],
  ] as const);
  expect(read({ fields })).toMatchObject({ unit: "乙支部", period: { key: "Q4" } });
  expect(read({ fields, top: 0 })).toMatchObject({ unit: "乙支部", period: { key: "Q1" } });
});

test("a unit that is no text is none", () => {
  const fields = new Map([["unit", { ...field(""), reading: { kind: "error", error: "#REF!" } }]] as const);
  expect(read({ fields })?.unit).toBeNull();
});
