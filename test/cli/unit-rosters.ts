/** Writes rosters (单位名录) for commands that put many units together. */
import { writeFile } from "node:fs/promises";
import { SheetBuilder } from "../../src/core/plan/sheet-builder";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";

/** @returns the path, so that calls can stand in an argument list */
export async function writeRoster(
  path: string,
  head: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<string> {
  const builder = new SheetBuilder<"text">({ text: {} });
  [head, ...rows].forEach((cells, row) => builder.row(row, 0, cells, "text"));
  const sheet = builder.build({
    role: "instructions",
    name: "单位名录",
    visibility: "visible",
    showGridlines: true,
    columnWidths: head.map(() => 16),
    protect: false,
  });
  await writeFile(path, await createXlsx({ sheets: [sheet], names: [], activate: sheet.name }));
  return path;
}
