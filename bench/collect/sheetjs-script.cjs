/**
 * A program of its own: opens every workbook of a folder with SheetJS and looks at each cell, its value, formula and
 * number format, as a department's own script would. Prints the number of cells.
 * `sheetjs-script.cjs FOLDER`
 */
"use strict";
const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { read } = require("@e965/xlsx");

const [, , folder = ""] = process.argv;

let cells = 0;
let formats = 0;
for (const name of readdirSync(folder)) {
  const workbook = read(readFileSync(join(folder, name)), {
    dense: true,
    cellHTML: false,
    cellText: false,
    cellNF: true,
  });
  for (const sheet of Object.values(workbook.Sheets))
    for (const row of sheet["!data"] ?? [])
      for (const cell of row ?? []) {
        if (cell?.v === undefined && cell?.f === undefined) continue;
        cells++;
        if (cell.z !== undefined && cell.z !== "General") formats++;
      }
}
process.stdout.write(`${cells} ${formats}\n`);
