/** Points that are written behind a name: 健全机制（5分）, 工作部署(3 分), 队伍建设 5分. */
import { normalizeText } from "../../sheet/normalize-text";

const WITH_UNIT = /[([【](?:共|计|满分|分值|总分|权重|标准分)?:?(\d+(?:\.\d+)?)(?:分|%)[)\]】]/g;
const AT_END = /(?:^|[^\d.+\-±~至到-])(\d+(?:\.\d+)?)分$/;

/** The points that a name ends with; null where it names none, or several. */
export function pointsInName(name: string): number | null {
  const text = normalizeText(name);
  const bracketed = [...text.matchAll(WITH_UNIT)];
  if (bracketed.length === 1 && bracketed[0] !== undefined) return positive(bracketed[0][1]);
  if (bracketed.length > 1) return null;
  const end = AT_END.exec(text);
  if (end !== null && !/[扣加减得]/.test(text.slice(Math.max(0, end.index - 1), end.index + 1)))
    return positive(end[1]);
  return null;
}

/** The sum of all points in brackets of a criterion; null where there are none. */
export function pointsInCriteria(criteria: string): number | null {
  const found = [...normalizeText(criteria).matchAll(WITH_UNIT)].map((match) => Number(match[1]));
  if (found.length === 0) return null;
  const sum = found.reduce((total, points) => Math.round((total + points) * 1e6) / 1e6, 0);
  return sum > 0 ? sum : null;
}

function positive(digits: string | undefined): number | null {
  const points = Number(digits);
  return points > 0 ? points : null;
}
