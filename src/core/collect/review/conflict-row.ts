/**
 * A conflict of reviews as a row of the result workbook: what can be chosen has a number, and a hidden cell keeps which
 * number means what, so that a decision is read back whatever else changed on the sheet.
 */
import type { Language } from "../../locale/language";
import { KEEP_AS_IS, type ReviewConflict } from "./settle-opinions";

export interface ConflictOptions {
  /** The conflict's key. */
  readonly key: string;
  /** Ids of the opinions, in the order of their numbers. */
  readonly ids: readonly string[];
}

const WORDS: Readonly<
  Record<Language, { readonly opinion: (number: number) => string; readonly keep: string }>
> = {
  zh: { opinion: (number) => `意见 ${number}`, keep: "都不采用" },
  en: { opinion: (number) => `Opinion ${number}`, keep: "Take none" },
};

const HIDDEN = /^review\/([0-9a-f]{64})\/([0-9a-f,]*)$/;

/** What is chosen from, in the order of the conflict's options. */
export function optionWords({ options }: ReviewConflict, language: Language): readonly string[] {
  const { opinion, keep } = WORDS[language];
  return options.map(({ id }, index) => (id === KEEP_AS_IS ? keep : opinion(index + 1)));
}

/** The word for what was decided; null while nothing was. */
export function decidedWord(conflict: ReviewConflict, language: Language): string | null {
  const index = conflict.options.findIndex(({ id }) => id === conflict.decided);
  return optionWords(conflict, language)[index] ?? null;
}

/** For the hidden cell. */
export function hiddenText({ key, options }: ReviewConflict): string {
  const ids = options.flatMap(({ id }) => (id === KEEP_AS_IS ? [] : [id]));
  return `review/${key}/${ids.join(",")}`;
}

/** What a hidden cell says; null for any other text. */
export function conflictOptions(text: string): ConflictOptions | null {
  const [, key, ids] = HIDDEN.exec(text) ?? [];
  return key === undefined || ids === undefined ? null : { key, ids: ids.split(",") };
}

/** The option that a row's texts name, in either language; null where none is named. */
export function chosenOption({ ids }: ConflictOptions, texts: readonly string[]): string | null {
  const plain = new Set(texts.map((text) => text.normalize("NFKC").trim().toLowerCase()));
  for (const { opinion, keep } of Object.values(WORDS)) {
    if (plain.has(keep.toLowerCase())) return KEEP_AS_IS;
    const chosen = ids.find((_, index) => plain.has(opinion(index + 1).toLowerCase()));
    if (chosen !== undefined) return chosen;
  }
  return null;
}
