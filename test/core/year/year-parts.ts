/** Scored sheets of a year with made-up scores. */
import Big from "big.js";
import { builtinFrameworks, findFramework } from "../../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../../src/core/framework/framework";
import { indicatorGroups } from "../../../src/core/framework/indicators";
import type { PeriodKey } from "../../../src/core/framework/period";
import type { YearPart } from "../../../src/core/year/year-part";

export function framework(name: string): Framework {
  const found = findFramework(builtinFrameworks(), name);
  if (found === null) throw new Error(`${name} is not built in`);
  return found;
}

/** A framework that puts the totals of its sheets together. */
export function byTotals(name: string): Framework {
  const base = framework(name);
  const { annual } = base.cycle;
  if (annual.method === "annual_only") return base;
  return { ...base, cycle: { ...base.cycle, annual: { ...annual, level: "total" } } };
}

type Annual = Framework["cycle"]["annual"];

/** A framework that treats missing quarters in another way. */
export function withPolicy(name: string, missingQuarter: "block" | "mean_of_present" | "zero"): Framework {
  const base = byTotals(name);
  const annual: Annual = base.cycle.annual;
  if (!("missingQuarter" in annual)) throw new Error(`${name} has no quarters`);
  return { ...base, cycle: { ...base.cycle, annual: { ...annual, missingQuarter } } };
}

/** @param final null for an incomplete sheet */
export function part(
  of: Framework,
  key: PeriodKey,
  final: number | null,
  extra: {
    readonly vetoed?: boolean;
    readonly provisional?: boolean;
    readonly penalty?: number;
    readonly rates?: Readonly<Record<string, number | null>>;
  } = {},
): YearPart {
  const veto = of.adjustments.find(({ kind }) => kind === "veto");
  return {
    period: { year: 2026, key },
    score: {
      complete: final !== null,
      provisional: extra.provisional === true,
      vetoed: extra.vetoed === true,
      indicators: [],
      totals: {
        final: final === null ? null : new Big(final),
        bonus: new Big(0),
        penalty: new Big(extra.penalty ?? 0),
      },
      adjustments:
        veto === undefined
          ? []
          : [
              {
                code: veto.code,
                kind: "veto",
                points: new Big(0),
                open: new Big(0),
                vetoed: extra.vetoed === true,
              },
            ],
      groups: indicatorGroups(of).map((group) => {
        const rate = extra.rates?.[group.code];
        return {
          group,
          applicable: new Big(rate === null ? 0 : group.maxPoints),
          official: rate === null ? null : new Big(rate ?? 1).times(group.maxPoints),
          rate: rate === null ? null : new Big(rate ?? 1),
          answered: { count: 1, of: 1, points: new Big(rate === null ? 0 : group.maxPoints) },
        };
      }),
    },
  };
}

/** Q1 to Q4, then the year end; undefined leaves a sheet out. */
export function year(of: Framework, ...finals: readonly (number | null | undefined)[]): YearPart[] {
  const keys = ["Q1", "Q2", "Q3", "Q4", "Y"] as const;
  return keys.flatMap((key, index) => {
    const final = finals[index];
    return final === undefined ? [] : [part(of, key, final)];
  });
}
