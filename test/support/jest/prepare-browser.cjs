/** Before browser tests: the preview is built, and a packaged browser is unpacked once rather than by every worker. */
"use strict";
const { resolve } = require("node:path");
const { execFileSync } = require("node:child_process");
const buildFirst = require("./build-first.cjs");
const { makeBrowserFolder } = require("./shared-browser.cjs");

const root = resolve(__dirname, "../../..");

module.exports = async function prepareBrowser(globalConfig, projectConfig) {
  await buildFirst(globalConfig, projectConfig);
  makeBrowserFolder();
  execFileSync(process.execPath, ["scripts/run-ts.cjs", "scripts/unpack-browser.ts"], {
    cwd: root,
    stdio: "inherit",
  });
};
