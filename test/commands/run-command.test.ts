/** The ribbon's buttons do what the pane does, and say in one sentence what came of it. */
import { noticeAddress, noticeText, readNotice, type Notice } from "../../src/commands/notice";
import { runCheck, runWriteSummary, type CommandSurroundings } from "../../src/commands/run-command";
import { tellNotice } from "../../src/commands/tell-notice";
import { takeUntold } from "../../src/usecases/untold-notice";
import { chosenLanguage } from "../../src/usecases/language-choice";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { FakeWorkbook } from "../support/fake-workbook";
import { cleanSheet, faultySheet, otherWorkbook } from "../support/pane-workbooks";
import { fakeMemory } from "../support/fake-memory";
import { realCore } from "../support/render-pane";
import { exampleLedgers, withScoringSheet } from "../support/scored-ledgers";
import { assessWorkbook } from "../../src/core/assess";
import type { WorkbookGrid } from "../../src/core/grid/grid";

/** 2026-05-20, as Excel counts days. */
const TODAY = 46162;

function around(workbook: FakeWorkbook, language: "zh" | "en" = "zh"): CommandSurroundings {
  return { open: () => Promise.resolve(workbook), core: realCore, today: TODAY, language };
}

function told(notice: Notice | null): string {
  return notice === null ? "" : noticeText(notice, "zh");
}

test("校验 leads to the worst finding and counts them all", async () => {
  const sheet = faultySheet();
  const workbook = new FakeWorkbook(sheet.workbook());
  const sentence = noticeText(await runCheck(around(workbook)), "zh");
  expect(workbook.jumps).toEqual([sheet.at("SQLH-1.1", "self")]);
  expect(sentence).toMatch(/^“SQLH-2026Q4”有 1 条错误、\d+ 条提醒、\d+ 条提示。已转到 SQLH-2026Q4!K5：/);
  expect(workbook.applied).toEqual([]);
});

test("校验 names the reminders that are due beside what is wrong with the scoring sheet", async () => {
  const workbook = new FakeWorkbook(withScoringSheet(await exampleLedgers("ledgers-faulty.xlsx")));
  const sentence = told(await runCheck({ ...around(workbook), today: TODAY + 191 }));
  expect(sentence).toMatch(
    /^“WJJ-2026Q2”有 .+台账：待办 7 项，其中逾期 6 项，校验发现 \d+ 条，请看考评助手的“台账”页。$/,
  );
  const quiet = told(await runCheck(around(new FakeWorkbook(faultySheet().workbook()))));
  expect(quiet).not.toContain("台账");
});

test("校验 of ledgers alone leads to the worst of them, else to what is due first", async () => {
  const faulty = new FakeWorkbook(await exampleLedgers("ledgers-faulty.xlsx"));
  expect(told(await runCheck(around(faulty)))).toMatch(
    /^没有考核评分表；认出 \d+ 本台账，待办 \d+ 项.*校验发现 \d+ 条。已转到 换届台账!C4。打开/,
  );
  expect(faulty.jumps).toEqual([{ sheet: "换届台账", row: 3, column: 2 }]);
  const core = {
    ...realCore,
    assess: (grid: WorkbookGrid) => assessWorkbook(grid),
  };
  const clean = new FakeWorkbook(await exampleLedgers());
  const notice = await runCheck({ ...around(clean, "en"), core });
  expect(noticeText(notice, "en")).toMatch(/^There is no scoring sheet; 16 ledgers found, 6 to do\. /);
  expect(clean.jumps).toHaveLength(1);
});

test("校验 says that nothing was found, in the chosen language", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  expect(noticeText(await runCheck(around(workbook, "en")), "en")).toBe(
    "No findings on “SQLH-2026Q4”: the entries meet the requirements.",
  );
  expect(workbook.jumps).toEqual([]);
});

test("生成汇总表 writes the summary and needs no word", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  expect(await runWriteSummary(around(workbook))).toBeNull();
  expect(workbook.applied.map(({ sheets }) => sheets.map(({ role }) => role))).toEqual([["summary"]]);
});

test.each([
  ["校验", runCheck],
  ["生成汇总表", runWriteSummary],
])("%s says when there is no scoring sheet, and touches nothing", async (_name, run) => {
  const workbook = new FakeWorkbook(otherWorkbook());
  expect(told(await run(around(workbook)))).toContain("“第一党支部.xlsx”里没有找到考核评分表");
  expect([workbook.applied, workbook.jumps]).toEqual([[], []]);
});

test.each([
  [new WorkbookError("cellEditing"), "Excel 正在编辑单元格，暂时无法读写"],
  [new RangeError("身份证号 110101"), "出现意外问题，您填报的内容没有被改动。"],
])("a failure becomes a sentence without what stood in the cells: %p", async (error, expected) => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  workbook.onRead = () => Promise.reject(error);
  const sentence = told(await runWriteSummary(around(workbook)));
  expect(sentence).toContain(expected);
  expect(sentence).not.toContain("110101");
});

