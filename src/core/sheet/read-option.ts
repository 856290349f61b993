/**
 * Reads cells in which one of a few words is chosen: a tier, an award's level, 是 or 否, 不适用. What
 * stands there as it is listed is that; otherwise it is taken for the listed word it can only mean, and
 * generous-option.ts tells where the sheet's own formulas don't see the same.
 */
import type { CellValue } from "../grid/grid";
import { optionNumber } from "../scoring/chosen-option";
import { decimal } from "../scoring/decimal";
import { isNotApplicableWord, isStroke, NOT_APPLICABLE } from "./na-words";
import { normalizeText, trimText } from "./normalize-text";
import { readText } from "./read-text";
import type { Reading } from "./scoring-sheet";

/** The two answers about a veto. */
export const YES = "是";
export const NO = "否";

const YES_WORDS: ReadonlySet<string> = new Set([YES, "√", "✓", "✔", "☑", "有", "y", "yes", "true", "1"]);
const NO_WORDS: ReadonlySet<string> = new Set([
  NO,
  "×",
  "x",
  "✗",
  "✘",
  "无",
  "没有",
  "n",
  "no",
  "false",
  "0",
]);

/**
 * An indicator's option. Words for 不适用 are read as that; a stroke means 不适用 where that may
 * be chosen, is wrong where a tier is wanted, and means nothing where nothing is to be chosen.
 * @param indicator its options are those of its list, 不适用 left out; none where nothing is to be chosen
 */
export function readOption(
  value: CellValue,
  formula: string | null,
  { allowNA, options }: { readonly allowNA: boolean; readonly options: readonly string[] },
): Reading {
  const reading = readChoice(value, formula, options);
  if (reading.kind !== "text" || options.includes(reading.text)) return reading;
  if (isNotApplicableWord(reading.text)) return { kind: "text", text: NOT_APPLICABLE };
  if (!isStroke(reading.text)) return reading;
  if (allowNA) return { kind: "text", text: NOT_APPLICABLE };
  return options.length > 0 ? reading : { kind: "blank" };
}

/** The level of an award; 无, 不适用 or a stroke say that there was none. */
export function readLevel(value: CellValue, formula: string | null, levels: readonly string[]): Reading {
  const reading = readChoice(value, formula, levels);
  if (reading.kind !== "text" || levels.includes(reading.text)) return reading;
  const nothing =
    isStroke(reading.text) || isNotApplicableWord(reading.text) || NO_WORDS.has(normalizeText(reading.text));
  return nothing ? { kind: "blank" } : reading;
}

/** 是 or 否 with what people write for them (√ × Y N 有 无); a stroke is a blank. */
export function readYesNo(value: CellValue, formula: string | null): Reading {
  const reading = readChoice(value, formula, [YES, NO]);
  if (reading.kind !== "text") return reading;
  const word = normalizeText(reading.text);
  if (YES_WORDS.has(word)) return { kind: "text", text: YES };
  if (NO_WORDS.has(word)) return { kind: "text", text: NO };
  return isStroke(word) || isNotApplicableWord(word) ? { kind: "blank" } : reading;
}

function readChoice(value: CellValue, formula: string | null, options: readonly string[]): Reading {
  const reading = readText(value, formula);
  if (reading.kind !== "text") return reading;
  return {
    kind: "text",
    text: listed(value, reading.text, options) ?? trimText(reading.text.normalize("NFKC")),
  };
}

/** The option that a cell's content is: letter for letter, by its number, or in another form of writing. */
function listed(value: CellValue, text: string, options: readonly string[]): string | null {
  if (options.includes(text)) return text;
  if (typeof value === "number")
    return options.find((option) => sameNumber(optionNumber(option), value)) ?? null;
  const alike = options.filter((option) => normalizeText(option) === normalizeText(text));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function sameNumber(option: number | null, value: number): boolean {
  return option !== null && Number.isFinite(value) && decimal(option).eq(decimal(value));
}
