/** V113: the title above the table speaks of another period than the period field. */
import { formatPeriod, quarterKey, type Period, type PeriodKey } from "../../../framework/period";
import { cellAddress } from "../../../grid/address";
import { textAt } from "../../../grid/grid";
import { textWidth } from "../../../plan/text-size";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";
import { shownText } from "../../wording/shown-text";

const YEAR = /(?<!\d)(20\d\d)(?!\d)/;
const QUARTER =
  /([1-4一二三四])\s*季度|(?:Q|\bQuarter)\s*([1-4])|\b(first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter/i;
/** Characters of a title, Chinese ones counting two; what is longer is a note. */
const WIDEST_TITLE = 160;

/** A title that names only a year agrees with each of its quarters. */
export const checkTitlePeriod: Check<"V113"> = ({ sheet, grid }) => {
  const { period } = sheet;
  const field = sheet.fields.get("period");
  if (period === null || field === undefined) return [];
  const fields = new Set([...sheet.fields.values()].map(({ at }) => cellAddress(at.row, at.column)));
  for (let row = 0; row < sheet.header.row; row++) {
    for (let column = 0; column < (grid.values[row]?.length ?? 0); column++) {
      const title = textAt(grid, row, column);
      if (textWidth(title) > WIDEST_TITLE || fields.has(cellAddress(row, column))) continue;
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
  const numeral = QUARTER.exec(title)
    ?.slice(1)
    .find((part) => part !== undefined);
  const quarter = quarterKey(numeral) ?? null;
  const isYear = year !== undefined && /年度|年终|\byear\b|\bannual\b/i.test(title);
  return quarter === null && !isYear ? null : { year: year === undefined ? null : Number(year), quarter };
}

function agrees({ year, quarter }: NamedPeriod, period: Period): boolean {
  return (year === null || year === period.year) && (quarter === null || quarter === period.key);
}
