/** `ledger columns`: what the columns of a workbook's ledgers were taken for; also as a file, or kept in the workbook. */
import { columnLetters } from "../../core/grid/address";
import type { Ledger } from "../../core/ledger/definition/ledger";
import { ledgersOf } from "../../core/ledger/definition/ledgers-of";
import { mappingNames, planMapping, type LedgerMapping } from "../../core/ledger/table/mapping";
import { tableColumns, type TableColumn, type TableColumns } from "../../core/ledger/table/table-columns";
import type { Language } from "../../core/locale/language";
import { CliError } from "../cli-error";
import { EXIT, type ExitCode } from "../exit-code";
import { readBytes, writeBytes } from "../files";
import { mappingProblemText, withWords, type LedgerWords } from "../ledger/said-of-ledgers";
import { refuseMacros, reportOrigin } from "../origin";
import { plainTable } from "../plain-table";
import { jsonLines, printableName } from "../printable";
import { REPORT_TEXTS } from "../report-texts";
import type { Terminal } from "../terminal";

export interface LedgerColumnsOptions {
  readonly language: Language;
  /** Only this sheet. */
  readonly sheet: string | null;
  readonly json: boolean;
  /** File for `--ledger-columns`. */
  readonly out: string | null;
  /** True keeps what `--ledger-columns` says in the workbook. */
  readonly remember: boolean;
  readonly mappings: readonly LedgerMapping[];
  readonly said: LedgerWords;
}

const TEXTS = {
  zh: {
    head: ["列", "表头", "键", "含义"],
    title: (sheet: string, name: string, row: number) => `工作表“${sheet}”：${name}，表头在第 ${row} 行`,
    unread: "（没有读取：认出的列太少）",
    likely: (name: string) => `（没有认出，可能是“${name}”）`,
    unknown: "（没有认出）",
    again: "修改后用 --ledger-columns 指定这个文件；加 --remember 记在工作簿里。",
    none: (file: string) => `“${file}”里没有像台账的工作表。`,
    nothing: "请同时用 --ledger-columns 说明各列的含义。",
    lacking: (names: string) => `缺：${names}`,
  },
  en: {
    head: ["Column", "Heading", "Key", "Meaning"],
    title: (sheet: string, name: string, row: number) =>
      `Sheet “${sheet}”: ${name}, with its headings in row ${row}`,
    unread: "(not read: too few of its columns are known)",
    likely: (name: string) => `(not known, perhaps “${name}”)`,
    unknown: "(not known)",
    again: "Edit it and name it with --ledger-columns; --remember keeps it in the workbook.",
    none: (file: string) => `“${file}” holds no sheet that looks like a ledger.`,
    nothing: "Say which column is which with --ledger-columns as well.",
    lacking: (names: string) => `Missing: ${names}`,
  },
} as const;

/**
 * @returns `findings` where a column is missing, or a sheet could not be read
 * @throws CliError for a file without anything like a ledger
 */
export async function showLedgerColumns(
  path: string,
  options: LedgerColumnsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, sheet, json, out, remember, said } = options;
  const texts = TEXTS[language];
  if (remember) await keep(path, options, terminal);
  const workbook = await terminal.workbooks.open(await readBytes(path), path);
  const tables = tableColumns(withWords(said, await workbook.read(), path)).filter(
    ({ grid }) => sheet === null || grid.name === sheet,
  );
  if (tables.length === 0) throw new CliError({ zh: TEXTS.zh.none(path), en: TEXTS.en.none(path) });
  const content = jsonLines(tables.map(fileContent));
  if (out !== null) await writeBytes(out, new TextEncoder().encode(content));
  terminal.out(json ? content : `${tables.map((one) => tableText(one, language)).join("\n")}`);
  if (out !== null) terminal.err(`${out}: ${texts.again}\n`);
  return tables.every((one) => one.isRead && lackingOf(one).length === 0) ? EXIT.clean : EXIT.findings;
}

/** Writes the hidden names into the workbook, in place. */
async function keep(
  path: string,
  { language, mappings, said }: LedgerColumnsOptions,
  terminal: Terminal,
): Promise<void> {
  if (mappings.length === 0) throw new CliError({ zh: TEXTS.zh.nothing, en: TEXTS.en.nothing });
  const workbook = await terminal.workbooks.open(await readBytes(path), path);
  refuseMacros(workbook, false);
  for (const mapping of mappings) {
    const grid = await workbook.read();
    // Definitions that were named decide which columns there are.
    const result = mappingNames(grid, ledgersOf(withWords(said, grid, path)).ledgers, mapping);
    if ("problem" in result) throw new CliError(mappingProblemText(result.problem, path));
    await workbook.apply(planMapping(result.names));
  }
  await writeBytes(path, workbook.toBytes());
  const sheets = mappings.flatMap(({ sheet }) => sheet ?? []);
  terminal.err(`${REPORT_TEXTS[language].written(path, sheets.join("、"))}\n`);
  reportOrigin(workbook, path, language, terminal);
}

function lackingOf({ ledger, columns }: TableColumns): readonly Ledger["columns"][number][] {
  return ledger.columns.filter(
    ({ key, required }) => required === true && columns.every((one) => one.key !== key),
  );
}

/** "" says nothing about a column, "-" puts it out of use. */
function shownKey({ key, unused }: TableColumn): string {
  return key ?? (unused ? "-" : "");
}

/** What `--ledger-columns` reads. */
function fileContent({ grid, ledger, header, columns }: TableColumns): object {
  return {
    sheet: grid.name,
    ledger: ledger.id,
    row: header + 1,
    columns: Object.fromEntries(columns.map((one) => [one.heading, shownKey(one)])),
  };
}

function tableText(shown: TableColumns, language: Language): string {
  const { grid, ledger, header, columns, isRead } = shown;
  const texts = TEXTS[language];
  const labelOf = (key: string | null): string =>
    ledger.columns.find((one) => one.key === key)?.label[language] ?? "";
  const table = plainTable(texts.head, ["left", "left", "left", "left"]);
  for (const one of columns)
    table.push([
      columnLetters(one.column),
      printableName(one.heading),
      shownKey(one),
      one.key !== null || one.unused
        ? labelOf(one.key)
        : one.likely === null
          ? texts.unknown
          : texts.likely(labelOf(one.likely)),
    ]);
  const lacking = lackingOf(shown).map(({ key, label }) => `${label[language]} (${key})`);
  return `${[
    texts.title(printableName(grid.name), ledger.name[language], header + 1) + (isRead ? "" : texts.unread),
    table.toString(),
    ...(lacking.length === 0 ? [] : [texts.lacking(lacking.join(language === "zh" ? "、" : ", "))]),
  ].join("\n")}\n`;
}
