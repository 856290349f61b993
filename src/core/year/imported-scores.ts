/**
 * Finds what a composite framework takes from elsewhere: “F1|F2.annual” is another framework's
 * annual score, “manual:business” a score that a person hands in.
 */
import type Big from "big.js";
import { annualSources, handedInKey, isNamed, namesIn } from "../framework/annual-sources";
import { builtinFrameworks } from "../framework/builtin-frameworks";
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
  /** The organisation above the unit, where the roster names it, with its results; missing where nothing does. */
  readonly parent?: { readonly name: string; readonly annual: readonly OtherResult[] } | null;
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
  /** Why the part does not apply to the unit; null where it does. */
  readonly notApplicable: Text | null;
}

/**
 * One answer for each indicator of type import_score. Of several frameworks in a source the first
 * named in which the unit was assessed counts; when that one has no score yet, nothing does, since
 * taking the next would depend on who is late. A result of another level, such as a committee's for a
 * branch, is taken from the organisation above; without one the part does not apply. No result counts twice.
 */
export function importedScores(framework: Framework, sources: ImportSources): readonly ImportedScore[] {
  const taken = new Map<string, Indicator>();
  return allIndicators(framework).flatMap((indicator) => {
    if (indicator.rule.type !== "import_score") return [];
    const entry = indicator.entries.find(({ slot }) => slot === "actual");
    if (entry === undefined) return [];
    const found = lookUp(indicator.rule.params.source, framework, sources);
    const other = found.from === null ? undefined : taken.get(found.from);
    if (found.from !== null) taken.set(found.from, indicator);
    return [{ indicator, key: entry.key, ...(other === undefined ? found : countedBefore(found, other)) }];
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

/** Two names of one framework, which its own check can't tell to be one. */
function countedBefore(found: Found, { code, name }: Indicator): Found {
  const text = {
    zh: `${found.text.zh}，但已计入“${code} ${name.zh}”，一个得分只能计入一处`,
    en: `${found.text.en}, which counts for “${code} ${name.en}” already; a score counts once`,
  };
  return { ...found, value: null, text };
}

type Found = Pick<ImportedScore, "value" | "from" | "text" | "notApplicable">;

function lookUp(source: string, composite: Framework, sources: ImportSources): Found {
  const { annual, manual } = sources;
  const handedIn = handedInKey(source);
  if (handedIn !== null) return personsScore(source, manual[handedIn]);
  const names = namesIn(source);
  if (names.length === 0) return missing(source, { zh: "无法识别的来源", en: "an unknown kind of source" });
  const result = names.flatMap((name) => annual.find(({ framework }) => isNamed(framework, name)) ?? [])[0];
  if (result !== undefined) return resultOf(result);
  return isOfAnotherLevel(names, composite)
    ? fromAbove(source, names, sources.parent ?? null)
    : missing(source, { zh: "没有该单位的年度考核结果", en: "the unit has no annual result there" });
}

/** True when all of the source's frameworks are known and assess others than the composite does. */
function isOfAnotherLevel(names: readonly string[], { subject }: Framework): boolean {
  return names.every((name) => {
    const known = builtinFrameworks().find((framework) => isNamed(framework, name));
    return known !== undefined && known.subject !== subject;
  });
}

function fromAbove(source: string, names: readonly string[], parent: ImportSources["parent"]): Found {
  if (parent == null) {
    const why = {
      zh: "该单位没有这一层级的年度结果，单位名录也没有指明其上级党组织，该项不适用，其余按百分制折算",
      en: "the unit has no result of this level and no roster names the organisation above it: not applicable, the rest is taken out of 100",
    };
    return { ...missing(source, why), notApplicable: why };
  }
  const result = names.flatMap(
    (name) => parent.annual.find(({ framework }) => isNamed(framework, name)) ?? [],
  )[0];
  if (result === undefined)
    return missing(source, {
      zh: `没有上级党组织“${parent.name}”的年度考核结果`,
      en: `“${parent.name}”, the organisation above, has no annual result there`,
    });
  const found = resultOf(result);
  return {
    ...found,
    text: {
      zh: `上级党组织“${parent.name}”：${found.text.zh}`,
      en: `“${parent.name}”, the organisation above: ${found.text.en}`,
    },
  };
}

function resultOf(result: OtherResult): Found {
  const { framework } = result;
  const value = result.annual.totals.final;
  if (value === null) {
    const { problems } = result.annual;
    const text = {
      zh: `“${framework.name.zh}”尚无年度得分：${problems.map(({ text: { zh } }) => zh).join("")}`,
      en: `“${framework.name.en}” has no annual score yet: ${problems.map(({ text: { en } }) => en).join(" ")}`,
    };
    return { value: null, from: null, text, notApplicable: null };
  }
  return {
    notApplicable: null,
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
    notApplicable: null,
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
    notApplicable: null,
    text: { zh: `来源“${zh}”：${why.zh}`, en: `Source “${en}”: ${why.en}` },
  };
}
