/** Which files are returns among what a person names: files, folders with all below them, archives. */
import fs, { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findReturns } from "../../../src/cli/collect/find-returns";
import { zipMembers } from "../../../src/workbook/xlsx/zip/zip-members";
import { temporaryFolder } from "../../support/command-line";
import { GBK_NAME, zipOf } from "../../support/zip-of";

const file = temporaryFolder();
const content = new TextEncoder().encode("x");

function folderOf(name: string, files: Readonly<Record<string, Uint8Array>>): string {
  const folder = file(name);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

async function found(...paths: readonly string[]) {
  const { files, refused, passedOver } = await findReturns(paths, [file("names/roster.xlsx")], zipMembers());
  const short = (name: string): string => name.replace(`${file("")}/`, "").replace(file(""), "");
  return {
    files: files.map(({ name }) => short(name)),
    refused: refused.map(({ name, code }) => [short(name), code]),
    passedOver: Object.fromEntries(passedOver),
  };
}

test("a folder is walked; what nobody meant to send is passed over, other files are counted", async () => {
  const folder = folderOf("names", {
    "乙.xlsx": content,
    "甲.xls": content,
    "一/深/丙.et": content,
    "~$乙.xlsx": content,
    ".隐藏.xlsx": content,
    "一/.DS_Store": content,
    "Thumbs.db": content,
    "roster.xlsx": content,
    "说明.pdf": content,
    "一/说明.PDF": content,
    无名: content,
  });
  expect(await found(folder)).toEqual({
    files: ["names/一/深/丙.et", "names/乙.xlsx", "names/甲.xls"],
    refused: [],
    passedOver: { ".pdf": 2, "": 1 },
  });
});

test("a file that is named is read whatever it is called, and none twice", async () => {
  const folder = folderOf("twice", { "甲.xlsx": content, "乙.doc": content });
  expect((await found(folder, join(folder, "甲.xlsx"), join(folder, "乙.doc"))).files).toEqual([
    "twice/甲.xlsx",
    "twice/乙.doc",
  ]);
});

test("archives are looked into, in folders too; archives in them and of other kinds are refused by name", async () => {
  const zip = zipOf(
    { name: "二/乙.xlsx", content },
    { name: GBK_NAME, content },
    { name: "内层.zip", content },
    { name: "__MACOSX/._乙.xlsx", content },
    { name: "附件.docx", content },
  );
  const folder = folderOf("zips", { "一批.zip": zip, "坏.zip": content, "旧.rar": content });
  expect(await found(folder)).toEqual({
    files: ["zips/一批.zip/二/乙.xlsx", "zips/一批.zip/第一党支部.xlsx"],
    refused: [
      ["zips/一批.zip/内层.zip", "nestedArchive"],
      ["zips/坏.zip", "damaged"],
      ["zips/旧.rar", "otherArchive"],
    ],
    passedOver: { ".docx": 1 },
  });
});

test("what isn't there is refused by name, and the rest is found", async () => {
  const folder = folderOf("some", { "甲.xlsx": content });
  expect(await found(file("没有"), folder)).toEqual({
    files: ["some/甲.xlsx"],
    refused: [["没有", "notFound"]],
    passedOver: {},
  });
});

test("links are followed, once", async () => {
  const folder = folderOf("links", { "真/甲.xlsx": content });
  symlinkSync(join(folder, "真/甲.xlsx"), join(folder, "乙.xlsx"));
  symlinkSync(folder, join(folder, "真/圈"));
  expect((await found(folder)).files).toContain("links/乙.xlsx");
});

test("thousands of other files cost their names alone", async () => {
  const folder = file("many");
  mkdirSync(folder);
  for (let n = 0; n < 2_000; n++) writeFileSync(join(folder, `${n}.jpg`), "");
  writeFileSync(join(folder, "甲.xlsx"), "");
  expect(await found(folder)).toEqual({
    files: ["many/甲.xlsx"],
    refused: [],
    passedOver: { ".jpg": 2_000 },
  });
});

test("a folder that may not be read is told by its name, wherever it lies; the others are read", async () => {
  const folder = folderOf("closed", { "甲.xlsx": content, "锁/乙.xlsx": content, "开/丙.xlsx": content });
  const { readdir } = fs;
  jest.spyOn(fs, "readdir").mockImplementation(((path: string, ...rest: readonly unknown[]) => {
    const done = rest.at(-1) as (error: Error | null, entries?: unknown) => void;
    if (String(path).replace(/[/]$/, "").endsWith("锁"))
      done(Object.assign(new Error("EACCES"), { code: "EACCES" }), []);
    else (readdir as (...all: readonly unknown[]) => void)(path, ...rest);
  }) as never);
  try {
    expect(await found(folder)).toEqual({
      files: ["closed/开/丙.xlsx", "closed/甲.xlsx"],
      refused: [["closed/锁", "closedFolder"]],
      passedOver: {},
    });
    expect((await found(join(folder, "锁"))).refused).toEqual([["closed/锁", "closedFolder"]]);
  } finally {
    jest.restoreAllMocks();
  }
});
