/**
 * A workbook's own definitions of ledgers, from its sheet 台账定义. A ledger whose definition has a fault is kept as it
 * was before, and each fault is told at its cell: nothing is read or counted by half a definition.
 */
import type { WorkbookGrid } from "../../grid/grid";
import { normalizeText } from "../../sheet/normalize-text";
import type { LedgerFinding } from "../finding/ledger-finding";
import { changedColumn, listed, namesOf, partsOf } from "./changed-column";
import { changedReminder } from "./changed-reminder";
import { ROW_KINDS } from "./definition-columns";
import { definitionRows, type DefinitionRow } from "./definition-rows";
import type { Ledger } from "./ledger";
import { columnUses } from "./uses";

export interface LedgerDefinitions {
  /** All ledgers, changed ones in place of those that they were made from. */
  readonly ledgers: readonly Ledger[];
  readonly problems: readonly LedgerFinding[];
}

/** @returns null for a workbook without definitions of its own */
export function readDefinitions(
  workbook: WorkbookGrid,
  ledgers: readonly Ledger[],
): LedgerDefinitions | null {
  const rows = definitionRows(workbook);
  if (rows === null) return null;
  const problems: LedgerFinding[] = [];
  const rowsOf = new Map<Ledger, DefinitionRow[]>();
  for (const row of rows) {
    const ledger = ledgerNamed(row.text("ledger"), ledgers);
    if (ledger === undefined)
      problems.push(
        row.problem("L144", "ledger", {
          field: { zh: "台账", en: "Ledger" },
          v: row.text("ledger") || { zh: "空白", en: "blank" },
          list: listed(ledgers.map(({ id }) => id)),
        }),
      );
    else rowsOf.set(ledger, [...(rowsOf.get(ledger) ?? []), row]);
  }
  const changed = ledgers.map((ledger) => {
    const own = rowsOf.get(ledger);
    if (own === undefined) return ledger;
    const result = changedLedger(ledger, own);
    problems.push(...result.problems);
    return result.problems.length === 0 ? result.ledger : ledger;
  });
  return { ledgers: changed, problems };
}

function ledgerNamed(text: string, ledgers: readonly Ledger[]): Ledger | undefined {
  const wanted = normalizeText(text);
  return ledgers.find(({ id, name }) => [id, name.zh, name.en].some((one) => normalizeText(one) === wanted));
}

function changedLedger(
  ledger: Ledger,
  rows: readonly DefinitionRow[],
): { readonly ledger: Ledger; readonly problems: readonly LedgerFinding[] } {
  const problems: LedgerFinding[] = [];
  const columns: { readonly row: DefinitionRow; readonly column: Ledger["columns"][number] }[] = [];
  const fields = [...ledger.fields];
  const reminders = new Map(ledger.reminders.map((one) => [one.id, one]));
  let { name, aliases, purpose } = ledger;
  for (const row of rows)
    switch (row.kind) {
      case "ledger":
        name = namesOf(row, problems);
        aliases = partsOf(row.text("aliases"));
        purpose = {
          zh: row.text("sentence") || purpose.zh,
          en: row.text("englishSentence") || row.text("sentence") || purpose.en,
        };
        break;
      case "column": {
        const { part, problems: found } = changedColumn(row, ledger);
        problems.push(...found);
        if (part !== null) columns.push({ row, column: part });
        break;
      }
      case "field": {
        const at = fields.findIndex(({ key }) => key === row.text("key"));
        const field = fields[at];
        if (field === undefined)
          problems.push(
            unknownKey(
              row,
              ledger.fields.map(({ key }) => key),
            ),
          );
        else
          fields[at] = {
            key: field.key,
            label: namesOf(row, problems),
            aliases: partsOf(row.text("aliases")),
          };
        break;
      }
      case "reminder": {
        const { part, problems: found } = changedReminder(row, ledger);
        problems.push(...found);
        if (part !== null) reminders.set(part.id, part);
        else reminders.delete(row.text("key"));
        break;
      }
      case null:
        problems.push(
          row.problem("L144", "kind", {
            field: { zh: "行类", en: "Row" },
            v: row.text("kind") || { zh: "空白", en: "blank" },
            list: {
              zh: Object.values(ROW_KINDS)
                .map(({ zh }) => zh)
                .join("、"),
              en: Object.values(ROW_KINDS)
                .map(({ en }) => en)
                .join(", "),
            },
          }),
        );
    }
  problems.push(...repeatedNames(columns, ledger));
  const changed: Ledger = {
    ...ledger,
    name,
    aliases,
    purpose,
    fields,
    columns: columns.length === 0 ? ledger.columns : columns.map(({ column }) => column),
    reminders: [...reminders.values()],
  };
  problems.push(...lackedColumns(changed, ledger, rows));
  return { ledger: changed, problems };
}

function unknownKey(row: DefinitionRow, keys: readonly string[]): LedgerFinding {
  return row.problem("L142", "key", {
    field: { zh: "键", en: "Key" },
    v: row.text("key") || { zh: "空白", en: "blank" },
    list: listed(keys),
  });
}

/** A heading has to say which column it is: keys once, names once, and no added wording that is another's. */
function repeatedNames(
  columns: readonly { readonly row: DefinitionRow; readonly column: Ledger["columns"][number] }[],
  { columns: original }: Ledger,
): readonly LedgerFinding[] {
  const problems: LedgerFinding[] = [];
  const keys = new Map<string, DefinitionRow>();
  const names = new Map<string, { readonly row: DefinitionRow; readonly key: string }>();
  for (const { row, column } of columns) {
    const earlier = keys.get(column.key);
    if (earlier !== undefined)
      problems.push(row.problem("L143", "key", { v: column.key, n: earlier.row + 1 }));
    keys.set(column.key, row);
    for (const text of new Set([column.label.zh, column.label.en].map(normalizeText))) {
      const other = names.get(text);
      if (text !== "" && other !== undefined && other.key !== column.key)
        problems.push(row.problem("L143", "name", { v: column.label.zh, n: other.row.row + 1 }));
      else names.set(text, { row, key: column.key });
    }
  }
  for (const { row, column } of columns) {
    const before = original.find(({ key }) => key === column.key)?.aliases ?? [];
    for (const alias of column.aliases ?? []) {
      const other = names.get(normalizeText(alias));
      if (!before.includes(alias) && other !== undefined && other.key !== column.key)
        problems.push(row.problem("L143", "aliases", { v: alias, n: other.row.row + 1 }));
    }
  }
  return problems;
}

/** Columns that were left out although checks, figures or reminders go by them; told at the ledger's first row. */
function lackedColumns(
  changed: Ledger,
  ledger: Ledger,
  rows: readonly DefinitionRow[],
): readonly LedgerFinding[] {
  const keys = new Set(changed.columns.map(({ key }) => key));
  const place = rows.find(({ kind }) => kind === "ledger") ?? rows[0];
  const told = new Set<string>();
  return columnUses(changed).flatMap(({ key, by }) => {
    if (keys.has(key) || told.has(key) || place === undefined) return [];
    told.add(key);
    const label = ledger.columns.find((column) => column.key === key)?.label ?? { zh: key, en: key };
    return [place.problem("L145", "key", { field: label, key, by })];
  });
}