test("what Excel refused of the summary is told, as a sentence", async () => {
  const workbook = new FakeWorkbook(cleanSheet().workbook());
  workbook.omitted = ["axisOrder", "print"];
  const notice = await runWriteSummary(around(workbook));
  expect(told(notice)).toBe("这个版本的 Excel 不接受坐标轴次序、打印设置，已略去；数据、公式和图表都在。");
  expect(notice === null ? "" : noticeText(notice, "en")).toContain(
    "the order of chart axes, the print set-up",
  );
});

test("a notice whose dialog fails waits for the pane, and the failure is passed on", async () => {
  const person = fakeMemory();
  const shown: string[] = [];
  const around = { page: "https://example.org/commands.html", person, language: "zh" } as const;
  const showDialog = (address: string): Promise<void> => Promise.resolve(void shown.push(address));
  await tellNotice({ kind: "unexpected" }, { ...around, showDialog });
  expect([shown.length, takeUntold(person)]).toEqual([1, null]);
  const failing = (): Promise<void> => Promise.reject(new Error("no dialog"));
  await expect(tellNotice({ kind: "unexpected" }, { ...around, showDialog: failing })).rejects.toThrow(
    "no dialog",
  );
  expect(takeUntold(person)?.text).toBe(noticeText({ kind: "unexpected" }, "zh"));
});

test("where Excel can't tell merged cells, the result says what may be missing", async () => {
  const grid = cleanSheet().workbook();
  const sheets = grid.sheets.map((sheet) => ({ ...sheet, mergesUnknown: true }));
  const notice = await runCheck(around(new FakeWorkbook({ ...grid, sheets })));
  expect(noticeText(notice, "zh")).toContain("填报符合要求。这个版本的 Excel 读不到合并单元格");
  expect(noticeText(notice, "en")).toContain("such as V307, may be missing.");
});

const NO_LEDGERS = { ledgers: 0, findings: 0, due: 0, overdue: 0 };
const COUNTS = { error: 1, warn: 0, info: 2 };
const NOTICES: readonly Notice[] = [
  { kind: "omitted", parts: "axisOrder,markers" },
  { kind: "none", sheet: "甲&乙 #1 <b>100%</b>", unseenMerges: false, ofLedgers: NO_LEDGERS },
  { kind: "ledgers", ofLedgers: { ledgers: 2, findings: 3, due: 5, overdue: 1 }, place: "换届台账!E5" },
  {
    kind: "found",
    sheet: "甲",
    counts: COUNTS,
    place: "甲!K5",
    code: "V303",
    unseenMerges: true,
    ofLedgers: { ...NO_LEDGERS, due: 2 },
  },
  { kind: "error", code: "unrecognized", detail: { file: "甲.xlsx" } },
  { kind: "error", code: "hostFailed", detail: { reason: "GeneralException" } },
  { kind: "unexpected" },
];

test.each(NOTICES)("%j travels to the dialog behind the mark that no browser sends on", (notice) => {
  for (const language of ["zh", "en"] as const) {
    const address = new URL(noticeAddress("https://example.org/a/commands.html?x=1#old", notice, language));
    expect(`${address.origin}${address.pathname}${address.search}`).toBe(
      "https://example.org/a/commands.html?x=1",
    );
    expect(readNotice(address.hash)).toEqual({ text: noticeText(notice, language), language });
  }
});

test("a page that was not opened for a notice has none", () => {
  expect([readNotice(""), readNotice("#other"), readNotice("#notice")]).toEqual([null, null, null]);
});

const FOREIGN = [
  "您的账号已过期，请访问 https://evil.example",
  '{"kind":"text","text":"请输入密码"}',
  '{"kind":"none"}',
  '{"kind":"none","sheet":["甲"]}',
  `{"kind":"none","sheet":"${"长".repeat(400)}"}`,
  '{"kind":"found","sheet":"甲","counts":{"error":"很多"},"place":"A1","code":"V303"}',
  '{"kind":"found","sheet":"甲","counts":{"error":1,"warn":0,"info":0},"place":"A1","code":"请输入密码"}',
  '{"kind":"error","code":"constructor","detail":{}}',
  '{"kind":"error","code":"notFound"}',
  '{"kind":"omitted","parts":"您的账号已过期"}',
  '{"kind":"omitted","parts":["print"]}',
  "[1]",
  "null",
];

test.each([...FOREIGN.map(encodeURIComponent), ...FOREIGN, "%", "%E4%B", "100%25%", "%00"])(
  "a link that says %j shows no words but ours",
  (hash) => {
    expect(readNotice(`#notice=${hash}`)).toEqual({
      text: "这里没有要显示的消息，可以关闭这个窗口。",
      language: "zh",
    });
  },
);

test("the commands speak the language that was chosen in the pane", () => {
  const memory = fakeMemory();
  expect(chosenLanguage(memory, "en")).toBe("en");
  memory.set("language", "zh");
  expect(chosenLanguage(memory, "en")).toBe("zh");
  memory.set("language", "office");
  expect(chosenLanguage(memory, "en")).toBe("en");
});
