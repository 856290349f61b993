/** What is wrong with ledgers, as a table for a person and as JSON for a program. */
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import { describeLedgerFinding } from "../../core/ledger/finding/ledger-finding";
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { wrapText } from "../../core/plan/text-size";
import { plainTable } from "../plain-table";
import { printableName } from "../printable";
import { REPORT_TEXTS } from "../report-texts";

const TEXT_WIDTH = 44;

const WORDS = {
  zh: {
    head: (sheet: string, name: string, rows: number) => `台账“${sheet}”（${name}，${rows} 行）`,
    columns: ["级别", "编号", "单元格", "说明", "怎么办"],
    none: "未发现问题。",
  },
  en: {
    head: (sheet: string, name: string, rows: number) =>
      `Ledger “${sheet}” (${name}, ${plural(rows, "row")})`,
    columns: ["Severity", "Code", "Cell", "What", "What to do"],
    none: "No findings.",
  },
} as const;

/** "" for a file without ledgers. */
export function ledgersText(ledgers: readonly AssessedLedger[], language: Language): string {
  const words = WORDS[language];
  return ledgers
    .map(({ ledger, table, findings }) => {
      const head = words.head(printableName(table.sheet), ledger.name[language], table.rows.length);
      if (findings.length === 0) return `${head}\n${words.none}\n`;
      const drawn = plainTable(words.columns, ["left", "left", "left", "left", "left"]);
      for (const finding of findings) {
        const { severity, code, place, message, fix } = describeLedgerFinding(finding, language);
        drawn.push([
          REPORT_TEXTS[language].severity[severity],
          code,
          printableName(place),
          wrapText(message, TEXT_WIDTH).join("\n"),
          wrapText(fix, TEXT_WIDTH).join("\n"),
        ]);
      }
      return `${head}\n${drawn.toString()}\n`;
    })
    .join("\n");
}

/** No field where there are no ledgers. */
export function ledgersJson(ledgers: readonly AssessedLedger[], language: Language): object {
  if (ledgers.length === 0) return {};
  return {
    ledgers: ledgers.map(({ ledger, table, findings }) => ({
      id: ledger.id,
      name: ledger.name[language],
      sheet: table.sheet,
      rows: table.rows.length,
      findings: findings.map((finding) => {
        const { code, severity, message, fix, place } = describeLedgerFinding(finding, language);
        return {
          code,
          severity,
          sheet: table.sheet,
          address: place.slice(table.sheet.length + 1),
          message,
          fix,
        };
      }),
    })),
  };
}
