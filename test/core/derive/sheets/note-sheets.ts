/** Own sheets with numbered rows, notes and totals below, and points in titles and headings. */
import type { OwnSheetCase } from "../../../support/own-sheet";

export const NOTE_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "一 above 1 above （1）, with sums in 一 and 1",
    text: `考核评分表
序号|考核内容|标准分|得分
一|组织建设|60|55
1|班子|30|28
（1）|班子健全|20|19
（2）|分工明确|10|9
2|制度|30|27
二|党员教育|40|38
1|学习|40|38
合计||100|93`,
    final: 93,
  },
  {
    name: "the same without 合计",
    text: `考核评分表
序号|考核内容|标准分|得分
一|组织建设|60|55
1|班子|30|28
（1）|班子健全|20|19
（2）|分工明确|10|9
2|制度|30|27
二|党员教育|40|38
1|学习|40|38`,
    final: 93,
  },
  {
    name: "一、…（60分） above 1. and 2. in one column",
    text: `考核评分表
考核内容|标准分|得分
一、组织建设（60分）||
1.班子建设|30|28
2.制度建设|30|27
二、党员教育（40分）||
3.学习|40|38
合计|100|93`,
    final: 93,
  },
  {
    name: "items numbered 一、二、三",
    text: `考核评分表
考核内容|标准分|得分
一、班子建设|30|28
二、制度建设|30|27
三、学习|40|38`,
    final: 93,
  },
  {
    name: "a blank row between 扣分 and 得分 stays open",
    text: `考核评分表
考核内容|标准分|扣分|得分
班子建设|30|2|28
制度建设|30||
学习|40|2|38`,
    final: null,
  },
  {
    name: "是否否决 beside 得分",
    text: `考核评分表
考核内容|标准分|得分|是否否决
班子建设|50|48|否
制度建设|50|45|否`,
    final: 93,
  },
  {
    name: "考核得分, 加分 and 合计得分: asked",
    text: `考核评分表
考核内容|标准分|考核得分|加分|合计得分
班子建设|50|48|1|49
制度建设|50|45|1|46`,
    final: null,
    asked: "rivals",
  },
  {
    name: "扣分情况 in words: asked",
    text: `考核评分表
考核内容|标准分|扣分情况
班子建设|50|扣2分
制度建设|50|扣5分`,
    final: null,
    asked: "noScoreColumn",
  },
  {
    name: "0-50 as points: said",
    text: `考核评分表
考核内容|分值|得分
班子建设|0-50|48
制度建设|0-50|45`,
    final: null,
    asked: "noRows",
  },
  {
    name: "(50) behind a name may be points: asked",
    text: `考核评分表
考核项目|考核内容|得分
组织建设(50)|健全|48
队伍建设(50)|达标|45`,
    final: null,
    asked: "noPointsColumn",
  },
  {
    name: "分值（100分） and 得分（100分） as headings",
    text: `考核评分表
考核内容|分值（100分）|自评得分（100分）|考核得分（100分）
班子建设|50|50|48
制度建设|50|50|45`,
    final: 93,
  },
  {
    name: "满分100分 in the title",
    text: `党建考核评分表（满分100分）
考核内容|分值|得分
班子建设|50|48
制度建设|50|45`,
    final: 93,
  },
  {
    name: "满分120分 in the title",
    text: `党建考核评分表（满分120分）
考核内容|分值|得分
班子建设|70|48
制度建设|50|45`,
    final: 77.5,
  },
  {
    name: "满分100分 in the title, 90 in the rows",
    text: `党建考核评分表（满分100分）
考核内容|分值|得分
班子建设|50|48
制度建设|40|35`,
    final: null,
  },
];
