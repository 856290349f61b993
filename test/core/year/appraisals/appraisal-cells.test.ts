/** What the cells of one item give: in a column that names the item alone, within a score's own limits, in cells in percent. */
import type { EntryDefinition, Framework } from "../../../../src/core/framework/framework";
import type { CellValue } from "../../../../src/core/grid/grid";
import { readAppraisals } from "../../../../src/core/year/appraisals/read-appraisals";
import { composite, table } from "../../../support/ratings";
import type { Rows } from "./told-columns";

const NDZH = composite();

/** The composite with other entries of 经营业绩. */
function limited(change: (entry: EntryDefinition) => readonly EntryDefinition[]): Framework {
  const indicators = NDZH.indicators.map((one) =>
    one.level === 2 && one.code === "NDZH-1.2" ? { ...one, entries: one.entries.flatMap(change) } : one,
  );
  return { ...NDZH, indicators };
}

function read(rows: Rows, framework = NDZH, format?: string) {
  const workbook = table(rows);
  const formats = rows.map((row) => row.map(() => format ?? "General"));
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, formats }));
  return readAppraisals({ file: "测评.xlsx", workbook: { sheets } }, framework, 2026);
}

/** What one cell under a heading gives, or what is told of it. */
function given(heading: string, value: CellValue, framework = NDZH, format?: string) {
  const { scores, notes } = read(
    [
      ["单位", heading],
      ["甲", value],
    ],
    framework,
    format,
  );
  return [...scores.map((one) => one.given), ...notes.map(({ code, message }) => `${code} ${message.zh}`)];
}

const told = (text: string, need: string) =>
  `Y129 甲“党委（考核组）评价”填的“${text}”不能用，应为${need}；没有计入。`;

test.each<[value: CellValue, expected: unknown]>([
  ["好", { kind: "grade", grade: "好", percent: 100 }],
  [8.5, { kind: "points", points: 8.5, of: 10 }],
  ["8.5", { kind: "points", points: 8.5, of: 10 }],
  [true, told("true", "0–10 的数")],
  [{ error: "#N/A" }, told("#N/A", "0–10 的数")],
  ["八", "Y130 甲“党委（考核组）评价”的等次“八”不在指标体系里，可用的是好、较好、一般、差；没有计入。"],
])("under a heading that names the item alone, %j is a rating or points", (value, expected) => {
  expect(given("NDZH-2.1", value)).toEqual([expected]);
});

test.each<[value: CellValue, format: string | undefined, text: string]>([
  ["9分", undefined, "9分"],
  ["９", undefined, "９"],
  ["90%", undefined, "90%"],
  [0.9, "0%", "90%"],
  ["很好", "0%", "很好"],
  [true, "0%", "true"],
])("points written %j in the format %s are told as %s, and count for nothing", (value, format, text) => {
  expect(given("NDZH-2.1得分", value, NDZH, format)).toEqual([told(text, "0–10 的数")]);
});

const wide = limited((entry) => [
  { ...entry, key: "plan", slot: "base", min: 50, max: 60 },
  { ...entry, min: 10, max: 120 },
]);
const unlimited = limited(({ min: _min, max: _max, ...entry }) => [entry]);
const without = limited(() => []);

test.each<[what: string, framework: Framework, value: number, need: string | null]>([
  ["least", wide, 10, null],
  ["most", wide, 120, null],
  ["less than the least", wide, 9, "10–120 的数"],
  ["more than the most", wide, 121, "10–120 的数"],
  ["most where nothing is said", unlimited, 100, null],
  ["more where nothing is said", unlimited, 101, "0–100 的数"],
  ["more where there is no such entry", without, 101, "0–100 的数"],
])("a score has the limits of its own entry: %s", (_, framework, value, need) => {
  expect(given("NDZH-1.2", value, framework)).toEqual([
    need === null
      ? { kind: "score", value }
      : `Y129 甲“经营业绩考核得分”填的“${value}”不能用，应为${need}；没有计入。`,
  ]);
});

test("what votes lack is named in both languages", () => {
  const { notes } = read([
    ["单位", "NDZH-2.1", null, null, null, null, null],
    [null, "好", "较好", "一般", "差", "发出票数", "无效票"],
    ["甲", 8, null, 1, null, 10, 0],
  ]);
  expect(notes.map(({ message }) => [message.zh, message.en])).toEqual([
    [
      "甲“党委（考核组）评价”缺较好、差，没有计入；没有的填 0。",
      expect.stringContaining("Fairly good, Poor"),
    ],
  ]);
});

test("blank rows, and cells of spaces, give nothing and are not told", () => {
  const { scores, notes } = read([
    ["单位", "NDZH-2.1", null, "NDZH-1.2", "领导意见"],
    [null, "等次", "得分", "得分", null],
    [null, null, null, null, null],
    ["甲", "  ", 9, null, null],
    [" ", "  ", null, null, null],
    ["乙", null, null, null, null],
  ]);
  expect(scores.map(({ unit, code, given: { kind } }) => [unit, code, kind])).toEqual([
    ["甲", "NDZH-2.1", "points"],
  ]);
  expect(notes).toStrictEqual([]);
});
