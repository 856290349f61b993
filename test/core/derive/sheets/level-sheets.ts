/** Own sheets of several levels and tables, with bonuses, penalties and vetoes as they are written. */
import type { OwnSheetCase } from "../../../support/own-sheet";

export const LEVEL_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "a table with unknown headings below",
    text: `考核评分表
考核项目|考核内容|评分标准|分值|得分
组织建设|班子建设|健全|50|48
队伍建设|教育培训|达标|50|45
合计|||100|93

附表：日常检查
检查日期|检查人|发现几处|扣了多少
3月1日|张三|2|4
3月9日|李四|1|2`,
    final: null,
  },
  {
    name: "a table with unknown headings beside",
    text: `考核评分表
考核项目|考核内容|分值|得分|||检查日期|处数|多少
组织建设|班子建设|50|48|||3月|2|4
队伍建设|教育培训|50|45|||4月|1|2`,
    final: null,
  },
  {
    name: "事项, 次数, 得分 below the total",
    text: `考核评分表
考核项目|考核内容|分值|得分
组织建设|班子建设|50|48
队伍建设|教育培训|50|45
合计||100|93

日常工作
事项|次数|得分
信息报送|3|2
会议|2|1`,
    final: null,
  },
  {
    name: "党风廉政: points for each standard, one merged score for each 项目",
    text: `党风廉政建设责任制考核评分表
考核项目|考核内容|评分标准|分值|得分
组织领导|责任落实|成立领导小组|10|46
||签订责任书|10|
||专题研究|15|
||述责述廉|15|
教育监督|廉政教育|集体学习|20|45
||警示教育|15|
||谈话提醒|15|
合计|||100|91`,
    merges: ["A3:A6", "B3:B6", "E3:E6", "A7:A9", "B7:B9", "E7:E9"],
    final: 91,
  },
  {
    name: "自评 merged over two rows that are reviewed one by one",
    text: `考核评分表
考核项目|考核内容|分值|自评得分|考核得分
组织建设|班子建设|30|50|28
|制度建设|20||19
队伍建设|教育培训|50|50|46`,
    merges: ["A3:A4", "D3:D4"],
    final: 93,
  },
  {
    name: "three columns 分值, one for each level",
    text: `考核评分表
一级指标|分值|二级指标|分值|三级指标|分值|评分标准|自评|复核
党建|60|学习|30|计划|10|有|10|9
||||笔记|20|齐|20|19
||生活|30|会议|10|开|10|10
||||评议|20|评|20|18
业务|40|任务|40|完成|40|完成|40|37`,
    merges: ["A3:A6", "B3:B6", "C3:C4", "D3:D4", "C5:C6", "D5:D6"],
    final: 93,
  },
  {
    name: "学习小计 among the rows of its group",
    text: `考核评分表
一级指标|二级指标|三级指标|分值|得分
党建|学习|计划|10|9
||笔记|20|19
学习小计|||30|28
|生活|会议|30|28
业务|任务|完成|40|37
合计|||100|93`,
    merges: ["A3:A6", "B3:B4"],
    final: 93,
  },
  {
    name: "加分项 with 1-5 as points, 扣分项 with 每次1分",
    text: `考核评分表
考核项目|考核内容|评分标准|分值|得分
组织建设|班子建设|健全|50|48
队伍建设|教育培训|达标|50|45
加分项|获奖|市级加3分，省级加5分|1-5|3
扣分项|通报|每次扣1分|每次1分|1`,
    final: 95,
  },
  {
    name: "+3分 and -1.5分 as scores",
    text: `考核评分表
考核项目|考核内容|评分标准|分值|得分
组织建设|班子建设|健全|50|48
队伍建设|教育培训|达标|50|45
加分项|获奖|市级加3分|5|+3分
扣分项|通报|每次扣1分|5|-1.5分`,
    final: 94.5,
  },
  {
    name: "一票否决项 answered with 无",
    text: `考核评分表
考核项目|考核内容|评分标准|分值|得分
组织建设|班子建设|健全|50|48
队伍建设|教育培训|达标|50|45
一票否决项|发生重大责任事故|直接评为较差|否决|无`,
    final: 93,
  },
  {
    name: "一票否决 in a note below",
    text: `考核评分表
考核项目|考核内容|分值|得分
组织建设|班子建设|50|48
队伍建设|教育培训|50|45
一票否决：发生违法违纪案件的，取消评先资格。`,
    final: 93,
  },
  {
    name: "一票否决 answered with 是 keeps the score",
    text: `考核评分表
考核项目|考核内容|评分标准|分值|得分
组织建设|班子建设|健全|50|48
队伍建设|教育培训|达标|50|45
一票否决项|发生重大责任事故|直接评为较差||是`,
    final: 93,
  },
  {
    name: "numbers within 备注",
    text: `考核评分表
考核项目|考核内容|分值|得分|备注
组织建设|班子建设|50|48|得分=50-2
队伍建设|教育培训|50|45|扣5分`,
    final: 93,
  },
  {
    name: "96% as a score",
    text: `考核评分表
考核项目|分值|得分
组织建设|50|96%
队伍建设|50|90%`,
    final: null,
  },
  {
    name: "完成率 between 权重 and 得分",
    text: `考核评分表
指标|权重|完成率|得分
营业收入|50%|95%|48
净利润|50%|88%|45`,
    final: 93,
  },
  {
    name: "no score but a 完成率: asked",
    text: `考核评分表
指标|分值|完成率
营业收入|50|95%
净利润|50|88%`,
    final: null,
    asked: "noScoreColumn",
  },
  {
    name: "0 points",
    text: `考核评分表
指标|分值|得分
营业收入|50|48
净利润|50|45
奖励事项汇总|0|0`,
    final: null,
  },
];
