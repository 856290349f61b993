/** What a unit's sheets of one period come to: the one that counts, or why none does. */
import { periodNames } from "../period-names";
import type { PeriodKey } from "../../framework/period";
import type { AnnualCell, CellState } from "./annual-cell";
import type { Exemption, SheetChoice, SourceSheet } from "./annual-input";
import { chosenSheet } from "./sheet-choices";
import { uncomparedNote } from "./uncompared-note";
import { yearNote, type YearNote } from "./year-note";

export interface CellInput {
  readonly key: PeriodKey;
  /** The unit's sheets of the period by one framework, in their lasting order. */
  readonly sheets: readonly SourceSheet[];
  readonly exemption: Exemption | null;
  /** What a person said of the period's sheets. */
  readonly choices: readonly SheetChoice[];
  /** False for a period that the year's method does not read. */
  readonly isRead: boolean;
}

/**
 * A result that was published goes before a sheet that differs: what was announced is not changed by a file that came
 * later. Of several sheets that give different results nobody chooses.
 */
export function fillCell({ key, sheets, exemption, choices, isRead }: CellInput): AnnualCell {
  const period = periodNames([key]);
  const cell = (
    state: CellState,
    counting: readonly SourceSheet[],
    notes: readonly YearNote[],
  ): AnnualCell => ({
    column: key,
    state,
    score: counting[0]?.score.totals.final ?? null,
    sheets: counting,
    rivals: exemption === null ? rivals(sheets) : [],
    notes,
  });
  const [first] = sheets;
  if (exemption !== null) {
    const { reason, approver } = exemption;
    const let_ = yearNote("Y114", { period, reason, approver });
    const beside = sheets.map((one) => yearNote("Y127", { period, file: one.file }, placeOf(one)));
    return cell("exempt", [], [let_, ...beside]);
  }
  if (first === undefined)
    return cell(isRead ? "missing" : "unused", [], isRead ? [yearNote("Y101", { period })] : []);
  const { counting, notes } = settle(key, sheets, choices);
  const [one, second] = counting;
  if (one === undefined || second !== undefined) return { ...cell("twice", counting, notes), score: null };
  const told = [...notes, ...ofSheet(key, one)];
  if (!isRead) return cell("unused", [one], [...told, yearNote("Y120", { period }, placeOf(one))]);
  if (one.score.withheld === true) return { ...cell("withheld", [one], told), score: null };
  if (!one.score.complete) {
    const waits = isUncompared(one) && unanswered(one) === 0;
    return { ...cell(waits ? "uncompared" : "incomplete", [one], told), score: null };
  }
  return cell(one.score.provisional ? "provisional" : "scored", [one], told);
}

/** Of a unit's sheets of a period the one that counts, or those of which nobody said which one does. */
export function countingSheets(
  key: PeriodKey,
  sheets: readonly SourceSheet[],
  choices: readonly SheetChoice[],
): readonly SourceSheet[] {
  return settle(key, sheets, choices).counting;
}

function settle(
  key: PeriodKey,
  sheets: readonly SourceSheet[],
  choices: readonly SheetChoice[],
): { readonly counting: readonly SourceSheet[]; readonly notes: readonly YearNote[] } {
  const period = periodNames([key]);
  const published = different(sheets.filter((one) => one.published));
  const [official] = published;
  if (official === undefined) {
    const kinds = different(sheets);
    const [first] = kinds;
    if (first === undefined) return { counting: [], notes: [] };
    if (kinds.length > 1) return undecided(key, kinds, sheets, choices);
    const copies =
      sheets.length > 1
        ? [yearNote("Y104", { period, n: sheets.length, files: filesOf(sheets) }, placeOf(first))]
        : [];
    return { counting: [first], notes: copies };
  }
  if (published.length > 1) return undecided(key, published, sheets, choices);
  const notes = different(sheets).flatMap((one) => correction(key, official, one));
  return { counting: [official], notes };
}

/** The one that a person chose; without a choice nobody takes one. */
function undecided(
  key: PeriodKey,
  kinds: readonly SourceSheet[],
  all: readonly SourceSheet[],
  choices: readonly SheetChoice[],
): { readonly counting: readonly SourceSheet[]; readonly notes: readonly YearNote[] } {
  const period = periodNames([key]);
  const chosen = chosenSheet(all, choices);
  const counting = kinds.find((one) => chosen !== null && isSame(one, chosen));
  if (counting === undefined) {
    const values = { period, n: kinds.length, files: filesOf(kinds) };
    return { counting: kinds, notes: kinds.map((one) => yearNote("Y103", values, placeOf(one))) };
  }
  const values = {
    period,
    n: kinds.length,
    file: filesOf([counting]),
    others: filesOf(kinds.filter((one) => one !== counting)),
  };
  return { counting: [counting], notes: [yearNote("Y140", values, placeOf(counting))] };
}

