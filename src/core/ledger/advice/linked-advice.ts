/**
 * Advice that ledgers (问题库, 案例集) link to indicators: where points are lost, it stands instead of the framework's own
 * sentence, with the row that it comes from. Which ledgers and columns it is taken from is data.
 */
import * as z from "zod/mini";
import type { Text } from "../../locale/language";
import { normalizeCode, normalizeText } from "../../sheet/normalize-text";
import type { AssessedLedger } from "../assess-ledgers";
import { openColumn } from "../cells/open-column";
import { isFooter } from "../table/read-table";
import { meantAt, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import file from "./advice.json";

const text = z.strictObject({ zh: z.string(), en: z.string() });

const SOURCES = z
  .array(
    z.strictObject({
      ledger: z.string(),
      /** The column that names the indicators. */
      codes: z.string(),
      title: z.string(),
      /** The columns with what to do, the first ones first; a row with none of them advises nothing. */
      say: z.array(z.string()),
      /** The column whose day closes the matter; null where nothing does. */
      closed: z.nullable(z.string()),
      /** {title}, {say} */
      wording: text,
    }),
  )
  .parse(file);

export interface Advice {
  /** As they stand in the ledger, in a form that can be compared. */
  readonly codes: readonly string[];
  /** The ledger's id, by which it is put into words. */
  readonly kind: string;
  readonly title: string;
  readonly say: string;
  readonly sheet: string;
  /** As people count rows. */
  readonly row: number;
  readonly isOpen: boolean;
}

export function linkedAdvice(ledgers: readonly AssessedLedger[]): readonly Advice[] {
  return SOURCES.flatMap((source) =>
    ledgers
      .filter(({ ledger }) => ledger.id === source.ledger)
      .flatMap(({ table }) =>
        table.rows.flatMap((row): readonly Advice[] => {
          const open = openText(table, row);
          const codes = codesIn(open(source.codes));
          const say = source.say.map(open).filter((part) => part !== "");
          if (codes.length === 0 || say.length === 0 || isFooter(table, row)) return [];
          return [
            {
              codes,
              kind: source.ledger,
              title: open(source.title),
              say: [...new Set(say)].join("；"),
              sheet: table.sheet,
              row: row.row + 1,
              isOpen: source.closed === null || meantAt(row, source.closed) === null,
            },
          ];
        }),
      ),
  );
}

/** What concerns an indicator: by its code or its name, what is still open first. */
export function adviceFor(
  advice: readonly Advice[],
  { code, name }: { readonly code: string; readonly name: Text },
): readonly Advice[] {
  const own = normalizeCode(code);
  const names = [name.zh, name.en].map((one) => normalizeText(one).toUpperCase());
  const concerns = (token: string): boolean =>
    token === own ||
    names.includes(token) ||
    (token.startsWith(own) && !/^[\d.]/.test(token.slice(own.length)));
  const found = advice.filter(({ codes }) => codes.some(concerns));
  return [...found.filter(({ isOpen }) => isOpen), ...found.filter(({ isOpen }) => !isOpen)];
}

/** The wording of one kind of advice. */
export function adviceWording(kind: string): Text {
  return SOURCES.find(({ ledger }) => ledger === kind)?.wording ?? { zh: "{say}", en: "{say}" };
}

function openText(table: LedgerTable, row: LedgerRow): (key: string) => string {
  return (key) => {
    const value = openColumn(table, key) === null ? null : meantAt(row, key);
    return value === null ? "" : String(value);
  };
}

/** Several indicators stand side by side: WJJ-1.3、WJJ-2.2. */
function codesIn(written: string): readonly string[] {
  return written
    .split(/[、，,;；\n\r|]/)
    .map(normalizeCode)
    .filter((token) => token !== "");
}
