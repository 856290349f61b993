/** What was fixed in a file: as a table for a person, and as JSON. */
import { describeChange } from "../core/fix/describe-change";
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import type { CellContent } from "../core/plan/plan";
import { wrapText } from "../core/plan/text-size";
import type { FixedCopy } from "./fix-file";
import { plainTable } from "./plain-table";
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

/** Where the copy is, and a row for each cell that was changed in it. */
export function fixesText({ path, fixes, before: workbook }: FixedCopy, language: Language): string {
  const texts = REPORT_TEXTS[language];
  const count = fixes.reduce((sum, { edits }) => sum + edits.length, 0);
  const title = `${texts.fixed(path, count)}\n`;
  if (count === 0) return title;
  const table = plainTable(
    [texts.code, texts.cell, texts.before, texts.after],
    ["left", "left", "left", "left"],
  );
  for (const { code, edits } of fixes) {
    for (const edit of edits) {
      const { before, after } = describeChange(edit, workbook, language);
      const { sheet, row, column } = edit.at;
      table.push([code, `${sheet}!${cellAddress(row, column)}`, wrapped(before), wrapped(after)]);
    }
  }
  return `${title}${table.toString()}\n`;
}

/** Safe fixes put in values only, never formulas. */
export function fixesJson({ path, fixes }: FixedCopy): {
  readonly copy: string;
  readonly fixes: readonly FixJson[];
} {
  const changes = fixes.flatMap(({ code, indicator, edits }) =>
    edits.map(({ at, before, after }) => ({
      code,
      sheet: at.sheet,
      address: cellAddress(at.row, at.column),
      indicator,
      before: before.value,
      after: after.value,
    })),
  );
  return { copy: path, fixes: changes };
}

function wrapped(text: string): string {
  return wrapText(text, TEXT_WIDTH).join("\n");
}
