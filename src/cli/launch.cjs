#!/usr/bin/env node
/**
 * Runs the program of its own name: NAME.cjs runs NAME.program.cjs. Copied beside each of them by the build, together
 * with what V8 compiled when the build ran the program once (NAME.program.cache, webpack/compile-ahead.js): half of the
 * time that a start takes is compiling. V8 itself refuses what another version or other flags compiled, and compiles.
 */
"use strict";
const { readFileSync, statSync } = require("node:fs");
const { Script } = require("node:vm");

const filename = __filename.replace(/\.cjs$/, ".program.cjs");
const cache = __filename.replace(/\.cjs$/, ".program.cache");

/** V8 tells sources apart by their length only: what is older than the program was compiled from another one. */
function compiled() {
  const made = statSync(cache, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return made > statSync(filename).mtimeMs ? readFileSync(cache) : undefined;
}

// As Node wraps a file, so that lines in traces are those of the file.
const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, "utf8")}\n})`;
const script = new Script(code, { filename, cachedData: compiled() });
script.runInThisContext().call(exports, exports, require, module, filename, __dirname);

module.exports = script;
