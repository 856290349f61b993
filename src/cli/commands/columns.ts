/** `columns`: what was understood of a department's own sheets, as a table and as a file for `--columns`. */
import { limitsOf } from "../../core/derive/assumptions";
import type { SheetMappings } from "../../core/derive/column-mapping";
import { deriveOwnSheets, guessOwnSheets } from "../../core/derive/derive-own-sheets";
import type { DerivationProblem, HeaderColumn } from "../../core/derive/derived-framework";
import { derivationProblemText } from "../../core/derive/describe-derivation";
import type { GradeLimits } from "../../core/derive/grade-limits";
import { ownColumnLabel } from "../../core/derive/own-column";
import { readRememberedColumns } from "../../core/derive/remembered-columns";
import { columnLetters } from "../../core/grid/address";
import type { Language } from "../../core/locale/language";
import { EXIT, type ExitCode } from "../exit-code";
import { readBytes, writeBytes } from "../files";
import { plainTable } from "../plain-table";
import { jsonLines } from "../printable";
import type { Terminal } from "../terminal";
import { unrecognizedFile } from "../unrecognized-file";

export interface ColumnsOptions {
  /** Only this sheet; null for the first one that may be a scoring sheet. */
  readonly sheet: string | null;
  readonly columns: SheetMappings;
  readonly json: boolean;
  /** File for `--columns`; null for none. */
  readonly out: string | null;
  readonly language: Language;
}

interface UnderstoodSheet {
  readonly sheetName: string;
  readonly headerRow: number;
  readonly columns: readonly HeaderColumn[];
  readonly problems: readonly DerivationProblem[];
  /** Null where the sheet wasn't understood. */
  readonly grades: GradeLimits | null;
}

const TEXTS = {
  zh: {
    head: ["列", "表头", "键", "含义"],
    row: (row: number) => `表头从第 ${row} 行开始（row=${row}）`,
    grades: (limits: string) => `优秀、良好、一般的最低分（grades=${limits}）`,
    unknown: "（没有认出）",
    again: "修改后用 --columns 指定这个文件。",
  },
  en: {
    head: ["Column", "Heading", "Key", "Meaning"],
    row: (row: number) => `The header begins in row ${row} (row=${row}).`,
    grades: (limits: string) => `Least scores of Excellent, Good and Average (grades=${limits}).`,
    unknown: "(not known)",
    again: "Edit it and name it with --columns.",
  },
} as const;

/**
 * @returns `findings` when a sheet could not be understood
 * @throws CliError when the file has no sheet that may be an own scoring sheet
 */
export async function showColumns(
  path: string,
  options: ColumnsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { sheet, json, out, language } = options;
  const workbook = await terminal.workbooks.open(await readBytes(path), path);
  const grid = await workbook.read();
  const mappings = new Map([...readRememberedColumns(grid), ...options.columns]);
  const { own, unread } = deriveOwnSheets(grid, [], mappings);
  const all: readonly UnderstoodSheet[] = [
    ...own.map(({ sheetName, derived }) => ({
      sheetName,
      headerRow: derived.headerRow,
      columns: derived.columns,
      problems: derived.problems,
      grades: limitsOf(derived.assumptions),
    })),
    ...unread.map((one) => ({ ...one, grades: null })),
  ];
  const found = all.length > 0 ? all : guessOwnSheets(grid).map((one) => ({ ...one, grades: null }));
  const shown = sheet === null ? found[0] : found.find(({ sheetName }) => sheetName === sheet);
  if (shown === undefined) throw unrecognizedFile(path, []);
  const content = jsonLines(fileContent(shown));
  if (out !== null) await writeBytes(out, new TextEncoder().encode(content));
  terminal.out(json ? content : tableText(path, shown, language));
  if (out !== null) terminal.err(`${out}: ${TEXTS[language].again}\n`);
  return shown.problems.length > 0 ? EXIT.findings : EXIT.clean;
}

/** What `--columns` reads: "" says nothing about a column, "-" puts it out of use. */
function fileContent({ sheetName, headerRow, columns, grades }: UnderstoodSheet): object {
  return {
    sheet: sheetName,
    row: headerRow + 1,
    columns: Object.fromEntries(columns.map(({ label, key }) => [label, key ?? ""])),
    ...(grades === null ? {} : { grades }),
  };
}

function tableText(
  path: string,
  { sheetName, headerRow, columns, problems, grades }: UnderstoodSheet,
  language: Language,
): string {
  const texts = TEXTS[language];
  const table = plainTable(texts.head, ["left", "left", "left", "left"]);
  for (const { column, label, key } of columns)
    table.push([
      columnLetters(column),
      label,
      key ?? "",
      key === null ? texts.unknown : ownColumnLabel(key)[language],
    ]);
  const lines = problems.map((problem) => `  · ${derivationProblemText(problem)[language]}`);
  const limits = grades === null ? [] : [texts.grades(grades.join("/"))];
  return `${[`${path}!${sheetName}`, texts.row(headerRow + 1), table.toString(), ...limits, ...lines].join("\n")}\n`;
}
