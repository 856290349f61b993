/**
 * Reads a workbook of another format as a grid, by a library that knows them all. It runs where it may
 * take long or fill the memory without harm: in a thread of its own.
 */
import { read, type WorkBook } from "@e965/xlsx";
import { READABLE_ROWS, type WorkbookGrid } from "../../core/grid/grid";
import { WorkbookError } from "../workbook-error";
import type { OtherFormat } from "./other-format";
import { definedNames } from "./defined-names";
import { hasFilePassword } from "./has-password";
import { toSheetGrid } from "./to-sheet-grid";

/** Larger files of these formats are read by nobody in the time that a person waits. */
const MAX_FILE = 30 * 2 ** 20;

/**
 * @param bytes of a file that is of this format
 * @throws WorkbookError tooLarge, encrypted (detail {kind}) or damaged
 */
export function readOther(bytes: Uint8Array, format: OtherFormat): WorkbookGrid {
  if (bytes.length > MAX_FILE) throw new WorkbookError("tooLarge");
  const workbook = parse(bytes, format);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.map((name, index) =>
    toSheetGrid(workbook.Sheets[name] ?? {}, {
      name,
      format,
      date1904,
      hidden: workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0,
    }),
  );
  return { sheets, names: definedNames(workbook, format), activeSheet: null };
}

function parse(bytes: Uint8Array, format: OtherFormat): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellText: false,
      cellDates: false,
      sheetStubs: true,
      bookVBA: false,
      // One row more than is kept tells that there were more.
      sheetRows: READABLE_ROWS + 1,
    });
  } catch (cause) {
    const isLocked = format === "xls" ? hasFilePassword(bytes) : /password|encrypt/i.test(String(cause));
    if (isLocked) throw new WorkbookError("encrypted", { kind: `${format}Password` }, { cause });
    throw new WorkbookError("damaged", { reason: String(cause) }, { cause });
  }
}
