/**
 * The ways in which one cell of a framework sheet holds one value of a framework: texts, numbers,
 * choices, lists. Each way is written once, for both directions.
 */
import Big from "big.js";
import type { Text } from "../../locale/language";

/** What a filled cell holds; texts are trimmed. */
export type FilledCell = string | number | boolean;

export interface CellKind {
  /** What a person is to write. */
  readonly need: Text;
  /** The words of a drop-down, where there is one. */
  readonly options?: readonly string[];
  /** The cell for a value; null when the value can't be written this way. */
  readonly print: (value: unknown) => string | number | null;
  /** The value of a cell; undefined when the cell can't be read this way. */
  readonly parse: (cell: FilledCell) => unknown;
}

/** Excel's limit, and room to spare. */
const LONGEST = 32_000;

export const textKind: CellKind = {
  need: { zh: "文字", en: "a text" },
  print: (value) => (typeof value === "string" ? value : null),
  parse: String,
};

export const numberKind: CellKind = {
  need: { zh: "数字", en: "a number" },
  print: (value) => (typeof value === "number" ? value : null),
  parse: (cell) =>
    typeof cell === "number" ? cell : typeof cell === "string" ? parseNumber(cell) : undefined,
};

export const yesNoKind: CellKind = choiceKind({ 是: true, 否: false });

/** One of a few words, each with its value in the file. */
export function choiceKind(words: Readonly<Record<string, unknown>>): CellKind {
  const options = Object.keys(words);
  return {
    need: { zh: options.join("、"), en: options.join(", ") },
    options,
    print: (value) => options.find((word) => words[word] === value) ?? null,
    parse: (cell) => (Object.hasOwn(words, String(cell)) ? words[String(cell)] : undefined),
  };
}

/** A list whose items stand behind each other: 甲；乙；丙. */
export function listKind(
  need: Text,
  item: {
    readonly print: (value: unknown) => string | null;
    readonly parse: (text: string, index: number) => unknown;
  },
  separator = "；",
): CellKind {
  return {
    need,
    print: (value) => {
      if (!Array.isArray(value)) return null;
      const texts = value.map((part) => item.print(part));
      return texts.includes(null) ? null : texts.join(separator);
    },
    parse: (cell) => {
      const items = splitItems(String(cell)).map(item.parse);
      return items.includes(undefined) ? undefined : items;
    },
  };
}

/** A list of a few words, each with its value in the file: 分值和权重；等次分数线. */
export function wordListKind(words: Readonly<Record<string, string>>): CellKind {
  const values = new Map(Object.entries(words).map(([value, word]) => [word, value]));
  const list = Object.values(words);
  return listKind(
    { zh: `用分号隔开：${list.join("；")}`, en: `with semicolons: ${list.join("; ")}` },
    {
      print: (value) => (typeof value === "string" ? (words[value] ?? null) : null),
      parse: (text) => values.get(text),
    },
  );
}

export const textListKind: CellKind = listKind(
  { zh: "用分号隔开的列表", en: "a list with semicolons" },
  { print: (value) => (typeof value === "string" ? value : null), parse: (text) => text },
);

/** Items between semicolons or on lines of their own. */
export function splitItems(text: string): readonly string[] {
  return text
    .split(/[；;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** "95%" and full-width digits too; undefined for anything that is no number. */
export function parseNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const match = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?)(%?)$/i.exec(plain);
  if (match?.[1] === undefined) return undefined;
  return match[2] === "%" ? new Big(Number(match[1])).div(100).toNumber() : Number(match[1]);
}

/** 0.285 → "28.5%". */
export function printShare(value: number): string {
  return `${new Big(value).times(100).toString()}%`;
}

/** True for a text that every spreadsheet program gives back as it was written. */
export function isSafeText(text: string): boolean {
  return (
    text !== "" &&
    text === text.trim() &&
    text.length <= LONGEST &&
    // No control, invisible or half characters; line feeds are fine.
    !/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text.replaceAll("\n", "")) &&
    !/^#[A-Z0-9/?!]+$/i.test(text)
  );
}
