/** How a check takes its line in the table of checks: with all codes that it can raise, which the compiler holds it to. */
import type { Check, CheckContext } from "./check-context";
import type { FindingCode, FindingAmong } from "./finding";

/** A check and its codes; how much each weighs and how it is worded, wording/catalogue.json says. */
export interface RegisteredCheck<Kind = Check> {
  readonly codes: readonly FindingCode[];
  readonly check: Kind;
}

/** @param check may raise the listed codes and no others, or it doesn't compile */
export function registered<Code extends FindingCode, Further extends readonly unknown[]>(
  codes: readonly Code[],
  check: (context: CheckContext, ...further: Further) => readonly FindingAmong<Code>[],
): RegisteredCheck<typeof check> {
  return { codes, check };
}
