/**
 * The list of the units that a department assesses (单位名录): who gets a template, who has returned
 * one, and in which group a unit is ranked.
 */
import type { CellRef } from "../grid/address";
import type { UnitBodies } from "../sheet/read-bodies";

/** One assessed Party organisation. What the roster doesn't say is null. */
export interface RosterUnit {
  /** The full name as on the roster, without surrounding white space. Unique within a roster. */
  readonly name: string;
  readonly code: string | null;
  /** The group in which the unit is compared with others: 机关, 生产单位 … */
  readonly group: string | null;
  /** 党委, 党总支, 党支部 … */
  readonly type: string | null;
  /** The name of the organisation above it, as on the roster; its committee for a branch. */
  readonly parent: string | null;
  /** The organisation's secretary. */
  readonly secretary: string | null;
  readonly email: string | null;
  /** How many branches, branch committees and Party groups it has, as far as the roster says. */
  readonly bodies: UnitBodies;
  /** The cell of its name. */
  readonly at: CellRef;
}

/** What keeps a row of the roster from being used as it is. */
export type RosterProblem =
  /** A row with other content but no name: left out. */
  | { readonly kind: "blankName"; readonly at: CellRef }
  /** The name's cell holds an error value: left out. */
  | { readonly kind: "unreadableName"; readonly at: CellRef; readonly error: string }
  /** The name stood further up already: left out. */
  | { readonly kind: "duplicateName"; readonly at: CellRef; readonly name: string; readonly first: CellRef }
  /** Two units share a code: both are kept. */
  | { readonly kind: "duplicateCode"; readonly at: CellRef; readonly code: string; readonly first: CellRef }
  /** A number of branches, branch committees or Party groups that is none: it counts as unknown. */
  | { readonly kind: "unreadableCount"; readonly at: CellRef; readonly found: string }
  /** There is a header but no unit below it; the place is the header's. */
  | { readonly kind: "empty"; readonly at: CellRef };

export interface Roster {
  readonly sheetName: string;
  /** In the order of the sheet. */
  readonly units: readonly RosterUnit[];
  /** In the order of the sheet. */
  readonly problems: readonly RosterProblem[];
}
