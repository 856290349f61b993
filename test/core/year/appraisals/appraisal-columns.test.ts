/** Which column of a table of ratings means what, by the headings as departments write them. */
import type { CellValue, SheetGrid } from "../../../../src/core/grid/grid";
import { findAppraisalTable, ratingNamed } from "../../../../src/core/year/appraisals/appraisal-columns";
import { allIndicators } from "../../../../src/core/framework/indicators";
import { composite, table } from "../../../support/ratings";

const NDZH = composite();
type Rows = readonly (readonly CellValue[])[];

function grid(rows: Rows): SheetGrid {
  const [sheet] = table(rows).sheets;
  if (sheet === undefined) throw new Error("one sheet");
  return sheet;
}

/** 1 NDZH-2.1 grade; 2 NDZH-2.1 vote good; ? 3 for what nobody understood; null where there is no table. */
function told(rows: Rows): readonly string[] | null {
  const found = findAppraisalTable(grid(rows), NDZH);
  if (found === null) return null;
  return [
    ...found.columns.map(
      ({ column, item, field }) =>
        `${column} ${item.code} ${field.kind}${field.kind === "vote" ? ` ${field.key}` : ""}`,
    ),
    ...found.odd.map(({ column, heading }) => `? ${column} ${heading}`),
  ];
}

test.each<[heading: string, means: string | null]>([
  ["NDZH-1.2", "1 NDZH-1.2 either"],
  ["ndzh-1.2", "1 NDZH-1.2 either"],
  ["NDZH-1.2得分", "1 NDZH-1.2 points"],
  ["NDZH-1.2·得分", "1 NDZH-1.2 points"],
  ["经营业绩考核得分", "1 NDZH-1.2 either"],
  ["经营业绩得分", "1 NDZH-1.2 points"],
  ["经营业绩", "1 NDZH-1.2 either"],
  ["NDZH-2", "1 NDZH-2 either"],
  ["NDZH-2等次", "1 NDZH-2 grade"],
  ["NDZH-2.1等次", "1 NDZH-2.1 grade"],
  ["NDZH-2.1 评分", "1 NDZH-2.1 points"],
  ["NDZH-2.1 好", "1 NDZH-2.1 vote good"],
  ["NDZH-2.1：较好票", "1 NDZH-2.1 vote fair"],
  ["NDZH-2.1 差票数", "1 NDZH-2.1 vote poor"],
  ["NDZH-2.1 发出票数", "1 NDZH-2.1 vote issued"],
  ["NDZH-2.1 无效票", "1 NDZH-2.1 vote invalid"],
  ["与会人员评价", "1 NDZH-2.2 either"],
  ["与会人员评价等次（选填）", "1 NDZH-2.2 grade"],
  ["与会人员等级", "1 NDZH-2.2 grade"],
  ["述职评议", "1 NDZH-2 either"],
  ["群众评议得分", "1 NDZH-3 points"],
  // A committee's rating, and no item that it could be of.
  ["评", null],
  ["得分", null],
  ["等次", null],
  ["领导意见", null],
])("the heading “%s” means %s", (heading, means) => {
  const rows = [
    ["单位", heading, "NDZH-3.4"],
    ["甲", 1, 1],
  ];
  const found = told(rows)?.filter((one) => !one.endsWith("NDZH-3.4 either"));
  expect(found).toEqual([means ?? `? 1 ${heading}`]);
});

test.each([
  ...["单位", "支部名称", "被考核单位", "党组织", "部门名称", "Unit", "unit name", "单位（全称）", "党支部 "],
])("“%s” is the column of units", (heading) => {
  expect(
    told([
      ["序号", heading, "NDZH-1.2"],
      [1, "甲", 90],
    ]),
  ).toEqual(["2 NDZH-1.2 either"]);
});

test.each(["单位类型", "上级单位", "单位得分", ""])("“%s” is none", (heading) => {
  expect(
    told([
      ["序号", heading, "NDZH-1.2"],
      [1, "甲", 90],
    ]),
  ).toBeNull();
});

test.each([...["序号", "分组", "备注", "书记", "年度", "填报日期", "上级党组织", "No.", "Remarks", "日期"]])(
  "“%s” is there for people, or told",
  (heading) => {
    const found = told([
      ["单位", heading, "NDZH-1.2"],
      ["甲", "x", 90],
    ]);
    expect(found).toEqual(
      heading === "填报日期" ? ["2 NDZH-1.2 either", "? 1 填报日期"] : ["2 NDZH-1.2 either"],
    );
  },
);

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
    grid([
      ["单位", "NDZH-2.1"],
      [null, "等次"],
      ["甲", "好"],
    ]),
    NDZH,
  );
  const above = findAppraisalTable(grid([["2026年"], ["单位", "NDZH-2.1等次"], ["甲", "好"]]), NDZH);
  expect([below?.header, below?.unit, above?.header]).toEqual([1, 0, 1]);
});

test.each<[text: string, rating: string | null, percent: number | null]>([
  ["好", "好", 100],
  [" 较好 ", "较好", 80],
  ["Good", "好", 100],
  ["poor", "差", 40],
  ["优秀", null, null],
  ["", null, null],
])("the rating “%s” is %s", (text, rating, percent) => {
  const ballot = allIndicators(NDZH).find(({ code }) => code === "NDZH-2.1");
  if (ballot === undefined) throw new Error("a ballot");
  expect(ratingNamed(text, ballot)).toEqual(rating === null ? null : [rating, percent]);
});
