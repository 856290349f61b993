/** Where in a table of ratings the headings stand: in one row or two, below a title, merged with the cell below. */
import { findAppraisalTable } from "../../../../src/core/year/appraisals/appraisal-columns";
import { composite } from "../../../support/ratings";
import { sheetGrid, told, type Rows } from "./told-columns";

const VOTES = ["好", "较好", "一般", "差"];

test.each<[what: string, rows: Rows, expected: readonly string[] | null]>([
  [
    "a title that names an item",
    [["NDZH-2.1 测评"], ["单位", "得分", "NDZH-1.2"], ["甲", 1, 1]],
    ["2 NDZH-1.2 either", "? 1 得分"],
  ],
  [
    "an item over its fields",
    [
      ["单位", "NDZH-2.1", null, null, null],
      [null, ...VOTES],
      ["甲", 1, 2, 3, 4],
    ],
    ["1 NDZH-2.1 vote good", "2 NDZH-2.1 vote fair", "3 NDZH-2.1 vote avg", "4 NDZH-2.1 vote poor"],
  ],
  [
    "an item above the row of units",
    [
      [null, "NDZH-2.1", null, "NDZH-2.2"],
      ["单位", "好", "差", "得分"],
      ["甲", 1, 2, 3],
    ],
    ["1 NDZH-2.1 vote good", "2 NDZH-2.1 vote poor", "3 NDZH-2.2 points"],
  ],
  [
    "an item whose cell is merged with the one below",
    [
      ["单位", "NDZH-1.2", "NDZH-2.1", null],
      [null, null, "等次", "得分"],
      ["甲", 90, "好", null],
    ],
    ["1 NDZH-1.2 either", "2 NDZH-2.1 grade", "3 NDZH-2.1 points"],
  ],
  [
    "what belongs to nothing over it",
    [
      ["单位", "NDZH-2.1", null, "其他", null],
      [null, "等次", null, "得分", "得分"],
      ["甲", "好"],
    ],
    ["1 NDZH-2.1 grade", "? 3 得分", "? 4 得分"],
  ],
  [
    "what names nothing below an item",
    [
      ["单位", "NDZH-2.1", null, null],
      [null, "等次", "请填写", "好"],
      ["甲", "好", 1, 2],
    ],
    ["1 NDZH-2.1 grade", "3 NDZH-2.1 vote good", "? 2 请填写"],
  ],
  [
    "a title over a column without a heading, left of the units",
    [
      ["2026年度测评", null, null],
      [null, "单位", "NDZH-1.2"],
      [1, "甲", 90],
    ],
    ["2 NDZH-1.2 either"],
  ],
  [
    "a column without a heading",
    [
      ["单位", null, "NDZH-1.2"],
      ["甲", 5, 90],
    ],
    ["2 NDZH-1.2 either"],
  ],
  [
    "a row of numbers below the headings",
    [
      ["单位", "NDZH-1.2", "NDZH-2.1"],
      [null, 1, 2],
      ["甲", 90, 1],
    ],
    ["1 NDZH-1.2 either", "2 NDZH-2.1 either"],
  ],
  [
    "words that name no field below the headings",
    [
      ["单位", "NDZH-1.2"],
      [null, "请填写"],
      ["甲", 90],
    ],
    ["1 NDZH-1.2 either"],
  ],
  [
    "a first table without items",
    [
      ["单位", "电话"],
      ["甲", 1],
      ["单位", "NDZH-1.2"],
      ["甲", 90],
    ],
    ["1 NDZH-1.2 either"],
  ],
  [
    "the twentieth row",
    [...Array.from({ length: 19 }, () => [null]), ["单位", "NDZH-1.2"]],
    ["1 NDZH-1.2 either"],
  ],
  ["a row below that", [...Array.from({ length: 20 }, () => [null]), ["单位", "NDZH-1.2"]], null],
  ["nothing", [], null],
])("%s", (_, rows, expected) => {
  expect(told(rows)).toEqual(expected);
});

test("the row of headings is the one right above the units", () => {
  const below = findAppraisalTable(
    sheetGrid([
      ["单位", "NDZH-2.1"],
      [null, "等次"],
      ["甲", "好"],
    ]),
    composite(),
  );
  const above = findAppraisalTable(
    sheetGrid([["2026年"], ["单位", "NDZH-2.1等次"], ["甲", "好"]]),
    composite(),
  );
  expect([below?.header, below?.unit, above?.header]).toEqual([1, 0, 1]);
});
