/** What units' year-end sheets say otherwise than their quarters, over all files of a run. */
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { checkYearEnd } from "../core/validation/across/year-end";
import { describeFinding } from "../core/validation/wording/describe-finding";
import type { Finding } from "../core/validation/finding";
import type { AssessedSheet } from "./assess-sheets";
import { printableName } from "./printable";

export interface YearEndContradiction {
  readonly unit: string;
  readonly year: number;
  readonly file: string;
  readonly finding: Finding;
}

export function yearEndContradictions(sheets: readonly AssessedSheet[]): readonly YearEndContradiction[] {
  const bySheet = new Map(sheets.map((sheet) => [sheet.assessment, sheet]));
  return checkYearEnd(sheets).flatMap(({ member, finding }): YearEndContradiction[] => {
    const { assessment, file } = member;
    const unit = bySheet.get(assessment)?.unit;
    const year = assessment.period?.year;
    return unit === undefined || year === undefined ? [] : [{ unit, year, file, finding }];
  });
}

/** “V417 年终.xlsx SQLH-2026Y!H6 …” */
export function contradictionLine({ file, finding }: YearEndContradiction, language: Language): string {
  const { message, fix } = describeFinding(finding, language);
  const { sheet, row, column } = finding.at;
  const place = `${printableName(file)} ${printableName(sheet)}!${cellAddress(row, column)}`;
  return `${finding.code} ${place} ${message}${language === "zh" ? "" : " "}${fix}`;
}

export function contradictionJson({ file, finding }: YearEndContradiction, language: Language): object {
  const { sheet, row, column } = finding.at;
  return {
    code: finding.code,
    indicator: finding.indicator,
    file,
    sheet,
    cell: cellAddress(row, column),
    values: finding.values,
    message: describeFinding(finding, language).message,
  };
}
