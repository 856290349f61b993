/** A sheet as a part of its year. */
import type { YearPart } from "../core/year/year-part";
import type { AssessedSheet } from "./assess-sheets";
import { CliError } from "./cli-error";

/** @throws CliError for a sheet that does not tell its period */
export function datedPart({ file, assessment: { period, score } }: AssessedSheet): YearPart {
  if (period !== null) return { period, score };
  throw new CliError({
    zh: `“${file}”没有写明考核期间，无法计入年度；请在“考核期间”一栏填写，例如 2026Q3。`,
    en: `“${file}” does not tell its period, so it can't count for a year; fill in 考核期间, such as 2026Q3.`,
  });
}
