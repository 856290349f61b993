/**
 * Weights within weights: 40% for a group, and 50% of it for each of its rows. An item is worth the
 * product of both.
 */
import Big from "big.js";
import type { SortedRows } from "./rows/own-row";

const WHOLES = [100, 1];

/** The points of each item out of 100; null where rows are not shares of their groups throughout. */
export function nestedWeights({ items, statements }: SortedRows): readonly number[] | null {
  const groups = statements.filter(({ ownRow, points }) => !ownRow && points !== null);
  const covered = groups.every(({ from }, index) => from === (groups[index - 1]?.to ?? 0));
  if (groups.length < 2 || !covered || groups.at(-1)?.to !== items.length) return null;
  const whole = WHOLES.find((one) => sumOf(groups.map(({ points }) => points ?? 0)).eq(one));
  const within = WHOLES.find((one) =>
    groups.every(({ from, to }) => sumOf(items.slice(from, to).map(({ points }) => points)).eq(one)),
  );
  if (whole === undefined || within === undefined) return null;
  return groups.flatMap(({ points, from, to }) =>
    items.slice(from, to).map((item) =>
      new Big(item.points)
        .times(points ?? 0)
        .times(100)
        .div(within)
        .div(whole)
        .toNumber(),
    ),
  );
}

function sumOf(values: readonly number[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}
