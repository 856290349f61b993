/** Holds a returned own sheet against the one that was issued: points, wording and rows. */
import type { Framework } from "../../framework/framework";
import type { CellRef } from "../../grid/address";
import { normalizeText } from "../../sheet/normalize-text";
import { makeFinding } from "../../validation/make-finding";
import type { Finding } from "../../validation/finding";
import { shownText } from "../../validation/wording/shown-text";
import type { Derivation } from "../derived-framework";

/** What a row lays down. */
interface LaidDown {
  readonly name: string;
  readonly criteria: string;
  /** Null for a veto. */
  readonly points: number | null;
}

interface Returned extends LaidDown {
  readonly pointsAt: CellRef;
  readonly nameAt: CellRef;
}

const NAME = { zh: "名称", en: "name" };
const CRITERIA = { zh: "评分标准", en: "scoring standard" };

/**
 * @param found the framework of the returned sheet, and where its rows stand
 * @param header the place for what concerns the whole table
 */
export function compareRows(
  issued: Framework,
  found: Framework,
  { places }: Pick<Derivation, "places">,
  header: CellRef,
): readonly Finding[] {
  const laidDown = rowsOf(issued);
  const returned = returnedRows(found, places);
  const pairs = pairUp(laidDown, returned);
  const paired = new Set([...pairs.values()]);
  const missing = laidDown.filter((row) => !paired.has(row));
  return [
    ...returned.flatMap((row): readonly Finding[] => {
      const before = pairs.get(row);
      const name = shownText(row.name);
      if (before === undefined) return [makeFinding("V134", row.nameAt, null, { name })];
      return [
        ...(row.points === before.points || row.points === null || before.points === null
          ? []
          : [makeFinding("V131", row.pointsAt, null, { name, v: row.points, max: before.points })]),
        ...(isSame(row.name, before.name)
          ? []
          : [makeFinding("V132", row.nameAt, null, { name: shownText(before.name), field: NAME })]),
        ...(isSame(row.criteria, before.criteria)
          ? []
          : [makeFinding("V132", row.nameAt, null, { name, field: CRITERIA })]),
      ];
    }),
    ...(missing.length === 0
      ? []
      : [makeFinding("V133", header, null, { names: missing.map(({ name }) => shownText(name)) })]),
  ];
}

/** True for sheets of one layout: at least half of the names are the same. */
export function isAlike(a: Framework, b: Framework): boolean {
  const names = new Set(rowsOf(a).map(({ name }) => normalizeText(name)));
  const others = rowsOf(b).map(({ name }) => normalizeText(name));
  const same = others.filter((name) => names.has(name)).length;
  return same * 2 >= Math.max(names.size, others.length);
}

/** By name, then by criteria, then by place between rows that are the same. */
function pairUp(
  laidDown: readonly LaidDown[],
  returned: readonly Returned[],
): ReadonlyMap<Returned, LaidDown> {
  const pairs = new Map<Returned, LaidDown>();
  const free = new Set(laidDown);
  const pair = (row: Returned, other: LaidDown | undefined): void => {
    if (other === undefined) return;
    pairs.set(row, other);
    free.delete(other);
  };
  const open = (): readonly Returned[] => returned.filter((row) => !pairs.has(row));
  for (const row of open())
    pair(
      row,
      [...free].find((one) => isSame(one.name, row.name) && isSame(one.criteria, row.criteria)),
    );
  for (const row of open())
    pair(
      row,
      [...free].find((one) => isSame(one.name, row.name)),
    );
  for (const row of open())
    pair(
      row,
      [...free].find((one) => row.criteria !== "" && isSame(one.criteria, row.criteria)),
    );
  for (const row of open()) {
    const index = returned.indexOf(row);
    const above = returned[index - 1];
    const expected = laidDown[above === undefined ? 0 : laidDown.indexOf(pairs.get(above) ?? row) + 1];
    if (expected !== undefined && free.has(expected) && expected.points === row.points) pair(row, expected);
  }
  return pairs;
}

function rowsOf({ indicators, adjustments }: Framework): readonly LaidDown[] {
  return [
    ...indicators.flatMap((one) =>
      one.level === 2 ? [{ name: one.name.zh, criteria: one.criteria.zh, points: one.maxPoints }] : [],
    ),
    ...adjustments.map((one) => ({ name: one.name.zh, criteria: "", points: "cap" in one ? one.cap : null })),
  ];
}

function returnedRows(
  { indicators, adjustments }: Framework,
  places: Derivation["places"],
): readonly Returned[] {
  const indicatorOf = new Map(indicators.map((one) => [one.code, one]));
  const adjustmentOf = new Map(adjustments.map((one) => [one.code, one]));
  return places.flatMap(({ code, at: nameAt, pointsAt }): readonly Returned[] => {
    const [indicator, adjustment] = [indicatorOf.get(code), adjustmentOf.get(code)];
    if (indicator?.level === 2)
      return [
        {
          name: indicator.name.zh,
          criteria: indicator.criteria.zh,
          points: indicator.maxPoints,
          pointsAt,
          nameAt,
        },
      ];
    if (adjustment === undefined) return [];
    const points = "cap" in adjustment ? adjustment.cap : null;
    return [{ name: adjustment.name.zh, criteria: "", points, pointsAt, nameAt }];
  });
}

function isSame(a: string, b: string): boolean {
  return normalizeText(a) === normalizeText(b);
}
