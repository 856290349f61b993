/**
 * Runs a built program once and keeps what V8 compiled for it, so that nobody who starts it waits for that again
 * (docs/adr/0074-compiled-when-built.md): `node webpack/compile-ahead.js kaoping|return-reader FOLDER EXAMPLES`.
 *
 * V8 takes over only what was compiled under the flags that it has then: those of a fresh start for `kaoping`, and for
 * `return-reader` those that collecting sets before it starts its threads. So there is a run for each.
 */
"use strict";
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const v8 = require("node:v8");
const threads = require("node:worker_threads");

const READER = "return-reader";

/** Starts the program, and keeps what there is when it ends. */
function runAndKeep(folder, name) {
  const script = require(join(folder, `${name}.cjs`));
  process.once("exit", () => {
    writeFileSync(join(folder, `${name}.program.cache`), script.createCachedData());
  });
}

/** The first thread that reads runs this file in place of its own. */
function watchReader(folder) {
  const { Worker } = threads;
  threads.Worker = class extends Worker {
    constructor(file, options) {
      super(__filename, { ...options, env: { COMPILE_AHEAD: folder } });
      threads.Worker = Worker;
    }
  };
}

/** Flags that a program sets while it runs are for what it does then: all but the first ones are passed over. */
function keepFlags(settings) {
  const set = v8.setFlagsFromString;
  let left = settings;
  v8.setFlagsFromString = (flags) => {
    if (left-- > 0) set(flags);
  };
}

/** Collects the examples. */
function collect([name, folder, examples]) {
  const out = mkdtempSync(join(tmpdir(), "kaoping-ahead-"));
  const records = join(out, "records.jsonl");
  const roster = join(examples, "roster.xlsx");
  const asked = ["--period", "2026Q4", "--roster", roster, "--records", records];
  process.argv = [
    process.execPath,
    join(folder, "kaoping.cjs"),
    "collect",
    join(examples, "returned"),
    ...asked,
  ];
  keepFlags(name === READER ? 1 : 0);
  if (name === READER) {
    watchReader(folder);
    require(join(folder, "kaoping.cjs"));
  } else runAndKeep(folder, name);
  process.once("exit", () => {
    rmSync(out, { recursive: true, force: true });
    // 1 is what collecting says of returns that need a person: the examples do.
    if (process.exitCode === 1) process.exitCode = 0;
  });
}

if (threads.isMainThread) collect(process.argv.slice(2));
else runAndKeep(process.env["COMPILE_AHEAD"], READER);
