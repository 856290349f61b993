/** Tables of the command line: aligned by what a terminal shows, whatever stands in the cells. */
import fc from "fast-check";
import { plainTable } from "../../src/cli/plain-table";
import { terminalWidth } from "../../src/cli/terminal-width";

describe("a table of the command line", () => {
  it("is framed, with columns aligned left or right and cells of several lines", () => {
    const table = plainTable(["单位", "得分"], ["left", "right"]);
    table.push(["第一党支部", "98.50"]);
    table.push(["Unit 2", "7.00\n暂定"]);
    expect(table.toString()).toBe(
      [
        "┌────────────┬───────┐",
        "│ 单位       │  得分 │",
        "├────────────┼───────┤",
        "│ 第一党支部 │ 98.50 │",
        "├────────────┼───────┤",
        "│ Unit 2     │  7.00 │",
        "│            │  暂定 │",
        "└────────────┴───────┘",
      ].join("\n"),
    );
  });

  it("can do without lines between its rows, and without rows", () => {
    const table = plainTable(["A", "B"], ["left", "left"], false);
    expect(table.toString()).toBe("┌───┬───┐\n│ A │ B │\n└───┴───┘");
    table.push(["1", "2"]);
    expect(table.toString()).toBe("┌───┬───┐\n│ A │ B │\n│ 1 │ 2 │\n└───┴───┘");
  });

  it.each([
    ["abc", 3],
    ["党支部（一）", 12],
    ["“四强”——①", 9],
    ["é e\u0301", 3],
    ["１２％", 6],
    ["한국ア", 6],
    ["🙂👍🏽👨‍👩‍👧🇨🇳⚠️✓", 11],
    ["𠮷", 2],
    ["", 0],
  ])("counts the columns of “%s”", (text, width) => {
    expect(terminalWidth(text)).toBe(width);
  });

  it("gives all lines the same width", () => {
    const cell = fc.array(fc.constantFrom("党", "a", "—", "🙂", "é", "\n", "⚠️", "１"), { maxLength: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const table = plainTable(["甲", "b"], ["left", "right"]);
        for (const [a, b] of rows) table.push([a.join(""), b.join("")]);
        const widths = table.toString().split("\n").map(terminalWidth);
        expect(new Set(widths).size).toBe(1);
      }),
      { numRuns: 100 },
    );
  });
});
