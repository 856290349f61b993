/** Own sheets with points in names, with points deleted, and with scores that are no numbers. */
import type { OwnSheetCase } from "../../../support/own-sheet";

export const WRITTEN_POINT_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "a row with a score, its points deleted, no total",
    text: `考核评分表
考核项目|考核内容|评分标准|分值|得分
组织建设|班子建设|健全|20|19
||组织生活按期开展|20|18
||制度上墙||10
队伍建设|教育培训|达标|60|57`,
    final: null,
  },
  {
    name: "the same in a merged item",
    text: `考核评分表
考核项目|考核内容|评分标准|分值|得分
组织建设|班子建设|健全|20|19
||按期换届||18
||制度上墙|10|10
队伍建设|教育培训|达标|60|57`,
    merges: ["A3:A5", "B3:B5"],
    final: null,
  },
  {
    name: "points in level 1, level 2 and level 3",
    text: `考核评分表
一级指标|二级指标|三级指标|评分标准|得分
政治建设（60分）|理论学习（30分）|学习计划（10分）|有|9
||学习笔记（20分）|齐全|19
|政治生活（30分）|组织生活会（10分）|有|10
||民主评议（20分）|有|18
组织建设（40分）|换届（40分）|按期换届（40分）|按期|37`,
    merges: ["A3:A6", "B3:B4", "B5:B6"],
    final: 93,
  },
  {
    name: "points in level 2, a score for each level 3 below it",
    text: `考核评分表
一级指标|二级指标|三级指标|评分标准|得分
政治建设|理论学习（30分）|学习计划|有|9
||学习笔记|齐全|19
|政治生活（30分）|组织生活会|有|28
组织建设|换届（40分）|按期换届|按期|37`,
    merges: ["A3:A5", "B3:B4"],
    final: 93,
  },
  {
    name: "10分/项 as points: too few items",
    text: `检查表
检查项目|检查内容|分值|得分
台账|齐全|10分/项|40
现场|整洁|60|48`,
    final: null,
    asked: "noRows",
  },
  {
    name: "/ in 实得分",
    text: `检查评分表
检查项目|检查内容|应得分|实得分
台账|齐全|40|38
现场|整洁|40|36
危化品|管理|20|/`,
    final: null,
  },
  {
    name: "/ in 应得分 and 实得分",
    text: `检查评分表
检查项目|检查内容|应得分|实得分
台账|齐全|40|38
现场|整洁|40|36
危化品|管理|/|/`,
    final: null,
  },
  {
    name: "deductions in the column of scores",
    text: `检查评分表
检查项目|检查内容|标准分|得分
台账|齐全|40|-2
现场|整洁|60|-5`,
    final: null,
  },
  {
    name: "分值 and 得分 twice, under 自评 and under 考核",
    text: `检查评分表
检查项目|检查内容|自评||考核|
||分值|得分|分值|得分
台账|齐全|40|40|40|38
现场|整洁|60|60|60|55`,
    merges: ["C2:D2", "E2:F2", "A2:A3", "B2:B3"],
    final: 93,
  },
  {
    name: "每次扣分, 次数 and 扣分合计 beside 得分",
    text: `检查评分表
检查项目|标准分|扣分标准|每次扣分|扣分次数|扣分合计|得分
台账|40|缺一次扣2分|2|1|2|38
现场|60|一处扣1分|1|5|5|55`,
    final: 93,
  },
  {
    name: "加分项目 with headings of its own beside the table",
    text: `考核评分表
序号|考核内容|分值|得分||序号|加分项目|最高加分|加分
1|班子|50|48||1|市级表彰|3|2
2|活动|50|45||2|媒体报道|2|0`,
    final: 95,
  },
  {
    name: "备注 with points in brackets and 等次 with boxes below",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
合计||100|93
备注：
1.每项得分扣完为止；
2.总分低于60分的为不合格（60分以下）；
3.等次：优秀（90分以上）、良好（80-89分）、一般（60-79分）
考核等次：□优秀  □良好  □一般  □较差
考核组成员签字：`,
    final: 93,
  },
  {
    name: "总分：93分 beside 等次：优秀 in one row",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
总分：93分||等次：优秀|`,
    final: 93,
  },
  {
    name: "总分：92分 that is wrong",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
总分：92分||等次：优秀|`,
    final: null,
  },
  {
    name: "总得分 below with a wrong number in another column",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
考核总得分|92||`,
    final: null,
  },
  {
    name: "满分 as a score",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|满分
2|活动|50|45`,
    final: null,
  },
  {
    name: "letters as scores",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|A
2|活动|50|B`,
    final: null,
  },
  {
    name: "items numbered （一）, （二）",
    text: `考核评分表
序号|考核内容|分值|得分
（一）|班子|50|48
（二）|活动|50|45`,
    final: 93,
  },
];
