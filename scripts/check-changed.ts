/**
 * Before a commit, in seconds: the types of everything (only what changed is looked at anew), lint and format of the
 * files that changed since the last commit, or with --staged of those that are about to be committed.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { runScript } from "./run-script";
import { UsageError } from "./usage-error";

const ROOT = resolve(__dirname, "..");

/** Files by their ending that a check looks at. */
const LINTED = /\.(ts|tsx|mjs|cjs|js)$/;
const FORMATTED = /\.(ts|tsx|mjs|cjs|js|json|md|yml|css|html)$/;

function changedFiles(staged: boolean): readonly string[] {
  const git = (...args: readonly string[]): string[] =>
    execFileSync("git", args, { cwd: ROOT, encoding: "utf8" })
      .split("\0")
      .filter((name) => name !== "");
  const changed = ["diff", "-z", "--name-only", "--diff-filter=d"];
  return staged
    ? git(...changed, "--cached")
    : [...git(...changed, "HEAD"), ...git("ls-files", "-z", "--others", "--exclude-standard")];
}

/**
 * @param program what npm starts, within node_modules
 * @throws UsageError when the check finds something; what it found has been printed by then
 */
function check(what: string, program: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [resolve(ROOT, "node_modules", program), ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status !== 0)
    throw new UsageError(`提交前检查未通过：${what}。`, `The check before committing failed: ${what}.`);
}

/** The same build files as `npm run typecheck`, so that either profits of the other. */
function types(name: string, ...project: readonly string[]): void {
  const kept = `node_modules/.cache/tsc/${name}.tsbuildinfo`;
  const once = ["--checkers", "1", "--noEmit", "--incremental", "--tsBuildInfoFile", kept];
  check("types", "typescript7/bin/tsc", [...once, ...project]);
}

void runScript(async () => {
  const files = changedFiles(process.argv.includes("--staged"));
  const linted = files.filter((file) => LINTED.test(file));
  const formatted = files.filter((file) => FORMATTED.test(file));
  if (formatted.length > 0)
    check("format", "oxfmt/bin/oxfmt", ["--check", "--no-error-on-unmatched-pattern", ...formatted]);
  if (linted.length > 0) {
    check("lint", "oxlint/bin/oxlint", ["--no-error-on-unmatched-pattern", ...linted]);
    check("lint", "eslint/bin/eslint.js", [
      "--max-warnings",
      "0",
      "--no-warn-ignored",
      "--pass-on-no-patterns",
      ...linted,
    ]);
    types("all");
  }
  if (linted.some((file) => file.startsWith("src/core/"))) types("core", "-p", "src/core");
  process.stdout.write(`${formatted.length} changed files are right.\n`);
});
