/** What is shown of a sheet's findings: severities, search, order, and which one a person is at. */
import { useMemo, type RefObject } from "react";
import type { Assessment } from "../../core/assessment";
import { findingMatches, findingRows, type FindingRow } from "../finding-rows";
import { groupFindings } from "../group-findings";
import { useLanguage } from "../language-context";
import { useFilteredRows, useRowFilter, type FilteredRows } from "./use-row-filter";

export type FindingsView = FilteredRows<FindingRow>;

/** @param list the element around the rows */
export function useFindingsView(
  { findings, framework }: Assessment,
  list: RefObject<HTMLElement | null>,
): FindingsView {
  const { language } = useLanguage();
  const filter = useRowFilter();
  const { shown, search } = filter;
  const items = useMemo(() => {
    const wanted = findings.filter(
      (finding) => shown.has(finding.severity) && findingMatches(finding, search, language),
    );
    return findingRows(groupFindings(wanted, framework));
  }, [findings, framework, shown, search, language]);
  return useFilteredRows(filter, items, list);
}
