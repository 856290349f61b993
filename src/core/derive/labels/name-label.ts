/** Headings of columns that name what is assessed: 项目, 考核内容, 三级指标, and words joined of several. */
import type { NameMeaning } from "./meaning";

const EXPLICIT = [
  /^一级(?:指标|项目|内容|分类)?$|^level-?1/,
  /^二级(?:指标|项目|内容|分类)?$|^level-?2/,
  /^[三四]级(?:指标|项目|内容|分类)?$|^level-?3/,
];
const WIDE = /类别|分类|类型|类项|模块|板块|版块|维度|领域|方面|大项|大类|category/;
const MIDDLE = /项目|指标|事项|任务|要素|对象|科目|item|indicator/;
const NAME =
  /(?:项目|内容|指标|事项|要素|任务|要点|类别|分类|类型|类项|模块|板块|版块|维度|领域|方面|大项|大类|小项|子项|细项|考核点|得分点|观测点|测评点|评价点|检查点|条款|科目|名称|评价要求|item|indicator|category)(?:(?:及|与|和|、|\/)?(?:要求|分值|标准|目标|内容|要点|权重|分数|标准分|指标|名称|满分|任务))*$/;

export function nameMeaning(label: string): NameMeaning | null {
  const explicit = EXPLICIT.findIndex((test) => test.test(label));
  if (explicit >= 0) {
    const level = ([1, 2, 3] as const)[explicit] ?? 3;
    return { kind: "name", level, rank: level };
  }
  if (!NAME.test(label)) return null;
  return { kind: "name", level: null, rank: WIDE.test(label) ? 1 : MIDDLE.test(label) ? 2 : 3 };
}
