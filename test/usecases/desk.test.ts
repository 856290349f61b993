/** The desk of 收表: what it says of the records that lie on it, and how many files are read at a time. */
import { unzipSync } from "fflate";
import { assessWorkbook } from "../../src/core/assess";
import type { FileRecord } from "../../src/core/collect/record/file-record";
import { recordFile, recordUnreadable } from "../../src/core/collect/record/record-file";
import { unreadableBy } from "../../src/core/collect/record/unreadable";
import { collectFiles, type CollectProgress } from "../../src/usecases/collect-files";
import type { CollectSettings } from "../../src/usecases/collect-desk";
import type { SentFile } from "../../src/usecases/sent-file";
import { Desk } from "../../src/usecases/desk";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { zipFiles } from "../../src/workbook/xlsx/zip/zip-files";
import { readyWorkbook } from "../support/ready-workbook";

const SETTINGS: CollectSettings = {
  period: null,
  roster: null,
  framework: null,
  decisions: [],
  reviewDecisions: new Map(),
  openReviews: [],
};
/** As a file that was read. */
const put = (desk: Desk, record: FileRecord): void =>
  desk.put(record.file, { kind: "return", record, unread: [] });

async function ready(file: string, periods: readonly string[] = []): Promise<FileRecord> {
  const grid = await readyWorkbook(periods);
  return recordFile({ file, sha256: file, bytes: 1, modified: null }, grid, assessWorkbook(grid));
}

const aDesk = (): Desk =>
  new Desk({ create: createXlsx, zip: zipFiles }, () => new Date(2026, 11, 31, 9, 30));

const gone = (file: string): FileRecord =>
  recordUnreadable(
    { file, sha256: null, bytes: null, modified: null },
    unreadableBy({ code: "notFound", detail: {} }),
  );

test("nothing that can be read: no period, and each file says why", () => {
  const desk = aDesk();
  put(desk, gone("没有.xlsx"));
  const view = desk.look(SETTINGS);
  expect(view).toMatchObject({ period: null, periods: [], framework: null, expected: null, ranking: [] });
  expect(view.returns).toMatchObject([
    { file: "没有.xlsx", state: "unreadable", reasons: [{ code: "notFound" }] },
  ]);
});

test("the period of most returns is proposed, another can be chosen; a file read again counts once", async () => {
  const desk = aDesk();
  put(desk, await ready("一.xlsx", ["2026Q3"]));
  put(desk, await ready("一.xlsx", ["2026Q3"]));
  put(desk, gone("坏.xlsx"));
  const view = desk.look(SETTINGS);
  expect([view.period, view.periods]).toEqual(["2026Q4", ["2026Q4", "2026Q3"]]);
  expect(view.returns.map(({ file, state }) => [file, state])).toEqual([
    ["一.xlsx", "scored"],
    ["坏.xlsx", "unreadable"],
  ]);
  expect(view.ranking).toMatchObject([{ rank: 1, unit: "第一党支部" }]);
  expect(view.ranking[0]?.final).toMatch(/^\d+\.\d\d$/);
  expect(desk.look({ ...SETTINGS, period: "2026Q3" }).period).toBe("2026Q3");
  desk.clear();
  expect(desk.look(SETTINGS).returns).toEqual([]);
});

test("what it says is plain data, which can be sent from a thread to the page", async () => {
  const desk = aDesk();
  put(desk, await ready("一.xlsx"));
  const view = desk.look(SETTINGS);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

test("result sheets step aside for the workbook's own; the file and the slips can be opened", async () => {
  const desk = aDesk();
  expect(() => desk.plan(SETTINGS, { sheets: [], names: [] }, "zh")).toThrow();
  put(desk, await ready("一.xlsx"));
  const plan = desk.plan(SETTINGS, { sheets: ["排名"], names: [] }, "zh");
  expect(plan.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["回收情况", "排名 (2)"]));
  const { sheets } = await (await openXlsx(await desk.workbook(SETTINGS, "zh"), "收表.xlsx")).read();
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["回收情况", "排名"]));
  const slips = unzipSync(await desk.slips(SETTINGS, "zh"));
  expect(Object.keys(slips)).toEqual(["第一党支部-反馈单-2026Q4.xlsx"]);
});

describe("reading many files", () => {
  const files = Array.from({ length: 12 }, (_, index): SentFile => ({
    path: `${index}.xlsx`,
    modified: null,
    bytes: () => Promise.resolve(new ArrayBuffer(0)),
  }));

  test("as many at a time as there are threads, each once; the time left follows the pace", async () => {
    let under = 0;
    let most = 0;
    let clock = 0;
    const read: string[] = [];
    const shown: CollectProgress[] = [];
    const desk = {
      threads: 3,
      read: async ({ path }: SentFile) => {
        most = Math.max(most, ++under);
        await Promise.resolve();
        under--;
        clock += 1000;
        read.push(path);
      },
    };
    const { signal } = new AbortController();
    const whole = await collectFiles(
      desk,
      files,
      () => clock,
      (one) => shown.push(one),
      signal,
    );
    expect([whole, most, read.sort()]).toEqual([true, 3, files.map(({ path }) => path).sort()]);
    expect(shown[0]).toEqual({ finished: 0, count: 12, left: null });
    expect(shown.at(-1)).toEqual({ finished: 12, count: 12, left: 0 });
    expect(shown.find(({ finished }) => finished === 6)?.left).toBe(6);
  });

  test("once it is stopped no further file is begun", async () => {
    const controller = new AbortController();
    let read = 0;
    const desk = {
      threads: 2,
      read: () => {
        if (++read === 4) controller.abort();
        return Promise.resolve();
      },
    };
    const whole = await collectFiles(
      desk,
      files,
      () => 0,
      () => undefined,
      controller.signal,
    );
    expect(whole).toBe(false);
    expect(read).toBeLessThan(7);
  });
});
