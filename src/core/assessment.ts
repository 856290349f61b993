/** What is known of one scoring sheet, for everything that looks at sheets after they were assessed. */
import type { Derivation } from "./derive/derived-framework";
import type { Framework } from "./framework/framework";
import type { AssessedLedger } from "./ledger/assess-ledgers";
import type { Period } from "./framework/period";
import type { Score } from "./scoring/score";
import type { ScoringSheet } from "./sheet/scoring-sheet";
import type { Finding } from "./validation/finding";

/** One scoring sheet with everything that is known about it. */
export interface Assessment {
  readonly framework: Framework;
  readonly sheet: ScoringSheet;
  /** The period by which the sheet was scored; null when nothing tells it. */
  readonly period: Period | null;
  /** All findings, folded by cause: what blocks scoring first, grouped by indicator. */
  readonly findings: readonly Finding[];
  readonly score: Score;
  /** How the framework was derived from the sheet itself; missing where a framework knows the sheet. */
  readonly derived?: Derivation;
  /** The framework of the sheet that was issued, once a derived one was held against it. */
  readonly issued?: Framework;
  /** The ledgers (台账) beside the sheet; missing where the workbook has none. */
  readonly ledgers?: readonly AssessedLedger[];
}
