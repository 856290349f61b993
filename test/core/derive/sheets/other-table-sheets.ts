/** Tables that look like scoring sheets and are none, and columns beside the score: units, shares, sums, amounts, ticks. */
import type { OwnSheetCase } from "../../../support/own-sheet";

export const OTHER_TABLE_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "a list of units with 基本分 and 得分 is no scoring sheet",
    text: `2026年四季度各支部考核汇总表
序号|单位名称|基本分|加分|扣分|得分|名次
1|第一党支部|100|2|5|97|1
2|第二党支部|100|0|6|94|2
3|第三党支部|100|1|10|91|3`,
    final: null,
    asked: "unitRows",
  },
  {
    name: "a list of units with 满分 and 得分 is no scoring sheet",
    text: `2026年四季度各支部考核得分表
序号|支部名称|满分|得分|排名
1|第一党支部|100|97|1
2|第二党支部|100|94|2
3|第三党支部|100|91|3`,
    final: null,
    asked: "unitRows",
  },
  {
    name: "a column for each unit: asked",
    text: `考核得分表
序号|考核项目|分值|第一支部|第二支部|第三支部
1|组织建设|50|48|47|46
2|党员教育|50|45|46|47`,
    final: null,
    asked: "noScoreColumn",
  },
  {
    name: "units in rows, items in columns: asked",
    text: `考核得分表
单位|组织建设（30分）|党员教育（30分）|活动（40分）|总分
第一党支部|28|29|38|95
第二党支部|27|28|36|91`,
    final: null,
    asked: "unitRows",
  },
  {
    name: "自评（30%） and 考评（70%） without both together: asked",
    text: `考核评分表
序号|考核项目|分值|自评（30%）|考核组评（70%）
1|组织建设|50|50|45
2|党员教育|50|50|44`,
    final: null,
    asked: "rivals",
  },
  {
    name: "自评（30%） and 考评（70%） with 综合得分",
    text: `考核评分表
序号|考核项目|分值|自评（30%）|考核组评（70%）|综合得分
1|组织建设|50|50|45|46.5
2|党员教育|50|50|44|45.8`,
    final: 92.3,
  },
  {
    name: "得分 of each row and 小计 of each group",
    text: `考核评分表
项目|考核内容|分值|得分|小计
组织建设|班子|30|28|47
|制度|20|19|
党员教育|学习|30|28|46
|活动|20|18|`,
    merges: ["A3:A4", "E3:E4", "A5:A6", "E5:E6"],
    final: 93,
  },
  {
    name: "总分 merged over all rows beside 得分",
    text: `考核评分表
项目|考核内容|分值|得分|总分
组织建设|班子|30|28|93
|制度|20|19|
党员教育|学习|30|28|
|活动|20|18|`,
    merges: ["A3:A4", "A5:A6", "E3:E6"],
    final: 93,
  },
  {
    name: "KPI: 目标值, 实际值, 完成率, 权重, 得分",
    text: `关键绩效指标考核表
序号|指标名称|计量单位|权重|目标值|实际值|完成率|考核标准|得分
1|营业收入|万元|30|1200|1180|98.3%|按比例|29
2|净利润|万元|30|200|210|105%|达标得满分|30
3|成本费用率|%|20|35|36|97%|按比例|18
4|应收账款周转|次|20|6|6|100%|按比例|20
合计|||100|||||97`,
    final: 97,
  },
  {
    name: "ticks under 好, 中, 差 beside 得分",
    text: `检查评分表
检查项目|检查内容|标准分|好（100%）|中（80%）|差（60%）|得分
台账|齐全|40|√|||40
现场|整洁|60||√||48`,
    final: 88,
  },
  {
    name: "是否达标 beside 得分",
    text: `检查评分表
检查项目|检查内容|标准分|是否达标|得分
台账|齐全|40|否|0
现场|整洁|60|是|60`,
    final: 60,
  },
];
