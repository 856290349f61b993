/** A file is replaced whole or not at all. */
import promises from "node:fs/promises";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { writeBytes } from "../../src/cli/files";
import { describeError } from "../../src/core/locale/error-text";
import { WorkbookError } from "../../src/workbook/workbook-error";
import { temporaryFolder } from "../support/command-line";

const file = temporaryFolder();

test("on a disk that fills up half-way the old file stays, and the sentence says what to do", async () => {
  const path = file("收表.xlsx");
  writeFileSync(path, "old");
  const { writeFile } = promises;
  const filling = jest.spyOn(promises, "writeFile").mockImplementation(async (target) => {
    await writeFile(target, "half");
    throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  });
  const failure: unknown = await writeBytes(path, new Uint8Array(9)).catch((error: unknown) => error);
  filling.mockRestore();
  if (!(failure instanceof WorkbookError) || failure.code !== "writeFailed") throw failure;
  const told = (language: "zh" | "en"): string =>
    describeError({ code: "writeFailed", detail: failure.detail }, language).sentence;
  expect(told("zh")).toMatch(/磁盘已满，原有内容未被改动；请腾出空间/);
  expect(told("en")).toMatch(/the disk is full; what was there is unchanged: make room/);
  expect(readdirSync(dirname(path))).toEqual(["收表.xlsx"]);
  expect(readFileSync(path, "utf8")).toBe("old");
});
