/** What may stand once only, over all sheets of a ledger: told on the later sheet with the earlier one's name. */
import fc from "fast-check";
import { assessLedgers } from "../../../src/core/ledger/assess-ledgers";
import { describeLedgerFinding } from "../../../src/core/ledger/finding/ledger-finding";
import type { CellValue } from "../../../src/core/grid/grid";
import { ledgerSheet, ledgerWorkbook } from "../../support/ledger-grid";

const HEAD = ["编号", "问题描述", "解决建议", "状态"];

type Row = readonly [no: CellValue, description: string];

/** Of sheets of one ledger, in their order: what is told of repeats. */
function told(...sheets: readonly (readonly Row[])[]) {
  const grid = ledgerWorkbook(
    sheets.map((rows, index) =>
      ledgerSheet(`问题库${index + 1}`, [
        HEAD,
        ...rows.map(([no, text]): CellValue[] => [no, text, "改", "未办结"]),
      ]),
    ),
  );
  return assessLedgers(grid, { asOf: null }).flatMap(({ findings }) =>
    findings.filter(({ code }) => code === "L119" || code === "L147"),
  );
}

const places = (...sheets: readonly (readonly Row[])[]): readonly string[] =>
  told(...sheets).map(({ code, at }) => `${code} ${at.sheet}:${at.row}`);

test.each<[string, sheets: readonly (readonly Row[])[], found: readonly string[]]>([
  ["one number of two matters", [[["A1", "甲"]], [["A1", "乙"]]], ["L119 问题库2:1"]],
  ["numbers that differ", [[["A1", "甲"]], [["A2", "甲"]]], []],
  ["a number of digits and its text", [[[7, "甲"]], [["7", "乙"]]], ["L119 问题库2:1"]],
  [
    "rows that are alike as a whole are told as that alone",
    [[["A1", "甲"]], [["A1", "甲"]]],
    ["L147 问题库2:1"],
  ],
  [
    "alike rows and a repeated number",
    [
      [
        ["A1", "甲"],
        ["A2", "乙"],
      ],
      [
        ["A1", "甲"],
        ["A2", "丙"],
      ],
    ],
    ["L147 问题库2:1", "L119 问题库2:2"],
  ],
  ["a third sheet", [[["A1", "甲"]], [["A2", "乙"]], [["A1", "丙"]]], ["L119 问题库3:1"]],
  [
    "each sheet after the first",
    [[["A1", "甲"]], [["A1", "乙"]], [["A1", "丙"]]],
    ["L119 问题库2:1", "L119 问题库3:1"],
  ],
  [
    "twice on its own sheet, once on another",
    [
      [["A1", "甲"]],
      [
        ["A1", "乙"],
        ["A1", "丙"],
      ],
    ],
    ["L119 问题库2:1", "L119 问题库2:2"],
  ],
  [
    "sheets that each count their rows from one",
    [
      [
        [1, "甲"],
        [2, "乙"],
      ],
      [
        [1, "丙"],
        [2, "丁"],
        [2, "戊"],
      ],
    ],
    ["L119 问题库2:3"],
  ],
  [
    "a count that goes on from sheet to sheet, with a slip",
    [
      [
        [1, "甲"],
        [2, "乙"],
      ],
      [
        [2, "丙"],
        [3, "丁"],
      ],
    ],
    ["L119 问题库2:1"],
  ],
  [
    "numbers of documents, beside sheets that count from one",
    [
      [
        [1, "甲"],
        ["A7", "乙"],
      ],
      [
        [1, "丙"],
        ["A7", "丁"],
      ],
    ],
    ["L119 问题库2:2"],
  ],
  ["no number at all", [[[null, "甲"]], [[null, "乙"]]], []],
])("%s", (_, sheets, found) => {
  expect(places(...sheets)).toEqual(found);
});

test("the other row is named, with its sheet where that is another one", () => {
  const words = (...sheets: readonly (readonly Row[])[]) =>
    (["zh", "en"] as const).map((language) =>
      told(...sheets).map((one) => describeLedgerFinding(one, language).message),
    );
  expect(words([["A1", "甲"]], [["A1", "乙"]])).toEqual([
    ["“编号”“A1”与“问题库1”第 2 行重复。"],
    ["“A1” in “编号” repeats row 2 of “问题库1”."],
  ]);
  expect(
    words([
      ["A1", "甲"],
      ["A1", "乙"],
    ]),
  ).toEqual([["“编号”“A1”与第 2 行重复。"], ["“A1” in “编号” repeats row 2."]]);
});

test("every number but the first of its kind is told once, however the rows are spread over sheets", () => {
  const number = fc.constantFrom("A1", "A2", "A3", "A4");
  fc.assert(
    fc.property(
      fc.array(fc.array(number, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      (spread) => {
        let matter = 0;
        const sheets = spread.map((numbers) => numbers.map((no): Row => [no, `问题${matter++}`]));
        const all = spread.flat();
        expect(places(...sheets)).toHaveLength(all.length - new Set(all).size);
      },
    ),
    { numRuns: 60 },
  );
});
