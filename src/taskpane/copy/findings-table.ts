/** Findings as a table for a mail: cell, what, what to do. */
import type { Language } from "../../core/locale/language";
import { describeFinding } from "../../core/validation/wording/describe-finding";
import type { Finding } from "../../core/validation/finding";
import { placeOf } from "../finding-rows";
import { copiedTable, type CopiedTable } from "./copied-table";

export interface TableWords {
  readonly severity: Readonly<Record<Finding["severity"], string>>;
  readonly columns: {
    readonly severity: string;
    readonly cell: string;
    readonly what: string;
    readonly fix: string;
  };
}

/** @param title stands above the table: what the findings are of */
export function findingsTable(
  findings: readonly Finding[],
  title: string,
  words: TableWords,
  language: Language,
): CopiedTable {
  const { severity, cell, what, fix } = words.columns;
  const rows = findings.map((finding) => {
    const described = describeFinding(finding, language);
    return [words.severity[finding.severity], placeOf(finding), described.message, described.fix];
  });
  return copiedTable(title, [severity, cell, what, fix], rows);
}
