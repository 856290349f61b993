/** Lists of a framework in one cell: tiers, elements, weights, levels of an award, dimensions. */
import { isJsonObject } from "./json-tools";
import { listKind, parseNumber, printShare, splitItems, type CellKind } from "./cell-kind";

const NAMES = { zh: "“名称=数值”，用分号隔开", en: "“name=number” with semicolons between" };

/** [{option, share, descriptor}] as 优=100%|全部完成|All done；良=80%; a tier may lack its descriptor. */
export const selectTiersKind: CellKind = listKind(
  {
    zh: "“等次=得分比例|描述|英文描述”，用分号隔开",
    en: "“tier=share|descriptor|English” with semicolons between",
  },
  {
    print: (tier) => {
      if (!isJsonObject(tier)) return null;
      const { option, share, descriptor, ...more } = tier;
      if (typeof share !== "number" || Object.keys(more).length > 0) return null;
      const start = `${String(option)}=${printShare(share)}`;
      if (descriptor === undefined) return start;
      return isJsonObject(descriptor)
        ? `${start}|${String(descriptor["zh"])}|${String(descriptor["en"])}`
        : null;
    },
    parse: (text) => {
      const [head = "", ...words] = text.split(/[|｜]/);
      const pair = splitPair(head);
      if (pair === null) return undefined;
      const tier = { option: pair.name, share: pair.number };
      if (words.length === 0) return tier;
      const names = splitNames(words.join("|"));
      return names === null ? undefined : { ...tier, descriptor: { zh: names[0], en: names[1] } };
    },
  },
);
/** [{option, points}] as 集团级=1；省部级=2. */
export const levelsKind = pairsKind("option", "points", false);
/** [{grade, k}] as A=1.05；B=1. */
export const coefficientsKind = pairsKind("grade", "k", false);

/** [{min, share}] as 3=100%；2=80%. */
export const valueTiersKind: CellKind = listKind(
  {
    zh: "“数值=得分比例”，从高到低，用分号隔开",
    en: "“value=share” from high to low, with semicolons between",
  },
  {
    print: (tier) => {
      if (!isJsonObject(tier) || Object.keys(tier).length !== 2) return null;
      const { min, share } = tier;
      return typeof min === "number" && typeof share === "number" ? `${min}=${printShare(share)}` : null;
    },
    parse: (text) => {
      const pair = splitPair(text);
      const min = pair === null ? undefined : parseNumber(pair.name.replace(/^[≥>]=?/, ""));
      return pair === null || min === undefined ? undefined : { min, share: pair.number };
    },
  },
);

/** {好: 100, 较好: 80} as 好=100；较好=80, or with shares as A=60%；B=40%. */
export function weightsKind(asShare: boolean): CellKind {
  return {
    need: NAMES,
    print: (value) =>
      isJsonObject(value)
        ? Object.entries(value)
            .map(([name, number]) => `${name}=${printNumber(Number(number), asShare)}`)
            .join("；")
        : null,
    parse: (cell) => {
      const pairs = splitItems(String(cell)).map(splitPair);
      const known = pairs.filter((pair) => pair !== null);
      const names = new Set(known.map(({ name }) => name));
      if (known.length !== pairs.length || names.size !== pairs.length) return undefined;
      return Object.fromEntries(known.map(({ name, number }) => [name, number]));
    },
  };
}

/** Checklist elements as 计划|Plan；目标|Goal; their keys are i1, i2 … */
export const elementsKind: CellKind = listKind(
  { zh: "“要素|英文”，用分号隔开", en: "“element|English” with semicolons between" },
  {
    print: (item) => {
      if (!isJsonObject(item) || Object.keys(item).length !== 3) return null;
      return `${String(item["zh"])}|${String(item["en"])}`;
    },
    parse: (text, index) => {
      const names = splitNames(text);
      return names === null ? undefined : { key: `i${index + 1}`, zh: names[0], en: names[1] };
    },
  },
);

/** Dimensions as 组织建设|Organisation；… */
export const dimensionsKind: CellKind = listKind(
  { zh: "“维度|英文”，用分号隔开", en: "“dimension|English” with semicolons between" },
  {
    print: (item) =>
      isJsonObject(item) && Object.keys(item).length === 2
        ? `${String(item["key"])}|${String(item["en"])}`
        : null,
    parse: (text) => {
      const names = splitNames(text);
      return names === null ? undefined : { key: names[0], en: names[1] };
    },
  },
);

function pairsKind(name: string, number: string, asShare: boolean): CellKind {
  return listKind(NAMES, {
    print: (item) => {
      if (!isJsonObject(item) || Object.keys(item).length !== 2) return null;
      const value = item[number];
      return typeof value === "number" ? `${String(item[name])}=${printNumber(value, asShare)}` : null;
    },
    parse: (text) => {
      const pair = splitPair(text);
      return pair === null ? undefined : { [name]: pair.name, [number]: pair.number };
    },
  });
}

function printNumber(value: number, asShare: boolean): string {
  return asShare ? printShare(value) : String(value);
}

/** The last = divides, so that a name may hold one. */
function splitPair(text: string): { readonly name: string; readonly number: number } | null {
  const at = Math.max(text.lastIndexOf("="), text.lastIndexOf("＝"));
  const number = parseNumber(text.slice(at + 1));
  const name = text.slice(0, Math.max(at, 0)).trim();
  return at < 1 || number === undefined || name === "" ? null : { name, number };
}

function splitNames(text: string): readonly [string, string] | null {
  const [zh = "", en = "", ...more] = text.split(/[|｜]/).map((part) => part.trim());
  return zh === "" || en === "" || more.length > 0 ? null : [zh, en];
}
