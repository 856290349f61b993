/** Own sheets whose points are merged, doubled, written in texts or taken off, and those of several tables. */
import { HEAD, type OwnSheetCase } from "../../../support/own-sheet";

const LABELS = "考核项目|考核内容|评分标准|分值|自评分|考核得分";

export const POINT_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "分值 merged over criteria, one score for all",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|60|60|55
||换届及时|||
||分工明确|||
队伍建设|教育培训|达标|40|40|38`,
    merges: ["A4:A6", "B4:B6", "D4:D6", "E4:E6", "F4:F6"],
    final: 93,
  },
  {
    name: "分值 merged, scores in parts, one of them missing",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|60|60|20
||换届及时||||
||分工明确|||18
队伍建设|教育培训|达标|40|40|38`,
    merges: ["A4:A6", "B4:B6", "D4:D6", "E4:E6"],
    final: null,
    found: ["V127"],
  },
  {
    name: "分值 for each criterion of a merged item",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|20|20|19
||换届及时|20|20|18
||分工明确|20|20|18
队伍建设|教育培训|达标|40|40|38
合计|||100|100|93`,
    merges: ["A4:A6", "B4:B6"],
    final: 93,
  },
  {
    name: "two columns 分值, level 1 beside level 2",
    text: `${HEAD}考核项目|分值|考核内容|评分标准|分值|得分
组织建设|60|班子建设|健全|30|28
||组织生活|按期|30|27
队伍建设|40|教育培训|达标|40|38`,
    merges: ["A4:A5", "B4:B5"],
    final: 93,
  },
  {
    name: "two columns 分值 that contradict each other",
    text: `${HEAD}考核项目|分值|考核内容|评分标准|分值|得分
组织建设|50|班子建设|健全|30|28
||组织生活|按期|30|27
队伍建设|40|教育培训|达标|40|38`,
    merges: ["A4:A5", "B4:B5"],
    final: null,
    found: ["V123"],
  },
  {
    name: "points in names: （5分）, (5 分), 5分",
    text: `${HEAD}考核项目|考核内容|评分标准|得分
组织建设|班子建设（30分）|健全|28
|组织生活(30 分)|按期|27
队伍建设|教育培训40分|达标|38`,
    final: 93,
  },
  {
    name: "the header is repeated for each section",
    text: `${HEAD}序号|考核内容|评分标准|分值|得分
1|班子建设|健全|30|28
2|组织生活|按期|30|27
序号|考核内容|评分标准|分值|得分
3|教育培训|达标|40|38
合计|||100|93`,
    final: 93,
  },
  {
    name: "sections as tables of their own with other headings",
    text: `${HEAD}一、党的建设（60分）
序号|考核内容|评分标准|分值|得分
1|班子建设|健全|30|28
2|组织生活|按期|30|27
小计|||60|55
二、业务工作（40分）
序号|工作任务|完成标准|分值|得分
1|重点项目|按期|40|38
小计|||40|38`,
    final: 93,
  },
  {
    name: "two tables side by side",
    text: `${HEAD}序号|考核内容|评分标准|分值|得分||序号|考核内容|评分标准|分值|得分
1|班子建设|健全|30|28||3|教育培训|达标|20|19
2|组织生活|按期|30|27||4|发展党员|规范|20|19`,
    final: 93,
  },
  {
    name: "only 扣分, 0 where nothing is deducted",
    text: `${HEAD}考核项目|考核内容|评分标准|分值|扣分|扣分原因
组织建设|班子建设|健全|60|5|缺1次
队伍建设|教育培训|达标|40|0|`,
    final: 95,
  },
  {
    name: "only 扣分, blanks, and a sum that says they are none",
    text: `${HEAD}考核项目|考核内容|评分标准|分值|扣分|扣分原因
组织建设|班子建设|健全|60|5|缺1次
队伍建设|教育培训|达标|40||
合计|||100|5|`,
    final: 95,
  },
  {
    name: "only 扣分, blanks that nothing explains",
    text: `${HEAD}考核项目|考核内容|评分标准|分值|扣分|扣分原因
组织建设|班子建设|健全|60|5|缺1次
队伍建设|教育培训|达标|40||`,
    final: 55,
  },
  {
    name: "扣分 beside 得分 that contradict each other",
    text: `${HEAD}考核项目|考核内容|评分标准|分值|扣分|得分
组织建设|班子建设|健全|60|5|56
队伍建设|教育培训|达标|40|2|38`,
    final: null,
    found: ["V126"],
  },
];
