/** What stands inside one cell as XML, for the cells of our sheets and for edits of other people's. */
import type { CellContent } from "../../../core/plan/plan";
import { formatKind } from "../../../core/grid/number-format";
import { DAYS_1904 } from "../read/sheet-data";
import { escapeCellText, escapeXml } from "../xml/xml-text";

/** Excel's limit on the text of a cell. */
const MAX_TEXT = 32_767;

export interface CellXml {
  /** The attribute `t` with a space before it, or "" where none is needed. */
  readonly type: string;
  /** The elements inside; "" for a blank cell. */
  readonly inside: string;
}

/**
 * @param content what is to stand in the cell; the value of a formula is what it gives now, null when
 * that isn't known
 * @param days taken off numbers (see daysOf)
 * @param p prefix of the sheet's elements, with its colon
 * @throws Error when the value can't stand in a cell
 */
export function cellContentXml({ value, formula }: CellContent, days: number, p = ""): CellXml {
  if (formula !== null) {
    const f = `<${p}f>${escapeXml(formula.replace(/^=/, ""))}</${p}f>`;
    if (value === null) return { type: "", inside: f };
    const text = typeof value === "string" ? escapeCellText(value) : plainText(value, days);
    const type = typeof value === "string" ? ' t="str"' : typeof value === "boolean" ? ' t="b"' : "";
    return { type, inside: `${f}<${p}v>${text}</${p}v>` };
  }
  if (value === null) return { type: "", inside: "" };
  if (typeof value !== "string") {
    const type = typeof value === "boolean" ? ' t="b"' : "";
    return { type, inside: `<${p}v>${plainText(value, days)}</${p}v>` };
  }
  if (value.length > MAX_TEXT) throw new Error("Text too long");
  // Stands in the cell itself: the table of shared texts belongs to the workbook's owner.
  const text = `<${p}t xml:space="preserve">${escapeCellText(value)}</${p}t>`;
  return { type: ' t="inlineStr"', inside: `<${p}is>${text}</${p}is>` };
}

/** Days by which numbers in a cell of this format are smaller in the file than in the grid. */
export function daysOf(numberFormat: string, date1904: boolean): number {
  return date1904 && formatKind(numberFormat) === "date" ? DAYS_1904 : 0;
}

function plainText(value: number | boolean, days: number): string {
  if (typeof value === "boolean") return String(Number(value));
  if (!Number.isFinite(value)) throw new Error(`${value} can't stand in a cell`);
  return String(value - days);
}
