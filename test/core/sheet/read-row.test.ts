/** One row of a sheet: which column holds what, and how each cell is read. */
import type { Adjustment, Indicator } from "../../../src/core/framework/framework";
import { allIndicators } from "../../../src/core/framework/indicators";
import type { SheetHeader } from "../../../src/core/sheet/find-header";
import type { OwnCells } from "../../../src/core/sheet/locate-rows";
import type { OwnScore } from "../../../src/core/sheet/read-own-row";
import {
  readAdjustmentRow,
  readFurtherEntries,
  readIndicatorRow,
  readOwnAdjustment,
  readOwnIndicatorRow,
  type RowPlace,
} from "../../../src/core/sheet/read-row";
import type { ColumnKey } from "../../../src/core/sheet/scoring-sheet";
import { COLUMN_KEYS } from "../../../src/core/sheet/sheet-labels";
import { f1, sheetGrid, type CellInput } from "../../support/grid-builder";

const FRAMEWORK = f1();

function indicator(code: string): Indicator {
  const found = allIndicators(FRAMEWORK).find((one) => one.code === code);
  if (found === undefined) throw new Error(code);
  return found;
}

function adjustment(kind: Adjustment["kind"]): Adjustment {
  const found = FRAMEWORK.adjustments.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

/** A row below a header with the standard columns, and whatever stands behind them. */
function placeOf(
  cells: Partial<Record<ColumnKey, CellInput>>,
  behind: Readonly<Record<string, CellInput>> = {},
): RowPlace {
  const keys = COLUMN_KEYS;
  const header: SheetHeader = {
    row: 0,
    columns: new Map(keys.map((key, column) => [key, column])),
    labels: new Map(Object.keys(behind).map((label, index) => [label, keys.length + index])),
  };
  const row = [...keys.map((key) => cells[key] ?? null), ...Object.values(behind)];
  return { grid: sheetGrid("表", [[], row]), header, row: 1, at: { sheet: "表", row: 1, column: 2 } };
}

test("words are read as words, points as numbers with their unit", () => {
  const place = placeOf({
    l2: " 名 ",
    criteria: 1,
    max: "5分",
    rule: "4分",
    self: "3分",
    review: 2,
    reason: "因",
    evidence: "据",
    remark: "注",
  });
  const read = readIndicatorRow(place, indicator("SQLH-1.2"), []);
  const points = (value: number) => ({ kind: "number", value, notes: ["unit"] });
  expect(read).toMatchObject({
    at: place.at,
    name: { reading: { kind: "text", text: "名" } },
    criteria: { reading: { kind: "text", text: "1" } },
    max: { reading: points(5) },
    rule: { reading: points(4) },
    self: { reading: points(3) },
    review: { reading: { kind: "number", value: 2, notes: [] } },
    reason: { reading: { text: "因" } },
    evidence: { reading: { text: "据" } },
    remark: { reading: { text: "注" } },
  });
});

test.each<[CellInput, object]>([
  ["缺项：B", { kind: "text", text: "缺项：B" }],
  [3, { kind: "blank" }],
  ["3", { kind: "blank" }],
  ["/", { kind: "blank" }],
  ["——", { kind: "blank" }],
  [null, { kind: "blank" }],
  [{ value: { error: "#REF!" } }, { kind: "error", error: "#REF!" }],
])("where a checklist's missing elements are named, %j is %j", (cell, reading) => {
  expect(readIndicatorRow(placeOf({ base: cell }), indicator("SQLH-1.1"), []).missing?.reading).toEqual(
    reading,
  );
});

test("an indicator that is no checklist has no such cell", () => {
  expect(readIndicatorRow(placeOf({ base: "缺项：B" }), indicator("SQLH-1.3"), []).missing).toBeNull();
});

test("an entry that was read elsewhere goes before the row's own cell", () => {
  const rate = indicator("SQLH-1.3");
  const place = placeOf({ base: 20, actual: 18 });
  const { entries } = readIndicatorRow(place, rate, []);
  expect(entries.map(({ raw }) => raw)).toEqual([20, 18]);
  const [first] = entries;
  if (first === undefined) throw new Error("no entry");
  const elsewhere = { ...first, raw: 7, at: { ...first.at, row: 9 } };
  expect(readIndicatorRow(place, rate, [elsewhere]).entries.map(({ raw }) => raw)).toEqual([7, 18]);
});

test("a checklist may be ticked, a rate's counts may not", () => {
  const ticks = placeOf({ base: "√√", actual: "√√" });
  expect(readIndicatorRow(ticks, indicator("SQLH-1.1"), []).entries[0]?.reading).toMatchObject({ value: 2 });
  expect(readIndicatorRow(ticks, indicator("SQLH-1.3"), []).entries[0]?.reading).toMatchObject({
    kind: "text",
  });
});

test("an entry for information stands in a column with its label, in either language", () => {
  const rate = indicator("SQLH-1.3");
  const note = {
    key: "note",
    type: "int",
    slot: "info",
    label: { zh: "备查数：", en: "Note count" },
    required: false,
  } as const;
  const withNote = { ...rate, entries: [...rate.entries, note] };
  for (const label of ["备查数", "notecount"])
    expect(readIndicatorRow(placeOf({}, { [label]: 4 }), withNote, []).entries.at(-1)).toMatchObject({
      definition: note,
      reading: { value: 4 },
    });
  expect(readIndicatorRow(placeOf({}, { 其他: 4 }), withNote, []).entries).toHaveLength(2);
});

test("unit and option of an entry are those that the framework names", () => {
  const rate = indicator("SQLH-1.3");
  const own = { ...rate, unit: "万元" };
  const entries = rate.entries.map((entry, index) => {
    const { unit: _, ...rest } = entry;
    return index === 0 ? { ...rest, unit: "%" } : rest;
  });
  const read = readIndicatorRow(placeOf({ base: "5%", actual: "3万元" }), { ...own, entries }, []);
  expect(read.entries.map(({ reading }) => reading)).toEqual([
    { kind: "number", value: 5, notes: ["unit"] },
    { kind: "number", value: 3, notes: ["unit"] },
  ]);
});

test("entries with rows of their own are read there, each from the column for its kind", () => {
  const rate = indicator("SQLH-1.3");
  const entry = (key: string, type: "int" | "enum") =>
    ({ key, type, slot: "info", label: { zh: key, en: key }, required: false }) as const;
  const [count, choice, other] = [entry("a", "int"), entry("b", "enum"), entry("c", "int")];
  const owner = { ...rate, entries: [...rate.entries, count, choice] };
  const { grid, header } = placeOf({ actual: "3次", option: "优" });
  const rows = [
    { row: 1, indicator: owner, entry: count },
    { row: 1, indicator: rate, entry: other },
    { row: 1, indicator: owner, entry: choice },
  ];
  const read = readFurtherEntries(grid, header, rows, owner);
  expect(read.map(({ definition, raw }) => [definition.key, raw])).toEqual([
    ["a", "3次"],
    ["b", "优"],
  ]);
  const columns = new Map([...header.columns].filter(([key]) => key !== "option"));
  expect(readFurtherEntries(grid, { ...header, columns }, rows, owner).map(({ raw }) => raw)).toEqual([
    "3次",
  ]);
});

test("an award has a level and a count, a veto an answer", () => {
  const place = placeOf({ option: "√", actual: "2次", evidence: "据" });
  expect(readAdjustmentRow(place, adjustment("veto"))).toMatchObject({
    at: place.at,
    option: { reading: { text: "是" } },
    count: { reading: { kind: "number", value: 2 } },
    evidence: { reading: { text: "据" } },
  });
  expect(readAdjustmentRow(placeOf({ option: "无" }), adjustment("bonus")).option?.reading).toEqual({
    kind: "blank",
  });
  expect(readAdjustmentRow(placeOf({ option: " 省部级" }), adjustment("bonus")).option?.reading).toEqual({
    kind: "text",
    text: "省部级",
  });
});

describe("on a department's own sheet", () => {
  const score = (column: ColumnKey, kind: "score" | "veto" | "penalty" = "score"): OwnScore => ({
    rows: [1],
    column: COLUMN_KEYS.indexOf(column),
    take: { kind },
  });
  const cellsOf = (place: RowPlace, self: OwnScore | null, review: OwnScore | null): OwnCells => ({
    header: place.header,
    self,
    review,
  });

  test("scores stand where they were found, and what the framework was derived from is not read again", () => {
    const place = placeOf({
      l2: "名",
      criteria: "标准",
      max: 5,
      rule: 4,
      option: "优",
      base: "缺项：A",
      remark: "注",
      actual: 3,
      reason: 2,
    });
    const cells = cellsOf(place, score("actual"), score("reason"));
    expect(readOwnIndicatorRow(place, indicator("SQLH-1.1"), cells)).toMatchObject({
      self: { reading: { value: 3 } },
      review: { reading: { value: 2 } },
      option: null,
      rule: null,
      max: null,
      name: null,
      criteria: null,
      missing: null,
      remark: { reading: { text: "注" } },
    });
    expect(readOwnIndicatorRow(place, indicator("SQLH-1.1"), cellsOf(place, null, null))).toMatchObject({
      self: null,
      review: null,
    });
  });

  test.each<[CellInput, CellInput, number | undefined]>([
    [3, 2, 2],
    [3, null, 3],
    [null, 2, 2],
    [3, 0, 0],
  ])("of an adjustment's own %j and reviewed %j, %j counts", (self, review, value) => {
    const place = placeOf({ self, review, evidence: "据" });
    const row = readOwnAdjustment(
      place,
      adjustment("penalty"),
      cellsOf(place, score("self"), score("review")),
    );
    expect(row).toMatchObject({
      at: place.at,
      option: null,
      count: { reading: { value } },
      evidence: { raw: "据" },
    });
  });

  test("with one of the two columns, or neither, there is what there is", () => {
    const place = placeOf({ self: 3, review: 2 });
    const read = (self: OwnScore | null, review: OwnScore | null): unknown =>
      readOwnAdjustment(place, adjustment("penalty"), cellsOf(place, self, review)).count?.raw;
    expect([read(score("self"), null), read(null, score("review")), read(null, null)]).toEqual([
      3,
      2,
      undefined,
    ]);
    const blank = placeOf({});
    const row = readOwnAdjustment(blank, adjustment("penalty"), cellsOf(blank, null, score("review")));
    expect(row.count?.reading).toEqual({ kind: "blank" });
  });

  test("a veto has an answer and no count", () => {
    const place = placeOf({ self: "√", review: "无" });
    const cells = cellsOf(place, score("self", "veto"), score("review", "veto"));
    expect(readOwnAdjustment(place, adjustment("veto"), cells)).toMatchObject({
      option: { reading: { text: "否" } },
      count: null,
    });
  });
});
