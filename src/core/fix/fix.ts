/**
 * What a fix is: changes of cells that a person sees, with old and new content, before any of
 * them is made. Nothing here writes; a fix becomes a plan (plan-fixes.ts) and the port writes that.
 */
import type { CellEdit } from "../plan/plan";
import type { FindingCode } from "../validation/finding";

/** The fix of one finding. */
export interface Fix {
  /** The finding that it fixes. */
  readonly code: FindingCode;
  /** `safe`: there is one right content, and the score stays what it was read as; `ask`: a person has to agree. */
  readonly kind: "safe" | "ask";
  /** At least one, and no cell twice. */
  readonly edits: readonly CellEdit[];
  /** Code of the indicator or adjustment that the finding concerns, if one. */
  readonly indicator: string | null;
}
