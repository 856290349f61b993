/**
 * What a composite is made of, indicator by indicator: where each score comes from, how much it
 * weighs, its arithmetic, and what is still missing.
 */
import type Big from "big.js";
import { explainIndicator } from "../explain/explain-indicator";
import type { Explanation } from "../explain/explanation";
import { influenceText } from "../explain/influence-text";
import type { Indicator } from "../framework/framework";
import { isBallot } from "../framework/indicators";
import type { Text } from "../locale/language";
import { decimal } from "../scoring/decimal";
import type { IndicatorScore } from "../scoring/score";
import type { Finding } from "../validation/finding";
import type { Composite } from "./compose-annual";
import { isHandedIn, type ImportedScore } from "./imported-scores";

export interface CompositePart {
  readonly indicator: Indicator;
  /** Share of the points that apply, 0–1. */
  readonly weight: Big;
  /** Where the score comes from, or was looked for. */
  readonly source: Text;
  /** "30 × 90 ÷ 100 = 27.00"; null without a rule's score. */
  readonly arithmetic: Text | null;
  /** What else had a say: a cap, a review. */
  readonly notes: readonly Text[];
  /** Null while it is missing or does not apply. */
  readonly official: Big | null;
  /** What is missing and what to do about it; null when nothing is. */
  readonly problem: Text | null;
}

/**
 * @param findings of the unit's own sheet of the composite
 * @param given where scores, ratings and votes of all units at once stand, by indicator
 * @returns one part for each indicator of the composite; none while its weights have problems
 */
export function compositeParts(
  composite: Composite,
  year: number,
  findings: readonly Finding[],
  given: ReadonlyMap<string, Text> = new Map(),
): readonly CompositePart[] {
  const { framework, filled: sheet, score } = composite;
  if (score === null) return [];
  const assessment = { framework, sheet, period: { year, key: "Y" as const }, findings, score };
  return score.indicators.flatMap((scored): CompositePart[] => {
    const { indicator, official, notApplicable } = scored;
    const explanation = explainIndicator(assessment, indicator.code);
    if (explanation === null) return [];
    const letOff = notApplicable !== null && (importOf(indicator, composite)?.notApplicable ?? null) !== null;
    // A rating stands in the place of a review, and is none.
    const isGranted = given.has(indicator.code) && scored.rule === null && scored.review !== null;
    const missing = notApplicable === null && official === null;
    const applicable = notApplicable === null && score.applicable.gt(0);
    const said = explanation.influences.map((influence) => ({
      kind: influence.kind,
      text: {
        zh: influenceText(influence, explanation, "zh"),
        en: influenceText(influence, explanation, "en"),
      },
    }));
    return [
      {
        indicator,
        weight: applicable ? decimal(indicator.maxPoints).div(score.applicable) : decimal(0),
        source: given.get(indicator.code) ?? sourceOf(indicator, composite),
        arithmetic: isGranted ? null : explanation.arithmetic,
        // The source says why; the row was let off by nobody else.
        notes:
          missing || letOff || isGranted
            ? []
            : said.filter(({ kind }) => kind !== "unanswered").map(({ text }) => text),
        official,
        problem: missing ? problemOf(scored, composite, said) : null,
      },
    ];
  });
}

function sourceOf(indicator: Indicator, composite: Composite): Text {
  if (isBallot(indicator)) return { zh: "测评统计", en: "ballots" };
  const imported = importOf(indicator, composite);
  if (imported === null) return { zh: "年终考核评分表", en: "year-end sheet" };
  const conflict = composite.conflicts.find(({ code }) => code === indicator.code);
  if (conflict !== undefined) {
    const [written, found] = [conflict.written.toString(), conflict.found.toString()];
    return {
      zh: `年终考核评分表填写 ${written}，以此为准；${imported.text.zh}，与此不同`,
      en: `${written} on the year-end sheet, which counts; it differs from ${found} (${imported.text.en})`,
    };
  }
  if (imported.value !== null) return imported.text;
  // What stands on the sheet counts, also where there is no source that it could have come from.
  const written = writtenScore(indicator, composite);
  if (written !== null)
    return { zh: `年终考核评分表填写 ${written}`, en: `${written} on the year-end sheet` };
  return imported.notApplicable === null ? sourceName(indicator) : imported.text;
}

/** What is looked for, in words that don't depend on how the framework's file writes it. */
function sourceName(indicator: Indicator): Text {
  return isHandedIn(indicator)
    ? { zh: "由相关部门提供的得分", en: "a score that a department hands in" }
    : { zh: "其他指标体系的年度得分", en: "the annual score of another framework" };
}

function problemOf(
  { indicator }: IndicatorScore,
  composite: Composite,
  said: readonly { readonly kind: Explanation["influences"][number]["kind"]; readonly text: Text }[],
): Text {
  const why = said.find(({ kind }) => kind === "blocked") ?? null;
  const imported = importOf(indicator, composite);
  const column = entryLabel(indicator);
  const { zh, en } = indicator.name;
  const title: Text = { zh: `${indicator.code} ${zh}：`, en: `${indicator.code} ${en}: ` };
  const text = ((): Text => {
    if (why !== null) return why.text;
    if (imported !== null && isHandedIn(indicator))
      return {
        zh: `缺相关部门提供的得分，请填写在年终考核评分表“${column.zh}”一栏。`,
        en: `no score was handed in; enter it as “${column.en}” on the year-end sheet.`,
      };
    if (imported !== null)
      return {
        zh: `${imported.text.zh.replace(/。$/, "")}。请补齐评分表，或在年终考核评分表“${column.zh}”一栏填写。`,
        en: `${imported.text.en.replace(/\.$/, "")}. Add the sheets, or enter “${column.en}” on the year-end sheet.`,
      };
    if (isBallot(indicator))
      return {
        zh: "缺测评票数，请填写年终考核评分表的“测评统计”。",
        en: "no ballots; enter them on the ballot sheet (测评统计) of the year-end sheet.",
      };
    return said[0]?.text ?? { zh: "未评。", en: "not scored." };
  })();
  return { zh: title.zh + text.zh, en: title.en + text.en };
}

function importOf({ code }: Indicator, { imports }: Composite): ImportedScore | null {
  return imports.find(({ indicator }) => indicator.code === code) ?? null;
}

/** The score that stands on the sheet; null where none does. */
function writtenScore(indicator: Indicator, { filled }: Composite): string | null {
  const row = filled.rows.find((candidate) => candidate.indicator.code === indicator.code);
  const reading = row?.entries.find(({ definition }) => definition.slot === "actual")?.reading;
  return reading?.kind === "number" ? decimal(reading.value).toString() : null;
}

function entryLabel({ entries }: Indicator): Text {
  return entries.find(({ slot }) => slot === "actual")?.label ?? { zh: "得分", en: "score" };
}
