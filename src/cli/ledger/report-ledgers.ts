/** What is wrong with ledgers, as a table for a person and as JSON for a program. */
import { describeLedgerFinding } from "../../core/ledger/finding/ledger-finding";
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { wrapText } from "../../core/plan/text-size";
import { plainTable } from "../plain-table";
import { printableName } from "../printable";
import type { ReportedLedger } from "./reported-ledger";
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
export function ledgersText(ledgers: readonly ReportedLedger[], language: Language): string {
  const words = WORDS[language];
  return ledgers
    .map(({ name, sheet, rows, findings }) => {
      const head = words.head(printableName(sheet), name[language], rows);
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
export function ledgersJson(ledgers: readonly ReportedLedger[], language: Language): object {
  if (ledgers.length === 0) return {};
  return {
    ledgers: ledgers.map(({ id, name, sheet, rows, findings }) => ({
      id,
      name: name[language],
      sheet,
      rows,
      findings: findings.map((finding) => {
        const { code, severity, message, fix, place } = describeLedgerFinding(finding, language);
        return {
          code,
          severity,
          sheet,
          address: place.slice(sheet.length + 1),
          message,
          fix,
        };
      }),
    })),
  };
}
