/** What was given of a unit, as the composite takes it; where the unit's own sheet says otherwise, the sheet counts. */
import type Big from "big.js";
import { handedInKey } from "../../framework/annual-sources";
import type { Framework } from "../../framework/framework";
import { allIndicators } from "../../framework/indicators";
import type { Text } from "../../locale/language";
import { decimal, roundScore } from "../../scoring/decimal";
import { numberText, pointsText } from "../../scoring/number-text";
import type { IndicatorRow, ScoringSheet } from "../../sheet/scoring-sheet";
import { yearNote, type YearNote } from "../annual/year-note";
import type { CompositeSources } from "../compose-annual";
import { isUnanswered } from "../filled-sheet";
import type { Given, HandedInScore } from "./handed-in";
import { placeText } from "./settle-appraisals";

export interface AppraisalSources extends Pick<CompositeSources, "manual" | "ballots"> {
  readonly granted: ReadonlyMap<string, Big>;
  /** Where each indicator's score comes from, by code: file and cell, and what stands there. */
  readonly from: ReadonlyMap<string, Text>;
  readonly notes: readonly YearNote[];
}

/** @param handedIn of one unit, at most one of an indicator */
export function appraisalSources(
  framework: Framework,
  handedIn: readonly HandedInScore[],
  sheet: ScoringSheet | null,
): AppraisalSources {
  const manual: Record<string, number> = {};
  const ballots = new Map<string, ReadonlyMap<string, number>>();
  const granted = new Map<string, Big>();
  const from = new Map<string, Text>();
  const notes: YearNote[] = [];
  for (const { unit, code, given, place } of handedIn) {
    const indicator = allIndicators(framework).find((one) => one.code === code);
    if (indicator === undefined) continue;
    const row = sheet?.rows.find((one) => one.indicator.code === code);
    if (row !== undefined && !isUnanswered(row)) {
      if (!agrees(row, given, framework.precision))
        notes.push(yearNote("Y134", { unit, item: indicator.name }, place));
      continue;
    }
    from.set(code, sourceText(given, placeText(place)));
    const { rule } = indicator;
    const key = rule.type === "import_score" ? handedInKey(rule.params.source) : null;
    if (given.kind === "score" && key !== null) manual[key] = given.value;
    if (given.kind === "votes") ballots.set(code, given.votes);
    const share = shareOf(given);
    if (share !== null) granted.set(code, share);
  }
  return { manual, ballots, granted, from, notes };
}

/** Of the indicator's points; null for what is scored by its own rule. */
function shareOf(given: Given): Big | null {
  if (given.kind === "grade") return decimal(given.percent).div(100);
  return given.kind === "points" ? decimal(given.points).div(given.of) : null;
}

/** A rating beside votes can't be compared, and differs. */
function agrees(
  { entries, review, indicator }: IndicatorRow,
  given: Given,
  { decimals }: Framework["precision"],
): boolean {
  const written = new Map(
    entries.flatMap(({ definition, reading }) =>
      reading.kind === "number" ? [[definition, reading.value] as const] : [],
    ),
  );
  if (given.kind === "votes") return [...written].every(([{ key }, value]) => given.votes.get(key) === value);
  if (given.kind === "score")
    return [...written].every(([{ slot }, value]) => slot !== "actual" || value === given.value);
  const share = shareOf(given);
  if (share === null || review?.reading.kind !== "number") return false;
  // Points count as they are rounded, on the sheet as here.
  const [own, points] = [decimal(review.reading.value), decimal(indicator.maxPoints).times(share)];
  return roundScore(own, decimals).eq(roundScore(points, decimals));
}

function sourceText(given: Given, place: string): Text {
  switch (given.kind) {
    case "votes":
      return { zh: `测评票数（${place}）`, en: `votes (${place})` };
    case "score":
      return {
        zh: `相关部门提供的得分 ${numberText(given.value)}（${place}）`,
        en: `a score handed in, ${numberText(given.value)} (${place})`,
      };
    case "grade":
      return {
        zh: `等次“${given.grade}”，按 ${numberText(given.percent)}% 计（${place}）`,
        en: `the rating “${given.grade}”, worth ${numberText(given.percent)}% (${place})`,
      };
    case "points": {
      const points = pointsText(decimal(given.points), 0);
      return {
        zh: `得分 ${points}，满分 ${numberText(given.of)}（${place}）`,
        en: `${points} points of ${numberText(given.of)} (${place})`,
      };
    }
  }
}
