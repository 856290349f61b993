/**
 * The slips of one collecting, one for each unit: 退回单 where something must be mended, 反馈单 where the return counts. The
 * one way into this room. A slip names no other unit and gives no other unit's number.
 */
import { formatPeriod, type Period } from "../../framework/period";
import type { Language } from "../../locale/language";
import type { WorkbookPlan } from "../../plan/plan";
import { unitFileNames } from "../../roster/unit-file-names";
import type { Collected, CollectedReturn, CollectedUnit } from "../collected";
import type { ReasonCode } from "../states/reason-catalogue";
import { groupMeans, type GroupMeans } from "./group-means";
import { planFeedbackSlip } from "./plan-feedback-slip";
import { planReturnSlip } from "./plan-return-slip";
import { SLIP_LABELS } from "./slip-labels";

export interface UnitSlip {
  readonly kind: "return" | "feedback";
  readonly unit: string;
  /** “第一党支部-反馈单-2026Q4.xlsx”; no two are alike. */
  readonly fileName: string;
  /** Planned when it is asked for, since there may be thousands. */
  readonly plan: () => WorkbookPlan;
}

/** Reasons that no decision is needed for: unreadable, incomplete, not in agreement with itself. */
const PLAIN: ReadonlySet<ReasonCode> = new Set<ReasonCode>(["C101", "C118", "C122"]);

/**
 * Reasons that compare returns, guess at another unit or concern the roster are the department's own; errors are
 * listed one by one.
 */
const NOT_FOR_UNITS: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  "C102",
  "C103",
  "C104",
  "C105",
  "C106",
  "C117",
  "C119",
  "C121",
]);

/**
 * @param language of slips for units whose workbook doesn't tell theirs
 * @param prefix of the framework, for the names of files that lie beside those of another one; "" otherwise
 */
export function unitSlips(collected: Collected, language: Language, prefix = ""): readonly UnitSlip[] {
  const { returns, period } = collected;
  const slips = [
    { kind: "return", label: "returnSlip", of: returns.filter(isToReturn) },
    { kind: "feedback", label: "feedbackSlip", of: returns.filter(({ state }) => state === "scored") },
  ] as const;
  const feedback = feedbackPlanner(collected);
  return slips.flatMap(({ kind, label, of }) => {
    const suffix = suffixOf(label, period, language, prefix);
    const names = unitFileNames(of.map(nameOf), suffix);
    return of.map((one, index): UnitSlip => {
      const own = languageOf(one, language);
      const plan = kind === "return" ? () => returnPlan(collected, one, own) : () => feedback(one, own);
      return { kind, unit: nameOf(one), fileName: names[index] ?? suffix, plan };
    });
  });
}

/** The zip file of all slips: “退回与反馈-2026Q4.zip”, “退回与反馈-ZBCX-2026Q4.zip”. */
export function slipArchiveName(period: Period, language: Language, prefix = ""): string {
  return `${SLIP_LABELS[language].archive}${marked(prefix)}-${formatPeriod(period)}.zip`;
}

/** Whether a file is called as the slips of the period are, or as their zip file, in whichever language. */
export function isSlipName(name: string, period: Period, prefix = ""): boolean {
  return (["zh", "en"] as const).some(
    (language) =>
      name === slipArchiveName(period, language, prefix) ||
      name.endsWith(suffixOf("returnSlip", period, language, prefix)) ||
      name.endsWith(suffixOf("feedbackSlip", period, language, prefix)),
  );
}

function suffixOf(
  label: "returnSlip" | "feedbackSlip",
  period: Period,
  language: Language,
  prefix: string,
): string {
  return `-${SLIP_LABELS[language][label]}${marked(prefix)}-${formatPeriod(period)}.xlsx`;
}

function marked(prefix: string): string {
  return prefix === "" ? "" : `-${prefix}`;
}

function isToReturn({ state }: CollectedReturn): boolean {
  return state === "toReturn" || state === "unreadable";
}

/** The file's name where nobody knows the unit. */
function nameOf({ unit, file }: CollectedReturn): string {
  return unit === "" ? (file.split("/").at(-1) ?? file).replace(/\.[^.]+$/, "") : unit;
}

function languageOf({ madeFrom, sheet }: CollectedReturn, otherwise: Language): Language {
  if (madeFrom === null) return otherwise;
  return (madeFrom.find((made) => made.sheet === sheet) ?? madeFrom[0])?.language ?? "zh";
}

function returnPlan(
  { framework, period }: Collected,
  one: CollectedReturn,
  language: Language,
): WorkbookPlan {
  const isUnreadable = one.state === "unreadable";
  return planReturnSlip(
    {
      unit: nameOf(one),
      file: one.file.split("/").at(-1) ?? one.file,
      framework,
      period,
      reasons: one.reasons
        .filter(
          ({ code, decided }) => PLAIN.has(code) || (decided === "sendBack" && !NOT_FOR_UNITS.has(code)),
        )
        // What a department can decide is no remedy for a unit.
        .map(({ message, cells }) => ({
          message: message[language],
          remedy: null,
          cells: isUnreadable ? [] : cells,
        })),
      findings: one.details()?.findings ?? [],
    },
    language,
  );
}

function feedbackPlanner({
  framework,
  period,
  ranking,
}: Collected): (one: CollectedReturn, language: Language) => WorkbookPlan {
  const { ranked } = ranking;
  const means = groupMeans(
    ranked.map(({ input }) => input),
    framework.precision.decimals,
  );
  const keyOf = ({ file, sheet }: CollectedReturn): string => JSON.stringify([file, sheet]);
  const places = new Map(ranked.map((place) => [keyOf(place.input.source), place]));
  const unranked = new Map(ranking.unranked.map(({ input }) => [keyOf(input.source), input]));
  return (one, language) => {
    const place = places.get(keyOf(one)) ?? null;
    const known: CollectedUnit | null = place?.input ?? unranked.get(keyOf(one)) ?? null;
    const group = known?.group ?? null;
    const ofGroup = means.get(group) ?? NO_MEANS;
    // Where the group is too small, its units are shown the mean of all.
    const meansOf = ofGroup.final === null ? null : group;
    const assessment = one.details();
    if (assessment === null) throw new Error(`${one.file} counts and has no assessment`);
    return planFeedbackSlip(
      {
        unit: nameOf(one),
        period,
        // What was compared among the units is in the score of the ranking only.
        assessment: known === null ? assessment : { ...assessment, score: known.score },
        place,
        of: ranked.length,
        ofGroup: group === null ? 0 : ofGroup.units,
        means: means.get(meansOf) ?? NO_MEANS,
        meansOf,
        comments: one.comments ?? NO_COMMENTS,
        // A department's ledgers, beside the returns, may speak of other units: they are for 整改清单.
        advice: one.ledgers?.()?.advice ?? [],
      },
      language,
    );
  };
}

const NO_COMMENTS: ReadonlyMap<string, string> = new Map();
const NO_MEANS: GroupMeans = { units: 0, final: null, byCode: new Map() };
