/** One workbook, or several, for each code: made from what is in order by the one change that the code is about. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Framework } from "../../../src/core/framework/framework";
import { cellAddress, type CellRef } from "../../../src/core/grid/address";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/grid/grid";
import type { Roster } from "../../../src/core/roster/roster";
import { acrossFiles } from "../../../src/core/validation/across/check-across";
import { fileFinding } from "../../../src/core/validation/across/file-finding";
import type {
  FileFinding,
  Finding,
  FileFindingCode,
  FindingCode,
} from "../../../src/core/validation/finding";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import type { FilledSheet } from "../grid-builder";
import { membersOf, sheetOf, type SheetOf } from "../quarter-sheets";

export interface Fixture {
  readonly code: FindingCode | FileFindingCode;
  readonly fault: string;
  /** Everything that is found, as “code place”. */
  readonly find: () => Promise<readonly string[]>;
  /** Where the code has to be found: a cell, or a file. */
  readonly place: string;
}

type Place = (filled: FilledSheet) => CellRef;

interface SheetFault {
  readonly change?: (filled: FilledSheet) => unknown;
  /** Changes of the scoring sheet's grid that the builder has no word for. */
  readonly grid?: (filled: FilledSheet) => Partial<SheetGrid>;
  readonly workbook?: (workbook: WorkbookGrid) => WorkbookGrid;
  readonly framework?: (framework: Framework) => Framework;
  readonly at: Place;
}

/** A fault of one sheet. */
export function onSheet(code: FindingCode, fault: string, made: SheetFault): Fixture {
  const filled = sheetOf(made.change === undefined ? {} : { change: made.change });
  const plain = filled.workbook();
  const sheets = plain.sheets.map((grid) =>
    grid.name === filled.sheetName ? { ...grid, ...made.grid?.(filled) } : grid,
  );
  const workbook = (made.workbook ?? ((same) => same))({ ...plain, sheets });
  const by = made.framework === undefined ? {} : { frameworks: [made.framework(filled.framework)] };
  return {
    code,
    fault,
    place: placeOf(made.at(filled)),
    find: () => {
      const outcome = assessWorkbook(workbook, by);
      const assessments = outcome.kind === "assessed" ? outcome.assessments : [];
      return Promise.resolve(assessments.flatMap(({ findings }) => findings.map(said)));
    },
  };
}

/** A fault that several sheets show together; the last one is where it is found. */
export function onSheets(
  code: FindingCode,
  fault: string,
  sheets: readonly SheetOf[],
  at: Place,
  roster: Roster | null = null,
): Fixture {
  const last = sheets.at(-1) ?? {};
  return {
    code,
    fault,
    place: placeOf(at(sheetOf(last))),
    find: () => {
      const findings = acrossFiles(membersOf(...sheets), roster).at(-1)?.findings ?? [];
      return Promise.resolve(findings.map(said));
    },
  };
}

/** A file that can't be opened. */
export function onFile(code: FileFindingCode, fault: string, file: string, bytes: Uint8Array): Fixture {
  return {
    code,
    fault,
    place: file,
    find: async () => {
      try {
        await openXlsx(bytes, file);
        return [];
      } catch (error) {
        const finding = error instanceof WorkbookError ? fileFinding(error, file) : null;
        return finding === null ? [] : [said(finding)];
      }
    },
  };
}

/** The cell above the codes, where findings about the table as a whole stand. */
export function headerCell(filled: FilledSheet): CellRef {
  return { ...filled.at("SQLH-1.1", "code"), row: filled.headerRow };
}

/** A cell above the table. */
export function topCell(row: number, column: number): Place {
  return ({ sheetName }) => ({ sheet: sheetName, row, column });
}

function said(finding: Finding | FileFinding): string {
  return `${finding.code} ${"at" in finding ? placeOf(finding.at) : finding.values.file}`;
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${cellAddress(row, column)}`;
}
