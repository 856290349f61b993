/** What a ledger's own parts need of its columns: without them a check finds nothing, and a measure counts nothing. */
import type { Text } from "../../locale/language";
import { derivedFrom } from "../columns/derived";
import { measureColumns } from "../measures/measures";
import type { Ledger } from "./ledger";

export interface ColumnUse {
  readonly key: string;
  /** What needs it. */
  readonly by: Text;
}

/** Parts of a check's parameters that name no column. */
const NO_COLUMNS: ReadonlySet<string> = new Set(["kind", "severity", "words", "values", "field"]);

/** All columns that the ledger's checks, measures, reminders and derived columns are about. */
export function columnUses(ledger: Ledger): readonly ColumnUse[] {
  const uses: ColumnUse[] = [{ key: ledger.nameColumn, by: { zh: "行的名称", en: "what rows are called" } }];
  const use = (keys: readonly string[], zh: string, en: string): void => {
    for (const key of keys) uses.push({ key, by: { zh, en } });
  };
  for (const { label, derived } of ledger.columns)
    if (derived !== undefined) use(derivedFrom(derived), `推算“${label.zh}”`, `“${label.en}”`);
  for (const { name, of } of Object.values(ledger.measures))
    use(measureColumns(of), `取数“${name.zh}”`, `the figure “${name.en}”`);
  for (const check of ledger.checks) use(checkColumns(check), "检查", "a check");
  for (const { day, done, postponed, tooEarly } of ledger.reminders)
    use(
      [
        day,
        ...done,
        ...(postponed === undefined ? [] : [postponed.to, postponed.with]),
        ...(tooEarly === undefined ? [] : [tooEarly.column, tooEarly.before]),
      ],
      "提醒",
      "a reminder",
    );
  return uses;
}

function checkColumns(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  if (Array.isArray(part)) return part.flatMap(checkColumns);
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (NO_COLUMNS.has(name) ? [] : checkColumns(value)));
}

/** The words of a column's options by which checks and measures go. */
export function wordsInUse(ledger: Ledger, key: string): ReadonlySet<string> {
  const words = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if ("words" in part && "column" in part && part.column === key && Array.isArray(part.words))
      for (const word of part.words as readonly unknown[]) words.add(String(word));
    Object.values(part).forEach(look);
  };
  look(ledger.checks);
  look(ledger.measures);
  return words;
}
