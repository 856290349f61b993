/** Scoring together at the desk: workbooks go out, come back, count at once, and stand in copies in the end. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unzipSync } from "fflate";
import { assessWorkbook } from "../../src/core/assess";
import { recordFile } from "../../src/core/collect/record/record-file";
import { readReviews } from "../../src/core/collect/review/read-review";
import { applicableIndicators } from "../../src/core/framework/indicators";
import type { Framework } from "../../src/core/framework/framework";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { CollectSettings } from "../../src/usecases/collect-desk";
import { Desk } from "../../src/usecases/desk";
import { makeCopies, writeReviews, type ReviewedFile } from "../../src/usecases/review-copies";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { zipFiles } from "../../src/workbook/xlsx/zip/zip-files";
import { f1, period } from "../support/grid-builder";
import { typedIn } from "../support/review-workbooks";

const SETTINGS: CollectSettings = {
  period: "2026Q4",
  roster: null,
  framework: null,
  decisions: [],
  reviewDecisions: new Map(),
  openReviews: [],
};
const framework = f1();
const FOLDER = resolve(__dirname, "../../examples/returned");
const FIRST = "第一党支部";
const SECOND = "第八党支部";
const REVIEW = "复核-考核部门-2026Q4.xlsx";
const [code = ""] = applicableIndicators(framework, period("2026Q4")).map((one) => one.code);
const maker = { create: createXlsx, zip: zipFiles };

/** A desk with the example returns, and their bytes. */
async function collected(): Promise<{
  desk: Desk;
  settings: CollectSettings;
  files: Map<string, Uint8Array>;
}> {
  const desk = new Desk(maker, () => new Date(2026, 11, 31, 9, 30));
  const files = new Map<string, Uint8Array>();
  for (const unit of [FIRST, SECOND]) {
    const file = `${unit}.xlsx`;
    const bytes = new Uint8Array(readFileSync(resolve(FOLDER, file)));
    const grid = await (await openXlsx(bytes, file)).read();
    const facts = { file, sha256: unit, bytes: bytes.length, modified: null };
    files.set(file, bytes);
    desk.put(file, { kind: "return", record: recordFile(facts, grid, assessWorkbook(grid)), unread: [] });
  }
  return { desk, settings: SETTINGS, files };
}

async function sentGrid(zip: Uint8Array, name: string): Promise<WorkbookGrid> {
  const bytes = unzipSync(zip)[name];
  if (bytes === undefined) throw new Error(`${name} is not in the zip`);
  return (await openXlsx(bytes, name)).read();
}

function putReview(desk: Desk, file: string, grid: WorkbookGrid): void {
  desk.put(file, { kind: "review", reviews: readReviews(grid) });
}

test("sent, typed, taken back: the ranking follows, and so do the copies, to the last digit", async () => {
  const { desk, settings, files } = await collected();
  const before = desk.look(settings);
  expect(before.ranking.map(({ unit }) => unit).sort()).toEqual([FIRST, SECOND]);
  const sent = await desk.sendReviews(settings, "zh");
  expect(sent?.files.map(({ file }) => file)).toEqual([REVIEW]);
  const grid = await sentGrid(sent?.zip ?? new Uint8Array(), REVIEW);
  putReview(desk, "复核.xlsx", typedIn(grid, [[FIRST, code, 0, "无台账"]]));

  const after = desk.look(settings);
  expect(after.review).toMatchObject({ taken: 1, units: 1, conflicts: [], notes: [] });
  const finalOf = (view: typeof after): string | null =>
    view.ranking.find(({ unit }) => unit === FIRST)?.final ?? null;
  expect(Number(finalOf(after))).toBeLessThan(Number(finalOf(before)));

  const reviewed = desk.reviewedFiles(settings);
  expect(reviewed.map(({ file }) => file)).toEqual([`${FIRST}.xlsx`]);
  const copies = await makeCopies(reviewed, {
    threads: 2,
    copy: async (file) => {
      const workbook = await openXlsx(files.get(file.file) ?? new Uint8Array(), file.file);
      const left = await writeReviews(workbook, file, {}, new Date(2026, 11, 31), "zh");
      return { bytes: workbook.toBytes(), left };
    },
    why: () => ({ zh: "", en: "" }),
    zip: (all) => Promise.resolve(zipFiles(all)),
  });
  expect([copies.copies, copies.notes]).toEqual([1, []]);
  const copy = await sentGrid(copies.zip ?? new Uint8Array(), `${FIRST}.xlsx`);
  const outcome = assessWorkbook(copy);
  if (outcome.kind !== "assessed") throw new Error("assessed expected");
  const { totals } = outcome.assessments[0].score;
  expect(totals.final?.toFixed(framework.precision.decimals)).toBe(finalOf(after));
});

