/** What a unit's cells of one item give: votes, a rating, points or a score; or what is the matter with them. */
import Big from "big.js";
import type { CellError, CellValue } from "../../grid/grid";
import type { Text } from "../../locale/language";
import { percentText } from "../../scoring/number-text";
import { isPercentFormat, readNumber } from "../../sheet/read-number";
import { yearNote, type YearNote, type YearPlace } from "../annual/year-note";
import { ratingsOf, voteEntries, type AppraisalItem } from "./appraisal-items";
import { ratingNamed, type AppraisalColumn } from "./appraisal-columns";
import type { Given, HandedInScore } from "./handed-in";

export interface AppraisalCell {
  readonly field: AppraisalColumn["field"];
  readonly value: CellValue;
  /** With its “=”; null where none stands there. */
  readonly formula: string | null;
  /** The cell's number format, in English. */
  readonly format: string;
  readonly place: YearPlace;
}

export interface ItemCells {
  readonly unit: string;
  readonly item: AppraisalItem;
  /** Those that are filled in. */
  readonly cells: readonly AppraisalCell[];
}

export interface ReadItem {
  readonly scores: readonly HandedInScore[];
  readonly notes: readonly YearNote[];
}

type Way = "vote" | "grade" | "points";

const WAYS: Readonly<Record<Way, Text>> = {
  vote: { zh: "票数", en: "votes" },
  grade: { zh: "等次", en: "a rating" },
  points: { zh: "得分", en: "points" },
};

export function readItem({ unit, item, cells }: ItemCells): ReadItem {
  const [first] = cells;
  if (first === undefined) return { scores: [], notes: [] };
  const kinds = [...new Set(cells.map(wayOf))];
  if (kinds.length > 1) {
    const all = kinds.map((kind) => WAYS[kind]);
    const ways = { zh: all.map(({ zh }) => zh).join("、"), en: all.map(({ en }) => en).join(", ") };
    return told(yearNote("Y131", { unit, item: item.name, ways }, first.place));
  }
  switch (kinds[0]) {
    case "vote":
      return readVotes(unit, item, cells);
    case "grade":
      return readGrade(unit, item, first);
    default:
      return readPoints(unit, item, first);
  }
}

/** In a column that says no more than the item, a text is a rating. */
function wayOf(cell: AppraisalCell): Way {
  const { field } = cell;
  if (field.kind !== "either") return field.kind;
  return typeof cell.value === "string" && numberOf(cell) === null ? "grade" : "points";
}

function readVotes(unit: string, item: AppraisalItem, cells: readonly AppraisalCell[]): ReadItem {
  const [indicator] = item.indicators;
  const [{ place }] = cells as readonly [AppraisalCell];
  if (indicator === undefined) return { scores: [], notes: [] };
  const votes = new Map<string, number>();
  const wrong: YearNote[] = [];
  for (const cell of cells) {
    const { field } = cell;
    const number = numberOf(cell);
    if (number === null || number < 0 || !Number.isInteger(number))
      wrong.push(unusable(unit, item, cell, { zh: "不小于 0 的整数", en: "a whole number from 0" }));
    else if (field.kind === "vote") votes.set(field.key, number);
  }
  if (wrong.length > 0) return { scores: [], notes: wrong };
  const entries = voteEntries(indicator);
  const lacking = entries.filter(({ key }) => !votes.has(key)).map(({ label }) => label);
  if (lacking.length > 0) {
    const missing = {
      zh: lacking.map(({ zh }) => zh).join("、"),
      en: lacking.map(({ en }) => en).join(", "),
    };
    return told(yearNote("Y132", { unit, item: item.name, missing }, place));
  }
  const issued = votes.get("issued") ?? 0;
  const invalid = votes.get("invalid") ?? 0;
  const sum = [...votes].reduce((all, [key, count]) => (key === "issued" ? all : all + count), 0);
  const valid = sum - invalid;
  if (sum > issued || valid <= 0)
    return told(yearNote("Y133", { unit, item: item.name, sum, issued, valid }, place));
  const least = indicator.rule.type === "ballot" ? indicator.rule.params.minValidShare : 0;
  const few = new Big(valid).lt(new Big(issued).times(least))
    ? [yearNote("Y138", { unit, item: item.name, valid, issued, least: percentText(least) }, place)]
    : [];
  return { scores: given(unit, item, place, { kind: "votes", votes }), notes: few };
}

function readGrade(unit: string, item: AppraisalItem, { value, place }: AppraisalCell): ReadItem {
  const text = typeof value === "string" ? value.trim() : shown(value);
  const scores = item.indicators.flatMap((indicator): readonly HandedInScore[] => {
    const found = ratingNamed(text, indicator);
    if (found === null) return [];
    const [grade, percent] = found;
    return [{ unit, code: indicator.code, given: { kind: "grade", grade, percent }, place }];
  });
  if (scores.length === item.indicators.length) return { scores, notes: [] };
  const known = [...new Set(item.indicators.flatMap((one) => ratingsOf(one).map(([name]) => name)))];
  return told(yearNote("Y130", { unit, item: item.name, text, known: known.join("、") }, place));
}

function readPoints(unit: string, item: AppraisalItem, cell: AppraisalCell): ReadItem {
  const { place } = cell;
  const number = numberOf(cell);
  const [indicator] = item.indicators;
  const entry = indicator?.entries.find(({ slot }) => slot === "actual");
  const [min, max] = item.kind === "score" ? [entry?.min ?? 0, entry?.max ?? 100] : [0, item.maxPoints];
  if (number === null || number < min || number > max) {
    const need = { zh: `${min}–${max} 的数`, en: `a number from ${min} to ${max}` };
    return told(unusable(unit, item, cell, need));
  }
  const what: Given =
    item.kind === "score"
      ? { kind: "score", value: number }
      : { kind: "points", points: number, of: item.maxPoints };
  return { scores: given(unit, item, place, what), notes: [] };
}

function given(unit: string, item: AppraisalItem, place: YearPlace, what: Given): readonly HandedInScore[] {
  return item.indicators.map(({ code }) => ({ unit, code, given: what, place }));
}

function told(note: YearNote): ReadItem {
  return { scores: [], notes: [note] };
}

function unusable(
  unit: string,
  item: AppraisalItem,
  { value, formula, format, place }: AppraisalCell,
  need: Text,
): YearNote {
  const text = value === null ? (formula ?? "") : shown(value);
  const inPercent = typeof value === "number" && isPercentFormat(format);
  return yearNote(
    "Y129",
    { unit, item: item.name, text: inPercent ? percentText(value) : text, need },
    place,
  );
}

/** A number as a number, or a text that is one and nothing else; of a number in percent nobody knows what it is out of. */
function numberOf({ value, formula, format }: AppraisalCell): number | null {
  if (typeof value === "number" && isPercentFormat(format)) return null;
  const reading = readNumber(value, formula, format);
  return reading.kind === "number" && reading.notes.every((note) => note === "text") ? reading.value : null;
}

function shown(value: CellValue): string {
  return isError(value) ? value.error : String(value ?? "");
}

function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
