/**
 * V240, V241: a cell for a number that shows something else: a date (3-1 was typed, and the cell holds
 * 46,082) or a percentage (100% was typed, and the cell holds 1).
 */
import { sift } from "../../../sift";
import { formatKind } from "../../../grid/number-format";
import type { Check } from "../../check-context";
import { makeFinding } from "../../make-finding";

export const checkShownOtherwise: Check<"V240" | "V241"> = ({ numbers }) =>
  sift(numbers, ({ field, about, label, percentPoints }) => {
    const { raw, formula, format, at } = field;
    if (typeof raw !== "number") return null;
    const kind = formatKind(format);
    if (kind === "general" || kind === "number" || kind === "text") return null;
    const values = { ...about, field: label, v: raw };
    if (kind === "date" || kind === "time") return makeFinding("V240", at, about.code, values);
    // A share that a formula works out is shown as the sheet's owner likes; 1 and 100% are one and the same.
    if (percentPoints || formula !== null) return null;
    return makeFinding("V241", at, about.code, { ...values, p: `${percentText(raw)}%` });
  });

function percentText(value: number): string {
  return String(Math.round(value * 1e8) / 1e6);
}
