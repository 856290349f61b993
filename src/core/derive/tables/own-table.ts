/** One table of a department's own sheet: where it stands, and which of its columns means what. */
import type { OwnColumnKey } from "../own-column";
import type { LabelMeaning } from "../labels/meaning";

/** One headed column, or a column without a heading of its own under a merged one. */
export interface HeadedColumn {
  readonly column: number;
  /** As written; headings of several rows joined by “/”, and numbered where they come twice: 分值#2. */
  readonly label: string;
  readonly meaning: LabelMeaning | null;
}

/** A table's header: one to three rows, and the columns that it heads. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** From left to right. */
  readonly headed: readonly HeadedColumn[];
}

/** Why a column of scores isn't read. */
export interface UnusedScores {
  readonly column: number;
  readonly label: string;
}

export interface OwnTable extends HeaderBlock {
  /** First and last column, both counted from 0. */
  readonly left: number;
  readonly right: number;
  /** Last row that may belong to it. */
  readonly last: number;
  /** Rows below that repeat the header. */
  readonly repeated: ReadonlySet<number>;
  /** The text above a further table, which may say that it is one of 加分 or 扣分; "" for none. */
  readonly title: string;
  readonly columns: ReadonlyMap<OwnColumnKey, number>;
  /** Columns of names from level 1 to the lowest. */
  readonly names: readonly number[];
  /** Columns with points of level 1 beside those of the rows. */
  readonly groupMax: readonly number[];
  /** Scores on the way to the one that counts. */
  readonly superseded: readonly UnusedScores[];
  /** Columns of which several could be the score, or the points; nothing is read from them. */
  readonly rivals: { readonly key: "review" | "self" | "max"; readonly labels: readonly string[] } | null;
  /** Columns that a person has put out of use. */
  readonly dismissed: ReadonlySet<number>;
}

/** A column with what a person said about it: its meaning, null for none, undefined where nothing was said. */
export interface Candidate extends HeadedColumn {
  readonly told: OwnColumnKey | null | undefined;
}
