/** Old and new content of a cell as a person sees them, so that they can agree to the change. */
import { formatAt, type WorkbookGrid } from "../grid/grid";
import type { Language } from "../locale/language";
import { plainNumber } from "../locale/plain-number";
import type { CellContent, CellEdit } from "../plan/plan";
import { decimal } from "../scoring/decimal";
import { trimText } from "../sheet/normalize-text";
import { isPercentFormat } from "../sheet/read-number";
import { formatKind } from "../grid/number-format";

export interface ShownChange {
  readonly before: string;
  readonly after: string;
}

const BLANK = { zh: "（空白）", en: "(blank)" };
const LOGICAL = { true: "TRUE", false: "FALSE" };
const LONGEST = 200;

const DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/** Numbers are shown as their cells show them: 5% for 0.05, 2026-12-20 for 46376. */
export function describeChange(edit: CellEdit, { sheets }: WorkbookGrid, language: Language): ShownChange {
  const { at, before, after, numberFormat } = edit;
  const grid = sheets.find(({ name }) => name === at.sheet);
  const format = grid === undefined ? "General" : formatAt(grid, at.row, at.column);
  return {
    before: shownContent(before, format, language),
    after: shownContent(after, numberFormat ?? format, language),
  };
}

/** One content as its cell shows it in a number format. A text that looks like something else stands in quotes. */
export function shownContent({ value, formula }: CellContent, format: string, language: Language): string {
  if (formula !== null) return shortened(formula);
  switch (typeof value) {
    case "number":
      return shownNumber(value, format);
    case "boolean":
      return LOGICAL[`${value}`];
    case "string":
      return shortened(shownText(value));
    default:
      return BLANK[language];
  }
}

function shownNumber(value: number, format: string): string {
  if (isPercentFormat(format)) return `${plainNumber(decimal(value).times(100).toNumber())}%`;
  return formatKind(format) === "date"
    ? new Date((Math.floor(value) - UNIX_EPOCH) * DAY).toISOString().slice(0, 10)
    : plainNumber(value);
}

/** “3” isn't 3, and what nobody sees is drawn: ␣ for a space at an end, ↵ for a new line, · for the rest. */
function shownText(text: string): string {
  const trimmed = trimText(text);
  const isPlain = text === trimmed && !/[\r\n\t]/.test(text) && (text === "" || Number.isNaN(Number(text)));
  if (isPlain && text !== "") return text;
  const drawn = text
    .replace(/\r?\n|\r/g, "↵")
    .replace(/^\s+|\s+$/g, (spaces) => "␣".repeat(spaces.length))
    .replace(/[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF\t]/g, "·");
  return `“${drawn}”`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
}
