/** How the quota of the best grade worked out, in words: whose it is comes first where each group has its own. */
import type { Text } from "../../locale/language";
import type { AnnualYear } from "./annual-year";

export function quotaText({ group, result: { text } }: AnnualYear["quotas"][number]): Text {
  if (group === null) return text;
  const [zh, en] = group === "" ? ["未分组", "no group"] : [group, group];
  return { zh: `${zh}：${text.zh}`, en: `${en}: ${text.en}` };
}
