/** Headings that are known by the numbers below them: 1 above 1.1 and 1.2, 1. above （1） and （2）. */
import Big from "big.js";
import { normalizeText } from "../../sheet/normalize-text";
import { lowestName, type RowView } from "./row-view";

/** Below 一、 (0) and （一） (1), which are headings by themselves. */
export const FIGURES = 2;

/** The depth of the heading; null where the next row isn't numbered below it, or has no points of its own. */
export function numberedDepth(view: RowView, next: readonly RowView[]): number | null {
  if (view.criteria !== "" || view.shares) return null;
  const follower = next.find(({ blank }) => !blank);
  if (sumsUpNumbered(view, next)) return FIGURES - 1;
  if (follower === undefined || follower.points.kind !== "number") return null;
  if (/^\d+(?:\.\d+)*$/.test(view.no)) {
    const isBelow = /^\d+(?:\.\d+)+$/.test(follower.no) && follower.no.startsWith(`${view.no}.`);
    if (isBelow) return FIGURES + view.no.split(".").length - 1;
  }
  const [own, below] = [figureStyle(view), figureStyle(follower)];
  return own !== null && below !== null && below > own ? FIGURES + own : null;
}

/** A row without a number whose points are those of the numbered rows below, up to the next one without. */
function sumsUpNumbered({ no, points, texts }: RowView, next: readonly RowView[]): boolean {
  const rows = next.filter(({ blank }) => !blank);
  const end = rows.findIndex((row) => row.no === "");
  const below = end < 0 ? rows : rows.slice(0, end);
  const own = below.filter((row) => /^\d+$/.test(row.no));
  if (no !== "" || points.kind !== "number" || texts.length === 0 || own.length < 2) return false;
  const sum = own.reduce(
    (total, row) => total.plus(row.points.kind === "number" ? row.points.value : 0),
    new Big(0),
  );
  return below.every((row) => figureStyle(row) !== null) && sum.eq(points.value);
}

/** How deep a row stands below others by its figure: 0 for 1 or 1., 1 for （1）, 2 for ①; null for what has no figure in front. */
export function figureStyle(view: RowView): 0 | 1 | 2 | null {
  const text = normalizeText(view.no === "" ? lowestName(view) : view.no);
  const written = view.no === "" ? lowestName(view) : view.no;
  if (/^[①-⑳]/.test(written)) return 2;
  if (/^\(\d+\)|^\d+\)/.test(text)) return 1;
  return /^\d+(?:$|[、.](?!\d))/.test(text) ? 0 : null;
}
