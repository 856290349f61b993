/** Headings of columns of scores: whose score it is, and how far it is from being final. */
import type { ScoreMeaning } from "./meaning";

const SELF =
  /^(?:(?:支部|单位|部门|本单位|党支部|基层|个人|本人|村|科室|站所|学校|企业|被考核单位|被考核党组织)?(?:自我评价|自评|自查|自测|自检|自打|自核|自报|自荐|自我|申报))(?:.{0,4}(?:分|分值|分数|分数值|打分|得分|计分|加分|结果|扣分))?$|^(?:本单位|支部|单位|基层)(?:评分|打分|得分)$|^self(?:score)?$/;
const PERIOD =
  /^(?:20\d\d年)?(?:第?[一二三四1-4]季度?|q[1-4]|(?:[1-9]|1[0-2]|十[一二]?|[一二三四五六七八九])月份?|上半年|下半年|年中|年末|年终|半年)(?:考核|考评|检查|测评|自评|自查|复核)?(?:得分|评分|分值?|成绩|分数|打分)?$/;
const JUDGE =
  /^(?:评委|专家|考评员|评分人|评审员)(?:[一二三四五六七八九十\d]+|[a-e甲乙丙丁])(?:评分|打分|得分)?$/;
const BODY =
  "(?:(?:考核|考评|评审|检查|审核|考察|督查|验收|评定|测评|评估|巡查|督导|上级|联合|领导)(?:组|小组|部门|单位|工作组|专班|办|办公室|领导小组|委员会|人员?|方)|上级(?:党组织|党委|部门|单位)?|党委|党组|党总支|党工委|组织部门?|纪委|纪检组?|机关|主管部门|领导|公司|集团|总部|县|区|市|省|镇|乡|街道|学校|学院|群众|党员|民主|部门|专家|评委|第三方)";
const BODY_SCORE = new RegExp(
  `^${BODY}(?:考核|审核|核定|复核|评定|评价|检查|认定|测评|评|打|核|考评|评议|审定|核准|初评|终评|复评|复审|确认|评审|验收)*(?:得分|评分|打分|分值|意见分|分|分数)?$`,
);
const GENERAL =
  /^(?:(?:考核|考评|评价|评定|检查|测评|评审|评议|评比|督查|验收|抽查|审核|年度|季度|本季度?|本期|本次|实际|单项|各项|综合|加权|折算|折合|总|百分制|工作|加分|加扣分|加减分|最终|最后|日常|现场|平时|指标|项目|小计|合计|权重|换算)*)(?:得分|评分|打分|计分|分数|成绩)(?:值|数|结果)?$|^(?:考核|考评|检查|评定|评价|审核|测评|复核|验收|评审|认定|核定|核准|审定|实际|最终|最后|实得|平均|综合|考察|评估|加权|终评|复评|确认|奖励)分(?:值|数)?$|^(?:复核|复评|复审|审核|复查|终评|核定|核准|初评|初核|互评|审定|认定|实得|最终|评定)(?:得?分|加分|扣分|分值|分数|评分|结果|意见)?$|^(?:得|评|核|打|实)分$|^(?:加分|奖励|核加)$|^(?:平均|综合)(?:得分|成绩)$|^(?:复核得分|(?:final|reviewed|actual|awarded)?score)$/;
const FINAL =
  /^(?:final|reviewed)|最终|最后|终评|核定|核准|审定|认定|实得|实际得|综合|复核|复评|复审|加权|平均|确认|折算|折合/;
const ON_THE_WAY = /初评|初核|互评|抽查|群众|党员|民主|领导|部门|专家|评委|组|办|上级|党委|检查/;

export function scoreMeaning(label: string): ScoreMeaning | null {
  if (JUDGE.test(label)) return score("review", 0);
  // The sum of a group beside the scores of its rows.
  if (/^(?:小计|合计|总计|共计)$/.test(label)) return score("review", 2);
  if (PERIOD.test(label)) return { kind: "score", who: "review", stage: 1, period: true };
  if (SELF.test(label)) return score("self", 2);
  if (!GENERAL.test(label) && !BODY_SCORE.test(label)) return null;
  if (FINAL.test(label)) return score("review", 3);
  return score("review", ON_THE_WAY.test(label) ? 1 : 2);
}

function score(who: ScoreMeaning["who"], stage: ScoreMeaning["stage"]): ScoreMeaning {
  return { kind: "score", who, stage, period: false };
}
