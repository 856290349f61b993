/**
 * Builds a target when one of its sources is newer than the build, so that no test judges an old one.
 */
"use strict";
const { execFileSync } = require("node:child_process");
const { readdirSync, statSync } = require("node:fs");
const { join, resolve } = require("node:path");

const root = resolve(__dirname, "../../..");

const { version } = require("../../../package.json");

/** The address that the tests' package is made for: a folder on a server, as departments have it. */
const PACKAGE_ADDRESS = "https://addin.example.org/kaoping/";
const PACKAGE = `dist/package/kaoping-${version}-addin.example.org.zip`;

const webpack = (target) => [
  "scripts/lean-node.cjs",
  "node_modules/webpack/bin/webpack.js",
  "--env",
  `target=${target}`,
];

const BUILDS = {
  addin: { output: "dist/addin/taskpane.html", sources: ["src", "assets", "manifest.xml"] },
  cli: { output: "dist/cli/kaoping.cjs", sources: ["src"] },
  preview: { output: "dist/preview/index.html", sources: ["src", "preview", "assets", "examples"] },
  package: {
    output: PACKAGE,
    sources: ["src", "assets", "manifest.xml", "scripts/packaging"],
    program: ["scripts/run-ts.cjs", "scripts/package.ts", "--url", PACKAGE_ADDRESS, "--out", "dist/package"],
  },
};

const ALWAYS = ["webpack", "webpack.config.js", "package-lock.json"];

function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param target addin, cli, preview or package */
function buildIfStale(target) {
  const { output, sources, program = webpack(target) } = BUILDS[target];
  const built = statSync(join(root, output), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if ([...sources, ...ALWAYS].every((source) => newest(join(root, source)) <= built)) return;
  execFileSync(process.execPath, program, { cwd: root, stdio: "inherit" });
}

module.exports = { buildIfStale, PACKAGE, PACKAGE_ADDRESS };
