/**
 * An indicator's entries and their checks as a person writes them, one per line or between semicolons:
 * den=基数|应覆盖单位|Units to cover|整数|0~ and num≤den|V207|错误.
 */
import { listKind, parseNumber, type CellKind } from "./cell-kind";
import { isJsonObject, type JsonObject } from "./json-tools";

const SLOTS: Readonly<Record<string, string>> = {
  基数: "base",
  实际: "actual",
  选项: "option",
  测评: "ballot",
  参考: "info",
};
const TYPES: Readonly<Record<string, string>> = { 整数: "int", 小数: "decimal", 选择: "enum", 勾选: "multi" };
const SEVERITIES: Readonly<Record<string, string>> = { 错误: "error", 提醒: "warn", 提示: "info" };
const OVER_YEAR: Readonly<Record<string, string>> = { 累计: "sum", 末季: "last", 不汇总: "none" };
const OPTIONAL = "选填";
const UNSCORED = "不计分";

/** [{key, label, type, slot, …}] */
export const entriesKind: CellKind = listKind(
  {
    zh: "“键=位置|名称|英文|类型|范围|…”，一行一个",
    en: "“key=column|name|English|type|range|…”, one per line",
  },
  { print: printEntry, parse: parseEntry },
  "\n",
);

/** [{kind: "lte" | "sum_lte", …}] */
export const checksKind: CellKind = listKind(
  { zh: "“a≤b|代码|级别”或“a+b≤c|代码|级别”", en: "“a≤b|code|level” or “a+b≤c|code|level”" },
  { print: printCheck, parse: parseCheck },
);

function wordFor(words: Readonly<Record<string, string>>, value: unknown): string | null {
  return Object.keys(words).find((word) => words[word] === value) ?? null;
}

function printEntry(entry: unknown): string | null {
  if (!isJsonObject(entry) || !isJsonObject(entry["label"])) return null;
  const { key, label, type, slot, required, min, max, options, unit, source, scored, overYear } = entry;
  const parts = [
    `${String(key)}=${wordFor(SLOTS, slot) ?? "?"}`,
    String(label["zh"]),
    String(label["en"]),
    wordFor(TYPES, type) ?? "?",
    ...(min === undefined && max === undefined ? [] : [`${bound(min)}~${bound(max)}`]),
    ...(Array.isArray(options) ? [`选项=${options.join("/")}`] : []),
    ...(typeof unit !== "string" ? [] : [`单位=${unit}`]),
    ...(typeof source !== "string" ? [] : [`来源=${source}`]),
    ...(overYear === undefined ? [] : [`全年=${wordFor(OVER_YEAR, overYear) ?? "?"}`]),
    ...(required === false ? [OPTIONAL] : []),
    ...(scored === false ? [UNSCORED] : []),
  ];
  return parts.join("|");
}

function bound(value: unknown): string {
  return typeof value === "number" ? String(value) : "";
}

function parseEntry(text: string): JsonObject | undefined {
  const [head = "", zh = "", en = "", typeWord = "", ...more] = text
    .split(/[|｜]/)
    .map((part) => part.trim());
  const [, key, slotWord = ""] = /^([^=＝]+)[=＝](.+)$/.exec(head) ?? [];
  const slot = Object.hasOwn(SLOTS, slotWord) ? SLOTS[slotWord] : undefined;
  const type = Object.hasOwn(TYPES, typeWord) ? TYPES[typeWord] : undefined;
  if (key === undefined || slot === undefined || type === undefined) return undefined;
  const details = more.map(parseDetail);
  if (details.includes(undefined)) return undefined;
  return Object.assign(
    { key: key.trim(), label: { zh, en }, type, slot, required: true },
    ...details,
  ) as JsonObject;
}

/** A range, a word, or name=value. */
function parseDetail(text: string): JsonObject | undefined {
  if (text === OPTIONAL) return { required: false };
  if (text === UNSCORED) return { scored: false };
  const [, yearWord] = /^全年[=＝](.*)$/s.exec(text) ?? [];
  if (yearWord !== undefined) {
    const overYear = OVER_YEAR[yearWord.trim()];
    return overYear === undefined ? undefined : { overYear };
  }
  const [, name, value = ""] = /^(选项|单位|来源)[=＝](.*)$/s.exec(text) ?? [];
  if (name === "选项") return { options: value.split("/").map((option) => option.trim()) };
  if (name !== undefined) return { [name === "单位" ? "unit" : "source"]: value.trim() };
  const [low = "", high = "", ...rest] = text.split(/[~～]/).map((part) => part.trim());
  const [min, max] = [parseNumber(low), parseNumber(high)];
  if (rest.length > 0 || !/[~～]/.test(text)) return undefined;
  if ((low !== "" && min === undefined) || (high !== "" && max === undefined)) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function printCheck(check: unknown): string | null {
  if (!isJsonObject(check)) return null;
  const { kind, a, parts, b, rule, severity } = check;
  const left = kind === "lte" ? String(a) : Array.isArray(parts) ? parts.join("+") : "";
  const level = severity === undefined ? null : wordFor(SEVERITIES, severity);
  return [`${left}≤${String(b)}`, String(rule), ...(level === null ? [] : [level])].join("|");
}

function parseCheck(text: string): JsonObject | undefined {
  const [relation = "", rule = "", level, ...more] = text.split(/[|｜]/).map((part) => part.trim());
  const [left = "", b = "", ...sides] = relation.split(/≤|<=/).map((side) => side.trim());
  const parts = left.split(/[+＋]/).map((part) => part.trim());
  const severity = level === undefined ? undefined : SEVERITIES[level];
  const wrong = b === "" || sides.length > 0 || more.length > 0 || parts.includes("") || rule === "";
  if (wrong || (level !== undefined && severity === undefined)) return undefined;
  const tail = { b, rule, ...(severity === undefined ? {} : { severity }) };
  return parts.length === 1 ? { kind: "lte", a: left, ...tail } : { kind: "sum_lte", parts, ...tail };
}
