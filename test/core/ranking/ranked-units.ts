/** Units with made-up scores, for tests of ranking. */
import Big from "big.js";
import fc from "fast-check";
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../src/core/framework/framework";
import { indicatorGroups } from "../../../src/core/framework/indicators";
import type { RankedInput } from "../../../src/core/ranking/ranked-unit";
import { capGrade, gradeOf } from "../../../src/core/scoring/grade";

/** F3: ties by ZRZ-3, then ZRZ-1, then less penalty; quota of 30 %, rounded down, from 4 units. */
export function zrz(): Framework {
  const framework = findFramework(builtinFrameworks(), "ZRZ");
  if (framework === null) throw new Error("F3_ZRZ is not built in");
  return framework;
}

export interface MadeUp {
  readonly unit: string;
  /** Null for an incomplete unit. */
  readonly total: number | null;
  readonly group?: string | undefined;
  readonly penalty?: number;
  readonly vetoed?: boolean;
  /** Level-1 scores: points, or points and the points that apply. Full marks where not given. */
  readonly level1?: Readonly<Record<string, number | readonly [number, number]>>;
}

export function ranked({
  unit,
  total,
  group,
  penalty = 0,
  vetoed = false,
  level1 = {},
}: MadeUp): RankedInput {
  const framework = zrz();
  const final = total === null ? null : new Big(total);
  const grade = final === null ? null : gradeOf(framework, final);
  return {
    unit,
    ...(group === undefined ? {} : { group }),
    score: {
      complete: final !== null,
      vetoed,
      provisional: false,
      grade: grade === null ? null : capGrade(framework, grade, vetoed ? ["D"] : []),
      totals: { final, penalty: new Big(penalty) },
      groups: indicatorGroups(framework).map((level) => {
        const given = level1[level.code] ?? level.maxPoints;
        const [points, applicable] = typeof given === "number" ? [given, level.maxPoints] : given;
        const official = applicable === 0 ? null : new Big(points);
        return {
          group: level,
          applicable: new Big(applicable),
          official,
          rate: official?.div(applicable) ?? null,
        };
      }),
    },
  };
}

const half = fc.integer({ min: 0, max: 6 }).map((points) => points / 2 + 10);

const madeUp = fc.record({
  total: fc.option(
    fc.oneof(
      fc.constantFrom(89.99, 90, 90.01, 90.04, 90.05, 92.5, 95),
      fc.integer({ min: 5000, max: 10_000 }).map((hundredths) => hundredths / 100),
    ),
    { nil: null, freq: 8 },
  ),
  group: fc.constantFrom(undefined, "一线", "机关"),
  penalty: fc.constantFrom(0, 0, 2, 4),
  vetoed: fc.constantFrom(true, ...Array.from({ length: 9 }, () => false)),
  third: fc.oneof(half, fc.tuple(half, fc.constantFrom(20, 16, 0))),
  first: fc.constantFrom(12, 13.5, 15),
});

/** Up to 24 units, many of them close together or equal. */
export const anyUnits: fc.Arbitrary<readonly RankedInput[]> = fc
  .array(madeUp, { maxLength: 24 })
  .map((units) =>
    units.map(({ total, group, penalty, vetoed, third, first }, index) =>
      ranked({
        unit: `单位${String(index).padStart(2, "0")}`,
        total,
        group,
        penalty,
        vetoed,
        level1: { "ZRZ-3": third, "ZRZ-1": first },
      }),
    ),
  );
