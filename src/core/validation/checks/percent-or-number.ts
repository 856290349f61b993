/** V210: a share (0.05, or a cell in percent format) where percent points (5) are wanted. */
import { collect } from "../../collect";
import { decimal } from "../../scoring/decimal";
import type { Check } from "../check-context";
import type { EnteredNumber } from "../entered-numbers";
import { makeFinding } from "../make-finding";
import { shownText } from "../shown-text";

/** A remark that confirms a percentage says so early; longer texts would only cost time. */
const LONGEST_REMARK = 500;

export const checkPercentOrNumber: Check = ({ numbers }) =>
  collect(numbers, (number) => {
    const { field, about, label } = number;
    const points = number.percentPoints ? probablePoints(number) : null;
    if (points === null) return null;
    const percentFormat = field.reading.kind === "number" && field.reading.notes.includes("percent");
    const values = { ...about, field: label, v: shownText(field.raw), g: points, percentFormat };
    return makeFinding("V210", field.at, about.code, values);
  });

/** The percent points that are probably meant, or null when the number is one of percent points. */
function probablePoints({ field: { reading }, remark }: EnteredNumber): number | null {
  if (reading.kind !== "number" || reading.notes.includes("unit")) return null;
  const { value, notes } = reading;
  if (notes.includes("percent")) return value;
  const isShare = value !== 0 && Math.abs(value) <= 1;
  return isShare && !namedPercentages(remark).includes(Math.abs(value))
    ? decimal(value).times(100).toNumber()
    : null;
}

/** “本季增长0.5%” in the row's 备注 confirms that half a percent is meant. */
function namedPercentages(remark: EnteredNumber["remark"]): readonly number[] {
  const text =
    remark?.reading.kind === "text" ? remark.reading.text.slice(0, LONGEST_REMARK).normalize("NFKC") : "";
  return [...text.matchAll(/(\d+(?:\.\d+)?)\s*%/g)].map(([, number]) => Number(number));
}
