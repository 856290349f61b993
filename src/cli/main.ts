/** Entry of the command line: hands the process and the .xlsx adapter to the program. */
import { createXlsx } from "../workbook/xlsx/create-xlsx";
import { openXlsx } from "../workbook/xlsx/open-xlsx";
import { zipFiles } from "../workbook/xlsx/zip/zip-files";
import { runProgram } from "./program";

// A reader that has seen enough (head, less) closes its end: no more can be told, and nothing is wrong.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

void runProgram(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: () => new Date(),
  workbooks: { open: openXlsx, create: createXlsx, zip: zipFiles },
}).then((code) => {
  process.exitCode = code;
});
