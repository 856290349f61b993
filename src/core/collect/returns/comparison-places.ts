/**
 * What each unit brings into the comparison of units: the return that counts, and those that may once somebody has decided
 * (ADR 76). What can't count as it stands brings nothing, like a return that is missing.
 */
import { normalizeText } from "../../sheet/normalize-text";
import type { Reason } from "../collected";
import type { ReasonCode } from "../states/reason-catalogue";
import { isLeftOut, isSentBack, stateOf, undecidedReasons } from "../states/state-of";
import type { Candidate } from "./candidate";

/** What has to be known of a return. */
type Placed = Pick<Candidate, "reasons" | "file" | "sheet" | "unit" | "rosterUnit" | "perhaps">;

interface Place<Return> {
  /** The returns of which one counts. */
  readonly options: readonly Return[];
  readonly perhapsNone: boolean;
}

/** No decision lets it count here: not read, of something else, or there already. */
const NEVER: ReadonlySet<ReasonCode> = new Set(["C101", "C102", "C108", "C110", "C121", "C123"]);

/** @param returns with what was found about doubles */
export function comparisonPlaces<Return extends Placed>(
  returns: readonly Return[],
): readonly Place<Return>[] {
  const groups = new Map<string, Return[]>();
  for (const one of returns) {
    if (isLeftOut(one.reasons) || one.reasons.some(({ code }) => NEVER.has(code))) continue;
    const key = ownerOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map(placeOf);
}

/** The unit, or the one that it will be if the guess is accepted; nobody guesses whose a stranger's return is. */
function ownerOf(one: Placed): string {
  const owner = one.rosterUnit ?? one.perhaps ?? null;
  if (owner !== null) return normalizeText(owner.name);
  return has(one, "C107") ? JSON.stringify([one.file, one.sheet]) : normalizeText(one.unit);
}

function placeOf<Return extends Placed>(all: readonly Return[]): Place<Return> {
  const mayCount = all.filter((one) => !isPassedOver(one, all));
  const options = mayCount.filter(({ reasons }) => !isSentBack(reasons));
  const own = mayCount.filter((one) => !isDoubtful(one));
  // A doubtful one that is refused leaves the unit's own; what else is refused leaves nothing.
  const perhapsNone =
    own.length === 0 ||
    own.some(({ reasons }) => isSentBack(reasons)) ||
    options.some(({ reasons }) => undecidedReasons(reasons).some(isRefusable));
  return { options, perhapsNone };
}

/** Another one counts, and that can't change by what is still to be decided. */
function isPassedOver(one: Placed, all: readonly Placed[]): boolean {
  if (!has(one, "C103")) return false;
  // Accepted by itself, it is not compared any longer with what was handed in under the same strange name.
  if (isDoubtful(one)) return false;
  return !mayBeLeftOut(one) || all.some((other) => has(other, "C104") && !mayBeLeftOut(other));
}

/** Nobody accepted the guess whose it is. */
function isDoubtful({ perhaps }: Placed): boolean {
  return perhaps !== undefined;
}

function mayBeLeftOut({ reasons }: Placed): boolean {
  return undecidedReasons(reasons).some(({ choices }) => choices.includes("leaveOut"));
}

/** Which of several counts is chosen, not refused; whose it is by a guess leaves the unit's own. */
function isRefusable({ code }: Reason): boolean {
  return code !== "C105" && code !== "C106";
}

function has({ reasons }: Placed, wanted: ReasonCode): boolean {
  return reasons.some(({ code }) => code === wanted);
}

/** True where it counts already, whatever else may be decided. */
export function countsAlready({ reasons }: Placed): boolean {
  return stateOf(reasons) === "scored";
}
