/**
 * `npm start`: where Excel is installed, sideloads the add-in into it; elsewhere serves the preview,
 * the same pane beside a spreadsheet in the browser, with the clean example open. With `--pane` the
 * preview shows the pane of a package.
 */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { readOptions } from "./read-options";
import { runScript } from "./run-script";
import { excelIsInstalled, runPackage, sideload } from "./sideload";
import { PACKED_PANE, packedPane } from "./serving/packed-pane";
import { startWebServer, type Mount } from "./serving/web-server";
import { folderMount } from "./static-server";

const root = resolve(__dirname, "..");
const preview = join(root, "dist/preview");

/** The first port tried for the preview; a taken one is passed over. */
const PORT = 3100;

const say = (...lines: string[]): void => void process.stdout.write(`${lines.join("\n")}\n`);

/** The example that shows a complete sheet; its name is the writer's business, so it is looked up. */
function cleanExample(): string | null {
  const folder = join(preview, "examples");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".xlsx")) : [];
  return names.find((name) => /clean|完整/.test(name)) ?? names[0] ?? null;
}

async function listen(mounts: readonly Mount[], port: number): Promise<string> {
  try {
    return (await startWebServer(mounts, { port })).origin;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return listen(mounts, 0);
  }
}

/** @param packed path of a package whose pane is shown in place of the preview's own */
async function servePreview(packed: string | undefined): Promise<void> {
  say("正在生成预览，第一次约需一分钟……  Building the preview, about a minute the first time…");
  runPackage("webpack-cli/bin/cli.js", "--env", "target=preview");
  const example = cleanExample();
  const query = [
    ...(example === null ? [] : [`open=examples/${encodeURIComponent(example)}`]),
    ...(packed === undefined ? [] : [`pane=${PACKED_PANE}`]),
  ].join("&");
  const mounts = [folderMount(preview), ...(packed === undefined ? [] : [await packedPane(packed, preview)])];
  say("", `  ${await listen(mounts, PORT)}/${query === "" ? "" : `?${query}`}`, "");
  say("按 Ctrl-C 结束。Press Ctrl-C to stop.");
}

const HELP = [
  "npm start [-- --pane 部署包]",
  "  有 Excel：把加载项装进去；没有：在浏览器里打开预览。Sideloads into Excel, or opens the preview.",
  "  --pane  在预览里用这个部署包（zip 或文件夹）的窗格。In the preview, the pane of this package.",
];

void runScript(async () => {
  const { help, values } = readOptions(process.argv.slice(2), ["pane"]);
  if (help) return say(...HELP);
  if (values.pane !== undefined) return servePreview(values.pane);
  if (excelIsInstalled()) {
    say("正在把加载项装入 Excel……用 npm stop 结束。  Sideloading the add-in into Excel…; npm stop ends it.");
    return sideload(null);
  }
  say(
    "这台机器上没有 Excel：改为在浏览器里打开预览，任务窗格旁边是一个电子表格。",
    "There is no Excel on this machine: serving the preview instead, the pane beside a spreadsheet in the browser.",
  );
  return servePreview(undefined);
});
