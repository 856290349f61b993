/**
 * A program of its own: opens every workbook of a folder with SheetJS and looks at each cell, as a department's
 * own script would. Prints milliseconds and the number of cells.
 * `plain-script.ts FOLDER`
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { read } from "@e965/xlsx";

const [, , folder = ""] = process.argv;

const start = performance.now();
let cells = 0;
for (const name of readdirSync(folder)) {
  const workbook = read(readFileSync(join(folder, name)), { dense: true, cellHTML: false, cellText: false });
  for (const sheet of Object.values(workbook.Sheets))
    for (const row of (sheet["!data"] ?? []) as readonly (readonly { v?: unknown; f?: string }[])[])
      for (const cell of row ?? []) if (cell?.v !== undefined || cell?.f !== undefined) cells++;
}
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - start, cells }));
