/** What people choose or write in the option column, and what it is taken for. */
import type { CellValue } from "../../../src/core/grid/grid";
import { isNotApplicableWord } from "../../../src/core/sheet/na-words";
import { readLevel, readOption, readYesNo } from "../../../src/core/sheet/read-option";
import type { Reading } from "../../../src/core/sheet/scoring-sheet";

const text = (word: string): Reading => ({ kind: "text", text: word });
const blank: Reading = { kind: "blank" };

test.each(["不适用", " 不 适用", "N/A", "Ｎ／Ａ", "na", "Not applicable", "不涉及"])(
  "%j means not applicable",
  (word) => {
    expect(isNotApplicableWord(word)).toBe(true);
    expect(readOption(word, null, { allowNA: false, options: ["优"] })).toEqual(text("不适用"));
  },
);

test.each(["优", "适用", "无", "banana", "/"])("%j does not mean not applicable", (word) => {
  expect(isNotApplicableWord(word)).toBe(false);
});

test.each<[CellValue, boolean, boolean, Reading]>([
  ["/", true, false, text("不适用")],
  ["——", true, true, text("不适用")],
  ["/", false, false, blank],
  ["－", false, false, blank],
  ["/", false, true, text("/")],
  [" 优\u3000", false, true, text("优")],
  ["ＡＢ", false, true, text("AB")],
  [null, true, true, blank],
])("an option %j, not applicable allowed: %j, tiers offered: %j", (cell, allowNA, offered, expected) => {
  const options = offered ? ["优", "良"] : [];
  expect(readOption(cell, null, { allowNA, options })).toEqual(expected);
});

test("an error is no option, and what could be two options is neither", () => {
  const choice = { allowNA: true, options: ["A级", "a级", "1"] };
  expect(readOption({ error: "#REF!" }, null, choice)).toEqual({ kind: "error", error: "#REF!" });
  expect(readOption("Ａ级", null, choice)).toEqual(text("A级"));
  expect(readOption("ａ 级", null, choice)).toEqual(text("a 级"));
  expect(readOption(Number.POSITIVE_INFINITY, null, choice)).toEqual(text("Infinity"));
  expect(readOption(2, null, choice)).toEqual(text("2"));
  const alike = { allowNA: true, options: ["Ａ级", "A级"] };
  expect(readOption("Ａ级", null, alike)).toEqual(text("Ａ级"));
});

test.each<[CellValue, Reading]>([
  ["√", text("是")],
  ["Y", text("是")],
  ["有", text("是")],
  [true, text("是")],
  ["×", text("否")],
  ["N", text("否")],
  ["无", text("否")],
  ["没有", text("否")],
  [false, text("否")],
  [1, text("是")],
  [0, text("否")],
  [" 是 ", text("是")],
  ["ＹＥＳ", text("是")],
  ["/", blank],
  ["不涉及", blank],
  [null, blank],
  [{ error: "#N/A" }, { kind: "error", error: "#N/A" }],
  ["也许", text("也许")],
])("a veto's answer %j", (cell, expected) => {
  expect(readYesNo(cell, null)).toEqual(expected);
});

test.each<[CellValue, Reading]>([
  ["省部级 ", text("省部级")],
  ["无", blank],
  ["—", blank],
  ["不适用", blank],
  ["no", blank],
  [null, blank],
  [{ error: "#N/A" }, { kind: "error", error: "#N/A" }],
  ["市级", text("市级")],
])("an award's level %j", (cell, expected) => {
  expect(readLevel(cell, null, ["省部级"])).toEqual(expected);
});

test.each<[CellValue, string]>([
  ["（一）", "（一）"],
  ["(一)", "（一）"],
  ["①", "①"],
  ["Ⅰ", "Ⅰ"],
  ["I", "Ⅰ"],
  [3, "3"],
  ["3", "3"],
  ["３", "3"],
  [0.1, "10%"],
  ["10%", "10%"],
  ["１０％", "10%"],
  ["N/A", "N/A"],
  ["n/a", "N/A"],
  ["/", "/"],
])("%j is the option %j of a list that has it", (cell, option) => {
  const options = ["（一）", "①", "Ⅰ", "3", "10%", "N/A", "/"];
  expect(readOption(cell, null, { allowNA: true, options })).toEqual(text(option));
  expect(readLevel(cell, null, options)).toEqual(text(option));
});
