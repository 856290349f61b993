/**
 * Words for findings: the catalogue's sentences filled with a finding's values. The pane, the
 * command line and the summary all speak through here.
 */
import { cellAddress, qualifiedAddress, type CellRef } from "../../grid/address";
import type { Language, Text } from "../../locale/language";
import { plainNumber } from "../../locale/plain-number";
import { optionText } from "../../sheet/option-words";
import { NO_RESULT } from "../../sheet/read-text";
import { catalogueItem, isFindingCode, type Wording } from "./catalogue";
import type { FileFinding, Finding } from "../finding";

/** What a placeholder can stand for. */
type Value = string | number | Text | readonly (string | Text | CellRef)[];

export interface FindingDescription {
  /** What kind of mistake it is: “超过上限”. */
  readonly name: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** The same without the name of the indicator, for where that stands above already. */
  readonly brief: string;
  /** What the person should do about it. */
  readonly fix: string;
}

export function describeFinding(finding: Finding | FileFinding, language: Language): FindingDescription {
  const { name } = catalogueItem(finding.code);
  const { message, fix } = wordingOf(finding);
  const { sheet, cell } = "at" in finding ? placeOf(finding) : { sheet: "", cell: "" };
  const values = { ...finding.values, ...chosenWords(finding), cell };
  const fill = (text: Text): string => fillPlaceholders(text[language], values, sheet, language);
  const sentence = fill(message);
  return {
    name: name[language],
    message: sentence,
    brief: withoutIndicator(sentence, values, language),
    fix: fill(fix),
  };
}

/** Words to choose from stay Chinese, with what they mean for readers of English. */
function chosenWords(finding: Finding | FileFinding): { readonly list?: readonly Text[] } {
  if (finding.code !== "V212") return {};
  return { list: finding.values.list.map((word) => ({ zh: word, en: optionText(word, "en") })) };
}

function withoutIndicator(sentence: string, values: object, language: Language): string {
  if (!("code" in values && "name" in values) || typeof values.code !== "string") return sentence;
  const name = values.name as string | Text;
  const lead = `${values.code} ${typeof name === "string" ? name : name[language]}`;
  if (!sentence.startsWith(lead)) return sentence;
  const rest = sentence.slice(lead.length).replace(/^[：:\s]+/u, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/**
 * The name of a kind of finding, by its code alone.
 * @returns null for what is no code
 */
export function findingName(code: string, language: Language): string | null {
  return isFindingCode(code) ? catalogueItem(code).name[language] : null;
}

function placeOf({ at }: Finding): { readonly sheet: string; readonly cell: string } {
  return { sheet: at.sheet, cell: cellAddress(at.row, at.column) };
}

function wordingOf(finding: Finding | FileFinding): Wording {
  const item = catalogueItem(finding.code);
  const variant = variantOf(finding);
  return (variant === null ? undefined : item.variants?.[variant]) ?? item;
}

/** Findings of one code that have to be said differently. */
function variantOf(finding: Finding | FileFinding): string | null {
  switch (finding.code) {
    case "V102":
      return finding.values.encrypted ? "encrypted" : null;
    case "V106":
      if (finding.values.rows.length > 0) return null;
      return finding.values.columns.length > 0 ? "columns" : "sheet";
    case "V110":
      return finding.values.guess === "" ? "noGuess" : null;
    case "V112":
      return finding.values.need === "" ? "unreadable" : null;
    case "V116":
      return finding.values.period === "" ? "unreadable" : null;
    case "V120":
      return finding.values.why === "noPoints" ? null : finding.values.why;
    case "V122":
      return finding.values.field === "" ? "inline" : null;
    case "V123":
      return finding.values.field === "" ? null : "scores";
    case "V124":
    case "V125":
      return finding.values.label === "" ? null : "column";
    case "V203":
      return finding.values.ticks ? "ticks" : null;
    case "V210":
      return finding.values.percentFormat ? "percentFormat" : null;
    case "V211":
      return finding.values.n > finding.values.max ? "above" : null;
    case "V212":
      return finding.values.list.length === 0 ? "alwaysApplies" : null;
    case "V213":
      return finding.values.claimed ? "claimed" : null;
    case "V218":
      return finding.values.ballot ? "ballot" : null;
    case "V219":
      return finding.values.word ? "noReason" : null;
    case "V302":
      return finding.values.last > finding.values.row ? "rows" : null;
    case "V308":
      return finding.values.missing ? "missing" : null;
    case "V401":
      return finding.values.whole ? "whole" : null;
    case "V402": {
      const isResult = finding.values.err !== NO_RESULT;
      if (finding.indicator === null) return isResult ? "header" : "headerNoResult";
      return isResult ? null : "noResult";
    }
    case "V412":
      return finding.values.unit === "" ? null : "identical";
    case "V413":
      return finding.values.policy;
    case "V414":
      return finding.values.fell ? "fell" : null;
    case "V417":
      return finding.values.complete ? null : "incomplete";
    case "V421":
      return finding.values.unknown.length > 0 ? null : "count";
    default:
      return null;
  }
}

function fillPlaceholders(
  template: string,
  values: Readonly<Record<string, unknown>>,
  sheet: string,
  language: Language,
): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, key: string) => {
    const value = values[key] as Value | undefined;
    return value === undefined ? placeholder : wordsFor(value, sheet, language);
  });
}

function wordsFor(value: Value, sheet: string, language: Language): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return plainNumber(value);
  if ("zh" in value) return value[language];
  return value
    .map((item) => {
      if (typeof item === "string") return item;
      if ("zh" in item) return item[language];
      return item.sheet === sheet ? cellAddress(item.row, item.column) : qualifiedAddress(item);
    })
    .join(language === "zh" ? "、" : ", ");
}
