/** Threads that read: a file over which one dies, or that takes too long, is an answer; the others are read. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readingPool } from "../../../src/cli/collect/reading-pool";
import type { ReadSettings } from "../../../src/cli/collect/read-answer";
import type { ReturnFile } from "../../../src/cli/collect/return-file";
import { temporaryFolder } from "../../support/command-line";

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
      read({ name }) {
        if (name === "exit") process.exit(3);
        if (name === "crash") setImmediate(() => { throw new Error("crash"); });
        if (name === "memory") { const kept = []; for (;;) kept.push(new Array(1e5).fill(name)); }
        if (name === "loop") for (;;);
        if (name === "throw") throw new Error("thrown");
        return name === "crash" ? new Promise(() => {}) : { kind: "record", lines: name };
      },
    });`,
  );
  return program;
}

test("each kind of death takes one file down, and the run goes on", async () => {
  const reader = readingPool(unruly(), SETTINGS, 2, { seconds: 1, memory: { maxOldGenerationSizeMb: 32 } });
  const names = ["甲", "exit", "exit", "乙", "crash", "丙", "memory", "丁", "loop", "戊", "throw", "己"];
  const kinds = new Map<string, string>();
  const waiting = names.values();
  const work = async (): Promise<void> => {
    for (const name of waiting) kinds.set(name, (await reader.read(named(name))).kind);
  };
  await Promise.all(Array.from({ length: reader.threads }, work));
  await reader.close();
  for (const name of names)
    expect([name, kinds.get(name)]).toEqual([name, /^[a-z]/.test(name) ? "brokenOff" : "record"]);
});

test("the built reader reads returns, and other formats with it", async () => {
  const reader = readingPool(resolve(ROOT, "dist/cli/return-reader.cjs"), SETTINGS, 3);
  const paths = ["examples/returned/第一党支部.xlsx", "examples/returned/第三党支部.xlsx", "package.json"];
  const answers = await Promise.all(paths.map((path) => reader.read(named(resolve(ROOT, path)))));
  await reader.close();
  const units = answers.map((answer) =>
    answer.kind === "record"
      ? (JSON.parse(answer.lines) as { sheets: { unit: string }[] }).sheets.map(({ unit }) => unit)
      : answer,
  );
  expect(units).toEqual([["第一党支部"], ["第三党支部"], []]);
});
