/**
 * What the words mean that frameworks know in Chinese alone: options, which stay Chinese on an English sheet
 * because formulas compare them, answers of a ballot, units. Wherever such a word is asked for, its meaning stands beside it.
 */
import type { Language } from "../locale/language";
import { NOT_APPLICABLE } from "./na-words";

const MEANINGS: ReadonlyMap<string, string> = new Map([
  [NOT_APPLICABLE, "not applicable"],
  ["是", "yes"],
  ["否", "no"],
  ["好", "good"],
  ["较好", "fairly good"],
  ["一般", "average"],
  ["优", "excellent"],
  ["良", "good"],
  ["中", "fair"],
  ["差", "poor"],
  ["国家级", "national"],
  ["省部级", "provincial or ministerial"],
  ["地市级", "municipal"],
  ["集团级", "group of companies"],
  ["公司级", "company"],
]);

const UNITS: ReadonlyMap<string, string> = new Map([
  ["分", "points"],
  ["万元", "10,000 yuan"],
  ["元", "yuan"],
  ["亿元", "100 million yuan"],
]);

/** The meaning of a word; null for one of a framework's own that we don't know. */
export function meaningOf(word: string): string | null {
  return MEANINGS.get(word) ?? null;
}

/** An option as a sheet of the language names it: “优”, “优 (excellent)”. */
export function optionText(option: string, language: Language): string {
  const meaning = language === "zh" ? null : meaningOf(option);
  return meaning === null ? option : `${option} (${meaning})`;
}

/** A unit of amounts; one that we don't know stands as the framework writes it. */
export function unitText(unit: string, language: Language): string {
  return language === "zh" ? unit : (UNITS.get(unit) ?? unit);
}
