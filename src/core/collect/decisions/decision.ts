/**
 * What a person decided of a return. A decision is about the bytes that were looked at and one reason: a
 * changed file has another hash and is decided anew, and the same file keeps its decision wherever it lies.
 */
import type { Text } from "../../locale/language";

export const CHOICES = ["accept", "issued", "count", "sendBack", "leaveOut"] as const;

/**
 * - `accept` 接受: it counts as it is.
 * - `issued` 按下发的计分: it counts, scored by the issued framework.
 * - `count` 以此为准: this one of several returns.
 * - `sendBack` 退回.
 * - `leaveOut` 不计入: as if it had not been there.
 */
export type Choice = (typeof CHOICES)[number];

/** What is chosen from, in the drop-down and on the screen. */
export const CHOICE_WORDS: Readonly<Record<Choice, Text>> = {
  accept: { zh: "接受", en: "Accept" },
  issued: { zh: "按下发的计分", en: "Score by the issued one" },
  count: { zh: "以此为准", en: "This one counts" },
  sendBack: { zh: "退回", en: "Send back" },
  leaveOut: { zh: "不计入", en: "Leave out" },
};

export interface Decision {
  /** See decisionKey. */
  readonly key: string;
  readonly choice: Choice;
}

/**
 * What a decision is about: the file's hash, the reason, and the sheet of a file with several.
 * @param sheet null for what is said of the file as a whole
 */
export function decisionKey(sha256: string, code: string, sheet: string | null): string {
  return [sha256, code, ...(sheet === null ? [] : [sheet])].join("/");
}

/** The choice that a cell names, in either language; null for a blank or any other text. */
export function choiceOf(text: string): Choice | null {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  return (
    CHOICES.find((choice) =>
      [choice, CHOICE_WORDS[choice].zh, CHOICE_WORDS[choice].en].some((word) => word.toLowerCase() === plain),
    ) ?? null
  );
}
