/**
 * Which sources a build was made from, and when: the mark in its pages, and the time of its packed files. Servers
 * tell an updated file by its time and size, so both have to change with the build, and only with it.
 */
const { execFileSync } = require("node:child_process");
const { version } = require("../package.json");

/** Output of git; null outside a checkout, such as in a downloaded copy of the sources. */
function git(root, ...args) {
  try {
    return execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
}

/**
 * "0.1.0 2026-11-27T04:06:00Z 1a2b3c4": version, time and commit. Sources that are in no commit have the time of
 * the build; SOURCE_DATE_EPOCH (seconds, as reproducible builds have it) says another.
 * @param root folder of the repository
 */
function buildMark(root, environment = process.env) {
  const commit = git(root, "log", "-1", "--format=%ct %h");
  const committed = commit !== null && git(root, "status", "--porcelain", "--untracked-files=no") === "";
  const [commitTime, hash = "-"] = (commit ?? "").split(" ");
  const seconds =
    environment.SOURCE_DATE_EPOCH ?? (committed ? commitTime : String(Math.floor(Date.now() / 1000)));
  const time = new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z");
  return `${version} ${time} ${hash}${committed ? "" : "+"}`;
}

module.exports = { buildMark };
