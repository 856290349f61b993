/** What a thread that reads returns is told, and what it answers: plain data. */
import type { LedgerWords } from "../ledger/said-of-ledgers";
import type { SheetMappings } from "../../core/derive/column-mapping";
import type { Framework } from "../../core/framework/framework";
import type { Period } from "../../core/framework/period";
import type { RosterUnit } from "../../core/roster/roster";
import type { WorkbookError } from "../../workbook/workbook-error";
import type { CheckFacts } from "../check/check-facts";

/**
 * How a named framework is used:
 * - `brought`: what a workbook brings along goes before it.
 * - `only`: sheets of it alone, scored by it whatever came along.
 * - `first`: sheets of it are scored by it, all others by what they bring.
 */
export type FrameworkUse = "brought" | "only" | "first";

/** The same for all files of a run. */
export interface ReadSettings {
  /** A framework that isn't built in, or the wanted one; null for what a workbook brings along, or the built-in ones. */
  readonly framework: Framework | null;
  /** "brought" where nothing is said. */
  readonly use?: FrameworkUse;
  /** True where tables of all units' ratings are wanted too: they are answered as ours. */
  readonly ratings?: boolean;
  readonly period: Period | null;
  /** What a person said about the columns of own sheets. */
  readonly columns: SheetMappings;
  readonly units: readonly RosterUnit[];
  /** Hashes of files of which there are records from an earlier run. */
  readonly known: ReadonlySet<string>;
  /** Where `check` asks: what it needs beside records. */
  readonly check?: {
    /** The day on which is asked what in ledgers is overdue, as Excel counts days. */
    readonly asOf: number | null;
    readonly said: LedgerWords;
  };
}

export type ReadAnswer =
  /** Its record, as one or several lines that each end in a line break; and its brief as JSON. */
  | {
      readonly kind: "record";
      readonly lines: string;
      /** Null where nothing could be assessed, or nobody puts together what was read. */
      readonly brief: string | null;
      /** Only where `check` asks; what stopped the reading, by the code and detail of a WorkbookError. */
      readonly check?:
        | { readonly facts: CheckFacts }
        | {
            readonly error: Pick<WorkbookError, "code" | "detail">;
          };
    }
  /** There is a record of the very same bytes; with what this file is called and when it was changed. */
  | {
      readonly kind: "known";
      readonly sha256: string;
      readonly bytes: number;
      readonly modified: string | null;
    }
  /** A workbook that we wrote about returns: a 收表, a review workbook, feedback. */
  | { readonly kind: "ours" }
  /** The thread died over it, or was ended for taking too long. */
  | { readonly kind: "brokenOff"; readonly reason: string };
