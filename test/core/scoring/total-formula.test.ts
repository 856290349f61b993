/** The totals below a column of scores, as the sheet's own formulas calculate them. */
import type { CellValue } from "../../../src/core/grid/grid";
import { scaledFormula, totalFormula } from "../../../src/core/scoring/total-formula";
import { calculatedBlocks } from "../../support/calculated-blocks";

type Column = Parameters<typeof totalFormula>[0];

/** Rows of a score, 核定得分 and the points. */
type Rows = readonly (readonly [score: CellValue, official: CellValue, points: CellValue])[];

type Case = readonly [
  when: string,
  column: Column,
  rows: Rows,
  total: unknown,
  outOf100: unknown,
  decimals?: number,
];

const NA = "不适用";

const CASES: readonly Case[] = [
  [
    "all rows scored",
    "rule",
    [
      [4, 4, 5],
      [3, 3, 5],
    ].map(row),
    7,
    70,
  ],
  ["a blank row", "rule", [row([4, 4, 5]), [null, null, 5]], 4, "1/2"],
  ["a word among the scores", "rule", [row([4, 4, 5]), ["待定", null, 5]], 4, "1/2"],
  [
    "no score",
    "rule",
    [
      [null, null, 5],
      ["", "", 5],
    ],
    "",
    "",
  ],
  ["a score that does not apply", "rule", [row([4, 4, 5]), [3, NA, 0]], 4, 80],
  [
    "nothing that applies",
    "rule",
    [
      [3, NA, 0],
      [NA, NA, 0],
    ],
    "",
    "",
  ],
  [
    "all rows claimed",
    "self",
    [
      [4, 4, 5],
      [3, 3, 5],
    ].map(row),
    7,
    70,
  ],
  ["a row not claimed", "self", [row([4, 4, 5]), [null, 3, 5]], 4, "1/2"],
  ["a claim in words", "self", [row([4, 4, 5]), ["四分", 3, 5]], 4, "1/2"],
  ["a claim beyond the points", "self", [row([4, 4, 5]), [5.01, 3, 5]], 4, "1/2"],
  ["a claim of all points", "self", [row([4, 4, 5]), [5, 3, 5]], 9, 90],
  ["a claim below 0", "self", [row([4, 4, 5]), [-1, 3, 5]], 4, "1/2"],
  ["a claim of 0", "self", [row([4, 4, 5]), [0, 3, 5]], 4, 40],
  ["a claim for what does not apply", "self", [row([4, 4, 5]), [3, NA, 0]], 4, 80],
  [
    "no claim at all",
    "self",
    [
      [null, 4, 5],
      [null, 3, 5],
    ],
    "",
    "",
  ],
  [
    "claims are rounded one by one",
    "self",
    [
      [1.005, 1, 5],
      [1.005, 1, 5],
    ].map(row),
    2.02,
    20.2,
  ],
  [
    "by a framework of whole points",
    "self",
    [
      [1.5, 1, 5],
      [2.5, 1, 5],
    ].map(row),
    5,
    50,
    0,
  ],
  [
    "a review of all rows",
    "review",
    [
      [4, 4, 5],
      [3, 3, 5],
    ].map(row),
    7,
    70,
  ],
  ["a row not reviewed", "review", [row([4, 4, 5]), [null, 3, 5]], 4, "1/2"],
  ["a review of 0 beside a grant", "review", [row([0, 0, 5]), [NA, NA, 0]], 0, 0],
  [
    "all rows settled",
    "official",
    [
      [4, 4, 5],
      [3, 3, 5],
    ].map(row),
    7,
    70,
  ],
  ["a row still open has no say in what is settled", "official", [row([4, 4, 5]), ["", "", 0]], 4, 80],
  [
    "what a rule gives counts as it stands",
    "rule",
    [
      [5.25, 5.3, 5],
      [3, 3, 5],
    ].map(row),
    8.25,
    82.5,
    1,
  ],
  [
    "what is settled counts as it stands",
    "official",
    [
      [6, 6, 5],
      [3, 3, 5],
    ].map(row),
    9,
    90,
  ],
  [
    "nothing settled",
    "official",
    [
      ["", "", 0],
      ["", "", 0],
    ],
    "",
    "",
  ],
  ["a third is rounded", "official", [row([1, 1, 3])], 1, 33.33],
];

function row([score, official, points]: readonly number[]): Rows[number] {
  return [score ?? null, official ?? null, points ?? null];
}

function shown(formula: (one: Case, first: number) => string): readonly unknown[] {
  const blocks = CASES.map((one) => {
    const [, , rows, total] = one;
    const sum = rows.reduce((all, [, , points]) => all + Number(points), 0);
    // The total and its points stand beside the first row.
    const cells = rows.map((cells, index) =>
      index === 0 ? [...cells, total === "" ? "" : Number(total), sum] : cells,
    );
    return { cells, formula: (first: number) => formula(one, first) };
  });
  return calculatedBlocks(blocks);
}

function ranges(rows: Rows, first: number): Parameters<typeof totalFormula>[1] {
  const [scores, official, points] = ["A", "B", "C"].map(
    (column) => `${column}${first}:${column}${first + rows.length - 1}`,
  ) as [string, string, string];
  return { scores, official, points };
}

test("what counts is summed: what applies, within the points, and no words", () => {
  const totals = shown(([, column, rows, , , decimals = 2], first) =>
    totalFormula(column, ranges(rows, first), decimals),
  );
  expect(CASES.map(([when], index) => [when, totals[index]])).toEqual(
    CASES.map(([when, , , total]) => [when, total]),
  );
});

test("out of 100 when all rows that apply have such a score, else it says how many", () => {
  const scaled = shown(([, column, rows, , , decimals = 2], first) => {
    const cells = { total: `D${first}`, points: `E${first}` };
    const outOf = (count: string, of: string): string => `${count}&"/"&${of}`;
    return scaledFormula(column, ranges(rows, first), cells, decimals, outOf);
  });
  expect(CASES.map(([when], index) => [when, scaled[index]])).toEqual(
    CASES.map(([when, , , , outOf100]) => [when, outOf100]),
  );
});

test("points of 0 divide nothing", () => {
  const cells = [["", "", 0, 4, 0]];
  const formula = (first: number): string =>
    scaledFormula(
      "official",
      ranges([["", "", 0]], first),
      { total: `D${first}`, points: `E${first}` },
      2,
      () => "",
    );
  expect(calculatedBlocks([{ cells, formula }])).toEqual([""]);
});
