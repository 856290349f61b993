/** What keeps the bonus, penalty or veto of an own sheet from being certain. */
import { sum } from "../../scoring/decimal";
import type { Score } from "../../scoring/score";
import type { CellRef } from "../../grid/address";
import { textAt, type SheetGrid } from "../../grid/grid";
import { readOwnScore } from "../../sheet/read-own-row";
import type { Field } from "../../sheet/scoring-sheet";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import { shownText } from "../../validation/wording/shown-text";
import type { DerivedFramework } from "../derived-framework";
import { adjustmentCells } from "../score-cells";
import type { OwnAdjustment } from "../rows/own-row";

interface Given {
  readonly extra: OwnAdjustment;
  readonly self: Field | null;
  readonly review: Field | null;
  /** The cell that counts. */
  readonly field: Field | null;
}

export function adjustmentFindings(
  grid: SheetGrid,
  { reading, framework }: DerivedFramework,
  score: Score,
): readonly Finding[] {
  const { adjustments = [], items = [] } = reading?.sorted ?? {};
  const given = adjustments.map((extra) => givenPoints(grid, extra));
  const isReviewed = items.some(({ table, row }) => {
    const review = table.columns.get("review");
    return review !== undefined && textAt(grid, row, review) !== "";
  });
  return [
    ...given.flatMap(unreadable),
    ...given.flatMap(withoutCap),
    ...(isReviewed ? given.flatMap(unreviewed) : []),
    ...beyondGroup(grid, given),
    ...(framework !== null && framework.totalPoints !== 100
      ? convertedToo(given, score, framework.totalPoints)
      : []),
  ];
}

function givenPoints(grid: SheetGrid, extra: OwnAdjustment): Given {
  const cells = adjustmentCells(extra);
  const self = cells.self === null ? null : readOwnScore(grid, cells.self);
  const review = cells.review === null ? null : readOwnScore(grid, cells.review);
  return {
    extra,
    self,
    review,
    field: review?.reading.kind === "blank" ? (self ?? review) : (review ?? self),
  };
}

/** Neither a number nor, for a veto, 是 or 否. */
function unreadable({ extra, field }: Given): readonly Finding[] {
  if (field === null || field.reading.kind === "blank" || field.reading.kind === "number") return [];
  if (extra.kind === "veto" && field.reading.kind === "text" && /^[是否]$/.test(field.reading.text))
    return [];
  const v = field.reading.kind === "text" ? field.reading.text : field.reading.error;
  return [makeFinding("V128", field.at, null, { name: shownText(extra.name), v: shownText(v) })];
}

function withoutCap({ extra, field }: Given): readonly Finding[] {
  const points = pointsOf(field);
  if (extra.cap !== null || extra.kind === "veto" || field === null || points === 0) return [];
  return [makeFinding("V129", field.at, null, { name: shownText(extra.name), v: points })];
}

/** What the unit claims counts, although everything else was reviewed. */
function unreviewed({ extra, self, review }: Given): readonly Finding[] {
  if (review === null || review.reading.kind !== "blank" || self === null || pointsOf(self) === 0) return [];
  return [makeFinding("V130", review.at, null, { name: shownText(extra.name), v: pointsOf(self) })];
}

/** The framework has one cap for each kind: a group that is beyond its own among others isn't held by it. */
function beyondGroup(grid: SheetGrid, given: readonly Given[]): readonly Finding[] {
  const groups = new Map<string, Given[]>();
  for (const one of given) {
    if (one.extra.kind === "veto") continue;
    const key = `${one.extra.kind} ${one.extra.group}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    const cap = first?.extra.groupCap ?? null;
    const others = [...groups.keys()].some(
      (other) => other !== key && other.split(" ")[0] === key.split(" ")[0],
    );
    if (first === undefined || cap === null || !others) return [];
    const points = members.reduce(
      (total, { field, extra }) => total + Math.min(pointsOf(field), extra.cap ?? Infinity),
      0,
    );
    const at: CellRef = { sheet: grid.name, row: first.extra.row, column: first.extra.table.left };
    return points > cap
      ? [makeFinding("V135", at, null, { name: shownText(first.extra.group), v: points, cap })]
      : [];
  });
}

/** Whether points on top are converted as well is for nobody to guess. */
function convertedToo(given: readonly Given[], { totals }: Score, points: number): readonly Finding[] {
  const counted = given.find(({ field, extra }) => extra.kind !== "veto" && pointsOf(field) !== 0);
  if (counted?.field == null || sum([totals.bonus, totals.penalty]).eq(0)) return [];
  return [makeFinding("V136", counted.field.at, null, { name: shownText(counted.extra.name), max: points })];
}

function pointsOf(field: Field | null): number {
  return field?.reading.kind === "number" ? field.reading.value : 0;
}
