/** `collect --feedback`: a slip for each unit and one zip of all; nothing foreign is overwritten, and all come or none. */
import promises from "node:fs/promises";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { withDiskSource } from "../../../src/cli/collect/disk-source";
import { kaoping } from "../../support/command-line";
import { writeTypicalUnit } from "../unit-files";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { zipMembers } from "../../../src/workbook/xlsx/zip/zip-members";

const ROOT = resolve(__dirname, "../../..");
const RETURNED = join(ROOT, "examples/returned");
const ZIP = "退回与反馈-2026Q4.zip";
let folder = "";
let slips = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "feedback-"));
  slips = join(folder, "反馈");
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const collect = (paths: readonly string[], ...more: readonly string[]) =>
  kaoping(
    "collect",
    ...paths,
    ...["--roster", join(ROOT, "examples/roster.xlsx"), "--period", "2026Q4", "--feedback", slips],
    ...more,
  );

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(slips, name)));

/** All that a slip says, with the names of sheets and what the document tells about itself. */
async function textOf(name: string): Promise<string> {
  const grid = await (await openXlsx(bytesOf(name), name)).read();
  return JSON.stringify([
    grid.sheets.map(({ values, formulas, name: sheet }) => [sheet, values, formulas]),
    [grid.names, grid.properties, grid.author],
  ]);
}

async function zipped(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  await withDiskSource(join(slips, ZIP), async (source) => {
    for (const member of await zipMembers().members(source))
      files.set(member.name, await zipMembers().content(source, member));
  });
  return files;
}

interface Printed {
  readonly returns: readonly {
    readonly unit: string | null;
    readonly state: string;
    readonly file: string;
  }[];
  readonly missing: readonly string[];
}

test("each unit that counts or goes back has a slip, which names no other unit; the zip has the same files", async () => {
  const { out, err } = await collect([RETURNED], "--json");
  const { returns, missing } = JSON.parse(out) as Printed;
  const names = readdirSync(slips).filter((name) => name.endsWith(".xlsx"));
  const wanted = (states: readonly string[]) => returns.filter(({ state }) => states.includes(state)).length;
  const ofKind = (kind: string) => names.filter((name) => name.includes(`-${kind}-2026Q4`));
  expect(ofKind("反馈单")).toHaveLength(wanted(["scored"]));
  expect(ofKind("退回单")).toHaveLength(wanted(["toReturn", "unreadable"]));
  expect(ofKind("反馈单").length).toBeGreaterThan(2);
  expect(ofKind("退回单").length).toBeGreaterThan(1);
  expect(err).toContain(`退回单 ${ofKind("退回单").length} 份，反馈单 ${ofKind("反馈单").length} 份`);
  const units = [...returns.flatMap(({ unit }) => unit ?? []), ...missing];
  for (const name of names) {
    const own = name.split("-")[0] ?? "";
    const text = await textOf(name);
    expect(text).toContain(own);
    for (const other of units) if (!own.includes(other)) expect(text).not.toContain(other);
  }
  const files = await zipped();
  expect([...files.keys()].sort()).toEqual([...names].sort());
  for (const [name, bytes] of files) expect(Buffer.compare(bytes, bytesOf(name))).toBe(0);
  expect(readdirSync(slips).sort()).toEqual([...names, ZIP].sort());
}, 60_000);

test("collecting a folder that holds the slips passes over them and gives the same", async () => {
  const returned = join(folder, "returned");
  cpSync(RETURNED, returned, { recursive: true });
  slips = join(returned, "反馈");
  const first = await collect([returned], "--json");
  const before = new Map(readdirSync(slips).map((name) => [name, bytesOf(name)]));
  const second = await collect([returned], "--json");
  expect(second.out).toBe(first.out);
  expect(second.code).toBe(first.code);
  expect(readdirSync(slips)).toEqual([...before.keys()]);
  for (const [name, bytes] of before) expect(Buffer.compare(bytesOf(name), bytes)).toBe(0);
}, 60_000);

