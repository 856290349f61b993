/**
 * Finds what a composite framework takes from elsewhere: “F1|F2.annual” is another framework's
 * annual score, “manual:business” a score that a person hands in.
 */
import type Big from "big.js";
import { annualSources, handedInKey, isNamed, namesIn } from "../framework/annual-sources";
import type { Framework, Indicator } from "../framework/framework";
import { allIndicators } from "../framework/indicators";
import type { Text } from "../locale/language";
import { decimal } from "../scoring/decimal";
import type { AnnualScore } from "./annual-score";

/** A unit's result of the year in another framework. */
export interface OtherResult {
  readonly framework: Pick<Framework, "id" | "prefix" | "name">;
  readonly annual: Pick<AnnualScore, "totals" | "problems">;
}

export interface ImportSources {
  readonly annual: readonly OtherResult[];
  /** Scores handed in by key: { business: 92.5 }. */
  readonly manual: Readonly<Record<string, number>>;
}

export interface ImportedScore {
  readonly indicator: Indicator;
  /** Key of the entry that takes the score. */
  readonly key: string;
  /** Null when the source has none. */
  readonly value: Big | null;
  /** Id of the framework that gave it, or the source's own words for a person's score. */
  readonly from: string | null;
  readonly text: Text;
}

/**
 * One answer for each indicator of type import_score. Of several frameworks in a source the first
 * named in which the unit was assessed counts; when that one has no score yet, nothing does, since
 * taking the next would depend on who is late.
 */
export function importedScores(framework: Framework, sources: ImportSources): readonly ImportedScore[] {
  return allIndicators(framework).flatMap((indicator) => {
    if (indicator.rule.type !== "import_score") return [];
    const entry = indicator.entries.find(({ slot }) => slot === "actual");
    if (entry === undefined) return [];
    return [{ indicator, key: entry.key, ...lookUp(indicator.rule.params.source, sources) }];
  });
}

/** True for an indicator whose score a person hands in. */
export function isHandedIn({ rule }: Indicator): boolean {
  return rule.type === "import_score" && handedInKey(rule.params.source) !== null;
}

/** True for an indicator whose score is another framework's annual result. */
export function takesAnnual(indicator: Indicator): boolean {
  return annualSources(indicator).length > 0;
}

/** True when the framework takes annual results of others. */
export function composes(framework: Framework): boolean {
  return allIndicators(framework).some(takesAnnual);
}

/** True when one of the framework's sources names the other framework. */
export function takesFrom(framework: Framework, other: OtherResult["framework"]): boolean {
  return allIndicators(framework)
    .flatMap(annualSources)
    .some((name) => isNamed(other, name));
}

type Found = Pick<ImportedScore, "value" | "from" | "text">;

function lookUp(source: string, { annual, manual }: ImportSources): Found {
  const handedIn = handedInKey(source);
  if (handedIn !== null) return personsScore(source, manual[handedIn]);
  const names = namesIn(source);
  if (names.length === 0) return missing(source, { zh: "无法识别的来源", en: "an unknown kind of source" });
  const result = names.flatMap((name) => annual.find(({ framework }) => isNamed(framework, name)) ?? [])[0];
  if (result === undefined)
    return missing(source, { zh: "没有该单位的年度考核结果", en: "the unit has no annual result there" });
  const { framework } = result;
  const value = result.annual.totals.final;
  if (value === null) {
    const { problems } = result.annual;
    const text = {
      zh: `“${framework.name.zh}”尚无年度得分：${problems.map(({ text: { zh } }) => zh).join("")}`,
      en: `“${framework.name.en}” has no annual score yet: ${problems.map(({ text: { en } }) => en).join(" ")}`,
    };
    return { value: null, from: null, text };
  }
  return {
    value,
    from: framework.id,
    text: {
      zh: `取自“${framework.name.zh}”年度得分 ${value.toString()}`,
      en: `Annual score of “${framework.name.en}”: ${value.toString()}`,
    },
  };
}

function personsScore(source: string, value: number | undefined): Found {
  if (value === undefined || !Number.isFinite(value))
    return missing(source, { zh: "尚未提供得分", en: "no score was handed in" });
  return {
    value: decimal(value),
    from: source,
    text: { zh: `人工提供的得分 ${value}`, en: `Score handed in: ${value}` },
  };
}

function missing(source: string, why: Text): Found {
  const names = namesIn(source);
  const [zh, en] = names.length === 0 ? [source, source] : [names.join("、"), names.join(", ")];
  return {
    value: null,
    from: null,
    text: { zh: `来源“${zh}”：${why.zh}`, en: `Source “${en}”: ${why.en}` },
  };
}
