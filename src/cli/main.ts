/** Entry of the command line: hands the process and the adapters of files to the program. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { openAny } from "../workbook/other/open-any";
import { createXlsx } from "../workbook/xlsx/create-xlsx";
import { zipMembers } from "../workbook/xlsx/zip/zip-members";
import { zipFiles } from "../workbook/xlsx/zip/zip-files";
import { readingPool } from "./collect/reading-pool";
import { nodeUnpacking } from "./node-unpacking";
import { removeLeftovers } from "./leftovers";
import { runProgram } from "./program";
import { readInThread } from "./read-in-thread";

// A reader that has seen enough (head, less) closes its end: no more can be told, and nothing is wrong.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

// However it ends: whatever was being written is as if it had never been begun.
process.on("exit", removeLeftovers);
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)
  process.on(signal, () => process.exit(code));

/** Over the line that stands there; an empty one takes it away. */
function status(line: string): void {
  process.stderr.write(`\r\u001b[2K${line}`);
}

void runProgram(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY ? { status } : {}),
  now: () => new Date(),
  workbooks: {
    open: openAny(readInThread(join(__dirname, "other-reader.cjs")), nodeUnpacking),
    create: createXlsx,
    zip: zipFiles,
  },
  archives: zipMembers(nodeUnpacking),
  returnReader: (settings, files) =>
    readingPool(join(__dirname, "return-reader.cjs"), settings, {
      workers: Math.max(1, Math.min(files, availableParallelism())),
      files,
    }),
}).then((code) => {
  process.exitCode = code;
});
