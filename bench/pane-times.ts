/**
 * How long a person waits for the pane in the preview: from the key to the updated pane, and from the click
 * to the written 汇总. What the emulated Excel takes of it (its requests and its calculation) is told apart,
 * for in a real Excel it is Excel's own time.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { fillTemplate } from "../scripts/fill-template";
import { typicalEntries } from "../scripts/typical-entries";
import { folderSite } from "../scripts/serving/site";
import type { Mount, StaticServer } from "../scripts/serving/web-server";
import type { PeriodKey } from "../src/core/framework/period";
import { planTemplates } from "../src/core/template/plan-templates";
import { createXlsx } from "../src/workbook/xlsx/create-xlsx";
import { f1 } from "../test/support/grid-builder";
import { longFramework } from "../test/support/long-framework";
import { BenchSession, type Measured } from "./bench-session";

const FOLDER = "/bench-files/";
const UNIT = "第一党支部";
const QUARTERS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4"];
/** 自评分 of the first indicator, and what is typed there: one of 500 indicators has 0.2 points, and refuses more. */
const CELL = "K5";
const TYPED = "0";
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

/** A finding on each row. */
const FINDINGS: Sample = {
  what: "500 条校验发现 findings",
  file: "findings.xlsx",
  bytes: () => filled(500, { self: 999 }),
};

/** @param more what stands on each row besides what is usual */
function filled(count: number, more: Readonly<Record<string, number>> = {}): Promise<Uint8Array> {
  const framework = count === 18 ? f1() : longFramework(count);
  const period = { year: 2026, key: "Q4" } as const;
  const typical = typicalEntries(framework, period);
  const rows = Object.fromEntries(
    Object.entries(typical.rows).map(([code, row]) => [code, { ...row, ...more }]),
  );
  return createXlsx(fillTemplate(framework, period, UNIT, { ...typical, rows }));
}

/** Writes the workbooks below a folder and serves them. */
export async function benchFiles(folder: string): Promise<Mount> {
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of [...SAMPLES, FINDINGS]) writeFileSync(join(folder, file), await bytes());
  return { under: FOLDER, site: folderSite(folder), headers: () => ({}) };
}

/** @param pane address of the pane below the server, such as "ours/taskpane.html" */
export async function printTimes(
  browser: Browser,
  server: StaticServer,
  pane: string,
  print: (line: string) => void,
): Promise<void> {
  const open = async ({ what, file }: Sample): Promise<BenchSession> => {
    const query = `?open=${FOLDER.slice(1)}${file}&pane=${pane}`;
    const bench = await BenchSession.open(browser, server, query, UNIT);
    print(`${what}: 打开 opened ${milliseconds(bench.opened)}，${longest(bench.longestOpening)}`);
    return bench;
  };
  for (const sample of SAMPLES) {
    const bench = await open(sample);
    const { session } = bench;
    await bench.restart();
    await session.typeInto(CELL, TYPED);
    await bench.updated();
    print(`  输入 → 窗格更新 typing → pane: ${shares(await bench.measured("keydown"))}`);

    await session.openTab("汇总");
    await bench.restart();
    await session.pane.getByRole("button", { name: "生成汇总表" }).click();
    await session.pane.getByText(/^已写入/).waitFor({ timeout: 300_000 });
    print(`  点击 → 汇总写入 click → 汇总: ${shares(await bench.measured("click"))}`);
    await bench.close();
  }
  await printFindings(await open(FINDINGS), print);
}

/** The list of findings under the hand. */
async function printFindings(bench: BenchSession, print: (line: string) => void): Promise<void> {
  const { session } = bench;
  const error = session.pane.getByRole("button", { name: /^错误 \d+$/ });
  print(`  ${(await error.textContent()) ?? ""}`);
  const rows = session.pane.getByRole("list").filter({ has: session.pane.locator("[aria-posinset]") });
  const search = session.pane.getByRole("searchbox", { name: "查找" });
  const acts: readonly (readonly [string, "click" | "keydown", () => Promise<void>])[] = [
    ["筛选 filter", "click", () => error.click()],
    ["取消筛选 no filter", "click", () => error.click()],
    ["查找 search", "click", () => search.pressSequentially("LONG-3", { delay: 50 })],
    ["清空 cleared", "click", () => search.fill("")],
    ["滚动 scroll", "click", () => rows.evaluate(scrollThrough)],
    ["修改一格 edit", "keydown", () => session.typeInto(CELL, TYPED)],
  ];
  for (const [what, begun, act] of acts) {
    await bench.restart();
    await act();
    await bench.settled();
    print(`  ${what}: ${longest((await bench.measured(begun)).longest)}`);
  }
  await bench.close();
}

/** From the first finding to the last, a screen at a time; runs in the pane. */
async function scrollThrough(list: Element): Promise<void> {
  const scroller = list.parentElement;
  for (let top = 0; scroller !== null && top < scroller.scrollHeight; top += scroller.clientHeight) {
    scroller.scrollTop = top;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** What is not the engine's: our calculation and drawing, and the waits that both have built in. */
function shares({ waited, ours, longest: most }: Measured): string {
  return (
    `${milliseconds(waited)}，其中表格引擎 of it the engine ${milliseconds(waited - ours)}，` +
    `其余 the rest ${milliseconds(ours)}；${longest(most)}`
  );
}

function longest(value: number): string {
  return `本插件最长任务 our longest task ${milliseconds(value)}（目标 aim ≤ 200 ms）`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}
