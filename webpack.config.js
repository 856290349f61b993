/**
 * What is built from this repository, one at a time:
 *   --env target=addin    the pane and the ribbon commands      → dist/addin   (what a department deploys)
 *   --env target=cli      the command line as a single file     → dist/cli
 *   --env target=preview  the pane beside a grid, without Excel → dist/preview (never deployed)
 *   --env target=plain-pane  a plain pane to compare ours with  → dist/plain-pane (never deployed)
 * More options: --env officejs=local|cdn, --env origin=https://host/folder/ (see webpack/addin.js).
 */
const path = require("node:path");

const targets = {
  addin: () => require("./webpack/addin"),
  cli: () => require("./webpack/cli"),
  preview: () => require("./webpack/preview"),
  "plain-pane": () => require("./webpack/plain-pane"),
};

module.exports = (env, argv) => {
  const target = env.target ?? "addin";
  if (!Object.hasOwn(targets, target)) {
    throw new Error(`--env target=${target} is unknown; there is ${Object.keys(targets).join(", ")}.`);
  }
  const mode = argv.mode ?? "production";
  return targets[target]()({ root: path.resolve(__dirname), mode, env });
};
