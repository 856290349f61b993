/** Headings that are known by the numbers below them: 1 above 1.1 and 1.2, 1. above （1） and （2）. */
import { normalizeText } from "../../sheet/normalize-text";
import { lowestName, type RowView } from "./row-view";

/** Below 一、 (0) and （一） (1), which are headings by themselves. */
export const FIGURES = 2;

/** The depth of the heading; null where the next row isn't numbered below it, or has no points of its own. */
export function numberedDepth(view: RowView, next: readonly RowView[]): number | null {
  if (view.criteria !== "" || view.shares) return null;
  const follower = next.find(({ blank }) => !blank);
  if (follower === undefined || follower.points.kind !== "number") return null;
  if (/^\d+(?:\.\d+)*$/.test(view.no)) {
    const isBelow = /^\d+(?:\.\d+)+$/.test(follower.no) && follower.no.startsWith(`${view.no}.`);
    if (isBelow) return FIGURES + view.no.split(".").length - 1;
  }
  const [own, below] = [figureStyle(view), figureStyle(follower)];
  return own !== null && below !== null && below > own ? FIGURES + own : null;
}

/** How deep a row stands below others by its figure: 0 for 1 or 1., 1 for （1）, 2 for ①; null for what has no figure in front. */
export function figureStyle(view: RowView): 0 | 1 | 2 | null {
  const text = normalizeText(view.no === "" ? lowestName(view) : view.no);
  const written = view.no === "" ? lowestName(view) : view.no;
  if (/^[①-⑳]/.test(written)) return 2;
  if (/^\(\d+\)|^\d+\)/.test(text)) return 1;
  return /^\d+(?:$|[、.](?!\d))/.test(text) ? 0 : null;
}
