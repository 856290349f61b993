/** What can be found wrong with a ledger: a code, a place and values, no prose; the words are in findings.json. */
import * as z from "zod/mini";
import type { CellRef } from "../../grid/address";
import { cellAddress } from "../../grid/address";
import { filled } from "../../locale/filled";
import type { Language, Text } from "../../locale/language";
import type { Severity } from "../../validation/finding";
import file from "./findings.json";

const text = z.object({ zh: z.string(), en: z.string() });

const itemSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warn", "info"]),
  name: text,
  message: text,
  fix: text,
});

export type LedgerFindingItem = z.infer<typeof itemSchema>;

const ITEMS: ReadonlyMap<string, LedgerFindingItem> = new Map(
  z
    .object({ findings: z.array(itemSchema) })
    .parse(file)
    .findings.map((item) => [item.code, item]),
);

/** All of them, for their documentation. */
export const LEDGER_FINDINGS: readonly LedgerFindingItem[] = [...ITEMS.values()];

export type FindingValues = Readonly<Record<string, Text | string | number>>;

export interface LedgerFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly at: CellRef;
  /** Id of the ledger. */
  readonly ledger: string;
  readonly values: FindingValues;
}

/** What is wrong and what to do, with the cell, in one language. */
export interface DescribedLedgerFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly name: string;
  readonly place: string;
  readonly message: string;
  readonly fix: string;
}

/** @throws Error when findings.json lacks the code, which a test excludes */
export function ledgerFindingItem(code: string): LedgerFindingItem {
  const item = ITEMS.get(code);
  if (item === undefined) throw new Error(`findings.json lacks ${code}`);
  return item;
}

/** @param severity by default the catalogue's */
export function ledgerFinding(
  code: string,
  ledger: string,
  at: CellRef,
  values: FindingValues,
  severity: Severity = ledgerFindingItem(code).severity,
): LedgerFinding {
  return { code, severity, at, ledger, values };
}

export function describeLedgerFinding(
  { code, severity, at, values }: LedgerFinding,
  language: Language,
): DescribedLedgerFinding {
  const { name, message, fix } = ledgerFindingItem(code);
  return {
    code,
    severity,
    name: name[language],
    place: `${at.sheet}!${cellAddress(at.row, at.column)}`,
    message: filled(message, values)[language],
    fix: filled(fix, values)[language],
  };
}
