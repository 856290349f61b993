/** Every error has one sentence in both languages: what, why, what to do. */
import { describeError, type ErrorTextCode } from "../../../src/core/locale/error-text";
import type { WorkbookErrorCode } from "../../../src/workbook/workbook-error";

/** The compiler refuses this list when a code is missing, and when an error has no wording. */
const CODES: Readonly<Record<ErrorTextCode | WorkbookErrorCode, true>> = {
  notFound: true,
  notXlsx: true,
  oldFormat: true,
  macros: true,
  encrypted: true,
  damaged: true,
  tooLarge: true,
  encoding: true,
  closedFolder: true,
  nestedArchive: true,
  otherArchive: true,
  brokenOff: true,
  cellEditing: true,
  conflict: true,
  protected: true,
  sheetProtected: true,
  changedMeanwhile: true,
  readOnly: true,
  nameTaken: true,
  unrecognized: true,
  hostUnsupported: true,
  hostFailed: true,
  leftUnfinished: true,
  otherWindow: true,
  notOpened: true,
  sheetMissing: true,
  writeFailed: true,
  stopped: true,
};
const codes = Object.keys(CODES) as (keyof typeof CODES)[];

test.each(codes)("%s is one sentence with a remedy in both languages", (code) => {
  const error = { code, detail: { file: "甲.xlsx", sheet: "汇总", cell: "C5", kind: "pdf", reason: "X1" } };
  const zh = describeError(error, "zh");
  expect(zh.sentence).toBe(`${zh.message}；${zh.remedy}。`);
  expect(zh.sentence.match(/。/g)).toHaveLength(1);
  const en = describeError(error, "en");
  expect(en.sentence).toBe(`${en.message}: ${en.remedy}.`);
  expect(en.sentence.replace(/“[^”]*”/g, "")).not.toMatch(/[\u4e00-\u9fff]/);
});

test.each(codes)("%s makes sense when nothing more is known", (code) => {
  for (const language of ["zh", "en"] as const) {
    expect(describeError({ code, detail: {} }, language).sentence).not.toMatch(/undefined|“”|\(\)|（）/);
  }
});

test.each([
  "notFound",
  "notXlsx",
  "oldFormat",
  "macros",
  "encrypted",
  "damaged",
  "tooLarge",
  "writeFailed",
] as const)("%s names the file", (code) => {
  expect(describeError({ code, detail: { file: "甲.xlsx" } }, "zh").sentence).toContain("“甲.xlsx”");
  expect(describeError({ code, detail: { file: "甲.xlsx" } }, "en").sentence).toContain("“甲.xlsx”");
});

test("a file whose name isn't known is called this workbook", () => {
  expect(describeError({ code: "damaged", detail: { file: "" } }, "en").message).toBe(
    "This workbook is damaged and can't be read",
  );
});

test.each([
  ["notXlsx", { file: "甲.xlsx", kind: "pdf" }, "“甲.xlsx”不是 .xlsx 工作簿（是 PDF 文件）"],
  ["damaged", { file: "甲.xlsx", kind: "empty" }, "“甲.xlsx”已损坏，无法读取（文件是空的）"],
  ["notXlsx", { file: "甲.xlsx", kind: "unknown" }, "“甲.xlsx”不是 .xlsx 工作簿"],
  ["writeFailed", { file: "甲.xlsx", reason: "strict" }, "“甲.xlsx”是 Strict Open XML 格式，无法写入"],
  [
    "changedMeanwhile",
    { file: "甲.xlsx", sheet: "评分表", cell: "C5" },
    "“甲.xlsx”中工作表“评分表”单元格 C5 的内容已经变了，没有写入",
  ],
  [
    "sheetProtected",
    { file: "甲.xlsx", sheet: "评分表" },
    "“甲.xlsx”的工作表“评分表”受保护，不能修改其中的单元格，没有写入",
  ],
  [
    "writeFailed",
    { file: "甲.xlsx", reason: "array", sheet: "评分表", cell: "C5" },
    "“甲.xlsx”中工作表“评分表”单元格 C5 属于数组公式，不能单独修改，没有写入",
  ],
  ["nameTaken", { file: "甲.xlsx", sheet: "汇总" }, "“甲.xlsx”中已有同名工作表“汇总”，没有写入"],
] as const)("%s with %j says %s", (code, detail, message) => {
  expect(describeError({ code, detail }, "zh").message).toBe(message);
});

test("a file that can't be written and an Excel that doesn't write need different remedies", () => {
  expect(describeError({ code: "writeFailed", detail: {} }, "en").remedy).toContain("permissions");
  expect(
    describeError({ code: "writeFailed", detail: { reason: "GeneralException" } }, "en").remedy,
  ).toContain("reopen");
});
