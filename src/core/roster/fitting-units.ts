/** Whom a framework is for: the kinds of organisation on a roster, held against its subject. */
import type { Framework } from "../framework/framework";
import type { RosterUnit } from "./roster";

export interface FittingUnits {
  readonly fitting: readonly RosterUnit[];
  /** Units whose type says that the framework is not for them. */
  readonly others: readonly RosterUnit[];
}

/**
 * A unit without a type, or with one that names no kind of Party organisation, is not held against anything.
 * 党总支 has branches below it and answers for them, as a committee does.
 */
export function fittingUnits(units: readonly RosterUnit[], { subject }: Framework): FittingUnits {
  const fits = ({ type }: RosterUnit): boolean => [null, subject].includes(subjectOf(type));
  return { fitting: units.filter(fits), others: units.filter((unit) => !fits(unit)) };
}

const COMMITTEE = /党委|党组|党工委|委员会|committee/i;
const GENERAL_BRANCH = /总支|general/i;
const BRANCH = /支部|branch/i;

/** 总支 goes first, since 党总支部 has the word 支部 in it, and 支部委员会 is a branch. */
function subjectOf(type: string | null): Framework["subject"] | null {
  if (type === null) return null;
  if (GENERAL_BRANCH.test(type)) return "committee";
  if (BRANCH.test(type)) return "branch";
  return COMMITTEE.test(type) ? "committee" : null;
}
