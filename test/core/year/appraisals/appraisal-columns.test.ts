/** Which column of a table of ratings means what, by the headings as departments write them. */
import { ratingNamed } from "../../../../src/core/year/appraisals/appraisal-columns";
import { allIndicators } from "../../../../src/core/framework/indicators";
import { composite } from "../../../support/ratings";
import { told } from "./told-columns";

const NDZH = composite();

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
  // A name among other words, and of two names or codes the longer one.
  ["各单位与会人员评价结果汇总", "1 NDZH-2.2 either"],
  ["Committee rating, 2026", "1 NDZH-2.1 either"],
  ["述职评议·与会人员评价等次", "1 NDZH-2.2 grade"],
  ["NDZH-2 NDZH-2.1 等次", "1 NDZH-2.1 grade"],
  ["2026年NDZH-1.2", "1 NDZH-1.2 either"],
  ["NDZH-1.2 得分（满分100）", "1 NDZH-1.2 points"],
  ["NDZH-1.21 得分", null],
  // The beginning of a name, where it is one's alone; of a group's and its items' the group's.
  ["经营", "1 NDZH-1.2 either"],
  ["经营得分结果", "1 NDZH-1.2 points"],
  ["营", null],
  ["经营得分业绩", null],
  ["群众", "1 NDZH-3 either"],
  ["评议", null],
  ["评价", null],
  // What an item does not have says nothing more than the item.
  ["NDZH-1.2等次", "1 NDZH-1.2 either"],
  ["NDZH-2 好", "1 NDZH-2 either"],
  // Signs between item and vote are none of the vote, those within it are.
  ["NDZH-2.1 —— 好、、", "1 NDZH-2.1 vote good"],
  ["NDZH-2.1 较-好", "1 NDZH-2.1 either"],
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

const BESIDE = [
  "序号",
  "分组",
  "备注",
  "书记",
  "年度",
  "上级党组织",
  "No.",
  "no",
  "Remarks",
  "Remark",
  "Note",
];

test.each<[heading: string, isTold: boolean]>([
  ...[...BESIDE, "日期"].map((heading): [string, boolean] => [heading, false]),
  ...["填报日期", "备注栏数", "Notes of 2026", "电话"].map((heading): [string, boolean] => [heading, true]),
])("“%s” is there for people, or told: %s", (heading, isTold) => {
  const odd = isTold ? [`? 1 ${heading}`] : [];
  expect(
    told([
      ["单位", heading, "NDZH-1.2"],
      ["甲", "x", 90],
    ]),
  ).toEqual(["2 NDZH-1.2 either", ...odd]);
  // The same over two rows of headings.
  expect(
    told([
      ["单位", heading, "NDZH-2.1", null],
      [null, null, "等次", "得分"],
      ["甲", "x", "好", null],
    ]),
  ).toEqual(["2 NDZH-2.1 grade", "3 NDZH-2.1 points", ...odd]);
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
