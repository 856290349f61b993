/**
 * Runs a TypeScript file of this repository with Node: `node scripts/run-ts.cjs FILE [arguments]`.
 * Types are stripped, not checked (`npm run typecheck` does that), so it starts in a blink.
 */
"use strict";
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { resolve } = require("node:path");
const { transformSync } = require("@swc/core");

process.setSourceMapsEnabled(true);

const others = { ...Module._extensions };
for (const extension of Object.keys(others)) delete Module._extensions[extension];

for (const extension of [".ts", ".tsx"]) {
  Module._extensions[extension] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, "utf8"), {
      filename,
      swcrc: false,
      sourceMaps: "inline",
      module: { type: "commonjs" },
      jsc: {
        parser: { syntax: "typescript", tsx: extension === ".tsx" },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
    });
    module._compile(code, filename);
  };
}
// Node tries extensions in this order: "./catalogue" is catalogue.ts, even beside a catalogue.json.
Object.assign(Module._extensions, others);

const [, , file, ...rest] = process.argv;
if (file === undefined) {
  process.stderr.write("Usage: node scripts/run-ts.cjs FILE [arguments]\n");
  process.exitCode = 2;
} else {
  process.argv = [process.argv[0], resolve(file), ...rest];
  require(resolve(file));
}
