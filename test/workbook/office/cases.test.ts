/**
 * Both adapters on the same files: what the pane says of a workbook is what the command line says.
 * @jest-environment-options {"apiSet": "1.13"}
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { assessWorkbook } from "../../../src/core/assess";
import { formatKind } from "../../../src/core/grid/number-format";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { ExcelWorkbook } from "../../../src/workbook/office/excel-workbook";
import { mergesOfFile } from "../../../src/workbook/xlsx/merges-of-file";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";

const FOLDER = path.join(__dirname, "../../fixtures/cases");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));

/** What people are told of a workbook. */
function told(grid: WorkbookGrid): unknown {
  const outcome = assessWorkbook(grid);
  if (outcome.kind === "unrecognized") return outcome.kind;
  return outcome.assessments.map(({ sheet, score, findings }) => ({
    sheet: sheet.name,
    score: [score.totals.final, score.grade?.key ?? null, score.complete],
    findings: findings.map(({ code, at }) => `${code} ${at.sheet} ${at.row}:${at.column}`),
  }));
}

/** Merges, and what each number is shown as. */
function shown({ sheets }: WorkbookGrid): unknown {
  return sheets.map(({ name, merges, values, formats }) => ({
    name,
    merges: merges.map(({ top, left, bottom, right }) => `${top}:${left}:${bottom}:${right}`).sort(),
    kinds: values.flatMap((row, at) =>
      row.flatMap((value, column) =>
        typeof value === "number"
          ? [`${at}:${column} ${formatKind(formats[at]?.[column] ?? "General")}`]
          : [],
      ),
    ),
  }));
}

/**
 * The file as a program that calculates would have saved it: some of the cases were written by programs
 * that don't, and hold values from before. What is compared is the reading.
 */
function calculated(file: WorkbookGrid, excel: WorkbookGrid): WorkbookGrid {
  const sheets = file.sheets.map((sheet, index) => ({
    ...sheet,
    values: sheet.formulas.map((row, at) =>
      Array.from({ length: Math.max(row.length, sheet.values[at]?.length ?? 0) }, (_, column) =>
        (row[column] ?? null) === null
          ? (sheet.values[at]?.[column] ?? null)
          : (excel.sheets[index]?.values[at]?.[column] ?? null),
      ),
    ),
  }));
  return {
    ...file,
    sheets: sheets.map((sheet, index) => ({
      ...sheet,
      values: longer(sheet.values, file.sheets[index]?.values ?? []),
    })),
  };
}

function longer<T>(
  rows: readonly (readonly T[])[],
  all: readonly (readonly T[])[],
): readonly (readonly T[])[] {
  return [...rows, ...all.slice(rows.length)];
}

/**
 * The open workbook, in an Excel that tells no merges, but hands out a copy of its workbook.
 * @param copy nothing was changed, so that the file is one; what the preview saves is for tests of its own
 */
async function inOlderExcel(name: string, copy: Uint8Array): Promise<WorkbookGrid> {
  previewHost.host.offer("1.9");
  const copied = jest.spyOn(previewHost, "copy").mockResolvedValue(copy);
  const asked = jest
    .spyOn(Office.context.requirements, "isSetSupported")
    .mockImplementation((set) => set === "CompressedFile");
  try {
    const grid = await new ExcelWorkbook(name, undefined, mergesOfFile).read();
    expect(copied).toHaveBeenCalled();
    return grid;
  } finally {
    copied.mockRestore();
    asked.mockRestore();
  }
}

test.each(FILES)("%s", async (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));
  previewHost.open(bytes, { fileName: name });
  const inExcel = await new ExcelWorkbook(name).read();
  const inFile = calculated(await (await openXlsx(bytes, name)).read(), inExcel);
  expect(told(inExcel)).toEqual(told(inFile));
  expect(shown(inExcel)).toEqual(shown(inFile));
  expect(shown(await inOlderExcel(name, bytes))).toEqual(shown(inFile));
});
