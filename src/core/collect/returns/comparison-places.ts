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
type Placed = Pick<Candidate, "reasons" | "unit" | "rosterUnit" | "perhaps">;

export interface ReturnPlace<Return> {
  /** The returns of which one counts. */
  readonly options: readonly Return[];
  readonly perhapsNone: boolean;
  /** What somebody has to decide before that is known. */
  readonly toDecide: readonly Return[];
}

/** No decision lets it count here: not read, of something else, or there already. */
const NEVER: ReadonlySet<ReasonCode> = new Set(["C101", "C102", "C108", "C110", "C121", "C123"]);

/** @param returns with what was found about doubles */
export function comparisonPlaces<Return extends Placed>(
  returns: readonly Return[],
): readonly ReturnPlace<Return>[] {
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

/** What has to be decided before it is known which of some options count. */
export function decidingFor<Return>(
  places: readonly ReturnPlace<Return>[],
): (options: readonly Return[]) => readonly Return[] {
  const byOption = new Map(
    places.flatMap(({ options, toDecide }) => options.map((option) => [option, toDecide] as const)),
  );
  return (options) => [...new Set(options.flatMap((option) => byOption.get(option) ?? []))];
}

/**
 * The unit, or the one that it will be if the guess is accepted. Nobody guesses whose a stranger's return is; those without a
 * name may stand together, since perhaps none of them counts.
 */
function ownerOf(one: Placed): string {
  return normalizeText((one.rosterUnit ?? one.perhaps)?.name ?? one.unit);
}

function placeOf<Return extends Placed>(all: readonly Return[]): ReturnPlace<Return> {
  const mayCount = all.filter((one) => !isRefused(one) && !isPassedOver(one, all));
  const options = mayCount.filter(({ reasons }) => !isSentBack(reasons));
  const own = mayCount.filter((one) => !isDoubtful(one));
  // A guess that is refused leaves the unit's own; what may be chosen and goes back for something else leaves nothing.
  const perhapsNone =
    own.length === 0 ||
    mayCount.some(({ reasons }) => isSentBack(reasons)) ||
    options.some(({ reasons }) => undecidedReasons(reasons).some(isRefusable));
  const toDecide = mayCount.filter((one) => undecidedReasons(one.reasons).length > 0 && !has(one, "C103"));
  return { options, perhapsNone, toDecide };
}

/** Another one counts, and that can't change by what is still to be decided. */
function isPassedOver(one: Placed, all: readonly Placed[]): boolean {
  if (!has(one, "C103")) return false;
  // Accepted by itself, it is not compared any longer with what was handed in under the same strange name.
  if (isDoubtful(one)) return false;
  return all.some((other) => has(other, "C104") && !mayBeLeftOut(other));
}

/** Nobody accepted the guess whose it is. */
function isDoubtful({ perhaps }: Placed): boolean {
  return perhaps !== undefined;
}

/** Somebody said that it isn't the unit's. */
function isRefused(one: Placed): boolean {
  return isDoubtful(one) && one.reasons.some(({ code, decided }) => code === "C106" && decided !== null);
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
