/** Files are named by `*`, `?`, backslashes and folders, as the command prompt of Windows hands them over. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { relative } from "node:path";
import fc from "fast-check";
import { expandFiles } from "../../src/cli/expand-files";
import type { CheckJson } from "../../src/cli/report-json";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { zipMembers } from "../../src/workbook/xlsx/zip/zip-members";
import { zipFiles } from "../../src/workbook/xlsx/zip/zip-files";
import { example, kaoping, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();
const said: string[] = [];

beforeAll(() => {
  for (const folder of ["回收", "回收/一季度", "回收/二季度", "空", "[括号] (1)"]) mkdirSync(file(folder));
  for (const name of [
    "回收/第一党支部.xlsx",
    "回收/第二党支部.xlsx",
    "回收/旧表.xls",
    "回收/说明.docx",
    "回收/~$第一党支部.xlsx",
    "回收/.隐藏.xlsx",
    "回收/一季度/甲.xlsx",
    "回收/二季度/甲.xlsx",
    "回收/二季度/乙{1}.xlsx",
    "[括号] (1)/a!b.xlsx",
  ])
    copyFileSync(example("clean"), file(name));
});

function expand(...args: readonly string[]): Promise<readonly string[]> {
  said.length = 0;
  return expandFiles(args, "zh", {
    out: () => undefined,
    err: (text) => said.push(text),
    now: () => new Date(0),
    workbooks: { open: openXlsx, create: createXlsx, zip: zipFiles },
    archives: zipMembers(),
    returnReader: () => {
      throw new Error("nothing is read here");
    },
  });
}

async function names(...args: readonly string[]): Promise<readonly string[]> {
  const files = await expand(...args.map(file));
  return files.map((path) => relative(file("."), path));
}

test.each([
  [["回收/*.xlsx"], ["回收/第一党支部.xlsx", "回收/第二党支部.xlsx"]],
  [["回收\\*.xlsx"], ["回收/第一党支部.xlsx", "回收/第二党支部.xlsx"]],
  [["回收\\第?党支部.xlsx"], ["回收/第一党支部.xlsx", "回收/第二党支部.xlsx"]],
  [["回收\\?季度\\甲.xlsx"], ["回收/一季度/甲.xlsx", "回收/二季度/甲.xlsx"]],
  [["*\\二季度\\*.xlsx"], ["回收/二季度/乙{1}.xlsx", "回收/二季度/甲.xlsx"]],
  [["回收/二季度/乙{1}*"], ["回收/二季度/乙{1}.xlsx"]],
  [["[括号] (1)\\*!b.xlsx"], ["[括号] (1)/a!b.xlsx"]],
  [["[括号] (1)"], ["[括号] (1)/a!b.xlsx"]],
  [["回收"], ["回收/旧表.xls", "回收/第一党支部.xlsx", "回收/第二党支部.xlsx"]],
  [["回收\\二季度\\"], ["回收/二季度/乙{1}.xlsx", "回收/二季度/甲.xlsx"]],
  [["回收\\一季度\\甲.xlsx"], ["回收/一季度/甲.xlsx"]],
  [
    ["回收/第二党支部.xlsx", "回收/*.xlsx"],
    ["回收/第二党支部.xlsx", "回收/第一党支部.xlsx"],
  ],
  [["回收/没有.xlsx"], ["回收/没有.xlsx"]],
])("%j stands for %j", async (args, files) => {
  expect(await names(...args)).toEqual(files);
});

test.each(["空", "空\\*.xlsx", "没有\\*.xlsx", "回收/*.et"])(
  "%s without a workbook is refused",
  async (arg) => {
    await expect(names(arg)).rejects.toMatchObject({
      text: { zh: expect.stringContaining(arg) as string, en: expect.stringContaining(arg) as string },
    });
  },
);

test("folders in a folder are not read, and that is said", async () => {
  await expand(file("回收"));
  expect(said.join("")).toContain("2 个子文件夹没有读取");
  await expand(file("回收/一季度"));
  expect(said).toEqual([]);
});

test("a name that really has a backslash or an asterisk is taken as it is", async () => {
  for (const name of ["a\\b.xlsx", "a*.xlsx"]) {
    writeFileSync(file(name), "");
    expect(await names(name)).toEqual([name]);
  }
});

test("whatever a file is called, it is found by its folder and by an asterisk", async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z\]()[{}!+@$^|,甲乙 -]{1,12}$/), async (name) => {
      const folder = file(`任意 ${++round}`);
      mkdirSync(folder);
      writeFileSync(`${folder}/${name}.xlsx`, "");
      expect((await expand(`${folder}/*.xlsx`)).map((path) => basename(path))).toEqual([`${name}.xlsx`]);
      expect(await expand(`${folder}/${name}*`)).toEqual([`${folder}/${name}.xlsx`]);
      expect((await expand(folder)).map((path) => basename(path))).toEqual([`${name}.xlsx`]);
    }),
  );
});

test("check and score take a folder and a quoted pattern", async () => {
  const { code, out } = await kaoping("check", file("回收\\?季度\\*.xlsx"), "--json");
  expect(code).not.toBe(2);
  expect((JSON.parse(out) as readonly CheckJson[]).map(({ file: path }) => basename(path))).toEqual([
    "甲.xlsx",
    "乙{1}.xlsx",
    "甲.xlsx",
  ]);
  expect((await kaoping("score", file("回收\\二季度"))).out.match(/95\.89/g)).not.toBeNull();
});

test("a command that takes one file takes a pattern that stands for one, and no other", async () => {
  const out = file("汇总.xlsx");
  const many = await kaoping("summarize", file("回收/*.xlsx"), "--out", out);
  expect(many).toMatchObject({ code: 2, out: "" });
  expect(many.err).toContain("2 个文件");
  expect((await kaoping("summarize", file("回收/第一*.xlsx"), "--out", out)).code).toBe(0);
  expect(readFileSync(out).length).toBeGreaterThan(0);
});

test("an old workbook in a folder is told, not passed over", async () => {
  writeFileSync(file("回收/旧表.xls"), "not a workbook");
  const { code, err, out } = await kaoping("check", file("回收"));
  expect(code).toBe(1);
  expect(out + err).toContain("旧表.xls");
});
