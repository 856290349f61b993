/** Scored sheets of one indicator of ten points, made without a workbook: a test of a year says what is odd about them. */
import Big from "big.js";
import type { Framework } from "../../src/core/framework/framework";
import type { PeriodKey } from "../../src/core/framework/period";
import type { AdjustmentScore, IndicatorScore, Score } from "../../src/core/scoring/score";
import { scoreParts } from "../../src/core/scoring/score-sheet";
import type { SourceSheet } from "../../src/core/year/annual/annual-input";
import { f1 } from "./grid-builder";
import { judged } from "./small-indicators";

const NOTHING = new Big(0);

interface MadeScore {
  readonly framework?: Framework;
  /** Null while it is not scored; "away" for what does not apply. */
  readonly official?: number | null | "away";
  readonly code?: string;
  /** Codes of vetoes that acted. */
  readonly vetoes?: readonly string[];
  /** Points of bonuses by code. */
  readonly bonuses?: Readonly<Record<string, number>>;
  readonly provisional?: boolean;
  readonly withheld?: boolean;
}

export function madeScore(of: MadeScore = {}): Score {
  const { framework = f1(), official = 9, code = "GEN-1.1", vetoes = [], bonuses = {} } = of;
  const one: IndicatorScore = {
    ...{ indicator: judged({ code }), rule: null, self: null, review: null, awaitsReview: false },
    notApplicable: official === "away" ? "chosen" : null,
    official: typeof official === "number" ? new Big(official) : null,
    provisional: of.provisional ?? false,
  };
  const adjustments: readonly AdjustmentScore[] = [
    ...vetoes.map((veto): AdjustmentScore => ({
      code: veto,
      kind: "veto",
      points: NOTHING,
      vetoed: true,
      open: NOTHING,
    })),
    ...Object.entries(bonuses).map(([bonus, points]): AdjustmentScore => ({
      ...{ code: bonus, kind: "bonus", vetoed: false, open: NOTHING },
      points: new Big(points),
    })),
  ];
  const score = scoreParts(framework, [one], adjustments);
  return of.withheld === true ? { ...score, withheld: true } : score;
}

interface MadeSheet extends MadeScore {
  readonly file?: string;
  readonly sheet?: string;
  readonly sha256?: string | null;
  readonly unit?: string;
  readonly key?: PeriodKey;
  readonly year?: number;
  readonly errors?: number;
  readonly published?: boolean;
}

export function madeSheet(of: MadeSheet = {}): SourceSheet {
  const { file = "甲.xlsx", sheet = "评分表", sha256 = null, unit = "甲支部", key = "Q1", year = 2026 } = of;
  return {
    ...{ file, sheet, sha256, unit, period: { year, key } },
    framework: of.framework ?? f1(),
    score: madeScore(of),
    errors: of.errors ?? 0,
    published: of.published ?? false,
    details: () => null,
  };
}
