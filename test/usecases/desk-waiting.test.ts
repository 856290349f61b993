/** At the desk: units whose points hang on returns that wait for a decision, wherever they are shown or written. */
import { unzipSync } from "fflate";
import { analyse } from "../../src/core/collect/analysis";
import { tidyCsv } from "../../src/core/collect/book/tidy-csv";
import { collectedJson } from "../../src/core/collect/collected-json";
import type { Choice } from "../../src/core/collect/decisions/decision";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { CollectSettings } from "../../src/usecases/collect-desk";
import { Desk } from "../../src/usecases/desk";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { zipFiles } from "../../src/workbook/xlsx/zip/zip-files";
import { calculatedPlan } from "../support/calculated-plan";
import { collectWaiting, decision, FRAMEWORK, recordOf, type Waiting } from "../support/waiting-returns";

const RETURNS: readonly Waiting[] = [
  { file: "甲.xlsx", unit: "甲党支部", values: [6, 3] },
  { file: "乙.xlsx", unit: "乙党支部", values: [0, 3] },
  { file: "丙.xlsx", unit: "丙党支部", values: [12, 3] },
  { file: "丙二.xlsx", unit: "丙党支部", values: [3, 3] },
];

const settings = (choice: Choice | null = null): CollectSettings => ({
  period: "2026Q4",
  roster: null,
  framework: FRAMEWORK,
  decisions: choice === null ? [] : [decision("丙.xlsx", "C105", choice)],
  reviewDecisions: new Map(),
  openReviews: [],
});

function desk(): Desk {
  const made = new Desk({ create: createXlsx, zip: zipFiles }, () => new Date(2026, 11, 31, 9, 30));
  for (const one of RETURNS) made.put(one.file, { kind: "return", record: recordOf(one), unread: [] });
  return made;
}

const WHY =
  "GEN-1.1 须与其他单位比较，而丙.xlsx、丙二.xlsx 是否计入、以哪份为准没有定，没有计分（得分在 70–100 之间）。";

test("the pane lists them with the reason; no rank, no grade; a choice settles all", () => {
  const { returns, ranking } = desk().look(settings());
  const shown = returns.find(({ file }) => file === "甲.xlsx");
  expect([shown?.state, shown?.reasons.map(({ message }) => message.zh)]).toEqual(["uncompared", [WHY]]);
  // Nothing of nothing: the same whichever counts.
  expect(ranking).toMatchObject([
    { unit: "乙党支部", rank: 1, final: "40.00" },
    { unit: "甲党支部", rank: null, final: null, grade: null, note: { zh: WHY } },
  ]);
  const after = desk().look(settings("count"));
  expect(after.ranking.map(({ unit, final }) => [unit, final])).toEqual([
    ["丙党支部", "100.00"],
    ["甲党支部", "70.00"],
    ["乙党支部", "40.00"],
  ]);
});

test("the result workbook says so where the grade would stand, and names the files on 回收情况", async () => {
  const bytes = await desk().workbook(settings(), "zh");
  const grid = await (await openXlsx(bytes, "收表.xlsx")).read();
  const row = cellsOf(grid, "排名").find((cells) => cells.includes("甲党支部"));
  expect(row).toContain("比较未定，不排名");
  // The same once a program calculates.
  const calculated = calculatedPlan(desk().plan(settings(), { sheets: [], names: [] }, "zh"));
  expect(cellsOf(calculated, "排名").find((cells) => cells.includes("甲党支部"))).toEqual(row);
  expect(cellsOf(grid, "排名").flat().join()).toContain("1 个单位比较未定，没有名次和等次");
  expect(cellsOf(grid, "回收情况").find((cells) => cells.includes(WHY))).toContain("比较未定");
});

test("as data: the state, the reason, and no final score", () => {
  const collected = collectWaiting(RETURNS, ["甲党支部", "乙党支部", "丙党支部"]);
  const { returns, ranking } = collectedJson(collected, analyse(collected), "zh") as {
    readonly returns: readonly { readonly file: string; readonly state: string }[];
    readonly ranking: readonly { readonly unit: string }[];
  };
  expect(returns.find(({ file }) => file === "甲.xlsx")).toMatchObject({
    state: "uncompared",
    reasons: [{ code: "C124", message: WHY }],
    totals: { final: null },
    grade: null,
    provisional: true,
  });
  expect(ranking.map(({ unit }) => unit)).toEqual(["乙党支部"]);
  const rows = tidyCsv(collected)
    .split("\r\n")
    .map((line) => line.split(","));
  const official = rows[0]?.indexOf("official") ?? 0;
  expect(rows.filter(([unit]) => unit === "甲党支部").map((row) => row[official])).toEqual(["", "40"]);
});

test("who is open gets no slip, and is reviewed all the same", async () => {
  const slips = Object.keys(unzipSync(await desk().slips(settings(), "zh")));
  expect(slips.filter((name) => /甲|乙/.test(name))).toEqual(["乙党支部-反馈单-2026Q4.xlsx"]);
  expect((await desk().sendReviews(settings(), "zh"))?.leftOut ?? []).not.toContain("甲.xlsx");
});

test("a draft is tried in the same way: what hangs on a decision has no result, and it is told why", () => {
  const open = desk().rehearse(settings(), FRAMEWORK);
  expect(open?.open.map(({ zh }) => zh)).toEqual([
    "甲党支部：须与其他单位比较，而 丙.xlsx、丙二.xlsx 是否计入、以哪份为准没有定，没有名次和等次。",
  ]);
  expect(open?.units.map(({ unit, after }) => [unit, after?.final ?? null])).toEqual([
    ["乙党支部", "40.00"],
    ["甲党支部", null],
  ]);
  const settled = desk().rehearse(settings("count"), FRAMEWORK);
  expect([settled?.open, settled?.units.map(({ before }) => before?.final)]).toEqual([
    [],
    ["100.00", "70.00", "40.00"],
  ]);
});

function cellsOf({ sheets }: WorkbookGrid, name: string): readonly (readonly string[])[] {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no ${name}`);
  return sheet.values.map((row) => row.map((value) => (typeof value === "string" ? value : "")));
}
