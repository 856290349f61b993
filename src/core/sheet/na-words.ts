/** The words by which people say that an indicator doesn't apply to them. */
import { normalizeText } from "./normalize-text";

/** The word our own lists offer, and to which every other one is read. */
export const NOT_APPLICABLE = "不适用";

const WORDS: ReadonlySet<string> = new Set(
  [NOT_APPLICABLE, "不涉及", "无此项", "n/a", "na", "n.a.", "n.a", "not applicable"].map(normalizeText),
);

/** Strokes that people put into a cell where there is nothing to say: / — － \ */
const STROKES = /^[-/\\‐‑‒–—―−─]+$/;

/** True for 不适用 and its synonyms. */
export function isNotApplicableWord(text: string): boolean {
  return WORDS.has(normalizeText(text));
}

/** True for a cell that was only struck out: “/”, “—”, “－”. */
export function isStroke(text: string): boolean {
  return STROKES.test(normalizeText(text));
}
