/** Own sheets whose rows are headed, summed, merged and numbered in the ways of published ones. */
import { HEAD, type OwnSheetCase } from "../../../support/own-sheet";

const LABELS = "考核项目|考核内容|评分标准|分值|自评分|考核得分";

export const ROW_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "一、二、 as headings with their points, items with figures",
    text: `${HEAD}序号|考核内容|评分标准|分值|得分
一|组织建设（40分）|||
1|班子建设|健全|20|19
2|组织生活|按期|20|18
二|队伍建设（60分）|||
1|教育培训|达标|30|28
2|发展党员|规范|30|29
合计|||100|94`,
    final: 94,
  },
  {
    name: "headings whose points don't come out",
    text: `${HEAD}序号|考核内容|评分标准|分值|得分
一|组织建设（50分）|||
1|班子建设|健全|20|19
2|组织生活|按期|20|18
二|队伍建设（60分）|||
1|教育培训|达标|30|28
2|发展党员|规范|30|29`,
    final: null,
    found: ["V123"],
  },
  {
    name: "（一） below 一、, with sums in the headings",
    text: `${HEAD}序号|考核内容|评分标准|分值|得分
一|党的建设||60|55
（一）|组织建设||60|55
1|班子建设|健全|30|28
2|组织生活|按期|30|27
二|业务工作||40|38
1|教育培训|达标|40|38
合计|||100|93`,
    final: 93,
  },
  {
    name: "a sum in a heading that is not that of its rows",
    text: `${HEAD}序号|考核内容|评分标准|分值|得分
一|党的建设||60|58
1|班子建设|健全|30|28
2|组织生活|按期|30|27
二|业务工作||40|38
1|教育培训|达标|40|38`,
    final: null,
    found: ["V123"],
  },
  {
    name: "a heading merged over the whole width",
    text: `${HEAD}序号|考核内容|评分标准|分值|得分
一、组织建设
1|班子建设|健全|20|19
2|组织生活|按期|20|18
二、队伍建设
3|教育培训|达标|60|57`,
    merges: ["A4:E4", "A7:E7"],
    final: 94,
  },
  {
    name: "小计 of each group and 考核总分",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|30|30|28
|组织生活|按期|20|20|20
本项小计|||50|50|48
队伍建设|教育培训|达标|30|30|29
|发展党员|规范|20|20|18
本项小计|||50|50|47
考核总分|||100|100|95`,
    final: 95,
  },
  {
    name: "a 合计 that is wrong",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标|40|40|38
合计|||100|100|95`,
    final: null,
    found: ["V122"],
  },
  {
    name: "总分： in the cell above the table that is wrong",
    text: `党支部考核评分表
被考核单位：甲支部||考核总分：91
${LABELS}
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标|40|40|38`,
    final: null,
    found: ["V122"],
  },
  {
    name: "总分： in the cell above the table that is right",
    text: `党支部考核评分表
被考核单位：甲支部||考核总分：93
${LABELS}
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标|40|40|38`,
    final: 93,
  },
  {
    name: "总分 above the table with its number beside it",
    text: `党支部考核评分表
被考核单位：甲支部||总得分|91
${LABELS}
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标|40|40|38`,
    final: null,
    found: ["V124"],
  },
  {
    name: "criteria with 签字, 盖章 and 合计 in them",
    text: `${HEAD}${LABELS}
组织建设|会议记录|参会人员签字，缺一处扣1分|40|40|38
|印章管理|用印须登记盖章|30|30|30
队伍建设|经费使用|合计不符扣1分；年月日填写完整|30|30|27
填报人（签字）：|||考核组（盖章）：||
年 月 日`,
    final: 95,
  },
  {
    name: "notes and signatures between the last row and the end",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标|40|40|38
合计|||100|100|93
注：1.得分以考核组意见为准。
2.本表一式两份。
被考核单位负责人签字：||||考核组长签字：|
||||2026|年`,
    final: 93,
  },
  {
    name: "scores below the end",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标|40|40|38
合计|||100|100|93
注：以下为补充考核
||补充考核|||4`,
    final: null,
    found: ["V120"],
  },
  {
    name: "a number beside the table",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|60|60|55||50
队伍建设|教育培训|达标|40|40|38`,
    final: null,
    found: ["V124"],
  },
  {
    name: "an item without points",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标||20|19
|发展党员|达标|20|20|19
合计|||100|100|93`,
    final: null,
    found: ["V120", "V122", "V122"],
  },
  {
    name: "points that are no number",
    text: `${HEAD}${LABELS}
组织建设|班子建设|健全|60|60|55
队伍建设|教育培训|达标|20-40|40|38
作风建设|联系群众|达标|40|40|38`,
    final: null,
    found: ["V121"],
  },
];
