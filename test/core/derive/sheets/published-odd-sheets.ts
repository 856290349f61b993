/** Own sheets with what published ones have at their edges: odd words, totals, notes and columns. */
import type { OwnSheetCase } from "../../../support/own-sheet";

export const PUBLISHED_ODD_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "占比 in %, 满分 and 得分 per item",
    text: `部门考核表
指标|占比|满分|得分
学习|30%|30|28
业务|50%|50|46
纪律|20%|20|19
合计|100%|100|93`,
    final: 93,
  },
  {
    name: "项目分值 and 小项分值",
    text: `卫生检查评分表
项目|项目分值|检查内容|小项分值|得分
办公区|60|桌面|30|28
||地面|30|27
公共区|40|楼道|20|20
||卫生间|20|18
总分|100||100|93`,
    merges: ["A3:A4", "B3:B4", "A5:A6", "B5:B6"],
    final: 93,
  },
  {
    name: "得分 per group in one column and per item in another",
    text: `卫生检查评分表
项目|检查内容|分值|单项得分|小计得分
办公区|桌面|30|28|55
|地面|30|27|
公共区|楼道|20|20|38
|卫生间|20|18|
合计||100|93|93`,
    merges: ["A3:A4", "E3:E4", "A5:A6", "E5:E6"],
    final: 93,
  },
  {
    name: "a score above its points",
    text: `卫生检查评分表
项目|检查内容|分值|得分
办公区|桌面|30|35
公共区|楼道|70|65
合计||100|100`,
    final: null,
  },
  {
    name: "a score as words",
    text: `卫生检查评分表
项目|检查内容|分值|得分
办公区|桌面|30|良好
公共区|楼道|70|65`,
    final: null,
  },
  {
    name: "score 18/20",
    text: `卫生检查评分表
项目|检查内容|分值|得分
办公区|桌面|20|18/20
公共区|楼道|80|75`,
    final: null,
  },
  {
    name: "A total that only sums up the last section",
    text: `考核表
项目|内容|分值|得分
甲|一|30|29
甲|二|20|18
乙|三|25|24
乙|四|25|22
合计||50|46`,
    final: null,
  },
  {
    name: "得分率 beside 得分",
    text: `考核表
项目|内容|分值|得分|得分率
甲|一|50|48|96%
乙|二|50|45|90%
合计||100|93|93%`,
    final: 93,
  },
  {
    name: "序号 with 1.1, 1.2, group rows 1, 2 with points",
    text: `考核表
序号|考核内容|分值|得分
1|组织建设|50|47
1.1|班子|30|28
1.2|制度|20|19
2|党员教育|50|46
2.1|学习|30|28
2.2|活动|20|18
|合计|100|93`,
    final: 93,
  },
  {
    name: "a subtotal row named after its group",
    text: `考核表
项目|内容|分值|得分
组织建设|班子|30|28
|制度|20|19
组织建设小计||50|47
党员教育|学习|30|28
|活动|20|18
党员教育小计||50|46
总计||100|93`,
    final: 93,
  },
  {
    name: "平均分 row below",
    text: `考核表
项目|内容|满分|得分
甲|一|100|96
乙|二|100|90
丙|三|100|93
平均分|||93`,
    final: 93,
  },
  {
    name: "a wrong 平均分 row",
    text: `考核表
项目|内容|满分|得分
甲|一|100|96
乙|二|100|90
丙|三|100|93
平均分|||91`,
    final: null,
  },
  {
    name: "自评 only: provisional",
    text: `自评表
项目|内容|分值|自评得分
甲|一|50|48
乙|二|50|45
合计||100|93`,
    final: 93,
  },
  {
    name: "自评, 考核组评分, 领导小组审定",
    text: `考核表
项目|内容|分值|单位自评|考核组评分|领导小组审定分
甲|一|50|50|49|48
乙|二|50|49|46|45
合计||100|99|95|93`,
    final: 93,
  },
  {
    name: "审定 not filled yet",
    text: `考核表
项目|内容|分值|单位自评|考核组评分|领导小组审定分
甲|一|50|50|49|
乙|二|50|49|46|
合计||100|99|95|`,
    final: null,
    asked: "rivals",
  },
  {
    name: "a number without heading beside the table",
    text: `考核表
项目|内容|分值|得分||
甲|一|50|48||44
乙|二|50|45||43`,
    final: null,
  },
  {
    name: "a correction typed two columns beside",
    text: `考核表
项目|内容|分值|得分|备注|
甲|一|50|48||
乙|二|50|45||应为40
合计||100|93||`,
    final: 93,
  },
  {
    name: "number in 备注",
    text: `考核表
项目|内容|分值|得分|备注
甲|一|50|48|
乙|二|50|45|40
合计||100|93|`,
    final: 93,
  },
  {
    name: "negative items: 考核扣分 as −2",
    text: `考核表
项目|内容|分值|扣分
甲|一|50|-2
乙|二|50|-5
合计||100|-7`,
    final: 93,
  },
  {
    name: "奖励分 and 惩罚分 columns beside",
    text: `考核表
项目|内容|分值|得分|加分|减分
甲|一|50|48|1|0
乙|二|50|45|0|2
合计||100|93|1|2
总得分|||92||`,
    final: null,
    asked: "rivals",
  },
  {
    name: "items whose names hold 合计, 总分, 平均",
    text: `考核表
项目|内容|分值|得分
统计工作|合计数准确|40|38
统计工作|平均工资上报|30|28
统计工作|总分类账清楚|30|27
合计||100|93`,
    final: 93,
  },
  {
    name: "items whose names hold 加分, 扣分, 否决",
    text: `考核表
项目|内容|分值|得分
制度|加分扣分台账健全|40|38
制度|否决事项已公示|30|28
制度|奖惩分明|30|27
合计||100|93`,
    final: 93,
  },
  {
    name: "a bonus column heading row with 附加项 (10分) and points",
    text: `考核表
项目|内容|分值|得分
甲|一|50|48
乙|二|50|45
附加项|创新做法|10|2
总计||110|95`,
    final: null,
  },
  {
    name: "基本分 100 and items only deducted, bonus below",
    text: `考核表
序号|考核内容|扣分标准|扣分
1|会议缺席|每次扣1分|2
2|材料迟报|每次扣0.5分|1.5
|基本分100，合计扣分||3.5
|最终得分||96.5`,
    final: null,
    asked: "noPointsColumn",
  },
];
