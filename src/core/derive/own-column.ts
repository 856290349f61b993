/** What a column of a department's own sheet can mean: the standard sheet's columns and a few that it doesn't have. */
import type { Text } from "../locale/language";
import type { ColumnKey } from "../sheet/scoring-sheet";
import { COLUMN_KEYS, columnLabel } from "../sheet/sheet-labels";

/** Columns that our own sheets don't have. */
type ExtraColumnKey =
  /** 三级指标: the name of what is scored, below level 2. */
  | "l3"
  /** Points of a level-1 indicator beside those of its rows. */
  | "groupMax"
  /** Points that are taken off; where no score stands beside them, they make it. */
  | "deduct";

export type OwnColumnKey = ColumnKey | ExtraColumnKey;

/** What rules read; a department's own sheet is judged by persons, so no column of it can be this. */
const RULE_COLUMNS: readonly OwnColumnKey[] = ["base", "actual", "option", "rule"];

const EXTRA: Readonly<Record<ExtraColumnKey, Text>> = {
  l3: { zh: "三级指标", en: "Level-3 indicator" },
  groupMax: { zh: "一级指标分值", en: "Points of level 1" },
  deduct: { zh: "扣分", en: "Points deducted" },
};

/** Every meaning that a person can choose, in the order in which they are offered. */
export const OWN_COLUMN_KEYS: readonly OwnColumnKey[] = [
  ...COLUMN_KEYS.filter((key) => !RULE_COLUMNS.includes(key)),
  "l3",
  "groupMax",
  "deduct",
];

/** What the column is called in messages. */
export function ownColumnLabel(key: OwnColumnKey): Text {
  return key === "l3" || key === "groupMax" || key === "deduct" ? EXTRA[key] : columnLabel(key);
}

/** The key that a text names; null for any other text. */
export function ownColumnKey(text: string): OwnColumnKey | null {
  return OWN_COLUMN_KEYS.find((key) => key === text) ?? null;
}
