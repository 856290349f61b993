/**
 * Guesses which unit of a roster is meant by a name that is not on it: 一支部 for 第一党支部, a name
 * with the company before it, a letter left out. It is a question to a person, never an answer.
 */
import { normalizeText } from "../../sheet/normalize-text";

/** Names that differ in more of their letters than this share are different names. */
const MOST_DIFFERENT = 0.4;

/** “党支部” is a part of many names; what is at least this share of one may stand for it. */
const LEAST_PART = 0.4;

const NUMERALS = "零一二三四五六七八九";
const ORDINAL =
  /第?(?<![一二三四五六七八九十])([一二三四五六七八九十]+)(?=党?总?支部|党委|党小组|分公司|车间|队)/g;

/**
 * @param names the roster's
 * @returns the name that is most like it; null when none is, or when two are equally so
 */
export function closestName(name: string, names: readonly string[]): string | null {
  const wanted = plain(name);
  const ranked = names
    .map((candidate) => ({ candidate, distance: differenceOf(wanted, plain(candidate)) }))
    .filter(({ distance }) => distance <= MOST_DIFFERENT)
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = ranked;
  return best === undefined || best.distance === second?.distance ? null : best.candidate;
}

interface PlainName {
  readonly text: string;
  /** The numbers in it, in order: units are told apart by them more than by anything else. */
  readonly numbers: string;
}

/** Arabic and Chinese numerals are the same, and the 第 before them makes no difference. */
function plain(name: string): PlainName {
  const text = normalizeText(name)
    .replace(/\d{1,2}/g, (digits) => chineseNumber(Number(digits)))
    .replace(ORDINAL, "$1");
  return { text, numbers: (text.match(/[一二三四五六七八九十]+/g) ?? []).join(",") };
}

/** @param number 0–99 */
function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const digit = (value: number): string => NUMERALS[value] ?? "";
  if (tens === 0) return digit(number);
  return `${tens === 1 ? "" : digit(tens)}十${number % 10 === 0 ? "" : digit(number % 10)}`;
}

/** Share of the letters that differ, 0–1; 1 for names with other numbers. */
function differenceOf(a: PlainName, b: PlainName): number {
  if (a.numbers !== b.numbers) return 1;
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (long.includes(short) && short.length >= long.length * LEAST_PART)
    return (1 - short.length / long.length) * MOST_DIFFERENT;
  return editDistance(short, long) / long.length;
}

/** Letters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min(replaced, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}
