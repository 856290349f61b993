/** Widths, heights and line breaks of texts in cells and at a terminal. */
import fc from "fast-check";
import { rowHeightFor, textByRows, textWidth, withAir, wrapText } from "../../../src/core/plan/text-size";

test.each([
  ["", 0],
  ["abc", 3],
  ["汇总", 4],
  ["得分 4.5", 8],
  ["“优”", 6],
  ["（１）", 6],
])("%j is %i characters wide", (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test("rows grow by lines, and never beyond what Excel allows", () => {
  const height = (text: string, width = 20): number => rowHeightFor([{ text, width }]);
  expect(height("")).toBe(20);
  expect(height("短")).toBe(20);
  expect(height("一二三四五六七八九十")).toBe(35);
  expect(height("a\nb\nc")).toBe(50);
  expect(height("字".repeat(5000))).toBe(409);
  expect(
    rowHeightFor([
      { text: "a", width: 9 },
      { text: "a\nb", width: 9 },
    ]),
  ).toBe(35);
});

test("a text that is too tall for one row goes on in the next ones, and nothing of it is lost", () => {
  expect(textByRows("短", 45)).toEqual(["短"]);
  expect(textByRows("", 45)).toEqual([""]);
  const texts = [
    "措施".repeat(1_000),
    "step by step ".repeat(300),
    `${"plan ".repeat(300)}${"措施".repeat(300)}`,
  ];
  for (const text of texts) {
    const pieces = textByRows(text, 45);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    for (const piece of pieces) {
      // Three and more have room on a page, and the programs wrap them as wide as the column is there.
      expect(rowHeightFor([{ text: piece, width: 45 }])).toBeLessThanOrEqual(155);
      expect(piece).not.toContain("\n");
      expect(textByRows(piece, 45)).toEqual([piece]);
    }
  }
  const paragraphs = Array.from({ length: 40 }, (_, index) => `第 ${index + 1} 条`);
  expect(textByRows(paragraphs.join("\n"), 45).map((piece) => piece.split("\n"))).toEqual(
    [0, 10, 20, 30].map((start) => paragraphs.slice(start, start + 10)),
  );
});

test("whatever a text is of, its pieces are all of it, in order", () => {
  const part = fc.constantFrom("措施", "step ", "  ", "\n", "（1）", "12.5%", "。", "“引”", "a-b ");
  fc.assert(
    fc.property(fc.array(part, { minLength: 300, maxLength: 600 }), (parts) => {
      const text = parts.join("");
      expect(textByRows(text, 20).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
    { numRuns: 60 },
  );
});

test("rows of a few lines are as tall as they were, those of many have air, and Excel's limit holds", () => {
  expect([20, 95, 110, 380, 409].map(withAir)).toEqual([20, 95, 117, 403, 409]);
});

test.each([
  ["完成 12 项", 6, ["完成", "12 项"]],
  ["增长 -1 点", 7, ["增长 -1", "点"]],
  ["同比增幅 -1 点", 10, ["同比增幅", "-1 点"]],
  ["一二三四。", 8, ["一二三", "四。"]],
  ["see the add-in now", 10, ["see the", "add-in now"]],
  ["一\n二", 8, ["一", "二"]],
  ["", 8, [""]],
])("%j in %i characters", (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test("no line is too wide, and only spaces are lost", () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "一项",
          "得分",
          "“优”",
          "，",
          "。",
          "；",
          " ",
          "-1",
          "4.5",
          "12%",
          "SQLH-1.1",
          "add-in",
          "\n",
          "（",
          "）",
          ",",
        ),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 44 }), (written, width) => {
      const lines = wrapText(written, width);
      for (const line of lines) expect([line, textWidth(line) <= width]).toEqual([line, true]);
      expect(lines.join("").replace(/\s/g, "")).toBe(written.replace(/\s/g, ""));
    }),
    { numRuns: 1000 },
  );
});

test("a number with its sign and per cent stays on one line where it fits", () => {
  const number = fc.integer({ min: -9999, max: 9999 }).map((value) => `${value / 10}%`);
  fc.assert(
    fc.property(fc.nat(12), number, (before, value) => {
      const lines = wrapText(`${"字".repeat(before)}${value}止`, 14);
      expect(lines.some((line) => line.includes(value))).toBe(true);
    }),
  );
});
