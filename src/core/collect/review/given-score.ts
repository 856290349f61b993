/** What a reviewer typed, as the score that it says. */
import { isCellError, type CellValue } from "../../grid/grid";
import { plainNumber } from "../../locale/plain-number";
import { scoreValue } from "../../review/plan-review";
import type { GivenReview } from "./read-review";

export function typedText(typed: CellValue): string {
  if (typed === null) return "";
  if (isCellError(typed)) return typed.error;
  return typeof typed === "number" ? plainNumber(typed) : String(typed);
}

/** Nothing was said of it: the cell is as it was sent, and no comment stands beside it. */
export function isUntouched({
  typed,
  sent,
  comment,
}: Pick<GivenReview, "typed" | "sent" | "comment">): boolean {
  return comment === "" && (typed === sent || scoreValue(typedText(typed)) === sent);
}
