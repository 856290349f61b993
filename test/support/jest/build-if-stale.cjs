/**
 * Builds a target when one of its sources is newer than the build, so that no test judges an old one.
 */
"use strict";
const { execFileSync } = require("node:child_process");
const { readdirSync, statSync } = require("node:fs");
const { join, resolve } = require("node:path");

const root = resolve(__dirname, "../../..");

const BUILDS = {
  addin: { output: "dist/addin/taskpane.html", sources: ["src", "assets", "manifest.xml"] },
  cli: { output: "dist/cli/kaoping.cjs", sources: ["src"] },
  preview: { output: "dist/preview/index.html", sources: ["src", "preview", "assets", "examples"] },
};

const ALWAYS = ["webpack", "webpack.config.js", "package-lock.json"];

function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param target addin, cli or preview */
function buildIfStale(target) {
  const { output, sources } = BUILDS[target];
  const built = statSync(join(root, output), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if ([...sources, ...ALWAYS].every((source) => newest(join(root, source)) <= built)) return;
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  execFileSync(process.execPath, [webpack, "--env", `target=${target}`], { cwd: root, stdio: "inherit" });
}

module.exports = { buildIfStale };
