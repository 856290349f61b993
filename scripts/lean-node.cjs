/**
 * Runs a tool of `npm run check` or of a build with the processor's time in mind, which the tests wait for:
 *   node scripts/lean-node.cjs node_modules/eslint/bin/eslint.js --max-warnings 0 .
 * What the settings save stands in docs/adr/0070-what-check-and-builds-cost.md.
 */
"use strict";
const { spawnSync } = require("node:child_process");

/**
 * For programs that run for seconds on two cores: code stays longer in V8's quick-made form, and garbage is collected
 * without helper threads from a larger space for what is new.
 */
const LEAN_NODE = [
  "--interrupt-budget=2000000",
  "--single-threaded-gc",
  "--no-flush-bytecode",
  "--min-semi-space-size=64",
  "--max-semi-space-size=64",
];

/** The same for tools in Go (oxlint's types, the compiler): one thread at a time, which idles in no collection. */
const LEAN_GO = { GOMAXPROCS: "1" };

const { status, error } = spawnSync(process.execPath, [...LEAN_NODE, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...LEAN_GO, ...process.env },
});
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
