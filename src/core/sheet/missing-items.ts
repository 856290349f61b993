/**
 * Which elements of a checklist are missing, as the unit names them in the cell for it: “缺项：B、D”. The
 * cell has no say in the score, so that whatever stands in it is read as far as it can be, and told.
 */
import type { Indicator } from "../framework/framework";
import type { Text } from "../locale/language";
import { rememberFor } from "../remember";
import { itemLetter } from "../scoring/rules/checklist";
import { trimText, withoutBrackets } from "./normalize-text";
import type { IndicatorRow } from "./scoring-sheet";

/** What the cell holds on a template; the letters come after it. */
export const MISSING_PREFIX: Text = { zh: "缺项：", en: "Missing: " };

/** What the cell is called. */
export const MISSING_LABEL: Text = { zh: "缺项", en: "Missing elements" };

export interface MissingItems {
  /** Places of the elements that are named, from 0, in their order, none twice. */
  readonly named: readonly number[];
  /** Words that name no element. */
  readonly unknown: readonly string[];
  /** True once anything is said: elements, or that none is missing. */
  readonly answered: boolean;
  /** True where the cell asks for them: it begins as templates have it. */
  readonly asked: boolean;
}

type Items = readonly Text[];

const PREFIX = /^(?:缺项|缺少|缺失|缺|MISSING(?: ITEMS| ELEMENTS)?(?![A-Z]))[\s:]*/u;
const NONE = /^(?:无|没有|无缺项|0|NONE|NIL)[。.]?$/u;
const SEPARATOR = /(?:[\s\p{P}\p{S}]|和|与|及|以及|(?<![A-Z])AND(?![A-Z]))+/uy;
/** What is said about an element in brackets after it: “B（资料未归档）”. */
const REMARK = /\([^)]*\)/uy;
const LETTERS = /[A-Z]+(?![A-Z0-9])项?/uy;
const WORD = /[^\s\p{P}\p{S}]+/uy;
const LONGEST = 40;

/** @returns null for a row without such a cell */
export const missingItems = rememberFor(({ indicator, missing }: IndicatorRow): MissingItems | null => {
  const { rule } = indicator;
  if (missing === null || rule.type !== "checklist") return null;
  switch (missing.reading.kind) {
    case "text":
      return parseMissing(missing.reading.text, rule.params.items);
    case "error":
      return { named: [], unknown: [missing.reading.error], answered: true, asked: false };
    case "blank":
    case "number":
      return { named: [], unknown: [], answered: false, asked: false };
  }
});

/**
 * @param text “缺项：B、D”, “BD”, “B 目标，D 标准”, “Missing: Goal”, “无”
 * @param items the checklist's elements
 */
export function parseMissing(text: string, items: Items): MissingItems {
  const whole = trimText(text).normalize("NFKC").toUpperCase().replace(/\s+/g, " ");
  const words = whole.replace(PREFIX, "").trim();
  const asked = words !== whole;
  if (NONE.test(words)) return { named: [], unknown: [], answered: true, asked };
  const named = new Set<number>();
  const unknown: string[] = [];
  const names = namesOf(items);
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(words)?.[0] ?? "";
    at += found.length;
    return found === "" ? null : found;
  };
  while (at < words.length) {
    if (named.size > 0 && take(REMARK) !== null) continue;
    const name = names.find(({ pattern }) => take(pattern) !== null);
    if (name !== undefined) named.add(name.index);
    else if (take(SEPARATOR) === null) {
      const start = at;
      const letters = lettered(take(LETTERS)?.replace("项", "") ?? "", items.length);
      if (letters === null) {
        at = start;
        unknown.push((take(WORD) ?? words.slice(at++, at)).slice(0, LONGEST));
      }
      letters?.forEach((index) => named.add(index));
    }
  }
  const answered = named.size > 0 || unknown.length > 0;
  return { named: [...named].sort((a, b) => a - b), unknown, answered, asked };
}

/** The elements that are named, by letter and name: “B 目标、D 标准”. */
export function missingNames({ rule }: Indicator, named: readonly number[]): Text {
  const items = rule.type === "checklist" ? rule.params.items : [];
  const list = (language: "zh" | "en"): readonly string[] =>
    named.map((index) => `${itemLetter(index)} ${items[index]?.[language] ?? ""}`);
  return { zh: list("zh").join("、"), en: list("en").join(", ") };
}

/** Places of the elements that the letters stand for; null when one of them stands for none. */
function lettered(letters: string, count: number): readonly number[] | null {
  const places = Array.from({ length: count }, (_, index) => itemLetter(index));
  const whole = places.indexOf(letters);
  if (whole >= 0) return [whole];
  const each = [...letters].map((letter) => places.indexOf(letter));
  // Of more than 26 elements some have two letters, and a run of them could mean more than one thing.
  return letters === "" || count > 26 || each.includes(-1) ? null : each;
}

interface Name {
  readonly index: number;
  readonly pattern: RegExp;
}

/** Longest first: a name may begin with another one. */
const namesOf = rememberFor((items: Items): readonly Name[] =>
  items
    .flatMap(({ zh, en }, index) =>
      [zh, en].flatMap((written) => {
        const name = written.normalize("NFKC").toUpperCase();
        return [...new Set([name, withoutBrackets(name)])].map((one) => ({ name: one, index }));
      }),
    )
    .sort((a, b) => b.name.length - a.name.length)
    .flatMap(({ name, index }) => {
      const parts = name.match(/[^\s\p{P}\p{S}]+/gu);
      if (parts === null) return [];
      const end = /[A-Z]$/.test(parts.at(-1) ?? "") ? "(?![A-Z])" : "";
      // Spaces and marks within a name are written in many ways.
      return [{ index, pattern: new RegExp(parts.join("[\\s\\p{P}\\p{S}]*") + end, "uy") }];
    }),
);
