/**
 * What the heading of a column means, by patterns instead of a list: published sheets word the same
 * few columns in hundreds of ways. Whatever a pattern takes wrongly is held against the sheet's own
 * numbers afterwards.
 */
import { rememberText } from "../../remember";
import { normalizeLabel, withoutBrackets } from "../../sheet/normalize-text";
import { COLUMN_LABELS } from "../../sheet/sheet-labels";
import type { LabelMeaning } from "./meaning";
import { plainMeaning } from "./plain-label";
import { scoreMeaning } from "./score-label";
import { nameMeaning } from "./name-label";

/** Headings are short; what is longer is content. */
const LONGEST_LABEL = 26;

/** With all that may stand in brackets behind it. */
const LONGEST_HEADING = 120;

/** @returns null for a text that heads no column that we know */
export function labelMeaning(text: string): LabelMeaning | null {
  const known = MEANINGS.get(text);
  if (known !== undefined) return known;
  const meaning = understand(text);
  if (text.length > 60) return meaning;
  if (MEANINGS.size > 2_000) MEANINGS.clear();
  MEANINGS.set(text, meaning);
  return meaning;
}

const MEANINGS = new Map<string, LabelMeaning | null>();

/** The heading for comparing: without white space, numbering and what stands in brackets behind it. */
export const plainLabel = rememberText((text: string): string => {
  let label = normalizeLabel(text).replace(/^(?:\d+|[一二三四五六七八九十]+)[、.]/, "");
  if (label.length > LONGEST_HEADING) return label;
  for (let shorter = withoutBrackets(label); shorter !== label && shorter !== "";) {
    label = shorter;
    shorter = withoutBrackets(label);
  }
  return label.replace(/(?<![:：*])[:：*]+$/, "");
});

function understand(text: string): LabelMeaning | null {
  const label = plainLabel(text);
  if (label === "" || label.length > LONGEST_LABEL || /[:：。；;!！?？]/.test(label)) return null;
  const standard = COLUMN_LABELS.standard.get(label);
  if (standard === "l1") return { kind: "name", level: 1, rank: 1 };
  if (standard === "l2") return { kind: "name", level: 2, rank: 2 };
  if (standard === "self") return { kind: "score", who: "self", stage: 2, period: false };
  if (standard === "review") return { kind: "score", who: "review", stage: 3, period: false };
  if (standard !== undefined)
    return standard === "base" || standard === "actual" || standard === "option" || standard === "rule"
      ? { kind: "amount" }
      : { kind: "column", key: standard, weak: false };
  return plainMeaning(label) ?? scoreMeaning(label) ?? nameMeaning(label);
}
