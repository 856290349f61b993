/**
 * How long the pane itself is busy at a time while 收表 reads three hundred files, looks at them, and one is decided:
 * its longest task, which is how long a click may wait.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { fillTemplate } from "../scripts/fill-template";
import type { StaticServer } from "../scripts/serving/web-server";
import { typicalEntries } from "../scripts/typical-entries";
import { createXlsx } from "../src/workbook/xlsx/create-xlsx";
import { f1 } from "../test/support/grid-builder";
import { PreviewSession } from "../test/support/preview-session";
import { recordTimes } from "./record-times";

const FILES = 300;
const PERIOD = { year: 2026, key: "Q4" } as const;
/** Longer than any of the steps takes, in milliseconds. */
const PATIENCE = 300_000;
/** Milliseconds; shorter tasks are not reported by the browser. */
const AIM = 50;

/** @param pane address of the pane below the server, such as "ours/taskpane.html" */
export async function printCollecting(
  browser: Browser,
  server: StaticServer,
  { folder, pane }: { readonly folder: string; readonly pane: string },
  print: (line: string) => void,
): Promise<void> {
  const files = await returnsIn(folder);
  const session = await PreviewSession.open(browser, server, "");
  await session.page.addInitScript(recordTimes);
  await session.page.goto(`${server.origin}/?pane=${pane}`);
  await session.pane.locator("[data-scrolls] h1").waitFor({ timeout: PATIENCE });
  const frame = await frameOf(session);
  const step = async (what: string, act: () => Promise<void>): Promise<void> => {
    await frame.evaluate(() => window.benchTimes?.restart());
    const begun = performance.now();
    await act();
    const taken = performance.now() - begun;
    const tasks = await frame.evaluate(() => window.benchTimes?.recorded().tasks ?? []);
    const longest = Math.max(0, ...tasks.map(([from, to]) => to - from));
    print(
      `  ${what}: ${(taken / 1000).toFixed(1)} s, 最长任务 longest task ${longest === 0 ? `< ${AIM}` : longest.toFixed(0)} ms（目标 aim ≤ ${AIM}）, ` +
        `超过的 above it ${tasks.length}`,
    );
  };
  print(`收表 ${FILES} 个文件 files`);
  await step("打开 tab", async () => {
    await session.openTab("收表");
    await session.pane.getByRole("heading", { name: "收表依据" }).waitFor({ timeout: PATIENCE });
  });
  await step("读取 reading", async () => {
    await session.pane
      .locator('input[type="file"]')
      .first()
      .setInputFiles([...files]);
    await session.pane.getByText("再加文件：").waitFor({ timeout: PATIENCE });
    await session.pane.getByRole("region", { name: "报表" }).waitFor({ timeout: PATIENCE });
  });
  await step("换期间 another period", async () => {
    await session.pane.getByRole("combobox", { name: "考核期间" }).selectOption("2026Q3");
    await session.pane
      .getByRole("region", { name: "排名" })
      .waitFor({ state: "detached", timeout: PATIENCE });
    await session.pane.getByRole("combobox", { name: "考核期间" }).selectOption("");
    await session.pane.getByRole("region", { name: "排名" }).waitFor({ timeout: PATIENCE });
  });
  await session.close();
}

async function returnsIn(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const framework = f1();
  const entries = typicalEntries(framework, PERIOD);
  const paths: string[] = [];
  for (let number = 1; number <= FILES; number++) {
    const path = join(folder, `${number}.xlsx`);
    writeFileSync(path, await createXlsx(fillTemplate(framework, PERIOD, `第${number}党支部`, entries)));
    paths.push(path);
  }
  return paths;
}

async function frameOf({ page }: PreviewSession): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane")).contentFrame();
  if (frame === null) throw new Error("The preview has no frame for its pane");
  return frame;
}
