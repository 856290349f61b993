/** Who is to return a framework's workbook in a period: by the column 应报体系, else by the kind of unit. */
import { formatPeriod, type Period } from "../framework/period";
import type { Framework } from "../framework/framework";
import { normalizeText } from "../sheet/normalize-text";
import { fittingUnits } from "./fitting-units";
import type { RosterProblem, RosterUnit } from "./roster";

export interface ExpectedUnits {
  /** In the order of the roster, as are the others. */
  readonly expected: readonly RosterUnit[];
  readonly notExpected: readonly RosterUnit[];
  /** Names in 应报体系 that are no framework, and last days of an earlier period. */
  readonly problems: readonly RosterProblem[];
}

/**
 * A unit of which 应报体系 says nothing is expected unless its type says that the framework is not for it.
 * One with a name there that nobody knows is expected: a return too many on the list of who is missing is
 * seen, one too few is not.
 * @param period null where the returns don't say; nothing is said of last days then
 * @param known all frameworks at hand, with the wanted one
 */
export function expectedUnits(
  units: readonly RosterUnit[],
  framework: Framework,
  period: Period | null,
  known: readonly Framework[],
): ExpectedUnits {
  const all = known.some(({ id }) => id === framework.id) ? known : [framework, ...known];
  const fitting = new Set(fittingUnits(units, framework).fitting);
  const problems: RosterProblem[] = [];
  const isExpected = (unit: RosterUnit): boolean => {
    if (unit.frameworks === null) return fitting.has(unit);
    const { names, at } = unit.frameworks;
    const meant = names.map((name) => ({ name, ids: frameworksNamed(name, all) }));
    const unknown = meant.filter(({ ids }) => ids.length === 0);
    problems.push(...unknown.map(({ name }): RosterProblem => ({ kind: "unknownFramework", at, name })));
    return unknown.length > 0 || meant.some(({ ids }) => ids.includes(framework.id));
  };
  const expected = units.filter(isExpected);
  const chosen = new Set(expected);
  return {
    expected,
    notExpected: units.filter((unit) => !chosen.has(unit)),
    problems: [...problems, ...(period === null ? [] : duesBefore(expected, period))],
  };
}

/** A part of a name that is shorter than this could be anything: 考核. */
const SHORTEST_PART = 3;

/** “SQLH 2026.2”: the version makes no difference to who is to return it. */
const VERSION = /v?\d{4}(?:\.\d+)*版?$/;

/** By id, prefix or name; a part of a name that only one framework has is enough: 四强两好. */
function frameworksNamed(name: string, known: readonly Framework[]): readonly string[] {
  const wanted = plain(name).replace(VERSION, "");
  const named = known.filter(({ id, prefix, name: { zh, en } }) =>
    [id, prefix, zh, en].some((each) => plain(each) === wanted),
  );
  if (named.length > 0) return named.map(({ id }) => id);
  const containing = known.filter(({ name: { zh, en } }) =>
    [zh, en].some((each) => plain(each).includes(wanted)),
  );
  const ids = new Set(containing.map(({ id }) => id));
  return wanted.length >= SHORTEST_PART && ids.size === 1 ? [...ids] : [];
}

function plain(name: string): string {
  return normalizeText(name).replace(/["'《》]/g, "");
}

/** A roster is kept from quarter to quarter, and its days are easily forgotten: all would be late. */
function duesBefore(units: readonly RosterUnit[], period: Period): readonly RosterProblem[] {
  const first = firstDay(period);
  const told = new Set<string>();
  return units.flatMap(({ due }): readonly RosterProblem[] => {
    if (due === null || due.day >= first) return [];
    const { day, at } = due;
    const place = `${at.row}:${at.column}`;
    if (told.has(place)) return [];
    told.add(place);
    return [{ kind: "dueBeforePeriod", at, due: day, period: formatPeriod(period) }];
  });
}

function firstDay({ year, key }: Period): string {
  const month = key === "Y" ? 1 : (Number(key.slice(1)) - 1) * 3 + 1;
  return `${year}-${String(month).padStart(2, "0")}-01`;
}
