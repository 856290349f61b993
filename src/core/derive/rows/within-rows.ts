/** Rows such as “其中：班子建设 30” say what is within the row above; they don't count once more. */
import Big from "big.js";
import { normalizeText } from "../../sheet/normalize-text";
import { lowestName, type RowView } from "./row-view";

const WITHIN = /^(?:\d+[.、]|\(\d+\))?其中/;

/**
 * Only the first part may say 其中: those below it are parts too where together they fill the points of
 * the row above exactly.
 */
export function withinRows(given: readonly RowView[]): ReadonlySet<number> {
  const views = given.filter(({ blank }) => !blank);
  const rows = new Set<number>();
  for (let index = 1; index < views.length; index++) {
    const above = views[index - 1];
    if (above === undefined || !saysWithin(views[index]) || pointsOf(above).lte(0)) continue;
    const said = runOf(views, index);
    const left = pointsOf(above).minus(sumOf(said));
    for (const { row } of [...said, ...fillUp(views.slice(index + said.length), left)]) rows.add(row);
    index += said.length;
  }
  return rows;
}

function saysWithin(view: RowView | undefined): boolean {
  if (view === undefined) return false;
  const name = lowestName(view);
  return WITHIN.test(normalizeText(name === "" ? (view.texts[0] ?? "") : name));
}

function runOf(views: readonly RowView[], from: number): readonly RowView[] {
  const end = views.findIndex((view, index) => index > from && !saysWithin(view));
  return views.slice(from, end < 0 ? views.length : end);
}

/** The rows whose points are exactly what is left; none where no run of them is. */
function fillUp(views: readonly RowView[], left: Big): readonly RowView[] {
  let rest = left;
  for (const [index, view] of views.entries()) {
    const points = pointsOf(view);
    if (rest.lte(0) || points.lte(0)) return [];
    rest = rest.minus(points);
    if (rest.eq(0)) return views.slice(0, index + 1);
  }
  return [];
}

function pointsOf({ points }: RowView): Big {
  return new Big(points.kind === "number" ? points.value : 0);
}

function sumOf(views: readonly RowView[]): Big {
  return views.reduce((total, view) => total.plus(pointsOf(view)), new Big(0));
}
