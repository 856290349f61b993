/** Own sheets with scores of parts, sections, rows that are no items, bonuses called in the column of numbers, English headings. */
import type { OwnSheetCase } from "../../../support/own-sheet";

export const SECTION_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "基本分值 beside 考评分值: asked",
    text: `国有企业党建工作责任制考核评价表
序号|考核项目|考核要点|基本分值|评分标准及办法|自评分值|考评分值|备注
1|政治建设|落实第一议题制度|20|缺1次扣2分|20|18|
||党委前置研究|20|缺1项扣2分|20|19.5|
2|基层组织|支部达标率|30|每降1%扣1分|30|28|95%
||发展党员|30|程序不规范扣2分|30|27|
总分|||100||100|92.5|`,
    merges: ["A3:A4", "B3:B4", "A5:A6", "B5:B6"],
    final: null,
    asked: "rivals",
  },
  {
    name: "检查方法, 发现问题, 扣分 and 得分",
    text: `安全检查表
序号|检查内容|检查方法|标准分|发现问题|扣分|得分
1|制度|查资料|30|2处缺页|2|28
2|现场|查现场|40|3处|6|34
3|应急|询问|30|1人不会|4|26
合计|||100||12|88`,
    final: 88,
  },
  {
    name: "权重系数, 评分 and 加权分",
    text: `部门考核表
序号|考核指标|权重系数|评分|加权分
1|业绩|0.5|90|45
2|党建|0.3|95|28.5
3|安全|0.2|80|16
合计||1||89.5`,
    final: 89.5,
  },
  {
    name: "权重系数 and 评分 alone",
    text: `部门考核表
序号|考核指标|权重系数|评分
1|业绩|0.5|90
2|党建|0.3|95
3|安全|0.2|80`,
    final: 89.5,
  },
  {
    name: "小计 behind 得分",
    text: `考核表
一级指标|二级指标|分值|评分标准|得分|小计
党建|班子|30|健全|28|55
|活动|30|按期|27|
业务|任务|20|完成|19|38
|质量|20|达标|19|`,
    merges: ["A3:A4", "F3:F4", "A5:A6", "F5:F6"],
    final: 93,
  },
  {
    name: "平时（40%） and 年终（60%） alone: asked",
    text: `考核表
序号|考核内容|分值|平时考核得分（40%）|年终考核得分（60%）
1|班子|50|48|46
2|活动|50|45|44`,
    final: null,
    asked: "rivals",
  },
  {
    name: "平时（40%） and 年终（60%） with 综合得分",
    text: `考核表
序号|考核内容|分值|平时考核得分（40%）|年终考核得分（60%）|综合得分
1|班子|50|48|46|46.8
2|活动|50|46|44|44.8`,
    final: 91.6,
  },
  {
    name: "扣分项目 without points: asked",
    text: `机关作风扣分表
序号|扣分项目|扣分标准|扣分
1|迟到|每次0.5分|1
2|早退|每次0.5分|0.5
合计|||1.5`,
    final: null,
    asked: "noPointsColumn",
  },
  {
    name: "优秀(10) and 良好(8) as columns to tick: asked",
    text: `民主测评表
测评项目|优秀(10)|良好(8)|一般(6)|较差(4)
思想政治|√|||
工作能力||√||`,
    final: null,
    asked: "unknownColumns",
  },
  {
    name: "people in rows: asked",
    text: `党员积分表
姓名|学习教育（40分）|组织生活（30分）|作用发挥（30分）|总分
张三|38|28|27|93
李四|36|27|25|88`,
    final: null,
    asked: "unitRows",
  },
  {
    name: "two units in sections of one sheet",
    text: `考核评分表
第一党支部
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
合计||100|93
第二党支部
序号|考核内容|分值|得分
1|班子|50|40
2|活动|50|41
合计||100|81`,
    final: null,
  },
  {
    name: "附加项目 of which nothing says the sign",
    text: `考核表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
附加项目|||
1|创新|5|3`,
    final: null,
  },
  {
    name: "加减分项目 as a merged heading",
    text: `考核表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
加减分项目
1|市级表彰加2分|2|1
2|通报批评扣2分|2|2`,
    merges: ["A5:D5"],
    final: 92,
  },
  {
    name: "一票否决 in the column of numbers",
    text: `考核表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
一票否决|发生重大事故||0`,
    final: 93,
  },
  {
    name: "50 分 and 48 分 as texts",
    text: `考核表
序号|考核内容|分 值|得 分
1|班子|50 分| 48 分
2|活动|50 分| 45 分`,
    final: 93,
  },
  {
    name: "numbers of columns below the header",
    text: `考核表
序号|考核内容|分值|得分
1|2|3|4
1|班子|50|48
2|活动|50|45
合计||100|93`,
    final: null,
  },
  {
    name: "甲, 乙, 1, 2 below the header",
    text: `考核表
序号|考核内容|分值|得分
甲|乙|1|2
1|班子|50|48
2|活动|50|45`,
    final: null,
  },
  {
    name: "a row 示例",
    text: `考核表
序号|考核内容|分值|得分
示例|填写示例|10|9
1|班子|50|48
2|活动|50|45`,
    final: null,
  },
  {
    name: "0 as a score",
    text: `考核表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|0
合计||100|48`,
    final: 48,
  },
  {
    name: "合计 merged over two columns",
    text: `考核表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
合计||100|93`,
    merges: ["A5:B5"],
    final: 93,
  },
  {
    name: "基础分合计, 加分 and 总分",
    text: `考核表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
基础分合计||100|93
加分项|市级表彰|5|2
加分合计||5|2
总分|||95`,
    final: 95,
  },
  {
    name: "a 总分 below a bonus without it",
    text: `考核表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
基础分合计||100|93
加分项|市级表彰|5|2
总分|||93`,
    final: null,
  },
  {
    name: "English headings: Max Points, Self Score, Final Score",
    text: `Safety Assessment
No.|Category|Item|Max Points|Self Score|Final Score|Remarks
1|Management|Responsibility|50|50|48|
2|Site|Fire safety|50|48|45|
|Total||100|98|93|`,
    final: 93,
  },
];
