/** What is shown of a sheet's findings: severities, search, order, and which one a person is at. */
import { useMemo, useState, type RefObject } from "react";
import type { Assessment } from "../../core/assessment";
import type { Severity } from "../../core/validation/finding";
import { SEVERITIES } from "../../core/validation/order/order-findings";
import { findingMatches, findingRows, type FindingRow } from "../finding-rows";
import { groupFindings } from "../group-findings";
import { useLanguage } from "../language-context";
import { useRovingRows, type RovingRows } from "./use-roving-rows";

export interface FindingsView {
  readonly shown: ReadonlySet<Severity>;
  readonly toggle: (severity: Severity) => void;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  /** Those that are left, in the order in which they are worked through. */
  readonly items: readonly FindingRow[];
  readonly rows: RovingRows;
}

/** @param list the element around the rows */
export function useFindingsView(
  { findings, framework }: Assessment,
  list: RefObject<HTMLElement | null>,
): FindingsView {
  const { language } = useLanguage();
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES));
  const [search, setSearch] = useState("");
  const items = useMemo(() => {
    const wanted = findings.filter(
      (finding) => shown.has(finding.severity) && findingMatches(finding, search, language),
    );
    return findingRows(groupFindings(wanted, framework));
  }, [findings, framework, shown, search, language]);
  const keys = useMemo(() => items.map(({ key }) => key), [items]);
  const rows = useRovingRows(keys, list);
  const toggle = (severity: Severity): void => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };
  return { shown, toggle, search, setSearch, items, rows };
}