test("two departments' copies that differ: the desk asks, and what was chosen counts", async () => {
  const { desk, settings } = await collected();
  const sent = await desk.sendReviews(settings, "zh");
  const grid = await sentGrid(sent?.zip ?? new Uint8Array(), REVIEW);
  putReview(desk, "一.xlsx", typedIn(grid, [[FIRST, code, 0, "无台账"]]));
  putReview(desk, "二.xlsx", typedIn(grid, [[FIRST, code, 1, "不全"]]));
  const asked = desk.look(settings).review;
  expect(asked).toMatchObject({ taken: 0, conflicts: [{ unit: FIRST, code, decided: null }] });
  expect(asked?.notes.map(({ file }) => file)).toEqual(["一.xlsx", "二.xlsx"]);
  const [conflict] = asked?.conflicts ?? [];
  const reviewDecisions = new Map([[conflict?.key ?? "", conflict?.options[1]?.id ?? ""]]);
  const decided = desk.look({ ...settings, reviewDecisions });
  expect(decided.review).toMatchObject({ taken: 1, notes: [] });
  expect(desk.reviewedFiles({ ...settings, reviewDecisions })[0]?.sheets[0]?.reviews[0]?.value).toBe(1);
  desk.forget(["一.xlsx", "二.xlsx"]);
  expect(desk.look(settings).review).toBeNull();
});

test("a file that is another one by now, or can't be read, is noted; the others are copied", async () => {
  const names = ["好/甲.xls", "坏/乙.xlsx", "改/丙.xlsx", "好/甲.xlsx"];
  const files = names.map((file): ReviewedFile => ({ file, sha256: "a", sheets: [] }));
  const made = await makeCopies(files, {
    threads: 3,
    copy: ({ file }) => {
      if (file.startsWith("坏")) return Promise.reject(new Error("gone"));
      return Promise.resolve({
        bytes: file.startsWith("改") ? null : Uint8Array.of(1),
        left: file === "好/甲.xls" ? ["S1"] : [],
      });
    },
    why: () => ({ zh: "读不了", en: "can't be read" }),
    zip: (all) => Promise.resolve(zipFiles(all)),
  });
  expect(Object.keys(unzipSync(made.zip ?? new Uint8Array()))).toEqual(["好/甲.xlsx", "好/甲 (2).xlsx"]);
  expect(made.notes.map(({ file, text }) => `${file} ${text.zh}`)).toEqual([
    expect.stringMatching(/^好\/甲\.xls S1 没有可写的/),
    "坏/乙.xlsx 读不了",
    expect.stringMatching(/^改\/丙\.xlsx 文件在读取之后改过/),
  ]);
});

test("a draft is tried on the returns that count; one with other codes is refused", async () => {
  const { desk, settings } = await collected();
  const draft: Framework = {
    ...framework,
    version: "草案",
    grades: framework.grades.map((grade, index) => (index === 0 ? { ...grade, min: 1 } : grade)),
  };
  const tried = desk.rehearse(settings, draft);
  expect(tried?.units.map(({ unit }) => unit).sort()).toEqual([FIRST, SECOND]);
  expect(tried?.units.map(({ change }) => change)).toEqual(["0.00", "0.00"]);
  expect(tried?.changes).toEqual([
    {
      zh: expect.stringMatching(/^等次标准：示范 90.+→.+示范 1、/) as string,
      en: expect.any(String) as string,
    },
  ]);
  const others = framework.indicators.map((one) => ({ ...one, code: `X${one.code}` }));
  expect(desk.rehearse(settings, { ...draft, indicators: others })).toBeNull();
});
