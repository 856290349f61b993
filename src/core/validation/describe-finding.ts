/**
 * Words for findings: the catalogue's sentences filled with a finding's values. The pane, the
 * command line and the summary all speak through here.
 */
import { cellAddress, qualifiedAddress, type CellRef } from "../grid/address";
import type { Language, Text } from "../locale/language";
import { plainNumber } from "../locale/plain-number";
import { NO_RESULT } from "../sheet/read-text";
import { catalogueItem, type Wording } from "./catalogue";
import type { Finding } from "./finding";

/** What a placeholder can stand for. */
type Value = string | number | Text | readonly (string | Text | CellRef)[];

export interface FindingDescription {
  /** What kind of mistake it is: “超过上限”. */
  readonly name: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What the person should do about it. */
  readonly fix: string;
}

export function describeFinding(finding: Finding, language: Language): FindingDescription {
  const { name } = catalogueItem(finding.code);
  const { message, fix } = wordingOf(finding);
  const values = { ...finding.values, cell: cellAddress(finding.at.row, finding.at.column) };
  const fill = (text: Text): string => fillPlaceholders(text[language], values, finding.at.sheet, language);
  return { name: name[language], message: fill(message), fix: fill(fix) };
}

function wordingOf(finding: Finding): Wording {
  const item = catalogueItem(finding.code);
  const variant = variantOf(finding);
  return (variant === null ? undefined : item.variants?.[variant]) ?? item;
}

/** Findings of one code that have to be said differently. */
function variantOf(finding: Finding): string | null {
  switch (finding.code) {
    case "V106":
      if (finding.values.rows.length > 0) return null;
      return finding.values.columns.length > 0 ? "columns" : "sheet";
    case "V112":
      return finding.values.need === "" ? "unreadable" : null;
    case "V116":
      return finding.values.period === "" ? "unreadable" : null;
    case "V203":
      return finding.values.ticks ? "ticks" : null;
    case "V210":
      return finding.values.percentFormat ? "percentFormat" : null;
    case "V212":
      return finding.values.list.length === 0 ? "alwaysApplies" : null;
    case "V308":
      return finding.values.missing ? "missing" : null;
    case "V401":
      return finding.values.whole ? "whole" : null;
    case "V402":
      return finding.values.err === NO_RESULT ? "noResult" : null;
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
