/** Headings of columns that are neither names nor scores: numbers, points, criteria, reasons, evidence, remarks. */
import type { OwnColumnKey } from "../own-column";
import type { LabelMeaning } from "./meaning";

interface Pattern {
  readonly key: OwnColumnKey | "words" | "amount";
  readonly test: RegExp;
  readonly weak?: true;
}

/** Who gives points or takes them: 考核, 检查, …; in front of many words. */
const DOING =
  "(?:考核|考评|评分|计分|打分|评价|评定|评比|评议|评审|检查|测评|督查|督导|验收|扣分|加分|加扣分|加减分|扣减分|减分|奖惩|给分|赋分|得分|记分|量化|考察|评估|审核|监督|巡查)";

/** Names of those who are assessed, and no items. */
const UNITS =
  /^(?:被考核|参评|受检|被检查|考核|参加|所属)?(?:单位|党组织|党支部|支部|党委|党总支|部门|科室|车间|班组|站所|村|社区|学校|企业|公司|员工|人员|党员)(?:名称|姓名)$/;

/** The first that fits counts. */
const PATTERNS: readonly Pattern[] = [
  // Scores of another time and what is made of scores are none themselves.
  {
    key: "amount",
    test: /^(?:上期|上年|上季|上月|上次|上轮|去年|往年|前期|历年|同期)|^(?:较|与|比)(?:上|去)|^(?:增减|升降|增减情况|增减值|同比|环比)$|(?:得分|失分|达标|扣分)率$/,
  },
  { key: "no", test: /^(?:序号|编号|序|项次|顺序|顺序号|项号|条目|no\.?|#)$/ },
  { key: "code", test: /(?:指标|项目)(?:编码|编号|代码)$|^(?:编码|代码|code)$/ },
  {
    key: "groupMax",
    test: /^一级(?:指标)?(?:分值|权重|满分|标准分|总分)$|^(?:大项|类别|项目总)(?:分值?|权重)$/,
  },
  {
    key: "reason",
    test: /(?:扣分|失分|减分|扣减|得失分|扣减分|未得分|加减分|加扣分|得分)(?:原因|理由|事由|情况|说明|事项|点|因素|及原因|备注|明细)|(?:存在|发现|主要)(?:的)?(?:主要)?问题|^问题|扣分.*(?:原因|说明)$/,
  },
  // What one occurrence costs is a rule, not what was taken off.
  { key: "amount", test: /^每(?:次|项|处|起|件|人|例)(?:加|扣|减|扣减)分(?:值|数)?$/ },
  {
    key: "evidence",
    test: /佐证|支撑|证明材料|印证|考评依据|加分依据|(?:资料|材料|台账)(?:名称|清单|目录|要求|来源)?$|evidence/,
  },
  {
    key: "max",
    test: /^(?:最高|最多|最大)(?:可)?(?:加|扣|减|得)?分(?:值|数)?$|^(?:加|扣|减|加减|加扣)分(?:上限|最高|封顶|分值|标准分)(?:值)?$|^(?:最高分|上限|上限分|封顶分?)$/,
  },
  {
    key: "max",
    test: /^(?:(?:考核|考评|评分|评价|检查|指标|项目|各项|单项|分项|小项|子项|三级指标?|二级指标?|三级|二级|每项|条款|细则|规定|额定|设定|设置|核定|计划|目标|合计|总|参考|基准|基本|基础|标准|应得|应有|满|本项|权重|考核标准|考评标准|评分标准)*)(?:分值|赋分|配分|赋分值|标准分|基准分|基本分|基础分|应得分|满分|满分值|额定分|规定分|参考分|权重分|设定分|单项分|总分值|目标分|项目分|指标分)(?:值|数)?(?:权重|设置|标准)?$/,
  },
  {
    key: "max",
    test: /^(?:(?:指标|考核|考评|评价)*)(?:权重|比重|权数|占比|权重系数|系数)(?:值|比例|分值|%)?$|weight|^max(?:imum)?(?:points?|scores?|marks?)?$|^full(?:scores?|marks?|points?)$|^(?:points|marks)$/,
  },
  { key: "max", test: /^(?:加|奖励?)分(?:值|分值)$/, weak: true },
  { key: "max", test: /^(?:分|分数|标准分数|应得分数|满分分数)$/, weak: true },
  {
    key: "deduct",
    test: /^(?:自评|自查|实际|实|考核|考评|检查|评定|合计|应|累计|本项|复核|审核|单项|各项)*(?:扣分|扣减分|减分|扣减|失分|倒扣分|核减)(?:数|值|分值|分数|合计|小计)?$/,
  },
  {
    key: "criteria",
    test: new RegExp(
      `${DOING}(?:的)?(?:标准|办法|细则|方法|规则|依据|要点|方式|准则|说明|条件|要求|参考|尺度|口径)|^(?:标准|细则|办法)$|具体(?:操作|标准)|^(?:标准|办法)(?:及|与|和|要求)|criteria`,
    ),
  },
  {
    key: "criteria",
    test: /^(?:工作|目标|达标|任务|具体|主要|基本|质量|完成)?(?:要求|标准)(?:及|与|和|$)|目标要求|标准要求|细则$/,
    weak: true,
  },
  { key: "remark", test: /^(?:备注|备注说明|说明|其他说明|附注|remarks?)$/ },
  {
    key: "words",
    test: /(?:责任|牵头|考核|评价|主管|配合|检查|考评)(?:部门|单位|科室|人|主体|处室|领导)$|时限|时间|周期|频次|频率|期限|整改|(?:检查|完成|落实|工作|开展)(?:情况|记录|结果)|(?:签字|签名|签章)$|数据来源|信息来源|^(?:姓名|职务|部门|单位|联系人|电话)$/,
  },
  { key: "words", test: UNITS },
  {
    key: "amount",
    test: /^(?:实际|计划|目标|完成|预算|基准|考核|挑战|底线|门槛|力争|年度|本期|累计)(?:值|数|额|量|业绩|目标)$/,
  },
  {
    key: "amount",
    test: /(?:次数|数量|人数|天数|件数|篇数|场数|目标值|完成值|指标值|基数|总数|完成率|比例|比率|完成数|应完成|实际完成|计量单位|金额|排名|名次)(?:\(.*)?$|^单位$/,
  },
];

/** True for the heading of a column that names units or people. */
export function namesUnits(label: string): boolean {
  return UNITS.test(label) || /^(?:单位|部门|科室|支部|党支部|党组织|姓名|班组|车间)$/.test(label);
}

/** True for the heading of shares of a whole. */
export function isWeightLabel(label: string): boolean {
  return /权重|比重|占比|权数|weight/i.test(label) && !/分值|标准分/.test(label);
}

/** True for 加分事项 and the like, which may be what is listed as well as reasons. */
export function isOfCases(label: string): boolean {
  return /^(?:加|扣|减|加减|加扣|奖励|奖惩)分?(?:事项|情形|事由|因素|情况)$/.test(label);
}

export function plainMeaning(label: string): LabelMeaning | null {
  const found = PATTERNS.find(({ test }) => test.test(label));
  if (found === undefined) return null;
  const { key, weak = false } = found;
  return key === "words" || key === "amount" ? { kind: key } : { kind: "column", key, weak };
}
