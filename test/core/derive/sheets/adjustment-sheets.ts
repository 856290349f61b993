/** Own sheets with points on top, points off and vetoes. */
import { HEAD, type OwnSheetCase } from "../../../support/own-sheet";

const TABLE = `${HEAD}考核项目|考核内容|评分标准|分值|自评分|考核得分
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标|40|40|35
`;

export const ADJUSTMENT_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "附加分 with a cap for the group",
    text: `${TABLE}附加分（最高10分）|获省级表彰|每项加6分||6|6
|经验推广|每篇加6分||6|6`,
    merges: ["A6:A7"],
    final: 100,
  },
  {
    name: "减分 with a maximum in the rule",
    text: `${TABLE}减分|被通报批评|每次扣2分，最多扣3分|||4`,
    final: 87,
  },
  {
    name: "扣减项 written as negative numbers",
    text: `${TABLE}扣减项|被通报批评|每次扣2分|-5|0|-2`,
    final: 88,
  },
  { name: "加分项 with a plus", text: `${TABLE}加分项|受到表彰|最高加5分|+5|3|+3`, final: 93 },
  {
    name: "加减分项: the rule says which is which",
    text: `${TABLE}加减分项|受到表彰|省级加5分|5|3|3
|被通报批评|每次扣2分|4|2|2`,
    merges: ["A6:A7"],
    final: 91,
  },
  {
    name: "加减分项 of which nothing says the sign",
    text: `${TABLE}加减分项|其他情况|视情况而定|5|3|3`,
    final: null,
    found: ["V120"],
  },
  {
    name: "a maximum of nothing: told",
    text: `${TABLE}加分项|受到表彰|按级别加分||3|3`,
    final: 93,
    found: ["V129"],
  },
  {
    name: "a claim that nobody reviewed: told",
    text: `${TABLE}加分项|受到表彰|最高加5分|5|3|`,
    final: 93,
    found: ["V130"],
  },
  {
    name: "a bonus below zero",
    text: `${TABLE}加分项|受到表彰|最高加5分|5|3|-3`,
    final: null,
    found: ["V128"],
  },
  { name: "一票否决 that is not triggered", text: `${TABLE}一票否决|发生重大事故|取消资格|||否`, final: 90 },
  {
    name: "一票否决 with words that are neither 是 nor 否",
    text: `${TABLE}一票否决|发生重大事故|取消资格|||待核实`,
    final: null,
    found: ["V128"],
  },
  {
    name: "headings 一、 and 二、加分项 on a sheet without level 1",
    text: `${HEAD}序号|考核内容|评分标准|分值|得分
一|基础工作|||
1|班子建设|健全|60|55
2|教育培训|达标|40|35
二|加分项（最高5分）|||
1|获得表彰|每次2分||4
三|扣分项|||
1|迟报材料|每次1分，最高3分||1
合计||||93`,
    final: 93,
  },
  {
    name: "加分 within the sheet's own 100 points",
    text: `${HEAD}考核项目|考核内容|评分标准|分值|自评分|考核得分
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标|30|30|30
加分项|创新工作|有创新的加分|10|10|5
合计|||100|100|90`,
    final: 90,
  },
  {
    name: "points that don't add up to 100, and a bonus: which comes first is unknown",
    text: `${HEAD}考核项目|考核内容|评分标准|分值|自评分|考核得分
组织建设|班子建设|健全|50|50|45
队伍建设|教育培训|达标|30|30|30
加分项|创新工作|最高加5分|5|5|5`,
    final: null,
    found: ["V136"],
  },
  {
    name: "a sum of more than 100 that isn't capped",
    text: `${HEAD}考核项目|考核内容|评分标准|分值|自评分|考核得分
组织建设|班子建设|健全|60|60|60
队伍建设|教育培训|达标|40|40|40
加分项|创新工作|最高加5分|5|5|5
最终得分|||||105`,
    final: null,
    found: ["V122"],
  },
  {
    name: "a table of 扣分 below",
    text: `${TABLE}合计|||100|100|90

附：扣分项目表
序号|扣分项目|扣分标准|最高扣分|自评扣分|核定扣分
1|被通报批评|每次2分|5|2|2`,
    final: 88,
  },
];
