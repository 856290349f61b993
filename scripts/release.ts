/** Runs within `npm version`, before it commits and tags: carries the new version to wherever it is named. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { carryVersion, type VersionedFiles } from "./release/carry-version";
import { runScript } from "./run-script";

const root = resolve(__dirname, "..");

const PATHS: Readonly<Record<keyof VersionedFiles, string>> = {
  manifest: "manifest.xml",
  cliPackage: "src/cli/package.json",
  changelog: "CHANGELOG.md",
  dependencies: "docs/dependencies.md",
  deployDoc: "docs/deploy.md",
};

void runScript(async () => {
  const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as { version: string };
  const keys = Object.keys(PATHS) as (keyof VersionedFiles)[];
  const files = Object.fromEntries(keys.map((key) => [key, readFileSync(resolve(root, PATHS[key]), "utf8")]));
  const day = new Date().toISOString().slice(0, 10);
  const carried = carryVersion(files as unknown as VersionedFiles, version, day);
  for (const key of keys) writeFileSync(resolve(root, PATHS[key]), carried[key]);
  execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts"], {
    cwd: root,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  execFileSync("git", ["add", "package-lock.json", ...Object.values(PATHS)], { cwd: root });
});
