/** What is shown of the findings in ledgers: severities, search, by ledger, and which one a person is at. */
import { useMemo, type RefObject } from "react";
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import { describeLedgerFinding, type LedgerFinding } from "../../core/ledger/finding/ledger-finding";
import type { Language } from "../../core/locale/language";
import type { Severity } from "../../core/validation/finding";
import type { GroupedRow } from "../components/row-groups";
import { useFilteredRows, useRowFilter, type FilteredRows } from "../hooks/use-row-filter";
import { useLanguage } from "../language-context";
import { matches } from "../matches";

export interface LedgerFindingRow extends GroupedRow {
  readonly finding: LedgerFinding;
}

export interface LedgerFindingsView extends FilteredRows<LedgerFindingRow> {
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Findings that stand below one heading: those of a ledger, or of a sheet that is none. */
interface FindingGroup {
  readonly sheet: string;
  readonly heading: string;
  readonly findings: readonly LedgerFinding[];
}

/**
 * @param notes what belongs to no ledger that was read, which goes before: what follows may lack something by it
 * @param list the element around the rows
 */
export function useLedgerFindings(
  ledgers: readonly AssessedLedger[],
  notes: readonly LedgerFinding[],
  list: RefObject<HTMLElement | null>,
): LedgerFindingsView {
  const { language } = useLanguage();
  const filter = useRowFilter();
  const { shown, search } = filter;
  const groups = useMemo(
    () => [...groupsOfNotes(notes), ...ledgers.map((one) => groupOf(one, language))],
    [notes, ledgers, language],
  );
  const counts = useMemo(() => countBySeverity(groups), [groups]);
  const items = useMemo(
    () =>
      groups.flatMap((group) =>
        rowsOf(group, (finding) => shown.has(finding.severity) && says(finding, search, language)),
      ),
    [groups, shown, search, language],
  );
  return { ...useFilteredRows(filter, items, list), counts };
}

function groupOf({ ledger, table: { sheet }, findings }: AssessedLedger, language: Language): FindingGroup {
  const name = ledger.name[language];
  return { sheet, heading: name === sheet ? sheet : `${name} · ${sheet}`, findings };
}

function groupsOfNotes(notes: readonly LedgerFinding[]): readonly FindingGroup[] {
  const sheets = [...new Set(notes.map(({ at }) => at.sheet))];
  return sheets.map((sheet) => ({
    sheet,
    heading: sheet,
    findings: notes.filter(({ at }) => at.sheet === sheet),
  }));
}

function rowsOf(
  { sheet, heading, findings }: FindingGroup,
  isWanted: (finding: LedgerFinding) => boolean,
): readonly LedgerFindingRow[] {
  const wanted = findings.filter(isWanted);
  return wanted.map((finding, index) => ({
    // Of one kind there may be several at a cell.
    key: `${finding.code} ${finding.at.sheet} ${finding.at.row} ${finding.at.column} ${index}`,
    finding,
    group: index === 0 ? { key: sheet, heading, count: wanted.length } : null,
  }));
}

function says(finding: LedgerFinding, search: string, language: Language): boolean {
  if (search === "") return true;
  const { code, place, name, message, fix } = describeLedgerFinding(finding, language);
  return matches([code, place, name, message, fix].join("\n"), search);
}

function countBySeverity(groups: readonly FindingGroup[]): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { findings } of groups) for (const { severity } of findings) counts[severity]++;
  return counts;
}
