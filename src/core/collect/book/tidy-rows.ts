/**
 * The collected results as tidy rows: one for each unit, period and indicator, and one for each bonus, penalty or veto
 * that acted. The hidden data sheet and the CSV are written from them.
 */
import { gradesFromBest } from "../../scoring/grade";
import { indicatorGroups, reviewRequired } from "../../framework/indicators";
import { formatPeriod, type Period } from "../../framework/period";
import type { Framework } from "../../framework/framework";
import type { CellValue } from "../../grid/grid";
import { byName } from "../../ranking/by-name";
import type { IndicatorScore, Score } from "../../scoring/score";
import type { IndicatorRow } from "../../sheet/scoring-sheet";
import type { Collected } from "../collected";
import type { EarlierScore } from "./book-input";

export type TidyKind = "indicator" | "bonus" | "penalty" | "veto";

export interface TidyRow {
  readonly unit: string;
  /** "" for a unit without a group. */
  readonly group: string;
  /** `2026Q4`. */
  readonly period: string;
  readonly kind: TidyKind;
  /** Code of the level-1 indicator; "" for adjustments. */
  readonly level1: string;
  readonly code: string;
  /** The points that can be earned; null for adjustments. */
  readonly points: number | null;
  readonly rule: number | null;
  readonly self: number | null;
  /** 复核得分; text where something stands there that can't be used: the score is open then. */
  readonly review: number | string | null;
  /** What counts while nobody has reviewed. */
  readonly unreviewed: number | null;
  readonly reviewRequired: boolean;
  /** Measured against other units, of which there are too few. */
  readonly awaitsUnits: boolean;
  /** False for what does not apply. */
  readonly counts: boolean;
  readonly official: number | null;
  readonly awaitsReview: boolean;
  /** Of a veto: the place of the best grade that it allows, counted from 1, the best; else null. */
  readonly gradeCap: number | null;
}

type About = Omit<TidyBlock, "rows" | "framework">;

/** The rows of one unit and period: its indicators, then bonuses, penalties and vetoes. */
export interface TidyBlock {
  readonly unit: string;
  readonly group: string;
  readonly period: Period;
  readonly score: Score;
  /** By which it was scored. */
  readonly framework: Framework;
  /** The file and sheet that it was read from; missing where nothing opens down to it. */
  readonly source?: string;
  readonly rows: readonly TidyRow[];
}

/** Units by name, then what is known of them from earlier periods, the latest first. */
export interface TidyData {
  readonly current: readonly TidyBlock[];
  readonly earlier: readonly TidyBlock[];
}

/** @param earlier in the order in which they are to stand */
export function tidyData(
  { period, framework, ranking }: Collected,
  earlier: readonly EarlierScore[],
): TidyData {
  const inputs = [...ranking.ranked, ...ranking.unranked].map(({ input }) => input).sort(byName);
  const groups = new Map(inputs.map(({ unit, group = "" }) => [unit, group]));
  return {
    current: inputs.map(({ unit, group = "", score, source }) => {
      const rows = new Map(source.details()?.sheet.rows.map((row) => [row.indicator.code, row]));
      return tidyBlock(framework, { unit, group, period, score }, rows);
    }),
    earlier: earlier.map(({ unit, period: before, score }) =>
      tidyBlock(framework, { unit, group: groups.get(unit) ?? "", period: before, score }),
    ),
  };
}

/**
 * Indicators of one level-1 indicator stand together, so that each has one range of cells.
 * @param rows of the sheet, for reviews that can't be used; missing where only its result is known
 */
export function tidyBlock(
  framework: Framework,
  about: About,
  rows: ReadonlyMap<string, IndicatorRow> = new Map<string, IndicatorRow>(),
): TidyBlock {
  const { score } = about;
  const place = new Map(indicatorGroups(framework).map(({ code }, index) => [code, index]));
  const indicators = [...score.indicators].sort(
    (a, b) => (place.get(a.indicator.parent) ?? 0) - (place.get(b.indicator.parent) ?? 0),
  );
  return {
    ...about,
    framework,
    rows: [
      ...indicators.map((one) => indicatorRow(about, one, rows.get(one.indicator.code) ?? null)),
      ...adjustmentRows(framework, about),
    ],
  };
}

function heading({ unit, group, period }: About): Pick<TidyRow, "unit" | "group" | "period"> {
  return { unit, group, period: formatPeriod(period) };
}

function indicatorRow(about: About, score: IndicatorScore, row: IndicatorRow | null): TidyRow {
  const { indicator, official, rule, self, review, notApplicable, awaitsReview } = score;
  const unusable = review === null && (row?.review?.reading.kind ?? "blank") !== "blank";
  const isManual = indicator.rule.type === "manual";
  const unreviewed = review === null && !unusable ? official : (rule ?? (isManual ? self : null));
  return {
    ...heading(about),
    kind: "indicator",
    level1: indicator.parent,
    code: indicator.code,
    points: indicator.maxPoints,
    rule: rule?.toNumber() ?? null,
    self: self?.toNumber() ?? null,
    review: review?.toNumber() ?? (unusable ? unusableText(row?.review?.raw ?? null) : null),
    unreviewed: unreviewed?.toNumber() ?? null,
    reviewRequired: reviewRequired(indicator),
    awaitsUnits: indicator.rule.type === "relative" && rule === null && notApplicable === null,
    counts: notApplicable === null,
    official: official?.toNumber() ?? null,
    awaitsReview,
    gradeCap: null,
  };
}

/** As text, so that no formula takes it for a score. */
function unusableText(raw: CellValue): string {
  return raw !== null && typeof raw === "object" ? raw.error : String(raw);
}

function adjustmentRows(framework: Framework, about: About): readonly TidyRow[] {
  const grades = gradesFromBest(framework);
  return (["bonus", "penalty", "veto"] as const).flatMap((kind) =>
    about.score.adjustments
      .filter((one) => one.kind === kind && (one.vetoed || one.points.gt(0)))
      .map(({ code, points, vetoed }) => {
        const definition = framework.adjustments.find((adjustment) => adjustment.code === code);
        const cap = definition?.kind === "veto" && vetoed ? definition.gradeCap : null;
        return {
          ...heading(about),
          kind,
          level1: "",
          code,
          points: null,
          rule: null,
          self: null,
          review: null,
          unreviewed: null,
          reviewRequired: false,
          awaitsUnits: false,
          counts: true,
          official: kind === "veto" ? null : points.toNumber(),
          awaitsReview: false,
          gradeCap: cap === null ? null : grades.findIndex(({ key }) => key === cap) + 1,
        };
      }),
  );
}
