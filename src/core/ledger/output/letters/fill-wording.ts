/**
 * A wording of a letter, filled from a row of a ledger: as a text, and as a formula over the row that gives the
 * same text for any content. What is blank becomes a line to write on, so that it is seen on paper.
 */
import { cellAddress, quoteSheet } from "../../../grid/address";
import type { Language } from "../../../locale/language";
import { textLiteral } from "../../../scoring/text-literal";
import { isDayNumber, isoDay } from "../../../sheet/read-date";
import {
  valueAt,
  type LedgerRow,
  type LedgerTable,
  type LedgerValue,
  type TableColumn,
} from "../../table/ledger-table";
import { openColumn } from "../../cells/open-column";

/** What stands on the sheet where there is nothing to fill in. */
export const BLANK_LINE = "＿＿＿＿＿＿";

export interface Filled {
  readonly text: string;
  /** With its “=”; null for a wording that takes nothing from the row. */
  readonly formula: string | null;
}

/** Who writes and to whom; "" where nobody says. */
export interface Correspondents {
  readonly from: string;
  readonly to: string;
}

const PLACEHOLDER = /\{(\w+)\}/;

/** Excel allows 255 characters in a text inside a formula; some are doubled there. */
const LONGEST_LITERAL = 120;

export function fillWording(
  wording: string,
  table: LedgerTable,
  row: LedgerRow,
  names: Correspondents,
  language: Language,
): Filled {
  const texts: string[] = [];
  const terms: string[] = [];
  let isAlive = false;
  const say = (text: string): void => {
    if (text === "") return;
    texts.push(text);
    for (let at = 0; at < text.length; at += LONGEST_LITERAL)
      terms.push(textLiteral(text.slice(at, at + LONGEST_LITERAL)));
  };
  wording.split(PLACEHOLDER).forEach((part, index) => {
    if (index % 2 === 0) return say(part);
    if (part === "from" || part === "to") return say(names[part] === "" ? BLANK_LINE : names[part]);
    const column = openColumn(table, part);
    if (column === null) return say(BLANK_LINE);
    isAlive = true;
    texts.push(shown(valueAt(row, part), column.type, language));
    terms.push(
      shownFormula(
        `${quoteSheet(table.sheet)}!${cellAddress(row.row, column.column)}`,
        column.type,
        language,
      ),
    );
  });
  return { text: texts.join(""), formula: isAlive ? `=${terms.join("&")}` : null };
}

function shown(value: LedgerValue, type: TableColumn["type"], language: Language): string {
  if (value === null) return BLANK_LINE;
  if (!isDay(type) || !isDayNumber(value)) return String(value);
  const [year = "", month = "", day = ""] = isoDay(Math.floor(value)).split("-");
  if (language === "en") return type === "month" ? `${year}-${month}` : `${year}-${month}-${day}`;
  const whole = `${year}年${Number(month)}月`;
  return type === "month" ? whole : `${whole}${Number(day)}日`;
}

/** Number formats of TEXT are written differently in different countries; the parts of a date are not. */
function shownFormula(cell: string, type: TableColumn["type"], language: Language): string {
  const text = `IF(LEN(TRIM(${cell}))=0,${textLiteral(BLANK_LINE)},TRIM(${cell}))`;
  if (!isDay(type)) return text;
  const twoDigits = (part: string): string => `RIGHT("0"&${part}(${cell}),2)`;
  const date =
    language === "en"
      ? `YEAR(${cell})&"-"&${twoDigits("MONTH")}${type === "month" ? "" : `&"-"&${twoDigits("DAY")}`}`
      : `YEAR(${cell})&"年"&MONTH(${cell})&"月"${type === "month" ? "" : `&DAY(${cell})&"日"`}`;
  // The days that are taken for such anywhere: of the years 1990 to 2099.
  return `IF(ISNUMBER(${cell}),IF(AND(${cell}>=DATE(1990,1,1),${cell}<=DATE(2099,12,31)),${date},${text}),${text})`;
}

function isDay(type: TableColumn["type"]): boolean {
  return type === "date" || type === "month";
}
