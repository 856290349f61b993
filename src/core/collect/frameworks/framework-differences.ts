/** What differs between the framework of a return and the one that was issued, as far as scoring goes. */
import { compactJson } from "../../framework/canonical-json";
import type { Framework } from "../../framework/framework";
import { frameworkHash } from "../../framework/framework-hash";
import type { Text } from "../../locale/language";
import { rememberFor } from "../../remember";

/** Members of an indicator or adjustment that a score depends on, with their names. */
const PARTS: readonly (readonly [string, Text])[] = [
  ["maxPoints", { zh: "分值", en: "points" }],
  ["rule", { zh: "计分规则", en: "rule" }],
  ["entries", { zh: "填报项", en: "entries" }],
  ["periods", { zh: "考核期间", en: "periods" }],
  ["allowNA", { zh: "可否不适用", en: "whether it may not apply" }],
  ["review", { zh: "复核要求", en: "review" }],
  ["parent", { zh: "一级指标", en: "level-1 indicator" }],
  ["kind", { zh: "种类", en: "kind" }],
  ["levels", { zh: "档次", en: "levels" }],
  ["perUnit", { zh: "每次分值", en: "points each" }],
  ["cap", { zh: "上限", en: "cap" }],
  ["gradeCap", { zh: "限定等次", en: "highest grade" }],
];

/** Members of the framework itself. */
const WHOLE: readonly (readonly [keyof Framework, Text])[] = [
  ["grades", { zh: "等次标准", en: "grades" }],
  ["caps", { zh: "加减分上限", en: "caps" }],
  ["precision", { zh: "小数位数", en: "decimals" }],
];

/** By the hash of the other framework: thousands of returns came with the same few. */
const differencesFrom = rememberFor((_issued: Framework) => new Map<string, readonly Text[]>());

/** One difference, such as “SQLH-1.1 分值 5→8”. Empty where both give the same scores. */
export function frameworkDifferences(issued: Framework, found: Framework): readonly Text[] {
  if (issued === found) return [];
  const known = differencesFrom(issued);
  const hash = frameworkHash(found);
  const differences = known.get(hash) ?? compared(issued, found);
  known.set(hash, differences);
  return differences;
}

function compared(issued: Framework, found: Framework): readonly Text[] {
  const before = itemsOf(issued);
  const after = itemsOf(found);
  const items = [...new Set([...before.keys(), ...after.keys()])].flatMap((code): readonly Text[] => {
    const [old, now] = [before.get(code), after.get(code)];
    if (now === undefined) return [{ zh: `缺 ${code}`, en: `${code} is missing` }];
    if (old === undefined) return [{ zh: `多出 ${code}`, en: `${code} is additional` }];
    return PARTS.flatMap(([key, name]): readonly Text[] => {
      const [a, b] = [old[key], now[key]];
      if (sameJson(a, b)) return [];
      const change = isShort(a) && isShort(b) ? ` ${shown(a)}→${shown(b)}` : "";
      return [{ zh: `${code} ${name.zh}${change}`, en: `${code} ${name.en}${change}` }];
    });
  });
  const whole = WHOLE.flatMap(([key, name]) => (sameJson(issued[key], found[key]) ? [] : [name]));
  return [...items, ...whole];
}

type Item = Readonly<Record<string, unknown>>;

function itemsOf({ indicators, adjustments }: Framework): ReadonlyMap<string, Item> {
  return new Map(
    [...indicators, ...adjustments].map((item): readonly [string, Item] => [
      item.code,
      Object.fromEntries(Object.entries(item)),
    ]),
  );
}

function sameJson(a: unknown, b: unknown): boolean {
  return text(a) === text(b);
}

function text(value: unknown): string {
  return value === undefined ? "" : compactJson(value as Framework);
}

function isShort(value: unknown): boolean {
  return ["number", "string", "boolean", "undefined"].includes(typeof value);
}

function shown(value: unknown): string {
  return value === undefined ? "—" : JSON.stringify(value).replace(/^"|"$/g, "");
}
