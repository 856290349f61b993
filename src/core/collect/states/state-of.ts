/** The state of a return by its reasons and what was decided about them. */
import type { Reason, ReturnState } from "../collected";
import type { ReasonCode } from "./reason-catalogue";

const UNREADABLE: ReadonlySet<ReasonCode> = new Set(["C101", "C121"]);

/** No return, and nothing that a person has to do. */
const LEDGERS: ReasonCode = "C123";

/** Another one counts. */
const SUPERSEDED: ReadonlySet<ReasonCode> = new Set(["C102", "C103"]);

/** Whose return it is, and of what: as long as that is open, what is wrong inside is nobody's yet. */
const WHOSE: ReadonlySet<ReasonCode> = new Set(["C105", "C106", "C107", "C108", "C110", "C119"]);

/** To be mended whatever is decided. */
const OPEN: ReadonlySet<ReasonCode> = new Set(["C118", "C122"]);

/** It counts, and its points wait for others. */
const UNCOMPARED: ReasonCode = "C124";

/** Nothing has to be decided, though something can be. */
const SETTLED: ReadonlySet<ReasonCode> = new Set(["C103", "C104"]);

export function stateOf(reasons: readonly Reason[]): ReturnState {
  if (isLeftOut(reasons)) return "superseded";
  const has = (codes: ReadonlySet<ReasonCode>): boolean => reasons.some(({ code }) => codes.has(code));
  if (has(UNREADABLE)) return "unreadable";
  if (has(SUPERSEDED)) return "superseded";
  if (reasons.some(({ code }) => code === LEDGERS)) return "ledgers";
  if (isSentBack(reasons)) return "toReturn";
  const undecided = undecidedReasons(reasons);
  if (undecided.some(({ code }) => WHOSE.has(code))) return "undecided";
  if (has(OPEN) || undecided.some(({ code }) => code === "C117")) return "toReturn";
  if (undecided.length > 0) return "undecided";
  return reasons.some(({ code }) => code === UNCOMPARED) ? "uncompared" : "scored";
}

/** True where somebody has to see to it that the return counts. */
export function isOpen(state: ReturnState): boolean {
  return state === "toReturn" || state === "undecided" || state === "unreadable";
}

/** True for the unit's return that counts, whether or not its points can be given yet. */
export function isCounted(state: ReturnState): boolean {
  return state === "scored" || state === "uncompared";
}

/** What a person has to decide before the return counts. */
export function undecidedReasons(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(
    ({ code, decided, choices }) => decided === null && choices.length > 0 && !SETTLED.has(code),
  );
}

export function isSentBack(reasons: readonly Reason[]): boolean {
  return reasons.some(({ decided }) => decided === "sendBack");
}

/** Somebody decided that it has nothing to do with these returns. */
export function isLeftOut(reasons: readonly Reason[]): boolean {
  return reasons.some(({ decided }) => decided === "leaveOut");
}
