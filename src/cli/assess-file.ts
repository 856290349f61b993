/** Opens a file and assesses its scoring sheet; the same pipeline as in the pane. */
import type { Assessment } from "../core/assess";
import { assessWorkbook } from "../core/assess";
import type { Period } from "../core/framework/period";
import type { WorkbookGrid } from "../core/grid/grid";
import { describeError } from "../core/locale/error-text";
import type { FileWorkbook, WorkbookFiles } from "../workbook/port";
import { CliError } from "./cli-error";
import { readBytes } from "./files";

export interface AssessedFile {
  readonly path: string;
  readonly workbook: FileWorkbook;
  readonly grid: WorkbookGrid;
  readonly assessment: Assessment;
}

export interface AssessFileOptions {
  /** The period that is being assessed; by default what the workbook was made for. */
  readonly period: Period | null;
  /** The scoring sheet to take when there are several. */
  readonly sheet: string | null;
}

/**
 * @throws WorkbookError when the file can't be read
 * @throws CliError when no sheet in it is a scoring sheet
 */
export async function assessFile(
  path: string,
  { period, sheet }: AssessFileOptions,
  workbooks: WorkbookFiles,
): Promise<AssessedFile> {
  const workbook = await workbooks.open(await readBytes(path), path);
  const grid = await workbook.read();
  const outcome = assessWorkbook(grid, {
    expectedPeriod: period,
    ...(sheet === null ? {} : { sheetName: sheet }),
  });
  if (outcome.kind === "unrecognized")
    throw sheet === null ? unrecognized(path) : notScoring(path, sheet, grid);
  return { path, workbook, grid, assessment: outcome.assessments[0] };
}

function unrecognized(path: string): CliError {
  const sentence = (language: "zh" | "en"): string =>
    describeError({ code: "unrecognized", detail: { file: path } }, language).sentence;
  return new CliError({ zh: sentence("zh"), en: sentence("en") });
}

/** Names the scoring sheets that there are, when there are any. */
function notScoring(path: string, sheet: string, grid: WorkbookGrid): CliError {
  const outcome = assessWorkbook(grid);
  if (outcome.kind === "unrecognized") return unrecognized(path);
  const others = outcome.assessments.map((assessment) => assessment.sheet.name);
  return new CliError({
    zh: `“${path}”里的“${sheet}”不是考核评分表；请用 --sheet 指定其中一张：${others.join("、")}。`,
    en: `“${sheet}” in “${path}” isn't a scoring sheet; choose one with --sheet: ${others.join(", ")}.`,
  });
}
