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
  /** Who answers for the unit's return: a name, a telephone number, as it is written. */
  readonly contact: string | null;
  /** The last day on which its return is in time. */
  readonly due: DueDay | null;
  /** The frameworks that it is to return, as they are written; null where the roster doesn't say. */
  readonly frameworks: ExpectedFrameworks | null;
  /** What else it was, or is, called: a return under such a name is this unit's. */
  readonly formerNames: readonly string[];
  /** How many branches, branch committees and Party groups it has, as far as the roster says. */
  readonly bodies: UnitBodies;
  /** How many Party members it has. */
  readonly members: number | null;
  /** The cell of its name. */
  readonly at: CellRef;
}

export interface DueDay {
  /** As 2026-12-25. */
  readonly day: string;
  readonly at: CellRef;
}

/** What the column 应报体系 says of a unit. */
export interface ExpectedFrameworks {
  /** Empty for a unit that is to return nothing. */
  readonly names: readonly string[];
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
  /** A former name is the name of another unit: a return under it is the other's. */
  | { readonly kind: "nameInUse"; readonly at: CellRef; readonly name: string; readonly first: CellRef }
  /** Two units have a former name in common: a return under it is neither's. */
  | {
      readonly kind: "sharedFormerName";
      readonly at: CellRef;
      readonly name: string;
      readonly first: CellRef;
    }
  /** A last day that is none: the unit counts as one without. */
  | { readonly kind: "unreadableDay"; readonly at: CellRef; readonly found: string }
  /** The last day stands before the period that is collected even begins: perhaps an earlier period's. */
  | { readonly kind: "dueBeforePeriod"; readonly at: CellRef; readonly due: string; readonly period: string }
  /** A framework that nobody knows: what the unit is to return is not certain. */
  | { readonly kind: "unknownFramework"; readonly at: CellRef; readonly name: string }
  /** A cell that is used holds an error value: it counts as blank. */
  | { readonly kind: "unreadableCell"; readonly at: CellRef; readonly error: string }
  /** There are more rows than are read: units may be missing; the place is the last row's. */
  | { readonly kind: "tooLong"; readonly at: CellRef }
  /** A number of branches, committees, groups or members that is none: it counts as unknown. */
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
