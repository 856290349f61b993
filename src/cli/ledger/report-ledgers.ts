/** What is wrong with ledgers, as a table for a person and as JSON for a program. */
import { describeLedgerFinding, type LedgerFinding } from "../../core/ledger/finding/ledger-finding";
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
    notes: "台账：没有读取的表，台账定义",
  },
  en: {
    head: (sheet: string, name: string, rows: number) =>
      `Ledger “${sheet}” (${name}, ${plural(rows, "row")})`,
    columns: ["Severity", "Code", "Cell", "What", "What to do"],
    none: "No findings.",
    notes: "Ledgers: sheets that were not read, definitions",
  },
} as const;

/**
 * "" for a file without ledgers.
 * @param notes what belongs to none of them
 */
export function ledgersText(
  ledgers: readonly ReportedLedger[],
  notes: readonly LedgerFinding[],
  language: Language,
): string {
  const words = WORDS[language];
  const parts = ledgers.map(({ name, sheet, rows, findings }) => ({
    head: words.head(printableName(sheet), name[language], rows),
    findings,
  }));
  return [...parts, ...(notes.length === 0 ? [] : [{ head: words.notes, findings: notes }])]
    .map(({ head, findings }) => {
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
export function ledgersJson(
  ledgers: readonly ReportedLedger[],
  notes: readonly LedgerFinding[],
  language: Language,
): object {
  return {
    ...(ledgers.length === 0 ? {} : listJson(ledgers, language)),
    ...(notes.length === 0 ? {} : { ledgerNotes: notes.map((note) => findingJson(note, language)) }),
  };
}

/** A note in a line, for commands that list other things. */
export function noteText(note: LedgerFinding, language: Language): string {
  const { code, place, message, fix } = describeLedgerFinding(note, language);
  return [code, printableName(place), printableName(message), fix].join(" ");
}

function findingJson(finding: LedgerFinding, language: Language): object {
  const { code, severity, message, fix, place } = describeLedgerFinding(finding, language);
  return {
    code,
    severity,
    sheet: finding.at.sheet,
    address: place.slice(finding.at.sheet.length + 1),
    message,
    fix,
  };
}

function listJson(ledgers: readonly ReportedLedger[], language: Language): object {
  return {
    ledgers: ledgers.map(({ id, name, sheet, rows, findings }) => ({
      id,
      name: name[language],
      sheet,
      rows,
      findings: findings.map((finding) => findingJson(finding, language)),
    })),
  };
}
