/** 收表 in a real browser: returns are read in threads, decided and ranked; the threads may do nothing else. */
import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { planReviewWorkbook } from "../../src/core/collect/review/plan-review";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { sentOut } from "../support/review-workbooks";
import type { PreviewSession } from "../support/preview-session";
import { usePreview } from "../support/use-preview";

const openPreview = usePreview();

const FOLDER = resolve(__dirname, "../../examples/returned");
const NAMES = readdirSync(FOLDER);

async function collecting(): Promise<PreviewSession> {
  const session = await openPreview("");
  const roster = readFileSync(resolve(__dirname, "../../examples/roster.xlsx"));
  await session.chooseFile("roster.xlsx", new Uint8Array(roster));
  await session.page.locator("#file-name", { hasText: "roster.xlsx" }).waitFor();
  await session.openTab("收表");
  return session;
}

const region = (session: PreviewSession, name: string) => session.pane.getByRole("region", { name });

async function rows(session: PreviewSession, name: string): Promise<readonly string[]> {
  const texts = await region(session, name).getByRole("listitem").allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, " ").trim());
}

test("the same returns one by one and in a zip: states, a double that is decided, who is missing, ranks", async () => {
  const session = await collecting();
  const input = session.pane.locator('input[type="file"]').first();
  await input.setInputFiles(NAMES.map((name) => resolve(FOLDER, name)));
  await region(session, "报表").waitFor();
  const states = await rows(session, "报表");
  expect(states).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^第一党支部 .*可计分$/),
      expect.stringMatching(/^第三党支部 .*须退回$/),
      expect.stringMatching(/第七党支部\.xlsx 不能读取$/),
    ]),
  );
  expect(states.filter((row) => row.startsWith("第二党支部 "))).toHaveLength(2);
  const before = await rows(session, "排名");
  expect(before.some((row) => row.includes("第二党支部"))).toBe(false);

  await region(session, "报表")
    .getByRole("button", { name: /第二党支部 第二党支部（修改稿）/ })
    .click();
  const choices = region(session, "报表").getByRole("combobox", { name: "如何处理" });
  for (const choice of await choices.all()) {
    const options = await choice.locator("option").allInnerTexts();
    await choice.selectOption(options.includes("以此为准") ? "以此为准" : "接受");
  }
  await region(session, "排名").getByText("第二党支部").waitFor();
  expect(await rows(session, "排名")).toHaveLength(before.length + 1);

  await session.pane.getByRole("button", { name: "清空重来" }).click();
  const packed = zipSync(
    Object.fromEntries(
      NAMES.map((name) => [`四季度/${name}`, new Uint8Array(readFileSync(resolve(FOLDER, name)))]),
    ),
  );
  await input.setInputFiles({ name: "四季度.zip", mimeType: "application/zip", buffer: Buffer.from(packed) });
  await region(session, "报表").waitFor();
  const read = await rows(session, "报表");
  // A review workbook of ours is no return, wherever it lies.
  const [review] = sentOut();
  if (review === undefined) throw new Error("a review expected");
  const ours = Buffer.from(await createXlsx(planReviewWorkbook(review, "zh")));
  const mimeType = "application/octet-stream";
  await input.setInputFiles([
    { name: "复核.xlsx", mimeType, buffer: ours },
    { name: "坏.xlsx", mimeType, buffer: Buffer.from("x") },
  ]);
  await region(session, "报表").getByText("坏.xlsx").waitFor();
  expect((await rows(session, "报表")).filter((row) => !row.includes("坏.xlsx"))).toEqual(read);
  await region(session, "报表").waitFor();
  expect(await rows(session, "排名")).toEqual(before);
  expect([session.complaints, session.outside]).toEqual([[], []]);
});

test("results: the sheets are written into the workbook, and the slips saved; a second reading is stopped half-way", async () => {
  const session = await collecting();
  const input = session.pane.locator('input[type="file"]').first();
  await input.setInputFiles(NAMES.map((name) => resolve(FOLDER, name)));
  await region(session, "结果").getByRole("button", { name: "写入本工作簿" }).click();
  await region(session, "结果")
    .getByText(/已写入：.*回收情况/)
    .waitFor({ timeout: 60_000 });
  await region(session, "结果").getByRole("button", { name: "退回单和反馈单" }).click();
  const [download] = await Promise.all([
    session.page.waitForEvent("download"),
    region(session, "结果")
      .getByRole("link", { name: /^下载 / })
      .click(),
  ]);
  const slips = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(slips)).toEqual(expect.arrayContaining(["第一党支部-反馈单-2026Q4.xlsx"]));

  const many = Array.from({ length: 400 }, (_, index) => ({
    name: `${index}.xlsx`,
    mimeType: "application/octet-stream",
    buffer: readFileSync(resolve(FOLDER, NAMES[0] ?? "")),
  }));
  await input.setInputFiles(many);
  await session.pane.getByRole("button", { name: "停止" }).click();
  await session.pane.getByText(/已停止，读入了 \d+ 个文件/).waitFor();
  expect([session.complaints, session.outside]).toEqual([[], []]);
});
