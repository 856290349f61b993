/** `due`: what the ledgers of many workbooks remind of, the most urgent first; also as a calendar. */
import type { AssessedLedger } from "../../core/ledger/assess-ledgers";
import { assessLedgers } from "../../core/ledger/assess-ledgers";
import type { LedgerFinding } from "../../core/ledger/finding/ledger-finding";
import { ledgerNotes } from "../../core/ledger/ledger-notes";
import { findScoringSheets } from "../../core/sheet/recognize-sheets";
import { dueList } from "../../core/ledger/due/due-list";
import type { Language } from "../../core/locale/language";
import { plural } from "../../core/locale/plural";
import { cellAddress } from "../../core/grid/address";
import { isoDay } from "../../core/sheet/read-date";
import { EXIT, type ExitCode } from "../exit-code";
import { readBytes, writeBytes } from "../files";
import { jsonLines, printableName } from "../printable";
import { plainTable } from "../plain-table";
import { refuseSameFile } from "../refuse-same-file";
import { reportFailure } from "../report-failure";
import type { Terminal } from "../terminal";
import { calendarOf, type FileReminder } from "../../core/ledger/due/calendar";
import { withWords, type LedgerWords } from "../ledger/said-of-ledgers";
import { noteText } from "../ledger/report-ledgers";

export interface DueOptions {
  readonly language: Language;
  readonly json: boolean;
  /** As Excel counts days. */
  readonly asOf: number;
  /** Days ahead; null: as far as each reminder reaches. */
  readonly within: number | null;
  /** Where the calendar goes; null: nowhere. */
  readonly ics: string | null;
  readonly said: LedgerWords;
}

const WORDS = {
  zh: {
    columns: ["剩余天数", "日期", "事项", "文件", "单元格"],
    none: (day: string) => `以 ${day} 为准，没有待办事项。`,
    noLedger: (file: string) => `“${file}”里没有台账，已略过。`,
    calendar: (file: string, count: number) => `已写入 ${file}：${count} 个日程。`,
    overdue: (days: number) => `逾期 ${days}`,
  },
  en: {
    columns: ["Days left", "Date", "What", "File", "Cell"],
    none: (day: string) => `Nothing is due as of ${day}.`,
    noLedger: (file: string) => `“${file}” holds no ledger and was passed over.`,
    calendar: (file: string, count: number) => `Written to ${file}: ${plural(count, "event")}.`,
    overdue: (days: number) => `${days} overdue`,
  },
} as const;

/** Files that can't be read are told on stderr, and end the run with 2 after the others were read. */
export async function listDue(
  files: readonly string[],
  options: DueOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, asOf, within, ics } = options;
  const words = WORDS[language];
  if (ics !== null) for (const file of files) await refuseSameFile(file, ics);
  const items: FileReminder[] = [];
  let failed = 0;
  for (const file of files) {
    try {
      const { ledgers, notes } = await ledgersOf(file, options, terminal);
      for (const note of notes) terminal.err(`${noteText(note, language)}\n`);
      if (ledgers.length === 0) terminal.err(`${words.noLedger(printableName(file))}\n`);
      items.push(...dueList(ledgers, asOf, within).map((item) => ({ ...item, file })));
    } catch (error) {
      reportFailure(error, language, terminal);
      failed++;
    }
  }
  items.sort((a, b) => (a.daysLeft ?? -Infinity) - (b.daysLeft ?? -Infinity));
  if (options.json)
    terminal.out(jsonLines({ asOf: isoDay(asOf), items: items.map((item) => itemJson(item, language)) }));
  else terminal.out(`${itemsText(items, language, asOf)}\n`);
  if (ics !== null) {
    const calendar = calendarOf(items, language, terminal.now());
    await writeBytes(ics, new TextEncoder().encode(calendar));
    terminal.err(`${words.calendar(ics, items.filter(({ date }) => date !== null).length)}\n`);
  }
  if (failed > 0) return EXIT.failed;
  return items.some(({ urgency }) => urgency === "overdue") ? EXIT.findings : EXIT.clean;
}

async function ledgersOf(
  file: string,
  { asOf, said }: DueOptions,
  terminal: Terminal,
): Promise<{ readonly ledgers: readonly AssessedLedger[]; readonly notes: readonly LedgerFinding[] }> {
  const workbook = await terminal.workbooks.open(await readBytes(file), file);
  const grid = withWords(said, await workbook.read(), file);
  return {
    ledgers: assessLedgers(grid, { asOf }),
    notes: ledgerNotes(
      grid,
      findScoringSheets(grid).map(({ name }) => name),
    ),
  };
}

function itemsText(items: readonly FileReminder[], language: Language, asOf: number): string {
  const words = WORDS[language];
  if (items.length === 0) return words.none(isoDay(asOf));
  const table = plainTable(words.columns, ["right", "left", "left", "left", "left"]);
  for (const { daysLeft, date, message, file, at } of items)
    table.push([
      daysLeft === null ? "—" : daysLeft < 0 ? words.overdue(-daysLeft) : String(daysLeft),
      date ?? "—",
      printableName(message[language]),
      printableName(file),
      printableName(`${at.sheet}!${cellAddress(at.row, at.column)}`),
    ]);
  return table.toString();
}

function itemJson(item: FileReminder, language: Language): object {
  const { file, at, ledgerId, reminder, name, date, daysLeft, urgency, message } = item;
  return {
    file,
    sheet: at.sheet,
    address: cellAddress(at.row, at.column),
    ledger: ledgerId,
    reminder,
    name,
    date,
    daysLeft,
    urgency,
    message: message[language],
  };
}
