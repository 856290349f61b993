#!/usr/bin/env node
/**
 * Stands behind the name `kaoping`: npm links it at install time, before the program is built,
 * so it only passes on to the built file and says what to do when that is missing.
 */
"use strict";
const { existsSync } = require("node:fs");
const { resolve } = require("node:path");

const program = resolve(__dirname, "../../dist/cli/kaoping.cjs");
if (existsSync(program)) {
  require(program);
} else {
  process.stderr.write(
    "kaoping 尚未构建，请先运行 npm run build:cli。\nkaoping has not been built yet; run npm run build:cli first.\n",
  );
  process.exitCode = 2;
}
