/**
 * What the columns of votes are headed with, and which of them holds which entry. A framework may call
 * its answers otherwise (优秀, 良好 …): templates show its words, and earlier ones showed ours.
 */
import type { EntryDefinition, Framework } from "../framework/framework";
import { allIndicators } from "../framework/indicators";
import { rememberFor } from "../remember";
import type { BallotHeader } from "./find-ballot-sheets";
import { normalizeLabel } from "./normalize-text";
import layout from "./sheet-layout.json";

/** Keys of the entries of a vote, in the order of their columns. */
export const BALLOT_KEYS = ["good", "fair", "avg", "poor", "issued", "invalid"] as const;

const [CODE_HEADING = "", NAME_HEADING = "", ...STANDARD] = layout.ballotSheet.columns;

/** Headings of a ballot sheet's columns that say which row is whose. */
export const BALLOT_IDENTITY = [CODE_HEADING, NAME_HEADING] as const;

const STANDARD_BY_KEY: ReadonlyMap<string, string> = new Map(
  BALLOT_KEYS.map((key, index) => [key, STANDARD[index] ?? key]),
);

/**
 * The heading of each column by its key: the framework's own word where all its votes use the same one
 * and no two columns get the same; else the standard one.
 */
export const ballotHeadings = rememberFor((framework: Framework): ReadonlyMap<string, string> => {
  const entries = allIndicators(framework).flatMap((indicator) =>
    indicator.entries.filter(({ slot }) => slot === "ballot"),
  );
  const headings = new Map(
    [...STANDARD_BY_KEY].map(([key, standard]) => {
      const labels = new Set(entries.filter((entry) => entry.key === key).map(({ label }) => label.zh));
      const [only] = labels;
      return [key, labels.size === 1 && only !== undefined ? only : standard] as const;
    }),
  );
  const all = [...BALLOT_IDENTITY, ...headings.values()].map(normalizeLabel);
  return new Set(all).size === all.length && !all.includes("") ? headings : STANDARD_BY_KEY;
});

/** Columns of an indicator's entries on a ballot sheet; undefined where the sheet has none. */
export function ballotColumn(
  { columns }: BallotHeader,
  framework: Framework,
  entries: readonly EntryDefinition[],
): (definition: EntryDefinition) => number | undefined {
  const headings = ballotHeadings(framework);
  const column = (label: string | undefined): number | undefined =>
    label === undefined ? undefined : columns.get(normalizeLabel(label));
  const votes = entries.filter(({ slot }) => slot === "ballot");
  // A sheet made by the framework as it is: no word of one vote can be taken for another's column.
  if (votes.every(({ key }) => column(headings.get(key)) !== undefined))
    return ({ key }) => column(headings.get(key));
  const own = ({ label }: EntryDefinition): number | undefined => column(label.zh) ?? column(label.en);
  const claimed = new Set(votes.map(own));
  return (definition) => {
    const standard = column(STANDARD_BY_KEY.get(definition.key));
    return own(definition) ?? (claimed.has(standard) ? undefined : standard);
  };
}
