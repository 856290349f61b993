/**
 * What a person says of ledgers on the command line: a department's own definitions (`--ledgers`), and which column of
 * a sheet is which (`--ledger-columns`). Both are taken as if the workbook said them.
 */
import { readFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import * as z from "zod/mini";
import type { WorkbookGrid } from "../../core/grid/grid";
import { definitionSheet } from "../../core/ledger/definition/definition-rows";
import { ledgersOf } from "../../core/ledger/definition/ledgers-of";
import { withDefinitions } from "../../core/ledger/definition/with-definitions";
import {
  mappingNames,
  withNames,
  type LedgerMapping,
  type MappingProblem,
} from "../../core/ledger/table/mapping";
import type { Text } from "../../core/locale/language";
import type { WorkbookFiles } from "../../workbook/port";
import { CliError } from "../cli-error";
import { readBytes } from "../files";

export const LEDGERS = [
  "--ledgers <file>",
  "本部门的台账定义（kaoping ledger define 生成，可修改）/ the department's own definitions of ledgers (.xlsx)",
] as const;

export const LEDGER_COLUMNS = [
  "--ledger-columns <file|list>",
  "台账各列的含义：sheet=Sheet1,ledger=dues,row=3,paid=D,due=应缴数，或 kaoping ledger columns 生成的 .json / which column of a ledger is which, as a list or a .json file",
  ledgerColumnList,
] as const;

export interface SaidOfLedgers {
  readonly ledgers?: string;
  readonly ledgerColumns?: readonly LedgerMapping[];
}

/** The same as plain data, which a thread can take. */
export interface LedgerWords {
  /** A workbook with definitions of its own. */
  readonly definitions: WorkbookGrid | null;
  readonly mappings: readonly LedgerMapping[];
}

/** Threads know nothing of a terminal, and read what is said here too. */
interface Opens {
  readonly workbooks: Pick<WorkbookFiles, "open">;
}

/** Nothing was said. */
export const NO_WORDS: LedgerWords = { definitions: null, mappings: [] };

/** @throws CliError for a file that has no definitions */
export async function saidOfLedgers(
  { ledgers, ledgerColumns = [] }: SaidOfLedgers,
  terminal: Opens,
): Promise<LedgerWords> {
  const definitions = ledgers === undefined ? null : await definitionsIn(ledgers, terminal);
  return { definitions, mappings: ledgerColumns };
}

/**
 * Puts what was said into a workbook as it was read.
 * @throws CliError for columns that aren't there
 */
export function withWords(
  { definitions, mappings }: LedgerWords,
  workbook: WorkbookGrid,
  file: string,
): WorkbookGrid {
  const defined = definitions === null ? workbook : withDefinitions(workbook, definitions);
  return mappings.reduce((grid, mapping) => {
    const result = mappingNames(grid, ledgersOf(grid).ledgers, mapping);
    if ("problem" in result) throw new CliError(mappingProblemText(result.problem, file));
    return withNames(grid, result.names);
  }, defined);
}

async function definitionsIn(file: string, terminal: Opens): Promise<WorkbookGrid> {
  const workbook = await (await terminal.workbooks.open(await readBytes(file), file)).read();
  if (definitionSheet(workbook) !== null) return workbook;
  throw new CliError({
    zh: `“${file}”里没有台账定义；可用 kaoping ledger define 生成。`,
    en: `“${file}” holds no definitions of ledgers; kaoping ledger define writes them.`,
  });
}

export function mappingProblemText(problem: MappingProblem, file: string): Text {
  switch (problem.kind) {
    case "noSheet":
      return {
        zh: `“${file}”：请用 sheet= 指定工作表，有：${problem.sheets.join("、")}。`,
        en: `“${file}”: name the sheet with sheet=; there are ${problem.sheets.join(", ")}.`,
      };
    case "noLedger":
      return {
        zh: `没有代号为“${problem.ledger}”的台账；kaoping ledger list 列出全部。`,
        en: `There is no ledger “${problem.ledger}”; kaoping ledger list names them.`,
      };
    case "noKey":
      return {
        zh: `“${problem.key}”不是这个台账的列，可用的有：${problem.keys.join("、")}。`,
        en: `“${problem.key}” is no column of this ledger; there are ${problem.keys.join(", ")}.`,
      };
    case "noHeading":
      return {
        zh: `“${file}”的表头里没有“${problem.heading}”，有：${problem.headings.join("、")}。`,
        en: `“${file}” has no heading “${problem.heading}”; there are ${problem.headings.join(", ")}.`,
      };
  }
}

/** @throws InvalidArgumentError for a file that can't be read, and for what says nothing */
function ledgerColumnList(text: string): readonly LedgerMapping[] {
  return /\.json$/i.test(text) ? fromFile(text) : [fromList(text)];
}

function fromList(text: string): LedgerMapping {
  let [sheet, ledger, row]: [string | null, string | null, number | null] = [null, null, null];
  const columns = new Map<string, string | null>();
  for (const part of text.split(/[,，]/)) {
    const [, key = "", value = ""] = /^\s*([A-Za-z0-9-]+)\s*=\s*(\S.*?)\s*$/.exec(part) ?? [];
    if (value === "")
      throw new InvalidArgumentError(`“${part}”应写成 paid=D 或 paid=实缴数 / write it as paid=D`);
    if (key === "sheet") sheet = value;
    else if (key === "ledger") ledger = value;
    else if (key === "row") row = rowOf(Number(value), value);
    else columns.set(/^[A-Za-z]{1,3}$/.test(value) ? `@${value}` : value, key === "-" ? null : key);
  }
  if (ledger === null)
    throw new InvalidArgumentError("请用 ledger= 说明是哪个台账，例如 ledger=dues / say which ledger it is");
  return { sheet, ledger, row, columns };
}

const mappingSchema = z.object({
  sheet: z.string(),
  ledger: z.string(),
  row: z.number(),
  columns: z.record(z.string(), z.string()),
});

/** "" says nothing about a column, "-" puts it out of use. */
function fromFile(file: string): readonly LedgerMapping[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new InvalidArgumentError(
      `“${file}”无法读取，应为 kaoping ledger columns 生成的 .json / can't be read`,
    );
  }
  const read = z.array(mappingSchema).safeParse(Array.isArray(content) ? content : [content]);
  if (!read.success)
    throw new InvalidArgumentError(
      `“${file}”不是 kaoping ledger columns 生成的 .json / isn't what kaoping ledger columns writes`,
    );
  return read.data.map(({ sheet, ledger, row, columns }) => ({
    sheet,
    ledger,
    row: rowOf(row, String(row)),
    columns: new Map(
      Object.entries(columns).flatMap(([heading, key]): [string, string | null][] =>
        key === "" ? [] : [[heading, key === "-" ? null : key]],
      ),
    ),
  }));
}

/** @throws InvalidArgumentError for what is no row of a sheet */
function rowOf(row: number, text: string): number {
  if (Number.isInteger(row) && row >= 1 && row <= 1_000_000) return row - 1;
  throw new InvalidArgumentError(`“${text}”不是行号，应写成 row=3 / not a row, write it as row=3`);
}
