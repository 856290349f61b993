/**
 * Takes a result workbook's 整改清单 over as rows of a 整改 ledger. What only people can say stays blank, and the ledger's
 * own checks ask for it. A row is known again by its number, which names period, indicator and unit, so that taking twice
 * doubles nothing.
 */
import type { CellContent, CellEdit } from "../../plan/plan";
import type { AssessedLedger } from "../../ledger/assess-ledgers";
import { meantAt } from "../../ledger/table/ledger-table";
import { normalizeText } from "../../sheet/normalize-text";
import type { Remedies, Remedy } from "./read-remedies";

export const RECTIFICATION = "rectification";

/** Without this column rows could not be known again. */
const NUMBER = "no";

const BLANK: CellContent = { value: null, formula: null };

export interface TakenRemedies {
  readonly edits: readonly CellEdit[];
  readonly added: number;
  /** Rows that the ledger has already. */
  readonly known: number;
  /** Rows of which nothing is lost any more: a review gave the points. */
  readonly settled: number;
}

/**
 * @param ledgers of the kind; new rows go below the last one of the first
 * @returns null where the ledger has no column for the number
 */
export function takeRemedies(
  { period, rows }: Remedies,
  ledgers: readonly AssessedLedger[],
): TakenRemedies | null {
  const [first] = ledgers;
  const column = first?.table.columns.get(NUMBER);
  if (first === undefined || column === undefined) return null;
  const known = new Set(
    ledgers.flatMap(({ table }) =>
      table.rows.map((row) => normalizeText(String(meantAt(row, NUMBER) ?? ""))),
    ),
  );
  const { ledger, table } = first;
  const source = ledger.columns.find(({ key }) => key === "source");
  // The words of the drop-down are those of the language that the sheet was made in.
  const isEnglish = table.columns.get("source")?.heading === source?.label.en;
  const from = source?.options?.[0]?.[isEnglish ? "en" : "zh"] ?? null;
  const edits: CellEdit[] = [];
  let next = Math.max(table.header, ...table.rows.map(({ row }) => row)) + 1;
  const counts = { added: 0, known: 0, settled: 0 };
  for (const one of rows) {
    const number = `${period}-${one.code}-${one.unit}`;
    if (one.lost !== null && one.lost <= 0) counts.settled++;
    else if (known.has(normalizeText(number))) counts.known++;
    else {
      known.add(normalizeText(number));
      const values = valuesOf(one, number, period, from, isEnglish);
      for (const [key, value] of Object.entries(values)) {
        const target = table.columns.get(key);
        if (target === undefined || value === null) continue;
        edits.push({
          at: { sheet: table.sheet, row: next, column: target.column },
          before: BLANK,
          after: { value, formula: null },
          numberFormat: target.type === "date" ? "yyyy-mm-dd" : "@",
        });
      }
      counts.added++;
      next++;
    }
  }
  return { edits, ...counts };
}

function valuesOf(
  { unit, code, indicator, lost, due }: Remedy,
  number: string,
  period: string,
  from: string | null,
  isEnglish: boolean,
): Readonly<Record<string, string | number | null>> {
  const points = lost === null ? null : Number(lost.toFixed(6));
  const zh = `${period}“${indicator}”失分${points === null ? "" : ` ${points} 分`}`;
  const en = `${period}: ${points === null ? "points" : points} lost on “${indicator}”`;
  return { no: number, source: from, problem: isEnglish ? en : zh, indicator: code, unit, dueDay: due };
}
