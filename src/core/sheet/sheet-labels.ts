/**
 * The wording of the standard sheet, ready for comparing: every label and alias of
 * sheet-layout.json in normalised form, with the column or field that it means.
 */
import type { Text } from "../locale/language";
import { normalizeLabel } from "./normalize-text";
import type { ColumnKey, HeaderFieldKey } from "./scoring-sheet";
import layout from "./sheet-layout.json";

interface Labelled {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

/** Labels of one kind: what the standard sheet says, and what other sheets say for the same. */
export interface LabelSet<Key extends string> {
  readonly standard: ReadonlyMap<string, Key>;
  readonly aliases: ReadonlyMap<string, Key>;
}

function labelSet<Key extends string>(items: readonly Labelled[], keys: readonly Key[]): LabelSet<Key> {
  const standard = new Map<string, Key>();
  const aliases = new Map<string, Key>();
  for (const key of keys) {
    const item = items.find((candidate) => candidate.key === key);
    if (item === undefined) throw new Error(`sheet-layout.json lacks ${key}`);
    for (const label of [item.zh, item.en]) standard.set(normalizeLabel(label), key);
    for (const label of item.aliases) aliases.set(normalizeLabel(label), key);
  }
  return { standard, aliases };
}

/** All columns of the standard sheet, from left to right. */
export const COLUMN_KEYS: readonly ColumnKey[] = [
  "no",
  "l1",
  "code",
  "l2",
  "criteria",
  "max",
  "base",
  "actual",
  "option",
  "rule",
  "self",
  "review",
  "reason",
  "evidence",
  "remark",
];

const FIELD_KEYS: readonly HeaderFieldKey[] = [
  "unit",
  "assessor",
  "period",
  "preparer",
  "date",
  "reviewer",
  "branches",
  "branchCommittees",
  "partyGroups",
  "bodies",
];

export const COLUMN_LABELS: LabelSet<ColumnKey> = labelSet(layout.columns, COLUMN_KEYS);

export const FIELD_LABELS: LabelSet<HeaderFieldKey> = labelSet(layout.headerFields, FIELD_KEYS);

/** Header fields' labels as they are written, for finding them inside a longer text. */
export const FIELD_WORDINGS: readonly { readonly key: HeaderFieldKey; readonly label: string }[] =
  FIELD_KEYS.flatMap((key) => {
    const item = layout.headerFields.find((field) => field.key === key);
    return item === undefined ? [] : [item.zh, item.en, ...item.aliases].map((label) => ({ key, label }));
  });

/** What the rows under the table begin with; such a row is no indicator. */
export const FOOTER_LABELS = inBothLanguages([
  ...Object.values(layout.totals).flat(),
  layout.adjustmentRows.title,
]);

/** Labels as they are compared, whichever language a sheet was made in. */
export function inBothLanguages(labels: readonly Text[]): ReadonlySet<string> {
  return new Set(labels.flatMap(({ zh, en }) => [normalizeLabel(zh), normalizeLabel(en)]));
}

const COLUMN_NAMES = namesOf(layout.columns);
const FIELD_NAMES = namesOf(layout.headerFields);

/** The column's label on the standard sheet, for messages. */
export function columnLabel(key: ColumnKey): Text {
  return nameOf(COLUMN_NAMES, key);
}

/** The header field's label on the standard sheet, for messages. */
export function fieldLabel(key: HeaderFieldKey): Text {
  return nameOf(FIELD_NAMES, key);
}

function namesOf(items: readonly Labelled[]): ReadonlyMap<string, Text> {
  return new Map(items.map(({ key, zh, en }) => [key, { zh, en }]));
}

function nameOf(names: ReadonlyMap<string, Text>, key: string): Text {
  const name = names.get(key);
  if (name === undefined) throw new Error(`sheet-layout.json lacks ${key}`);
  return name;
}
