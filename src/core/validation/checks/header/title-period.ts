/** V113: the title above the table speaks of another period than the period field. */
import { formatPeriod, type Period, type PeriodKey } from "../../../framework/period";
import { cellAddress } from "../../../grid/address";
import { textAt } from "../../../grid/grid";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

const YEAR = /(?<!\d)(20\d\d)(?!\d)/;
const QUARTER = /([1-4一二三四])\s*季度|Q\s*([1-4])/i;
const NUMERALS = "一二三四";
/** No title is longer; what is, is a note. */
const LONGEST_TITLE = 80;

/** A title that names only a year agrees with each of its quarters. */
export const checkTitlePeriod: Check<"V113"> = ({ sheet, grid }) => {
  const { period } = sheet;
  const field = sheet.fields.get("period");
  if (period === null || field === undefined) return [];
  const fields = new Set([...sheet.fields.values()].map(({ at }) => cellAddress(at.row, at.column)));
  for (let row = 0; row < sheet.header.row; row++) {
    for (let column = 0; column < (grid.values[row]?.length ?? 0); column++) {
      const title = textAt(grid, row, column);
      if (title.length > LONGEST_TITLE || fields.has(cellAddress(row, column))) continue;
      const named = namedPeriod(title.normalize("NFKC"));
      if (named === null) continue;
      if (agrees(named, period)) return [];
      const values = { title: shownText(title), period: formatPeriod(period) };
      return [makeFinding("V113", { sheet: sheet.name, row, column }, null, values)];
    }
  }
  return [];
};

interface NamedPeriod {
  readonly year: number | null;
  readonly quarter: PeriodKey | null;
}

/** Null for a text that names neither a quarter nor a year to be assessed. */
function namedPeriod(title: string): NamedPeriod | null {
  const year = YEAR.exec(title)?.[1];
  const [, numeral, digit] = QUARTER.exec(title) ?? [];
  const number = numeral === undefined ? digit : (NUMERALS.indexOf(numeral) + 1 || numeral).toString();
  const quarter = number === undefined ? null : (`Q${number}` as PeriodKey);
  const isYear = year !== undefined && /年度|年终/.test(title);
  return quarter === null && !isYear ? null : { year: year === undefined ? null : Number(year), quarter };
}

function agrees({ year, quarter }: NamedPeriod, period: Period): boolean {
  return (year === null || year === period.year) && (quarter === null || quarter === period.key);
}
