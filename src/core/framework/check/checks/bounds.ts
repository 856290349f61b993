/** F104, F415: numbers outside what they can mean: shares beyond 0–1, negative caps, a highest total below the lowest. */
import type { FrameworkCheck } from "../check-input";
import { makeProblem } from "../problem";
import type { FrameworkProblem, Path } from "../problem";

type Bound = readonly [path: Path, value: number | undefined, low: number, high: number];

const MOST = Number.MAX_SAFE_INTEGER;

export const checkBounds: FrameworkCheck = ({ fields, indicators, adjustments }) => {
  const { precision, caps, quota, cycle, lifecycle, outputs, grades } = fields;
  const annual = cycle?.annual.method === "quarters_plus_yearend" ? cycle.annual : null;
  const head: readonly Bound[] = [
    [["precision", "decimals"], precision?.decimals, 0, 6],
    [["caps", "bonus"], caps?.bonus, 0, MOST],
    [["caps", "penalty"], caps?.penalty, 0, MOST],
    [["caps", "finalMin"], caps?.finalMin, 0, 100],
    [["caps", "finalMax"], caps?.finalMax, 0, 100],
    [["quota", "maxShare"], quota?.maxShare, 0, 1],
    [["quota", "minUnits"], quota?.minUnits, 0, MOST],
    [["cycle", "annual", "quarterWeight"], annual?.quarterWeight, 0, 1],
    [["cycle", "annual", "yearEndWeight"], annual?.yearEndWeight, 0, 1],
    [["lifecycle", "accept", "minScore"], lifecycle?.accept.minScore, 0, 100],
    [["lifecycle", "warn", "quarterBelow"], lifecycle?.warn.quarterBelow, 0, 100],
    [["lifecycle", "revoke", "threshold"], lifecycle?.revoke.threshold, 0, 100],
    [
      ["lifecycle", "revoke", "consecutiveQuartersBelow"],
      lifecycle?.revoke.consecutiveQuartersBelow,
      1,
      MOST,
    ],
    ...(grades ?? []).map(({ min }, index): Bound => [["grades", index, "min"], min, 0, MOST]),
    ...(outputs?.coefficient ?? []).map(({ k }, index): Bound => [
      ["outputs", "coefficient", index, "k"],
      k,
      0,
      MOST,
    ]),
  ];
  const problems = [
    ...head.flatMap((bound) => outside(bound, null)),
    ...indicators.flatMap(({ item, path }) =>
      [
        [[...path, "remedy", "trigger"], item.remedy.trigger, 0, 1] as const,
        [[...path, "remedy", "dueDays"], item.remedy.dueDays, 0, MOST] as const,
        [[...path, "evidence", "minItems"], item.evidence.minItems, 0, MOST] as const,
      ].flatMap((bound) => outside(bound, item.code)),
    ),
    ...adjustments.flatMap(({ item, path }) =>
      [
        [[...path, "cap"], "cap" in item ? item.cap : undefined, 0, MOST] as const,
        [[...path, "perUnit"], "perUnit" in item ? item.perUnit : undefined, 0, MOST] as const,
        [[...path, "evidence", "minItems"], item.evidence.minItems, 0, MOST] as const,
        ...("levels" in item ? item.levels : []).map(
          ({ points }, index) => [[...path, "levels", index, "points"], points, 0, MOST] as const,
        ),
      ].flatMap((bound) => outside(bound, item.code)),
    ),
  ];
  if (caps !== undefined && caps.finalMin >= caps.finalMax) {
    const values = { low: caps.finalMin, high: caps.finalMax };
    problems.push(makeProblem("F415", ["caps", "finalMax"], null, values));
  }
  return problems;
};

function outside([path, value, low, high]: Bound, indicator: string | null): readonly FrameworkProblem[] {
  if (value === undefined || (value >= low && value <= high)) return [];
  const need = high === MOST ? `≥ ${low}` : `${low}–${high}`;
  return [makeProblem("F104", path, indicator, { found: value, need })];
}
