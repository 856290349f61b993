/**
 * How long a person waits for the pane in the preview: from the key to the updated pane, and from the click
 * to the written 汇总. What the emulated Excel takes of it (its requests and its calculation) is told apart,
 * for in a real Excel it is Excel's own time.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { fillTemplate } from "../scripts/fill-template";
import { typicalEntries } from "../scripts/typical-entries";
import { folderSite } from "../scripts/serving/site";
import type { Mount, StaticServer } from "../scripts/serving/web-server";
import type { PeriodKey } from "../src/core/framework/period";
import { planTemplates } from "../src/core/template/plan-templates";
import { createXlsx } from "../src/workbook/xlsx/create-xlsx";
import { f1 } from "../test/support/grid-builder";
import { longFramework } from "../test/support/long-framework";
import { PreviewSession } from "../test/support/preview-session";
import { recordTimes, type Recorded, type Times } from "./record-times";

const FOLDER = "/bench-files/";
const UNIT = "第一党支部";
const QUARTERS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4"];
/** 自评分 of the first indicator, and what is typed there: one of 500 indicators has 0.2 points, and refuses more. */
const CELL = "K5";
const TYPED = "0";
/** Milliseconds without a change after which the pane counts as updated. */
const QUIET = 1500;

interface Sample {
  readonly what: string;
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array>;
}

const SAMPLES: readonly Sample[] = [
  { what: "18 项指标 indicators", file: "18.xlsx", bytes: () => filled(18) },
  { what: "500 项指标 indicators", file: "500.xlsx", bytes: () => filled(500) },
  {
    what: "40 张评分表 scoring sheets",
    file: "40.xlsx",
    bytes: () =>
      createXlsx(
        planTemplates(
          f1(),
          Array.from({ length: 10 }, (_, index) => 2017 + index).flatMap((year) =>
            QUARTERS.map((key) => ({ year, key })),
          ),
          UNIT,
        ),
      ),
  },
];

function filled(count: number): Promise<Uint8Array> {
  const framework = count === 18 ? f1() : longFramework(count);
  const period = { year: 2026, key: "Q4" } as const;
  return createXlsx(fillTemplate(framework, period, UNIT, typicalEntries(framework, period)));
}

/** Writes the workbooks below a folder and serves them. */
export async function benchFiles(folder: string): Promise<Mount> {
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of SAMPLES) writeFileSync(join(folder, file), await bytes());
  return { under: FOLDER, site: folderSite(folder), headers: () => ({}) };
}

/** @param pane address of the pane below the server, such as "ours/taskpane.html" */
export async function printTimes(
  browser: Browser,
  server: StaticServer,
  pane: string,
  print: (line: string) => void,
): Promise<void> {
  for (const { what, file } of SAMPLES) {
    const session = await PreviewSession.open(browser, server, "");
    await session.page.addInitScript(recordTimes);
    await session.page.goto(`${server.origin}/?open=${FOLDER.slice(1)}${file}&pane=${pane}`);
    await session.pane.getByText(UNIT).first().waitFor({ timeout: 300_000 });
    const frame = await paneFrame(session);
    const opened = await frame.evaluate(() => performance.timeOrigin + performance.now());
    const asked = await session.page.evaluate(() => performance.timeOrigin);
    print(`${what}: 打开 opened ${milliseconds(opened - asked)}`);

    await settled(frame);
    await restart(session, frame);
    await session.typeInto(CELL, TYPED);
    const typed = await session.page.evaluate(() => window.benchTimes?.recorded().keydown ?? 0);
    await frame.waitForFunction((since) => (window.benchTimes?.changed ?? 0) > since, typed);
    await settled(frame);
    print(`  输入 → 窗格更新 typing → pane: ${shares(await timesOf(session, frame, "keydown"))}`);

    await session.openTab("汇总");
    await settled(frame);
    await restart(session, frame);
    await session.pane.getByRole("button", { name: "生成汇总表" }).click();
    await session.pane.getByText(/^已写入/).waitFor({ timeout: 300_000 });
    print(`  点击 → 汇总写入 click → 汇总: ${shares(await timesOf(session, frame, "click"))}`);
    await session.close();
  }
}

async function paneFrame({ page }: PreviewSession): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane")).contentFrame();
  if (frame === null) throw new Error("The preview has no frame for its pane");
  return frame;
}

/** Until the pane has not changed for a while. */
async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    (quiet) => performance.timeOrigin + performance.now() - (window.benchTimes?.changed ?? 0) > quiet,
    QUIET,
    { timeout: 300_000, polling: 100 },
  );
}

async function restart({ page }: PreviewSession, frame: Frame): Promise<void> {
  for (const each of [page.mainFrame(), frame]) await each.evaluate(() => window.benchTimes?.restart());
}

async function timesOf(
  { page }: PreviewSession,
  frame: Frame,
  begun: "keydown" | "click",
): Promise<{ readonly waited: number; readonly ours: number; readonly longest: number }> {
  const read = (): Recorded | undefined => window.benchTimes?.recorded();
  const inPage = await page.evaluate(read);
  const inPane = await frame.evaluate(read);
  if (inPage === undefined || inPane === undefined) throw new Error("Nothing was recorded");
  const start = (begun === "keydown" ? inPage : inPane)[begun];
  const engine = joined([...inPage.engine, ...inPane.engine]);
  const span: Times = [start, inPane.changed];
  const waited = inPane.changed - start;
  const own = inPane.tasks.map((task) => length(task) - overlap(task, engine));
  return { waited, ours: waited - overlap(span, engine), longest: Math.max(0, ...own) };
}

/** Spans in their order, those that touch as one. */
function joined(spans: readonly Times[]): readonly Times[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function overlap([from, to]: Times, spans: readonly Times[]): number {
  return spans.reduce((sum, each) => sum + Math.max(0, Math.min(to, each[1]) - Math.max(from, each[0])), 0);
}

function length([from, to]: Times): number {
  return to - from;
}

/** What is not the engine's: our calculation and drawing, and the waits that both have built in. */
function shares({
  waited,
  ours,
  longest,
}: {
  readonly waited: number;
  readonly ours: number;
  readonly longest: number;
}): string {
  return (
    `${milliseconds(waited)}，其中表格引擎 of it the engine ${milliseconds(waited - ours)}，` +
    `其余 the rest ${milliseconds(ours)}；本插件最长任务 our longest task ${milliseconds(longest)}（目标 aim ≤ 200 ms）`
  );
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}