/** Sheets of a period of which a person has to choose, or chose: those that give other results. */
export function rivals(sheets: readonly SourceSheet[]): readonly SourceSheet[] {
  const published = different(sheets.filter((one) => one.published));
  const kinds = published.length > 0 ? published : different(sheets);
  return kinds.length > 1 ? kinds : [];
}

/** A later sheet that says otherwise than what was published. */
function correction(key: PeriodKey, official: SourceSheet, one: SourceSheet): readonly YearNote[] {
  if (resultOf(official) === resultOf(one)) return [];
  const [was, now] = [official.score.totals.final, one.score.complete ? one.score.totals.final : null];
  const difference = was === null || now === null ? null : now.minus(was);
  const shown = { zh: "未评完", en: "not completely scored" };
  return [
    yearNote(
      "Y112",
      {
        period: periodNames([key]),
        published: was?.toString() ?? shown,
        now: now?.toString() ?? shown,
        file: one.file,
        difference: difference === null ? "—" : (difference.gt(0) ? "+" : "") + difference.toString(),
      },
      placeOf(one),
    ),
  ];
}

/** Sheets that give other results; of equal ones the first. */
function different(sheets: readonly SourceSheet[]): readonly SourceSheet[] {
  const kinds = new Map<string, SourceSheet>();
  for (const one of sheets) if (!kinds.has(kindOf(one))) kinds.set(kindOf(one), one);
  return [...kinds.values()];
}

/** Sheets of one kind give the unit the same, and others too, which are measured against it. */
function kindOf(one: SourceSheet): string {
  return JSON.stringify([resultOf(one), one.compared?.values ?? null]);
}

/** Nobody is measured against what was published. */
function isSame(a: SourceSheet, b: SourceSheet): boolean {
  return a.published === b.published ? kindOf(a) === kindOf(b) : resultOf(a) === resultOf(b);
}

/** All of a sheet that counts for the year. */
function resultOf({ framework: { version }, score }: SourceSheet): string {
  return JSON.stringify([
    version,
    score.indicators.map(({ indicator, official, notApplicable }) => [
      indicator.code,
      official?.toString() ?? null,
      notApplicable === null,
    ]),
    score.adjustments
      .filter(({ points, vetoed }) => vetoed || points.gt(0))
      .map(({ code, points }) => [code, points.toString()]),
    score.withheld === true,
  ]);
}

function ofSheet(key: PeriodKey, one: SourceSheet): readonly YearNote[] {
  const period = periodNames([key]);
  const place = placeOf(one);
  const { score, errors } = one;
  const open = unanswered(one);
  const isOpen = score.withheld !== true && !score.complete;
  return [
    ...(score.withheld === true ? [yearNote("Y113", { period }, place)] : []),
    ...(isOpen && open > 0 ? [yearNote("Y102", { period, open }, place)] : []),
    ...(isOpen && isUncompared(one) ? [uncomparedNote(period, one)] : []),
    ...(isOpen && open === 0 && !isUncompared(one) ? [yearNote("Y147", { period }, place)] : []),
    ...(errors > 0 ? [yearNote("Y105", { period, n: errors }, place)] : []),
    ...(score.vetoed ? [yearNote("Y117", { period, grade: cappedTo(one) }, place)] : []),
  ];
}

/** True while it is undecided which sheets of others something on it is measured against. */
function isUncompared({ compared }: SourceSheet): boolean {
  return compared !== undefined && compared.open.size > 0;
}

/** Indicators that wait for something on the sheet itself. */
function unanswered({ score, compared }: SourceSheet): number {
  return score.answered.of - score.answered.count - (compared?.open.size ?? 0);
}

/** The best grade that the sheet's vetoes allow. */
function cappedTo({ framework, score }: SourceSheet) {
  const caps = score.adjustments.flatMap(({ code, vetoed }) => {
    const definition = vetoed ? framework.adjustments.find((one) => one.code === code) : undefined;
    return definition?.kind === "veto" ? [definition.gradeCap] : [];
  });
  const worst = framework.grades.filter(({ key }) => caps.includes(key)).sort((a, b) => a.min - b.min)[0];
  return worst?.name ?? "";
}

function placeOf({ file, sheet }: SourceSheet) {
  return { file, sheet };
}

function filesOf(sheets: readonly SourceSheet[]): string {
  return sheets.map(({ file, sheet }) => `${file} ${sheet}`).join("、");
}
