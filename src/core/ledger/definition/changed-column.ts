/** A column of a ledger as its row on 台账定义 has it: one that was there under another name, or an added one. */
import type { Language, Text } from "../../locale/language";
import { normalizeText } from "../../sheet/normalize-text";
import type { LedgerFinding } from "../finding/ledger-finding";
import { NO, TYPE_WORDS, YES } from "./definition-columns";
import type { DefinitionRow } from "./definition-rows";
import type { Ledger, LedgerColumn } from "./ledger";
import { wordsInUse } from "./uses";

type Option = NonNullable<LedgerColumn["options"]>[number];

export interface Changed<Part> {
  readonly part: Part;
  readonly problems: readonly LedgerFinding[];
}

/** In characters of the default font, for columns that a department added. */
const ADDED_WIDTH = 14;

export function changedColumn(row: DefinitionRow, ledger: Ledger): Changed<LedgerColumn | null> {
  const key = row.text("key");
  const own = ledger.columns.find((column) => column.key === key);
  const isAdded = own === undefined && (key === "" || key.startsWith("own"));
  if (own === undefined && !isAdded)
    return {
      part: null,
      problems: [
        row.problem("L142", "key", {
          field: { zh: "键", en: "Key" },
          v: key,
          list: listed(ledger.columns.map((column) => column.key)),
        }),
      ],
    };
  const problems: LedgerFinding[] = [];
  const label = namesOf(row, problems);
  const type = typeOf(row, own, problems);
  const required = requiredOf(row, own, problems);
  const options = type === "option" ? optionsOf(row, own, ledger, problems) : undefined;
  const aliases = partsOf(row.text("aliases"));
  const column: LedgerColumn = {
    ...(own ?? { width: ADDED_WIDTH }),
    key: own?.key ?? (key === "" ? addedKey(label.zh) : key),
    label,
    type,
    ...(aliases.length === 0 ? { aliases: [] } : { aliases }),
    required,
    ...(options === undefined ? {} : { options: [...options] }),
  };
  return { part: column, problems };
}

/** The Chinese and the English name; a blank English one is the Chinese. */
export function namesOf(row: DefinitionRow, problems: LedgerFinding[]): Text {
  const zh = row.text("name");
  if (zh === "") problems.push(row.problem("L101", "name", { field: { zh: "名称", en: "Name" } }));
  return { zh, en: row.text("english") || zh };
}

/** Wordings that are divided by semicolons. */
export function partsOf(text: string): string[] {
  return text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The same key for the same name, so that a sheet that was written before is found again. */
function addedKey(name: string): string {
  return `own${[...normalizeText(name)].map((one) => (one.codePointAt(0) ?? 0).toString(16)).join("")}`;
}

function typeOf(
  row: DefinitionRow,
  own: LedgerColumn | undefined,
  problems: LedgerFinding[],
): LedgerColumn["type"] {
  const text = row.text("type");
  const types = Object.keys(TYPE_WORDS) as LedgerColumn["type"][];
  const type = types.find((one) => isWord(text, TYPE_WORDS[one])) ?? null;
  const list: Text = {
    zh: types.map((one) => TYPE_WORDS[one].zh).join("、"),
    en: types.map((one) => TYPE_WORDS[one].en).join(", "),
  };
  const field: Text = { zh: "类型", en: "Type" };
  if (own !== undefined) {
    if (text !== "" && type !== own.type)
      problems.push(row.problem("L142", "type", { field, v: text, list: TYPE_WORDS[own.type] }));
    return own.type;
  }
  if (type === null && text !== "") problems.push(row.problem("L144", "type", { field, v: text, list }));
  return type ?? "text";
}

function requiredOf(row: DefinitionRow, own: LedgerColumn | undefined, problems: LedgerFinding[]): boolean {
  const text = row.text("required");
  if (text === "" || isWord(text, NO)) return false;
  if (!isWord(text, YES))
    problems.push(
      row.problem("L144", "required", {
        field: { zh: "必填", en: "Required" },
        v: text,
        list: { zh: `${YES.zh}、${NO.zh}`, en: `${YES.en}, ${NO.en}` },
      }),
    );
  // What is worked out needs nobody to fill it in.
  return own?.derived === undefined;
}

function optionsOf(
  row: DefinitionRow,
  own: LedgerColumn | undefined,
  ledger: Ledger,
  problems: LedgerFinding[],
): readonly Option[] {
  const field: Text = { zh: "选项", en: "Options" };
  const options = partsOf(row.text("options")).map((part): Option => {
    const [zh = "", en = zh] = part.split(/[=＝]/).map((word) => word.trim());
    return { zh, en: en === "" ? zh : en };
  });
  const words = options.flatMap(({ zh, en }) => (zh === en ? [zh] : [zh, en])).map(normalizeText);
  const twice = words.find((word, index) => words.indexOf(word) !== index);
  if (options.length === 0 || words.includes("") || twice !== undefined)
    problems.push(
      row.problem("L144", "options", {
        field,
        v: row.text("options").slice(0, 60) || BLANK,
        list: { zh: "用；隔开的不重复的选项", en: "different options, divided by ;" },
      }),
    );
  const needed = own === undefined ? new Set<string>() : wordsInUse(ledger, own.key);
  const lost = (own?.options ?? []).filter(
    (option) =>
      (needed.has(option.zh) || needed.has(option.en)) &&
      !options.some(({ zh, en }) => zh === option.zh && en === option.en),
  );
  if (lost.length > 0)
    problems.push(
      row.problem("L142", "options", {
        field,
        v: row.text("options").slice(0, 60) || BLANK,
        list: listed(lost.map(({ zh, en }) => (zh === en ? zh : `${zh}=${en}`))),
      }),
    );
  return options;
}

const BLANK: Text = { zh: "空白", en: "blank" };

/** True for one of a word's two wordings, without regard to case. */
export function isWord(text: string, { zh, en }: Readonly<Record<Language, string>>): boolean {
  const wanted = normalizeText(text);
  return wanted === normalizeText(zh) || wanted === normalizeText(en);
}

/** Some words as a list in both languages. */
export function listed(words: readonly string[]): Text {
  return { zh: words.join("、"), en: words.join(", ") };
}
