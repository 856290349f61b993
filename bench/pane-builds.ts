/** The two panes that bench/pane-size.ts compares, built the same way, and what their scripts weigh. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const ROOT = resolve(__dirname, "..");

/** The preview, in which both are opened. */
export const PREVIEW = join(ROOT, "dist/preview");

export interface PaneBuild {
  readonly name: string;
  /** Folder of the built files. */
  readonly folder: string;
}

/** Builds the preview and both panes with their own copy of office.js. */
export function buildPanes(): { readonly ours: PaneBuild; readonly plain: PaneBuild } {
  webpack("target=preview");
  return {
    ours: { name: "ours", folder: built("ours", "target=addin", "officejs=local") },
    plain: { name: "plain", folder: built("plain", "target=plain-pane") },
  };
}

function built(name: string, ...env: readonly string[]): string {
  const folder = join(ROOT, "out/bench", name);
  webpack(...env, `--output-path=${folder}`);
  return folder;
}

function webpack(...options: readonly string[]): void {
  const args = options.flatMap((option) => (option.startsWith("--") ? option.split("=") : ["--env", option]));
  execFileSync(process.execPath, ["scripts/lean-node.cjs", "node_modules/webpack/bin/webpack.js", ...args], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** The scripts that a pane's page itself names, without office.js. */
export function initialScripts({ folder }: PaneBuild): readonly string[] {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  return [...page.matchAll(/<script[^>]*src="?(js\/[^\s">]+)/g)].map(([, path]) => path ?? "");
}

/** What scripts weigh together as servers send them. @returns bytes, compressed by gzip at its best */
export function weightOf({ folder }: PaneBuild, scripts: Iterable<string>): number {
  return [...scripts].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length,
    0,
  );
}
