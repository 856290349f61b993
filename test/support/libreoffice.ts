/**
 * LibreOffice without a window, as the second spreadsheet program that opens what we write. One runs for each worker
 * (jest/office-environment.cjs), and is handed the files.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { valueAt, type CellValue, type SheetGrid, type WorkbookGrid } from "../../src/core/grid/grid";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { readSavedValues } from "./saved-values";

/** Files that are handed over together. */
const AT_ONCE = 20;
/** Longest time for so many, in milliseconds, on a busy machine: ten times what they need. */
const LIMIT = 160_000;

/** Given by the environment of the tests. */
declare const handToLibreOffice: (
  args: readonly string[],
  limit: number,
) => Promise<{ readonly said: string } | { readonly failed: string }>;

/**
 * Opens a workbook, calculates it anew and saves it in another form.
 * @throws Error when LibreOffice takes too long, or can't open the file
 */
export async function convert(bytes: Uint8Array, format: "xlsx" | "pdf"): Promise<Uint8Array> {
  const [converted] = await convertAll([bytes], format);
  if (converted === undefined) throw new Error("LibreOffice converted nothing");
  return converted;
}

/** The same for many workbooks. */
export async function convertAll(
  workbooks: readonly Uint8Array[],
  format: "xlsx" | "pdf" | "xls" | "ods",
): Promise<readonly Uint8Array[]> {
  return handOver(workbooks, format, (base, folder, said) => {
    const output = join(folder, `${base}.${format}`);
    if (!existsSync(output)) throw new Error(`LibreOffice could not convert the file: ${said}`);
    return new Uint8Array(readFileSync(output));
  });
}

/**
 * Comma, quote, UTF-8, from the first line; texts without quotes, values rather than what is shown, all sheets. Saved
 * so, a workbook costs half of what it costs as .xlsx.
 */
const VALUES = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/**
 * Opens workbooks, calculates them anew and tells the values of all their sheets, in no order: nothing of formulas,
 * formats and merged cells. A formula that gives "" is blank; numbers have 15 digits, at most 20 of them after the point; dates are texts.
 * @throws Error when LibreOffice takes too long, or can't open a file
 */
export async function calculateAll(workbooks: readonly Uint8Array[]): Promise<readonly WorkbookGrid[]> {
  return handOver(workbooks, VALUES, (base, folder, said) => {
    const outputs = readdirSync(folder).filter((name) => name.startsWith(`${base}-`));
    if (outputs.length === 0) throw new Error(`LibreOffice could not calculate the file: ${said}`);
    const sheets = outputs.map((output) => {
      const values = readSavedValues(readFileSync(join(folder, output), "utf8"));
      return valuesSheet(parse(output).name.slice(base.length + 1), values);
    });
    return { sheets, names: [], activeSheet: null };
  });
}

/** The workbooks as they are read, their formulas with the values that LibreOffice calculates. */
export async function calculateInPlace(workbooks: readonly Uint8Array[]): Promise<readonly WorkbookGrid[]> {
  const calculated = await calculateAll(workbooks);
  return Promise.all(
    workbooks.map(async (bytes, index) => {
      const grid = await (await openXlsx(bytes, "a.xlsx")).read();
      const given = new Map(calculated[index]?.sheets.map((sheet) => [sheet.name, sheet]));
      return { ...grid, sheets: grid.sheets.map((sheet) => withCalculated(sheet, given.get(sheet.name))) };
    }),
  );
}

/** @throws Error when the sheet was not calculated */
function withCalculated(sheet: SheetGrid, given: SheetGrid | undefined): SheetGrid {
  if (given === undefined) throw new Error(`LibreOffice saved no sheet ${sheet.name}`);
  // A formula without a value may stand beyond the last value.
  const values = longer<readonly unknown[]>(sheet.values, sheet.formulas).map((_, at) => {
    const [row = [], formulas = []] = [sheet.values[at], sheet.formulas[at]];
    return longer<unknown>(row, formulas).map((__, column) =>
      (formulas[column] ?? null) === null ? (row[column] ?? null) : (valueAt(given, at, column) ?? ""),
    );
  });
  return { ...sheet, values };
}

function longer<One>(first: readonly One[], second: readonly One[]): readonly One[] {
  return first.length < second.length ? second : first;
}

function valuesSheet(name: string, values: readonly (readonly CellValue[])[]): SheetGrid {
  return { name, visibility: "visible", values, formulas: [], formats: [], merges: [], truncated: false };
}

/** @param read finds what became of the file of that name without extension */
async function handOver<Converted>(
  workbooks: readonly Uint8Array[],
  format: string,
  read: (base: string, folder: string, said: string) => Converted,
): Promise<readonly Converted[]> {
  const folder = await mkdtemp(join(tmpdir(), "converted-"));
  const out = join(folder, "out");
  try {
    const bases = workbooks.map((_, index) => String(index));
    const inputs = bases.map((base) => join(folder, `${base}.xlsx`));
    await Promise.all(inputs.map((input, index) => writeFile(input, workbooks[index] ?? "")));
    const converted: Converted[] = [];
    for (let first = 0; first < inputs.length; first += AT_ONCE) {
      const some = inputs.slice(first, first + AT_ONCE);
      const answer = await handToLibreOffice(["--convert-to", format, "--outdir", out, ...some], LIMIT);
      if ("failed" in answer) throw new Error(answer.failed);
      for (const base of bases.slice(first, first + AT_ONCE)) converted.push(read(base, out, answer.said));
    }
    return converted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
