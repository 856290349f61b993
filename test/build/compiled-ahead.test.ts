/** What V8 compiled when the command line was built is taken over when it starts, and never in place of another program. */
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildIfStale } from "../support/jest/build-if-stale.cjs";
import { temporaryFolder } from "../support/command-line";

const ROOT = resolve(__dirname, "../..");
const file = temporaryFolder();

/** Loaded before a program, in its threads too: notes of each program whether V8 was given something and refused it. */
const WATCH = `
  const vm = require("node:vm");
  vm.Script = class extends vm.Script {
    constructor(code, options) {
      super(code, options);
      const told = [options.filename.replace(/.*[\\\\/]/, ""), options.cachedData !== undefined, this.cachedDataRejected];
      require("node:fs").appendFileSync(process.env.TOLD, JSON.stringify(told) + "\\n");
    }
  };`;

function started(program: string, ...args: string[]): { readonly output: string; readonly told: unknown[] } {
  const told = file(`told-${Math.random()}.jsonl`);
  writeFileSync(file("watch.cjs"), WATCH);
  const env = { ...process.env, TOLD: told };
  const output = execFileSync("node", ["--require", file("watch.cjs"), program, ...args], {
    env,
    encoding: "utf8",
  });
  const lines = readFileSync(told, "utf8").trim().split("\n");
  return { output, told: lines.map((line): unknown => JSON.parse(line)) };
}

test("both programs of collecting start with what was compiled, the threads' under the flags of threads", async () => {
  await buildIfStale("cli");
  const returned = join(ROOT, "examples/returned/第一党支部.xlsx");
  const { told } = started(
    join(ROOT, "dist/cli/kaoping.cjs"),
    "collect",
    returned,
    "--records",
    file("records.jsonl"),
  );
  expect(told).toEqual([
    ["kaoping.program.cjs", true, false],
    ["return-reader.program.cjs", true, false],
  ]);
});

describe("a program", () => {
  const launcher = (): string => {
    copyFileSync(join(ROOT, "src/cli/launch.cjs"), file("one.cjs"));
    writeFileSync(file("one.program.cjs"), 'process.stdout.write("first");');
    return file("one.cjs");
  };

  /** What V8 compiles of the program as it is then, so many seconds newer than it. */
  const compile = (program: string, newer: number): void => {
    const code = `require("fs").writeFileSync("${file("one.program.cache")}", require("${program}").createCachedData())`;
    execFileSync("node", ["-e", code]);
    utimesSync(file("one.program.cjs"), 1000, 1000);
    utimesSync(file("one.program.cache"), 1000 + newer, 1000 + newer);
  };

  test("of which nothing was compiled starts all the same", () => {
    expect(started(launcher())).toEqual({ output: "first", told: [["one.program.cjs", false, null]] });
  });

  test("takes over what is newer", () => {
    const program = launcher();
    compile(program, 1);
    expect(started(program)).toEqual({ output: "first", told: [["one.program.cjs", true, false]] });
  });

  test("of the same length as an earlier one runs itself", () => {
    const program = launcher();
    compile(program, 1);
    writeFileSync(file("one.program.cjs"), 'process.stdout.write("other");');
    expect(started(program)).toEqual({ output: "other", told: [["one.program.cjs", false, null]] });
  });

  test.each([
    ["something else", () => Buffer.from("nothing that V8 made".repeat(50))],
    ["the first half alone", (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ])("beside which lies %s is compiled as ever", (_, damage) => {
    const program = launcher();
    compile(program, 1);
    const cache = file("one.program.cache");
    writeFileSync(cache, damage(readFileSync(cache)));
    expect(started(program)).toEqual({ output: "first", told: [["one.program.cjs", true, true]] });
  });
});
