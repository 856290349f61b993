/** What each heading means, ledger by ledger: its own names, other words for it, and what this workbook calls it. */
import { rememberFor } from "../../remember";
import type { Ledger } from "../definition/ledger";
import type { Heading } from "./headings";
import { headingForms } from "./ledger-labels";

export interface ColumnOf {
  readonly ledger: Ledger;
  readonly key: string;
}

export type Meanings = ReadonlyMap<string, readonly ColumnOf[]>;

export const meaningsOf = rememberFor((ledgers: readonly Ledger[]): Meanings => {
  const meanings = new Map<string, ColumnOf[]>();
  for (const ledger of ledgers) {
    const known = new Set<string>();
    const put = (text: string, key: string): void => {
      for (const form of headingForms(text)) {
        if (known.has(form)) continue;
        known.add(form);
        meanings.set(form, [...(meanings.get(form) ?? []), { ledger, key }]);
      }
    };
    // A heading of its own goes before another column's further wording.
    for (const { key, label } of ledger.columns) [label.zh, label.en].forEach((text) => put(text, key));
    for (const { key, aliases = [] } of ledger.columns) aliases.forEach((text) => put(text, key));
  }
  return meanings;
});

/** A row's headings as columns of one ledger. */
export interface MatchedColumns {
  /** Columns of the sheet by key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly headings: ReadonlyMap<string, string>;
  /** Further columns that are headed as one that was taken already. */
  readonly repeated: readonly { readonly key: string; readonly heading: Heading }[];
}

interface Matching {
  readonly columns: Map<string, number>;
  readonly headings: Map<string, string>;
  readonly repeated: { readonly key: string; readonly heading: Heading }[];
}

/** The ledgers of which a row names columns. */
export function matchHeadings(
  headings: readonly Heading[],
  sources: readonly Meanings[],
): ReadonlyMap<Ledger, MatchedColumns> {
  const found = new Map<Ledger, Matching>();
  for (const heading of headings) {
    const told = new Set<Ledger>();
    for (const form of heading.forms)
      for (const { ledger, key } of sources.flatMap((meanings) => meanings.get(form) ?? [])) {
        // The exact heading goes before the one without its brackets.
        if (told.has(ledger)) continue;
        told.add(ledger);
        const own: Matching = found.get(ledger) ?? { columns: new Map(), headings: new Map(), repeated: [] };
        found.set(ledger, own);
        if (own.columns.has(key)) own.repeated.push({ key, heading });
        else {
          own.columns.set(key, heading.column);
          own.headings.set(key, heading.text);
        }
      }
  }
  return found;
}
