/**
 * Builds targets when one of their sources is newer than the build, so that no test judges an old one.
 */
"use strict";
const { spawn } = require("node:child_process");
const { once } = require("node:events");
const { readdirSync, statSync } = require("node:fs");
const { join, resolve } = require("node:path");

const root = resolve(__dirname, "../../..");

const { version } = require("../../../package.json");
const { BUILT_ONCE } = require("../../../webpack/shared");

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

/**
 * Builds beside each other: a build keeps one core busy.
 * @param targets of addin, cli, preview and package
 */
async function buildIfStale(...targets) {
  const built = await Promise.allSettled(targets.map(buildOneIfStale));
  const failed = built.find(({ status }) => status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

async function buildOneIfStale(target) {
  const { output, sources, program = webpack(target) } = BUILDS[target];
  const built = statSync(join(root, output), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if ([...sources, ...ALWAYS].every((source) => newest(join(root, source)) <= built)) return;
  // In a clone of the tests' own it is not built again; where somebody works it soon will be.
  const env = target === "preview" && built === 0 ? { ...process.env, [BUILT_ONCE]: "1" } : process.env;
  const child = spawn(process.execPath, program, { cwd: root, stdio: "inherit", env });
  const [code, signal] = await once(child, "exit");
  if (code !== 0)
    throw new Error(`The build of ${target} ended with ${signal ?? code}; its output says why.`);
}

module.exports = { buildIfStale, PACKAGE, PACKAGE_ADDRESS };
