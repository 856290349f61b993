/** A reminder of a ledger as its row on 台账定义 has it: other days, other words, or none. */
import type { Text } from "../../locale/language";
import type { LedgerFinding } from "../finding/ledger-finding";
import { isWord, listed, type Changed } from "./changed-column";
import { OFF } from "./definition-columns";
import type { DefinitionRow } from "./definition-rows";
import type { Ledger } from "./ledger";

type Reminder = Ledger["reminders"][number];

const PLACEHOLDERS: readonly string[] = ["name", "date"];
/** Two years: nobody is reminded earlier. */
const MOST_DAYS = 730;

/** The part is null where nothing is reminded of any more. */
export function changedReminder(row: DefinitionRow, ledger: Ledger): Changed<Reminder | null> {
  const key = row.text("key");
  const own = ledger.reminders.find(({ id }) => id === key);
  if (own === undefined)
    return {
      part: null,
      problems: [
        row.problem("L142", "key", {
          field: { zh: "键", en: "Key" },
          v: key === "" ? { zh: "空白", en: "blank" } : key,
          list: listed(ledger.reminders.map(({ id }) => id)),
        }),
      ],
    };
  const problems: LedgerFinding[] = [];
  const before = daysOf(row, own, problems);
  if (before === null) return { part: null, problems };
  const message: Text = {
    zh: sentenceOf(row, "sentence", own.message.zh, problems),
    en: sentenceOf(row, "englishSentence", own.message.en, problems),
  };
  return { part: { ...own, before: [...before], message }, problems };
}

/** @returns null where it is off */
function daysOf(row: DefinitionRow, own: Reminder, problems: LedgerFinding[]): readonly number[] | null {
  const text = row.text("before");
  if (text === "") return own.before;
  if (isWord(text, OFF)) return null;
  const days = text
    .split(/[、,，;；\s]+/)
    .filter((part) => part !== "")
    .map((part) => (/^\d{1,4}(?:天|d)?$/i.test(part) ? parseInt(part, 10) : Number.NaN));
  const falls = days.every((day, index) => index === 0 || day < (days[index - 1] ?? 0));
  if (days.length > 0 && falls && days.every((day) => day >= 0 && day <= MOST_DAYS)) return days;
  problems.push(
    row.problem("L144", "before", {
      field: { zh: "提前天数", en: "Days before" },
      v: text.slice(0, 60),
      list: {
        zh: `由大到小的天数，如 180、90、30；${OFF.zh}`,
        en: `falling numbers of days, such as 180, 90, 30; ${OFF.en}`,
      },
    }),
  );
  return own.before;
}

function sentenceOf(
  row: DefinitionRow,
  key: "sentence" | "englishSentence",
  own: string,
  problems: LedgerFinding[],
): string {
  const text = row.text(key);
  if (text === "") return own;
  const unknown = [...text.matchAll(/\{([^{}]{0,40})\}/g)].find(
    ([, name = ""]) => !PLACEHOLDERS.includes(name),
  );
  if (unknown !== undefined)
    problems.push(
      row.problem("L144", key, {
        field:
          key === "sentence"
            ? { zh: "提醒语", en: "Sentence" }
            : { zh: "英文提醒语", en: "English sentence" },
        v: unknown[0],
        list: listed(PLACEHOLDERS.map((name) => `{${name}}`)),
      }),
    );
  return text;
}
