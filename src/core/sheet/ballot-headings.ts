/**
 * What the columns of votes are headed with, and which of them holds which entry. A framework may call
 * its answers otherwise (优秀, 良好 …): templates show its words, and earlier ones showed ours.
 */
import type { EntryDefinition, Framework } from "../framework/framework";
import { allIndicators } from "../framework/indicators";
import { rememberFor } from "../remember";
import type { BallotHeader } from "./find-ballot-sheets";
import type { Language, Text } from "../locale/language";
import { BALLOT_IDENTITY, BALLOT_KEYS, ballotLabel, labelledColumn } from "./ballot-labels";
import { normalizeLabel } from "./normalize-text";
const STANDARD: ReadonlyMap<string, Text> = new Map(BALLOT_KEYS.map((key) => [key, ballotLabel(key)]));

/**
 * The heading of each column by its key: the framework's own word where all its votes use the same one
 * and no two columns get the same; else the standard one.
 */
export const ballotHeadings = rememberFor(
  (framework: Framework): Readonly<Record<Language, ReadonlyMap<string, string>>> => ({
    zh: headingsIn(framework, "zh"),
    en: headingsIn(framework, "en"),
  }),
);

function headingsIn(framework: Framework, language: Language): ReadonlyMap<string, string> {
  const entries = allIndicators(framework).flatMap((indicator) =>
    indicator.entries.filter(({ slot }) => slot === "ballot"),
  );
  const standard = new Map([...STANDARD].map(([key, label]) => [key, label[language]] as const));
  const headings = new Map(
    [...standard].map(([key, usual]) => {
      const labels = new Set(
        entries.filter((entry) => entry.key === key).map(({ label }) => label[language]),
      );
      const [only] = labels;
      return [key, labels.size === 1 && only !== undefined ? only : usual] as const;
    }),
  );
  const identity = BALLOT_IDENTITY.map((label) => label[language]);
  const all = [...identity, ...headings.values()].map(normalizeLabel);
  return new Set(all).size === all.length && !all.includes("") ? headings : standard;
}

/** Columns of an indicator's entries on a ballot sheet; undefined where the sheet has none. */
export function ballotColumn(
  { columns }: BallotHeader,
  framework: Framework,
  entries: readonly EntryDefinition[],
): (definition: EntryDefinition) => number | undefined {
  const votes = entries.filter(({ slot }) => slot === "ballot");
  for (const headings of Object.values(ballotHeadings(framework))) {
    const made = ({ key }: EntryDefinition): number | undefined =>
      columns.get(normalizeLabel(headings.get(key) ?? ""));
    // A sheet made by the framework as it is: no word of one vote can be taken for another's column.
    if (votes.every((vote) => made(vote) !== undefined)) return made;
  }
  const own = ({ label }: EntryDefinition): number | undefined => labelledColumn(columns, label);
  const claimed = new Set(votes.map(own));
  return (definition) => {
    const label = STANDARD.get(definition.key);
    const standard = label === undefined ? undefined : labelledColumn(columns, label);
    return own(definition) ?? (claimed.has(standard) ? undefined : standard);
  };
}
