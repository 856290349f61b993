/** Threads that read: a file over which one dies, or that takes too long, is an answer; the others are read. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readingPool } from "../../../src/cli/collect/reading-pool";
import type { ReadSettings } from "../../../src/cli/collect/read-answer";
import type { ReturnFile } from "../../../src/cli/collect/return-file";
import { temporaryFolder } from "../../support/command-line";
import { useOwnMemoryLimits } from "../../support/own-memory-limits";

useOwnMemoryLimits();

const file = temporaryFolder();
const ROOT = resolve(__dirname, "../../..");
const SETTINGS: ReadSettings = {
  framework: null,
  period: null,
  columns: new Map(),
  units: [],
  known: new Set(),
};
const named = (name: string): ReturnFile => ({ name, path: name, member: null });

/** A reader that does what a file's name says. */
function unruly(): string {
  const program = file("unruly.cjs");
  writeFileSync(
    program,
    `const { worker } = require(${JSON.stringify(resolve(ROOT, "node_modules/workerpool"))});
    worker({
      read(files) {
        const answers = files.map(readOne);
        return answers.includes(null) ? new Promise(() => {}) : answers;
      },
    });
    function readOne({ name }) {
        if (name === "exit") process.exit(3);
        if (name === "crash") setImmediate(() => { throw new Error("crash"); });
        if (name === "memory") { const kept = []; for (;;) kept.push(new Array(1e5).fill(name)); }
        if (name === "loop") for (;;);
        if (name === "throw") throw new Error("thrown");
        return name === "crash" ? null : { kind: "record", lines: name };
    }`,
  );
  return program;
}

test.each([1, 3])("each kind of death takes one file down, with %d files at a time", async (atOnce) => {
  const limits = { seconds: 1, memory: { maxOldGenerationSizeMb: 32 } };
  const reader = readingPool(unruly(), SETTINGS, { workers: 2, files: 12 }, limits);
  const names = ["甲", "exit", "exit", "乙", "crash", "丙", "memory", "丁", "loop", "戊", "throw", "己"];
  const kinds = new Map<string, string>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < names.length) {
      const some = names.slice(next, (next += atOnce));
      const answers = await reader.read(some.map(named));
      expect(answers).toHaveLength(some.length);
      answers.forEach((answer, index) => {
        kinds.set(some[index] ?? "", answer.kind);
        if (answer.kind === "record") expect(answer.lines).toBe(some[index]);
      });
    }
  };
  await Promise.all(Array.from({ length: reader.threads }, work));
  await reader.close();
  for (const name of names)
    expect([name, kinds.get(name)]).toEqual([name, /^[a-z]/.test(name) ? "brokenOff" : "record"]);
});

test.each([
  [1, 1],
  [63, 7],
  [5000, 16],
])("of %d files a thread gets %d at once, so that none waits long for the other", async (files, atOnce) => {
  const reader = readingPool(unruly(), SETTINGS, { workers: 2, files });
  expect(reader.atOnce).toBe(atOnce);
  await reader.close();
});

test("the built reader reads returns, and other formats with it", async () => {
  const program = resolve(ROOT, "dist/cli/return-reader.cjs");
  const reader = readingPool(program, SETTINGS, { workers: 2, files: 3 });
  const paths = ["examples/returned/第一党支部.xlsx", "examples/returned/第三党支部.xlsx", "package.json"];
  const files = paths.map((path) => named(resolve(ROOT, path)));
  const answers = (await Promise.all([reader.read(files.slice(0, 2)), reader.read(files.slice(2))])).flat();
  await reader.close();
  const units = answers.map((answer) =>
    answer.kind === "record"
      ? (JSON.parse(answer.lines) as { sheets: { unit: string }[] }).sheets.map(({ unit }) => unit)
      : answer,
  );
  expect(units).toEqual([["第一党支部"], ["第三党支部"], []]);
});
