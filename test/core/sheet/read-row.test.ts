/** One row of a sheet: which column holds what, and how each cell is read. */
import { readAdjustmentRow, readFurtherEntries, readIndicatorRow } from "../../../src/core/sheet/read-row";
import type { CellInput } from "../../support/grid-builder";
import { adjustment, indicator, placeOf } from "../../support/row-place";

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

test("a tier is read by its list, also where it is an entry; elsewhere a stroke says nothing", () => {
  const chosen = (code: string, cell: CellInput): unknown => {
    const { option, entries } = readIndicatorRow(placeOf({ option: cell }), indicator(code), []);
    return [option?.reading, ...entries.map(({ reading }) => reading)];
  };
  const both = (text: string): unknown => Array.from({ length: 2 }, () => ({ kind: "text", text }));
  expect(chosen("SQLH-2.2", " 优")).toEqual(both("优"));
  expect(chosen("SQLH-2.2", "/")).toEqual(both("/"));
  expect(chosen("SQLH-2.2", "5")).toEqual(both("5"));
  expect(chosen("SQLH-1.2", "/")).toEqual([{ kind: "blank" }, { kind: "blank" }]);
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
