/** All kinds of checks, by the word that ledgers' data have for them. A kind is added here and in a file of its own. */
import * as z from "zod/mini";
import type { LedgerFinding } from "../finding/ledger-finding";
import type { LedgerTable } from "../table/ledger-table";
import { adequate, adequateParams } from "./adequate";
import { allowed, allowedParams } from "./allowed";
import { arrears, arrearsParams } from "./arrears";
import { byThen, byThenParams } from "./by-then";
import type { CheckInput, CheckKind } from "./check-kind";
import { completeWhen, completeWhenParams } from "./complete-when";
import { equalSums, equalSumsParams } from "./equal-sums";
import { gap, gapParams } from "./gap";
import { knownUnit, knownUnitParams } from "./known-unit";
import { monthSequence, monthSequenceParams } from "./month-sequence";
import { notMoreThan, notMoreThanParams } from "./not-more-than";
import { onlyWith, onlyWithParams } from "./only-with";
import { order, orderParams } from "./order";
import { overdue, overdueParams } from "./overdue";
import { stateWhen, stateWhenParams } from "./state-when";
import { successive, successiveParams } from "./successive";
import { unique, uniqueParams } from "./unique";

export const checkSchema = z.discriminatedUnion("kind", [
  adequateParams,
  allowedParams,
  arrearsParams,
  byThenParams,
  completeWhenParams,
  equalSumsParams,
  gapParams,
  knownUnitParams,
  monthSequenceParams,
  notMoreThanParams,
  onlyWithParams,
  orderParams,
  overdueParams,
  stateWhenParams,
  successiveParams,
  uniqueParams,
]);

export type LedgerCheck = z.infer<typeof checkSchema>;

type ParamsOf<Kind extends LedgerCheck["kind"]> = Extract<LedgerCheck, { kind: Kind }>;

const KINDS: { readonly [Kind in LedgerCheck["kind"]]: CheckKind<ParamsOf<Kind>> } = {
  adequate,
  allowed,
  arrears,
  byThen,
  completeWhen,
  equalSums,
  gap,
  knownUnit,
  monthSequence,
  notMoreThan,
  onlyWith,
  order,
  overdue,
  stateWhen,
  successive,
  unique,
};

/** All findings of one check over one sheet. */
export function runCheck(
  check: LedgerCheck,
  table: LedgerTable,
  input: CheckInput,
): readonly LedgerFinding[] {
  return (KINDS[check.kind] as CheckKind<LedgerCheck>)(check, table, input);
}
