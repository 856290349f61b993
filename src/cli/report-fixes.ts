/** What was fixed in a file: as a table for a person, and as JSON. */
import Table from "cli-table3";
import { describeChange } from "../core/fix/describe-change";
import type { Fix } from "../core/fix/fix";
import { cellAddress } from "../core/grid/address";
import type { WorkbookGrid } from "../core/grid/grid";
import type { Language } from "../core/locale/language";
import type { CellContent } from "../core/plan/plan";
import { wrapText } from "../core/plan/text-size";
import { REPORT_TEXTS } from "./report-texts";

/** Columns that a long text is wrapped to. */
const TEXT_WIDTH = 32;

export interface FixJson {
  readonly code: string;
  readonly sheet: string;
  readonly address: string;
  readonly indicator: string | null;
  /** Content as it is stored: "5" is a text, 5 a number. */
  readonly before: CellContent["value"];
  readonly after: CellContent["value"];
}

/** @param workbook as it was before */
export function fixesTable(fixes: readonly Fix[], workbook: WorkbookGrid, language: Language): string {
  const texts = REPORT_TEXTS[language];
  const table = new Table({
    head: [texts.code, texts.cell, texts.before, texts.after],
    style: { head: [], border: [] },
  });
  for (const { code, edits } of fixes) {
    for (const edit of edits) {
      const { before, after } = describeChange(edit, workbook, language);
      const { sheet, row, column } = edit.at;
      table.push([code, `${sheet}!${cellAddress(row, column)}`, wrapped(before), wrapped(after)]);
    }
  }
  return `${table.toString()}\n`;
}

/** Safe fixes put in values only, never formulas. */
export function fixesJson(fixes: readonly Fix[]): readonly FixJson[] {
  return fixes.flatMap(({ code, indicator, edits }) =>
    edits.map(({ at, before, after }) => ({
      code,
      sheet: at.sheet,
      address: cellAddress(at.row, at.column),
      indicator,
      before: before.value,
      after: after.value,
    })),
  );
}

function wrapped(text: string): string {
  return wrapText(text, TEXT_WIDTH).join("\n");
}
