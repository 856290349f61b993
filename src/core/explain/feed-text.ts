/** What a ledger gives for an entry, and by which rows, in a few lines. */
import { cellAddress, type CellRef } from "../grid/address";
import type { Language } from "../locale/language";
import { plainNumber } from "../locale/plain-number";
import type { ExplainedFeed } from "./explanation";

/** More rows than this are only counted: the ledger lists them all. */
const MOST_COUNTED = 12;
const MOST_LEFT_OUT = 6;

interface Words {
  readonly gives: (label: string, what: string, ledger: string, value: string) => string;
  readonly unsaid: string;
  readonly counted: string;
  readonly none: string;
  readonly leftOut: string;
  readonly more: (count: number) => string;
  readonly place: (name: string, cell: string) => string;
  readonly because: (row: string, why: string) => string;
  readonly between: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    gives: (label, what, ledger, value) => `${label}：${ledger}“${what}”为 ${value}`,
    unsaid: "空白",
    counted: "计入：",
    none: "没有一行计入",
    leftOut: "未计：",
    more: (count) => `另有 ${count} 行`,
    place: (name, cell) => `${name}（${cell}）`,
    because: (row, why) => `${row}${why}`,
    between: "；",
  },
  en: {
    gives: (label, what, ledger, value) => `${label}: “${what}” of ${ledger} is ${value}`,
    unsaid: "blank",
    counted: "Counted: ",
    none: "No row counts",
    leftOut: "Left out: ",
    more: (count) => `and ${count} more`,
    place: (name, cell) => `${name} (${cell})`,
    because: (row, why) => `${row}: ${why}`,
    between: "; ",
  },
};

/** “按期数：换届台账‘按时提醒数’为 3”. */
export function feedHead({ label, ledger, what, value }: ExplainedFeed, language: Language): string {
  const words = WORDS[language];
  const given = value === null ? words.unsaid : plainNumber(value);
  return words.gives(label[language], what[language], ledger[language], given);
}

interface ShownRows {
  readonly heading: string;
  readonly rows: readonly { readonly text: string; readonly at: CellRef }[];
  /** How many are not shown; null where all are. */
  readonly more: string | null;
}

/** The rows that count, then those that don't with the reason of each; empty for what no rows make. */
export function feedRows({ counted, leftOut }: ExplainedFeed, language: Language): readonly ShownRows[] {
  const words = WORDS[language];
  if (counted.length + leftOut.length === 0) return [];
  const place = ({ name, at }: { readonly name: string; readonly at: CellRef }): string =>
    words.place(name, `${at.sheet}!${cellAddress(at.row, at.column)}`);
  const more = (count: number, most: number): string | null =>
    count > most ? words.more(count - most) : null;
  return [
    {
      heading: counted.length === 0 ? words.none : words.counted,
      rows: counted.slice(0, MOST_COUNTED).map((row) => ({ text: place(row), at: row.at })),
      more: more(counted.length, MOST_COUNTED),
    },
    ...(leftOut.length === 0
      ? []
      : [
          {
            heading: words.leftOut,
            rows: leftOut
              .slice(0, MOST_LEFT_OUT)
              .map((row) => ({ text: words.because(place(row), row.why[language]), at: row.at })),
            more: more(leftOut.length, MOST_LEFT_OUT),
          },
        ]),
  ];
}

/** All of it as lines of text. */
export function feedLines(feed: ExplainedFeed, language: Language): readonly string[] {
  const { between } = WORDS[language];
  const lines = feedRows(feed, language).map(
    ({ heading, rows, more }) =>
      `${heading}${[...rows.map(({ text }) => text), ...(more === null ? [] : [more])].join(between)}`,
  );
  return [feedHead(feed, language), ...lines];
}
