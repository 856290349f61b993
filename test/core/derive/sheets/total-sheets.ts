/** Own sheets with totals in words, repeated headers, names like notes and scores of parts of the year. */
import type { OwnSheetCase } from "../../../support/own-sheet";

export const TOTAL_SHEETS: readonly OwnSheetCase[] = [
  {
    name: "100 points each with 平均得分",
    text: `考核评分表
序号|考核内容|满分|得分
1|甲项|100|95
2|乙项|100|91
平均得分|||93`,
    final: 93,
  },
  {
    name: "100 points each",
    text: `考核评分表
序号|考核内容|满分|得分
1|甲项|100|95
2|乙项|100|91`,
    final: 93,
  },
  {
    name: "the header repeated behind 本页小计",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|30|28
2|制度|20|19
本页小计||50|47
序号|考核内容|分值|得分
3|学习|30|28
4|活动|20|18
本页小计||50|46
总计||100|93`,
    final: 93,
  },
  {
    name: "sections with different columns",
    text: `考核评分表
一、党建工作（60分）
序号|考核内容|评分标准|分值|自评得分|考核得分
1|班子|健全|30|30|28
2|活动|按期|30|30|27
二、业务工作（40分）
序号|考核内容|分值|考核得分
1|任务|40|38`,
    final: 93,
  },
  {
    name: "spaces within headings",
    text: `考核评分表
序 号|考 核 内 容|分  值|得  分
1|班子|50|48
2|活动|50|45`,
    final: 93,
  },
  {
    name: "（分） behind headings",
    text: `考核评分表
序号|考核内容|分值（分）|得分（分）
1|班子|50|48
2|活动|50|45`,
    final: 93,
  },
  {
    name: "得分合计（大写） below",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
得分合计（大写）：玖拾叁分|||
考核结论：合格||日期：2026.12.20|`,
    final: 93,
  },
  {
    name: "总 计 with a space",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
总 计||100|93`,
    final: 93,
  },
  {
    name: "应得分：100分 and 实得分：93分 below",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
应得分：100分||实得分：93分|`,
    final: 93,
  },
  {
    name: "实得分：92分 below that is wrong",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
应得分：100分||实得分：92分|`,
    final: null,
  },
  {
    name: "应得分：110分 below that is wrong",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|50|48
2|活动|50|45
应得分：110分||实得分：93分|`,
    final: null,
  },
  {
    name: "意见征集 and 负责人述职 as names",
    text: `考核评分表
序号|考核内容|分值|得分
1|意见征集|50|48
2|负责人述职|50|45`,
    final: 93,
  },
  {
    name: "签字背书 and 备注栏 in names",
    text: `考核评分表
序号|考核内容|分值|得分
1|主要负责人签字背书|50|48
2|备注栏填写规范|50|45`,
    final: 93,
  },
  {
    name: "an item 说明：… that is not scored",
    text: `考核评分表
序号|考核内容|分值|得分
1|班子|40|38
2|说明：材料报送|10|
3|活动|50|45`,
    final: null,
  },
  {
    name: "four quarters with 平均得分",
    text: `考核评分表
序号|考核内容|分值|一季度|二季度|三季度|四季度|平均得分
1|班子|50|48|48|47|49|48
2|活动|50|45|44|46|45|45`,
    final: 93,
  },
  {
    name: "half years without the year: asked",
    text: `考核评分表
序号|考核内容|分值|上半年得分|下半年得分
1|班子|50|24|24
2|活动|50|22|23`,
    final: null,
    asked: "rivals",
  },
];
