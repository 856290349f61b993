/** Which cells a formula on 汇总 may read: those in which it sees what the engine read. */
import { NOT_APPLICABLE } from "../sheet/na-words";
import type { Field } from "../sheet/scoring-sheet";
import type { SummaryContext } from "./summary-context";

/** True when a formula sees the same in the cell as reading did. */
export function isPlain(context: SummaryContext, { reading, raw, at }: Field): boolean {
  if (context.isBlocked(at)) return false;
  switch (reading.kind) {
    case "blank":
      return true;
    case "number":
      return reading.notes.length === 0;
    case "text":
      return (
        reading.text === raw ||
        (reading.text === NOT_APPLICABLE && typeof raw === "string" && raw.trim() === NOT_APPLICABLE)
      );
    case "error":
      return false;
  }
}
