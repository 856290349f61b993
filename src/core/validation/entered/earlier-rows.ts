/**
 * The rows of the same unit's earlier periods in the workbook, by which an entry is known to have
 * changed. Quarters are compared with quarters, a year-end sheet with that of an earlier year.
 */
import { sift } from "../../sift";
import type { Framework } from "../../framework/framework";
import type { Period } from "../../framework/period";
import type { WorkbookGrid } from "../../grid/grid";
import { rememberFor } from "../../remember";
import { normalizeText } from "../../sheet/normalize-text";
import { readScoringSheet } from "../../sheet/read-scoring-sheet";
import { findScoringSheets, recognizeSheets } from "../../sheet/recognize-sheets";
import type { IndicatorRow, ScoringSheet } from "../../sheet/scoring-sheet";
import type { ValidationInput } from "../check-context";
import { isFilled } from "./input-fields";

/** A sheet whose period is known. */
interface DatedSheet {
  readonly sheet: ScoringSheet;
  readonly period: Period;
}

/** @returns the indicator's row on the nearest earlier sheet that answers it; null where there is none */
export function earlierRow(input: ValidationInput, code: string): IndicatorRow | null {
  for (const { rows } of earlierSheets(input)) {
    const row = rows.find(({ indicator }) => indicator.code === code);
    if (row?.entries.some(isFilled) === true) return row;
  }
  return null;
}

/** The nearest one first. */
const earlierSheets = rememberFor((input: ValidationInput): readonly ScoringSheet[] => {
  const { workbook, framework, sheet, period } = input;
  const unit = normalizeText(sheet.unit ?? "");
  // Nearly every workbook has one scoring sheet.
  if (findScoringSheets(workbook).every(({ name }) => name === sheet.name)) return [];
  return datedSheets(workbook, framework)
    .filter(
      ({ sheet: other, period: before }) =>
        other.name !== sheet.name &&
        normalizeText(other.unit ?? "") === unit &&
        (before.key === "Y") === (period.key === "Y") &&
        order(before) < order(period),
    )
    .sort((a, b) => order(b.period) - order(a.period))
    .map(({ sheet: other }) => other);
});

const sheetsByFramework = rememberFor((_: WorkbookGrid) => new Map<Framework, readonly DatedSheet[]>());

function datedSheets(workbook: WorkbookGrid, framework: Framework): readonly DatedSheet[] {
  const known = sheetsByFramework(workbook);
  const read = known.get(framework);
  if (read !== undefined) return read;
  const dated = sift(recognizeSheets(workbook, [framework]), ({ sheetName }) => {
    const sheet = readScoringSheet(workbook, sheetName, framework);
    return sheet === null || sheet.period === null ? null : { sheet, period: sheet.period };
  });
  known.set(framework, dated);
  return dated;
}

function order({ year, key }: Period): number {
  return year * 4 + (key === "Y" ? 4 : Number(key.slice(1)));
}
