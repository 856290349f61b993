/** Writes filled workbooks of one or several units, for commands that put them together. */
import { writeFile } from "node:fs/promises";
import { CLEAN, type ExampleEntries } from "../../scripts/example-entries";
import { typicalEntries } from "../../scripts/typical-entries";
import { fillTemplate } from "../../scripts/fill-template";
import { builtinFrameworks, findFramework } from "../../src/core/framework/builtin-frameworks";
import type { PeriodKey } from "../../src/core/framework/period";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";

export interface UnitFile {
  readonly unit?: string;
  readonly year?: number;
  readonly key?: PeriodKey;
  readonly framework?: string;
  /** Entries that differ from the clean example's, or from a typical sheet's. */
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

/** A day of 2026 in each period, as Excel counts days. */
const QUARTER_ENDS: Readonly<Record<PeriodKey, number>> = {
  Q1: 46_100,
  Q2: 46_190,
  Q3: 46_280,
  Q4: 46_376,
  Y: 46_376,
};

/** The same by any framework: a typical sheet with some rows filled otherwise; an empty row is blank. */
export async function writeTypicalUnit(
  path: string,
  { unit = "第一党支部", year = 2026, key = "Q4", framework: name = "NDZH", rows = {}, ballots }: UnitFile,
): Promise<string> {
  const framework = findFramework(builtinFrameworks(), name);
  if (framework === null) throw new Error(`${name} is not built in`);
  const typical = typicalEntries(framework, { year, key });
  const fields = { ...typical.fields, date: QUARTER_ENDS[key] };
  const entries = {
    ...typical,
    fields,
    rows: { ...typical.rows, ...rows },
    ballots: ballots ?? typical.ballots,
  };
  await writeFile(path, await createXlsx(fillTemplate(framework, { year, key }, unit, entries)));
  return path;
}

/** One file with a sheet of 2026Q1 for each unit, as a person who collects by hand puts them together. */
export async function writeTwoUnits(path: string, units: readonly [string, string]): Promise<string> {
  const framework = findFramework(builtinFrameworks(), "SQLH");
  if (framework === null) throw new Error("SQLH is not built in");
  const period = { year: 2026, key: "Q1" } as const;
  const typical = typicalEntries(framework, period);
  const entries = { ...typical, fields: { ...typical.fields, date: QUARTER_ENDS.Q1 } };
  const plans = units.map((unit) => fillTemplate(framework, period, unit, entries));
  const sheets = plans.flatMap((plan, index) =>
    plan.sheets
      .filter(({ role }) => index === 0 || role === "scoring")
      .map((sheet) => (index === 0 ? sheet : { ...sheet, name: `${sheet.name} (2)` })),
  );
  const [first] = plans;
  await writeFile(path, await createXlsx({ sheets, names: first?.names ?? [], activate: null }));
  return path;
}
