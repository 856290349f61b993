/** A reader that takes too long, or too much, or breaks, is ended, and the file is refused. */
import { writeFileSync } from "node:fs";
import { readInThread } from "../../src/cli/read-in-thread";
import { temporaryFolder } from "../support/command-line";
import { useOwnMemoryLimits } from "../support/own-memory-limits";

useOwnMemoryLimits();

const file = temporaryFolder();

function program(name: string, text: string): string {
  writeFileSync(file(name), text);
  return file(name);
}

const reply = (answer: string): string => `require("node:worker_threads").parentPort.postMessage(${answer});`;

test.each([
  ["takes too long", "for (;;);", "tooLarge"],
  ["takes too much memory", "const all = []; for (;;) all.push(new Array(100_000).fill({}));", "tooLarge"],
  ["ends without an answer", "", "tooLarge"],
  ["refuses the file", reply('{ code: "encrypted", detail: { kind: "xlsPassword" } }'), "encrypted"],
])("a reader that %s", async (what, text, code) => {
  const seconds = what.includes("long") ? 0.3 : 30;
  const memory = { maxOldGenerationSizeMb: 64 };
  const reading = readInThread(
    program(`${code}-${what.length}.cjs`, text),
    seconds,
    memory,
  )(new Uint8Array(1), "xls");
  await expect(reading).rejects.toMatchObject({ name: "WorkbookError", code });
});

test("a reader that answers is asked with the file's bytes and its format", async () => {
  const echo = `const { parentPort, workerData } = require("node:worker_threads"); parentPort.postMessage({ grid: { sheets: [], names: [], activeSheet: workerData.format + workerData.bytes.length } });`;
  const grid = await readInThread(program("echo.cjs", echo))(new Uint8Array(7), "ods");
  expect(grid.activeSheet).toBe("ods7");
});
