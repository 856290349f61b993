/** Says on stderr what is wrong with a department's own definitions of ledgers. */
import { describeLedgerFinding, type LedgerFinding } from "../../core/ledger/finding/ledger-finding";
import type { Language } from "../../core/locale/language";
import { printableName } from "../printable";
import type { Terminal } from "../terminal";

/** A definition with a fault is not followed, and that is told. */
export function reportDefinitions(
  problems: readonly LedgerFinding[],
  language: Language,
  terminal: Terminal,
): void {
  for (const problem of problems) {
    const { place, message, fix } = describeLedgerFinding(problem, language);
    terminal.err(`${printableName(place)}: ${printableName(message)}${language === "zh" ? "" : " "}${fix}\n`);
  }
}
