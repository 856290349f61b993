/**
 * How much the pane weighs, how fast it starts, and how long a person waits for it: `npm run bench:pane`. The yardstick is the plain
 * React and Fluent task pane of bench/plain-pane, built in the same run and opened in the same preview.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser";
import { pagePolicy } from "../scripts/packaging/server-headers";
import { previewedMount } from "../scripts/serving/packed-pane";
import { folderSite } from "../scripts/serving/site";
import { startWebServer } from "../scripts/serving/web-server";
import { folderMount } from "../scripts/static-server";
import { buildPanes, initialScripts, PREVIEW, weightOf, type PaneBuild } from "./pane-builds";
import { printCollecting } from "./pane-collect";
import { benchFiles, printTimes } from "./pane-times";
import { startPane, type PaneStart } from "./pane-start";

/** Both take turns, so that whatever else the machine does slows down both. */
const ROUNDS = 11;
const AIM = 1.3;
const EXAMPLE = "examples/sqlh-2026Q4-clean.xlsx";
/** Where the workbooks are written that are opened to be timed. */
const FILES = resolve(__dirname, "../out/bench/files");
/** Where the returns are written that 收表 reads. */
const RETURNS = resolve(__dirname, "../out/bench/returns");
/** The unit of the example, which is shown with the result. */
const UNIT = "第一党支部";

async function run(): Promise<void> {
  const { ours, plain } = buildPanes();
  const sizes = { ours: weightOf(ours, initialScripts(ours)), plain: weightOf(plain, initialScripts(plain)) };
  compare("初始脚本 initial scripts (gz)", sizes, kilobytes);

  const mount = (build: PaneBuild) => {
    const policy = pagePolicy(readFileSync(join(build.folder, "taskpane.html"), "utf8"));
    return previewedMount(`/${build.name}/`, folderSite(build.folder), policy, PREVIEW);
  };
  const files = await benchFiles(FILES);
  const server = await startWebServer([folderMount(PREVIEW), mount(ours), mount(plain), files]);
  const browser = await chromium.launch(await findBrowser());
  const start = ({ name }: PaneBuild, awaited: string | null): Promise<PaneStart> => {
    const address = `${server.origin}/?open=${EXAMPLE}&pane=${name}/taskpane.html`;
    return startPane(browser, address, `/${name}/`, awaited);
  };
  const starts: { ours: PaneStart[]; plain: PaneStart[] } = { ours: [], plain: [] };
  // The first round warms up the server and the browser's own cache of compiled code.
  for (let round = -1; round < ROUNDS; round++) {
    const both = { ours: await start(ours, UNIT), plain: await start(plain, null) };
    if (round < 0) continue;
    starts.ours.push(both.ours);
    starts.plain.push(both.plain);
  }
  const interactive = (list: readonly PaneStart[]): number => median(list.map((each) => each.interactive));
  compare(
    `可以操作 interactive (${ROUNDS} 次的中位数 median of ${ROUNDS})`,
    { ours: interactive(starts.ours), plain: interactive(starts.plain) },
    milliseconds,
  );
  const loaded = new Set(starts.ours.flatMap(({ scripts }) => scripts));
  print(
    `显示出计分结果 until a sheet's result is shown: ${milliseconds(median(starts.ours.map(({ shown }) => shown ?? NaN)))}, ` +
      `共 in all ${kilobytes(weightOf(ours, loaded))} (gz), ${loaded.size} 个脚本 scripts`,
  );
  await printTimes(browser, server, `${ours.name}/taskpane.html`, print);
  const collected = { folder: RETURNS, pane: `${ours.name}/taskpane.html` };
  await printCollecting(browser, server, collected, print);
  await browser.close();
  await server.close();
}

function compare(
  what: string,
  { ours, plain }: { readonly ours: number; readonly plain: number },
  shown: (value: number) => string,
): void {
  const ratio = (ours / plain).toFixed(2);
  print(
    `${what}: 考评助手 ours ${shown(ours)}, 空模板 plain ${shown(plain)}, 倍数 ratio ${ratio}（目标 aim ≤ ${AIM}）`,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void run();