test("a later collecting replaces slips and zip, and names those that it has none for", async () => {
  const returned = join(folder, "returned");
  cpSync(RETURNED, returned, { recursive: true });
  await collect([returned]);
  const earlier = bytesOf("第一党支部-反馈单-2026Q4.xlsx");
  rmSync(join(returned, "第五党支部.xlsx"));
  const { err } = await collect([returned]);
  expect(err).toMatch(/以前生成、这次没有的：第五党支部-反馈单-2026Q4\.xlsx；请核对后删除/);
  expect(Buffer.compare(bytesOf("第一党支部-反馈单-2026Q4.xlsx"), earlier)).not.toBe(0);
  expect([...(await zipped()).keys()]).not.toContain("第五党支部-反馈单-2026Q4.xlsx");
}, 60_000);

test.each([
  ["第一党支部-反馈单-2026Q4.xlsx", () => readFileSync(join(RETURNED, "第一党支部.xlsx"))],
  ["第一党支部-反馈单-2026Q4.xlsx", () => Buffer.from("笔记")],
  [ZIP, () => Buffer.from("笔记")],
] as const)(
  "something else called %s stays, and nothing at all is written",
  async (name, content) => {
    mkdirSync(slips);
    writeFileSync(join(slips, name), content());
    const book = join(folder, "收表.xlsx");
    const { code, err } = await collect([RETURNED], "--out", book);
    expect(code).toBe(2);
    expect(err).toContain("不是收表生成的退回单、反馈单，没有覆盖");
    expect(readdirSync(slips)).toEqual([name]);
    expect(readFileSync(join(slips, name)).equals(content())).toBe(true);
    expect(existsSync(book)).toBe(false);
  },
  60_000,
);

test("on a disk that fills up half-way all slips stay as they were", async () => {
  const returned = join(folder, "returned");
  cpSync(RETURNED, returned, { recursive: true });
  await collect([returned]);
  const before = readdirSync(slips).map((name) => [name, bytesOf(name)] as const);
  rmSync(join(returned, "第五党支部.xlsx"));
  const { writeFile } = promises;
  let written = 0;
  jest.spyOn(promises, "writeFile").mockImplementation(async (...args) => {
    if (++written > 2) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    await writeFile(...args);
  });
  const { code, err } = await collect([returned]);
  expect(code).toBe(2);
  expect(err).toContain("磁盘已满");
  expect(readdirSync(slips)).toEqual(before.map(([name]) => name));
  for (const [name, bytes] of before) expect(Buffer.compare(bytesOf(name), bytes)).toBe(0);
}, 60_000);

test("a file in the folder's place and a missing period are told before anything is read", async () => {
  writeFileSync(slips, "笔记");
  const { code, err } = await collect([RETURNED]);
  expect(code).toBe(2);
  expect(err).toContain("不是文件夹");
  const records = join(folder, "r.jsonl");
  const reading = await kaoping("collect", RETURNED, "--records", records, "--feedback", join(folder, "单"));
  expect(reading.code).toBe(2);
  expect(reading.err).toContain("--period");
  expect(existsSync(records)).toBe(false);
});

test("in English the words, names and zip are English", async () => {
  const { err } = await collect([join(RETURNED, "第一党支部.xlsx")], "--lang", "en");
  expect(err).toContain("0 return slips, 1 feedback slip, all of them in “Slips-2026Q4.zip” too");
  expect(readdirSync(slips).sort()).toEqual(["Slips-2026Q4.zip", "第一党支部-Feedback slip-2026Q4.xlsx"]);
}, 60_000);

test("slips of two frameworks lie in one folder side by side, and a second run replaces its own", async () => {
  const other = join(folder, "其他");
  mkdirSync(other);
  await writeTypicalUnit(join(other, "1.xlsx"), { unit: "第一党支部", framework: "ZBCX" });
  await collect([RETURNED]);
  const names = readdirSync(slips).sort();
  const first = bytesOf("第一党支部-反馈单-2026Q4.xlsx");
  const run = await collect([other], "--framework", "ZBCX");
  expect(run.err).not.toContain("以前生成");
  const added = readdirSync(slips).filter((name) => !names.includes(name));
  expect(added.sort()).toEqual(["第一党支部-反馈单-ZBCX-2026Q4.xlsx", "退回与反馈-ZBCX-2026Q4.zip"]);
  await collect([other], "--framework", "ZBCX");
  const again = await collect([RETURNED]);
  expect(again.err).not.toContain("以前生成");
  expect(readdirSync(slips).sort()).toEqual([...names, ...added].sort());
  expect(Buffer.compare(bytesOf("第一党支部-反馈单-2026Q4.xlsx"), first)).toBe(0);
}, 60_000);
