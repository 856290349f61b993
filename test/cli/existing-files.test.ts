/** No command replaces a file that is there unless it is told to, and then wholly or not at all. */
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { example, kaoping, temporaryFolder, type Run } from "../support/command-line";
import { readyBytes } from "../support/ready-workbook";

const file = temporaryFolder();
const OTHERS = Buffer.from("十年的会议纪要");

const COMMANDS = [
  ["summarize", (out: string) => kaoping("summarize", example("clean"), "--out", out)],
  ["summarize --force", (out: string) => kaoping("summarize", example("clean"), "--out", out, "--force")],
  ["share", (out: string) => kaoping("share", file("ready.xlsx"), "--out", out)],
  ["share --force", (out: string) => kaoping("share", file("ready.xlsx"), "--out", out, "--force")],
  ["framework export", (out: string) => kaoping("framework", "export", "WJJ", "--out", out)],
  [
    "framework export --force",
    (out: string) => kaoping("framework", "export", "WJJ", "--out", out, "--force"),
  ],
  ["template", (out: string) => kaoping("template", ...BLANK, "--out", out)],
  ["template --force", (out: string) => kaoping("template", ...BLANK, "--out", out, "--force")],
] as const;

const BLANK = ["--framework", "WJJ", "--period", "2026Q4", "--unit", "甲"];

const refusing = COMMANDS.filter(([name]) => !name.endsWith("--force"));
const forced = COMMANDS.filter(([name]) => name.endsWith("--force"));

beforeAll(async () => writeFileSync(file("ready.xlsx"), await readyBytes()));

/** A file of somebody's, and a command that is told to write there. */
async function overOthers(
  name: string,
  run: (out: string) => Promise<Run>,
): Promise<{ readonly ran: Run; readonly out: string }> {
  const out = file(`${name.replace(/\W+/g, "-")}.xlsx`);
  writeFileSync(out, OTHERS);
  return { ran: await run(out), out };
}

test.each(refusing)("%s refuses a file that is there and leaves its bytes", async (name, run) => {
  const { ran, out } = await overOthers(name, run);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toContain(out);
  expect(ran.err).toContain("--force");
  expect(readFileSync(out)).toEqual(OTHERS);
});

test.each(refusing)("%s refuses a folder and a link that leads nowhere too", async (name, run) => {
  const folder = file(`${name.replace(/\W+/g, "-")}-folder.xlsx`);
  const link = file(`${name.replace(/\W+/g, "-")}-link.xlsx`);
  mkdirSync(folder);
  expect((await run(folder)).code).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
  if (name === "template") return;
  symlinkSync(file("nowhere.xlsx"), link);
  expect((await run(link)).code).toBe(2);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test.each(forced)("%s replaces it, with its permissions, and leaves nothing beside it", async (name, run) => {
  const out = file(`${name.replace(/\W+/g, "-")}-open.xlsx`);
  writeFileSync(out, OTHERS);
  chmodSync(out, 0o640);
  expect((await run(out)).code).toBe(0);
  expect((await openXlsx(new Uint8Array(readFileSync(out)), out)).fileName).toBe(out);
  expect(statSync(out).mode & 0o777).toBe(0o640);
  expect(readdirSync(file(".")).filter((entry) => entry.endsWith(".tmp"))).toEqual([]);
});

test.each(forced)("%s through a link replaces the file and keeps the link", async (name, run) => {
  const out = file(`${name.replace(/\W+/g, "-")}-real.xlsx`);
  const link = file(`${name.replace(/\W+/g, "-")}-via.xlsx`);
  writeFileSync(out, OTHERS);
  symlinkSync(out, link);
  expect((await run(link)).code).toBe(0);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(out)).not.toEqual(OTHERS);
});

test("a framework is not written over the file that it is read from, forced or not", async () => {
  const own = file("own.xlsx");
  await kaoping("framework", "export", "WJJ", "--out", own);
  const bytes = readFileSync(own);
  for (const run of [
    await kaoping("framework", "import", own, "--out", own, "--force"),
    await kaoping("template", "--framework", own, ...BLANK.slice(2), "--out", own, "--force"),
  ]) {
    expect(run.code).toBe(2);
    expect(readFileSync(own)).toEqual(bytes);
  }
});

test.each([
  ["a reason beside a number", "K6", "因公出差，材料后补"],
  ["evidence, and no number", "N6", "会议纪要"],
])("a template in which somebody typed only %s is not blank", async (_, address, text) => {
  const out = file(`typed-${address}.xlsx`);
  await kaoping("template", ...BLANK, "--out", out);
  const workbook = await openXlsx(new Uint8Array(readFileSync(out)), out);
  const sheet = (await workbook.read()).activeSheet ?? "";
  const at = { sheet, row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 };
  const blank = { value: null, formula: null };
  await workbook.apply({
    sheets: [],
    names: [],
    activate: null,
    edits: [{ at, before: blank, after: { value: text, formula: null } }],
  });
  const typed = workbook.toBytes();
  writeFileSync(out, typed);
  expect((await kaoping("template", ...BLANK, "--out", out)).code).toBe(2);
  expect(new Uint8Array(readFileSync(out))).toEqual(typed);
});
