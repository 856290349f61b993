/** The wording of the standard ballot sheet (测评统计, Ballot tally): what it and its columns are called. */
import type { Text } from "../locale/language";
import { normalizeLabel } from "./normalize-text";
import { inBothLanguages } from "./sheet-labels";
import layout from "./sheet-layout.json";

/** Keys of the entries of a vote, in the order of their columns. */
export const BALLOT_KEYS = ["good", "fair", "avg", "poor", "issued", "invalid"] as const;

/** The columns before them, which say which row is whose. */
const IDENTITY_KEYS = ["code", "name"] as const;

type BallotColumnKey = (typeof BALLOT_KEYS)[number] | (typeof IDENTITY_KEYS)[number];

export const BALLOT_SHEET_NAME: Text = layout.ballotSheet.name;

/** Headings of the columns that say which row is whose. */
export const BALLOT_IDENTITY: readonly Text[] = IDENTITY_KEYS.map(ballotLabel);

/** Every heading as it is compared. */
export const BALLOT_LABELS = inBothLanguages(layout.ballotSheet.columns);

/** The standard heading of a column. */
export function ballotLabel(key: BallotColumnKey): Text {
  const column = layout.ballotSheet.columns.find((candidate) => candidate.key === key);
  if (column === undefined) throw new Error(`sheet-layout.json lacks ${key}`);
  return column;
}

/**
 * The column with a heading, in either language.
 * @param columns by normalised label
 */
export function labelledColumn(columns: ReadonlyMap<string, number>, label: Text): number | undefined {
  return columns.get(normalizeLabel(label.zh)) ?? columns.get(normalizeLabel(label.en));
}

/** Columns with the indicator's code and with its name. */
export function identityColumns(columns: ReadonlyMap<string, number>): {
  readonly code: number | undefined;
  readonly name: number | undefined;
} {
  const of = (key: "code" | "name"): number | undefined => labelledColumn(columns, ballotLabel(key));
  return { code: of("code"), name: of("name") };
}
