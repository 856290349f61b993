/** What is shown of the findings in ledgers: severities, search, by ledger, and which one a person is at. */
import { useMemo, useState, type RefObject } from "react";
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import { describeLedgerFinding, type LedgerFinding } from "../../core/ledger/finding/ledger-finding";
import type { Language } from "../../core/locale/language";
import type { Severity } from "../../core/validation/finding";
import { SEVERITIES } from "../../core/validation/order/order-findings";
import type { GroupedRow } from "../components/row-groups";
import { useRovingRows, type RovingRows } from "../hooks/use-roving-rows";
import { useLanguage } from "../language-context";
import { matches } from "../matches";

export interface LedgerFindingRow extends GroupedRow {
  readonly finding: LedgerFinding;
}

export interface LedgerFindingsView {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: ReadonlySet<Severity>;
  readonly toggle: (severity: Severity) => void;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  /** Those that are left. */
  readonly items: readonly LedgerFindingRow[];
  readonly rows: RovingRows;
}

/** @param list the element around the rows */
export function useLedgerFindings(
  ledgers: readonly AssessedLedger[],
  list: RefObject<HTMLElement | null>,
): LedgerFindingsView {
  const { language } = useLanguage();
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES));
  const [search, setSearch] = useState("");
  const counts = useMemo(() => countBySeverity(ledgers), [ledgers]);
  const items = useMemo(
    () =>
      ledgers.flatMap((one) =>
        rowsOf(one, language, (finding) => shown.has(finding.severity) && says(finding, search, language)),
      ),
    [ledgers, shown, search, language],
  );
  const keys = useMemo(() => items.map(({ key }) => key), [items]);
  const rows = useRovingRows(keys, list);
  const toggle = (severity: Severity): void => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };
  return { counts, shown, toggle, search, setSearch, items, rows };
}

function rowsOf(
  { ledger, table, findings }: AssessedLedger,
  language: Language,
  isWanted: (finding: LedgerFinding) => boolean,
): readonly LedgerFindingRow[] {
  const wanted = findings.filter(isWanted);
  const heading =
    ledger.name[language] === table.sheet ? table.sheet : `${ledger.name[language]} · ${table.sheet}`;
  return wanted.map((finding, index) => ({
    // Of one kind there may be several at a cell.
    key: `${finding.code} ${finding.at.sheet} ${finding.at.row} ${finding.at.column} ${index}`,
    finding,
    group: index === 0 ? { key: table.sheet, heading, count: wanted.length } : null,
  }));
}

function says(finding: LedgerFinding, search: string, language: Language): boolean {
  if (search === "") return true;
  const { code, place, name, message, fix } = describeLedgerFinding(finding, language);
  return matches([code, place, name, message, fix].join("\n"), search);
}

function countBySeverity(ledgers: readonly AssessedLedger[]): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { findings } of ledgers) for (const { severity } of findings) counts[severity]++;
  return counts;
}
