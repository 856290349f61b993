/** The committed examples, and what the command line's way of reading says of a workbook. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { assessWorkbook } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";

const FOLDER = resolve(__dirname, "../../examples");

export type ExampleName = "clean" | "faulty" | "half";

/** An example's address in the preview. */
export const exampleAddress = (name: ExampleName): string => `examples/sqlh-2026Q4-${name}.xlsx`;

export function exampleBytes(name: ExampleName): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, `sqlh-2026Q4-${name}.xlsx`)));
}

/** The one scoring sheet of a workbook, read from its bytes and assessed. */
export async function assessBytes(bytes: Uint8Array, fileName = "test.xlsx"): Promise<Assessment> {
  const outcome = assessWorkbook(await (await openXlsx(bytes, fileName)).read());
  const [assessment] = outcome.kind === "assessed" ? outcome.assessments : [];
  if (assessment === undefined) throw new Error(`${fileName} has no scoring sheet`);
  return assessment;
}
