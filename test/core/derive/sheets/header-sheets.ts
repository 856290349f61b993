/** Own sheets whose headers are worded, split and joined in the ways of published ones. */
import { HEAD, type OwnSheetCase } from "../../../support/own-sheet";

export const HEADER_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "项目 | 检查内容 | 扣分标准 | 应得分 | 实得分",
    text: `${HEAD}序号|检查项目|检查内容|扣分标准|应得分|实得分|备注
1|组织生活|三会一课|缺一次扣2分|50|46|
2|组织生活|主题党日|缺一次扣1分|30|30|
3|党费管理|党费收缴|每迟1人扣1分|20|19|
合计||||100|95|`,
    final: 95,
  },
  {
    name: "三级指标 with 核准分",
    text: `${HEAD}一级指标|二级指标|三级指标|评分细则|标准分值|自评分|核准分
政治建设|理论学习|学习计划|有计划得满分|20|20|18
||中心组学习|每少1次扣2分|30|30|30
组织建设|班子建设|民主集中制|未执行扣5分|30|30|27
||双重组织生活|缺1次扣2分|20|20|20
合计||||100|100|95`,
    merges: ["A4:A5", "B4:B5", "A6:A7", "B6:B7"],
    final: 95,
  },
  {
    name: "考核指标 | 计分办法, weights as percentages with scores out of 100",
    text: `${HEAD}序号|考核指标|权重|计分办法|考核得分
1|经营业绩|40%|按完成率|90
2|党的建设|30%|按评价结果|95
3|安全生产|20%|发生事故扣分|100
4|廉洁从业|10%|有违纪扣分|80`,
    final: 92.5,
  },
  {
    name: "weights with scores within them",
    text: `${HEAD}序号|考核指标|权重|计分办法|考核得分
1|经营业绩|40%|按完成率|38
2|党的建设|60%|按评价结果|55`,
    final: 93,
  },
  {
    name: "权重 beside 满分 100 throughout",
    text: `${HEAD}考核项目|考核内容|满分|权重|得分
党建|组织生活|100|60%|90
党建|党员教育|100|40%|80`,
    final: 86,
  },
  {
    name: "three header rows",
    text: `${HEAD}考核内容|||评价|||备注
一级指标|二级指标|评分标准|分值|得分||
||||自评|考评组|
组织建设|班子建设|健全|60|58|55|
队伍建设|教育培训|达标|40|40|38|`,
    merges: ["A3:C3", "D3:F3", "E4:F4", "A4:A5", "B4:B5", "C4:C5", "D4:D5"],
    final: 93,
  },
  {
    name: "得分 over 自评 and 考核, without merges",
    text: `${HEAD}序号|考核项目|评分标准|分值|得分||备注
||||自评|考核|
1|组织建设|健全|60|60|55|
2|队伍建设|达标|40|40|38|`,
    final: 93,
  },
  {
    name: "初评 and 复评: the later one counts",
    text: `${HEAD}考核项目|考核标准|标准分|自查分|初评得分|复评得分
组织建设|健全|60|60|58|57
队伍建设|达标|40|40|39|38`,
    final: 95,
  },
  {
    name: "考评组 and 党委 are equally final: asked",
    text: `${HEAD}考核项目|考核标准|标准分|考评组评分|党委评分
组织建设|健全|60|58|57
队伍建设|达标|40|39|38`,
    final: null,
    asked: "rivals",
  },
  {
    name: "only one of two equal columns is filled",
    text: `${HEAD}考核项目|考核标准|标准分|考评组评分|党委评分
组织建设|健全|60|58|
队伍建设|达标|40|39|`,
    final: 97,
  },
  {
    name: "judges with their mean",
    text: `${HEAD}考核项目|考核标准|标准分|评委1|评委2|平均分
组织建设|健全|60|58|56|57
队伍建设|达标|40|38|40|39`,
    final: 96,
  },
  {
    name: "judges without a mean: asked",
    text: `${HEAD}考核项目|考核标准|标准分|评委1|评委2
组织建设|健全|60|58|56
队伍建设|达标|40|38|40`,
    final: null,
    asked: "rivals",
  },
  {
    name: "months without a column for the whole: asked",
    text: `${HEAD}考核项目|考核标准|标准分|1月得分|2月得分|3月得分
组织建设|健全|60|58|56|60
队伍建设|达标|40|38|40|39`,
    final: null,
    asked: "rivals",
  },
  {
    name: "quarters with a final score",
    text: `${HEAD}考核项目|考核标准|标准分|一季度得分|二季度得分|最终得分
组织建设|健全|60|58|56|57
队伍建设|达标|40|38|40|39`,
    final: 96,
  },
  {
    name: "no column of scores at all: said",
    text: `${HEAD}序号|考核项目|评分标准|分值|备注
1|组织建设|健全|60|
2|队伍建设|达标|40|`,
    final: null,
    asked: "noScoreColumn",
  },
  {
    name: "no column of points and none in the text: said",
    text: `${HEAD}序号|考核项目|评分标准|得分|备注
1|组织建设|健全|55|
2|队伍建设|达标|38|`,
    final: null,
    asked: "noPointsColumn",
  },
  {
    name: "a column of scores that nobody knows is not passed over",
    text: `${HEAD}序号|考核项目|评分标准|分值|自评分|乙方意见
1|组织建设|健全|60|60|55
2|队伍建设|达标|40|40|38`,
    final: null,
    found: ["V124"],
  },
  {
    name: "a column of amounts is only mentioned",
    text: `${HEAD}序号|考核项目|评分标准|分值|扣分次数|得分
1|组织建设|健全|60|2|55
2|队伍建设|达标|40|1|38`,
    final: 93,
    found: ["V125"],
  },
  {
    name: "单位（盖章）： and the period in the title",
    text: `2026年第四季度党建工作责任制考核评价表
单位（盖章）：甲支部
考核项目|考核要点|分值|自评|考核组评分
组织建设|健全|60|60|55
队伍建设|达标|40|40|38`,
    final: 93,
  },
];
