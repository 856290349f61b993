/** Writes filled workbooks of one or several units, for commands that put them together. */
import { writeFile } from "node:fs/promises";
import { CLEAN, type ExampleEntries } from "../../scripts/example-entries";
import { fillTemplate } from "../../scripts/fill-template";
import { builtinFrameworks, findFramework } from "../../src/core/framework/builtin-frameworks";
import type { PeriodKey } from "../../src/core/framework/period";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";

export interface UnitFile {
  readonly unit?: string;
  readonly year?: number;
  readonly key?: PeriodKey;
  readonly framework?: string;
  /** Entries that differ from the clean example's. */
  readonly rows?: ExampleEntries["rows"];
  readonly ballots?: ExampleEntries["ballots"];
}

/** @returns the path, so that calls can stand in an argument list */
export async function writeUnit(
  path: string,
  { unit = "第一党支部", year = 2026, key = "Q4", framework: name = "SQLH", rows = {}, ballots }: UnitFile,
): Promise<string> {
  const framework = findFramework(builtinFrameworks(), name);
  if (framework === null) throw new Error(`${name} is not built in`);
  const entries = { ...CLEAN, rows: { ...CLEAN.rows, ...rows }, ballots: ballots ?? CLEAN.ballots };
  await writeFile(path, await createXlsx(fillTemplate(framework, { year, key }, unit, entries)));
  return path;
}
