/**
 * How the page and the disk stand to each other: what another program saves is read at once, unless something
 * was changed here; what was changed here goes back only into the bytes that were read.
 */
import { readFileSync } from "node:fs";
import { assessWorkbook } from "../../../src/core/assess";
import { planFixes } from "../../../src/core/fix/plan-fixes";
import { safeFixes } from "../../../src/core/fix/safe-fixes";
import { OpenFile, type OpenBytes } from "../../../src/page/document/open-file";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { example } from "../../support/command-line";
import { FakeDisk } from "./fake-disk";

const FAULTY = new Uint8Array(readFileSync(example("faulty")));
const CLEAN = new Uint8Array(readFileSync(example("clean")));
const SETTINGS = { get: () => null, set: () => Promise.resolve() };
const AT = new Date(2026, 11, 31, 9, 30);

async function opened(disk: FakeDisk | null = new FakeDisk(FAULTY), open: OpenBytes = openXlsx) {
  const workbook = await openXlsx(FAULTY, "第二党支部.xlsx");
  const options = { settings: SETTINGS, openOther: () => Promise.resolve() };
  const born = { isNew: false, unsaved: false };
  const file = new OpenFile(disk, { bytes: FAULTY, stamp: "0" }, workbook, open, options, born);
  const changes: (readonly string[] | null)[] = [];
  await file.workbook.watch((touched) => changes.push(touched));
  return { file, changes };
}

async function fixAll({ workbook }: OpenFile): Promise<void> {
  const grid = await workbook.read();
  const outcome = assessWorkbook(grid);
  if (outcome.kind !== "assessed") throw new Error("The example has scoring sheets");
  await workbook.apply(planFixes(safeFixes(outcome.assessments, grid), grid, AT, "zh"));
}

const unitOf = async ({ workbook }: OpenFile): Promise<unknown> => {
  const { sheets } = await workbook.read();
  return sheets.find(({ name }) => name === "SQLH-2026Q4")?.values[1]?.[2];
};

test("what another program saves is read again and told; the same bytes saved once more are not", async () => {
  const disk = new FakeDisk(FAULTY);
  const { file, changes } = await opened(disk);
  expect(await unitOf(file)).toBe("第二党支部");
  disk.save(FAULTY.slice());
  await file.lookAgain();
  expect(changes).toEqual([]);
  disk.save(CLEAN);
  await file.lookAgain();
  expect(changes).toEqual([null]);
  expect(await unitOf(file)).toBe("第一党支部");
  expect(file.look()).toMatchObject({ changed: false, conflict: false });
  expect(file.look().rereadAt).not.toBeNull();
});

test("our own writings are changes to be saved, and nobody is told of an edit", async () => {
  const { file, changes } = await opened();
  await fixAll(file);
  expect(changes).toEqual([]);
  expect(file.look()).toMatchObject({ changed: true, unsaved: true });
  file.copied();
  expect(file.look()).toMatchObject({ changed: true, unsaved: false });
});

test("changed here and saved elsewhere is a conflict: nothing is read, nothing is written", async () => {
  const disk = new FakeDisk(FAULTY);
  const { file, changes } = await opened(disk);
  await fixAll(file);
  const ours = file.workbook.toBytes();
  disk.save(CLEAN);
  await file.lookAgain();
  expect(file.look()).toMatchObject({ conflict: true, changed: true });
  expect(file.workbook.toBytes()).toBe(ours);
  expect(changes).toEqual([]);

  await file.takeOver();
  expect(file.look()).toMatchObject({ conflict: false, changed: false, unsaved: false });
  expect(await unitOf(file)).toBe("第一党支部");
});

test("what is changed here while the file is being read again is a conflict too, and stays", async () => {
  const disk = new FakeDisk(FAULTY);
  let meanwhile = (): Promise<void> => Promise.resolve();
  const { file, changes } = await opened(disk, async (bytes, name) => {
    await meanwhile();
    return openXlsx(bytes, name);
  });
  meanwhile = () => fixAll(file);
  disk.save(CLEAN);
  await file.lookAgain();
  expect(file.look()).toMatchObject({ conflict: true, changed: true });
  expect(changes).toEqual([]);
  expect(await unitOf(file)).toBe("第二党支部");
});

test("it is written back while the file holds what was read, and is then the file that is known", async () => {
  const disk = new FakeDisk(FAULTY);
  const { file, changes } = await opened(disk);
  await fixAll(file);
  expect(await file.writeBack()).toBe(true);
  expect(disk.bytes).toEqual(file.workbook.toBytes());
  expect(file.look()).toMatchObject({ changed: false, unsaved: false, written: true, conflict: false });
  await file.lookAgain();
  expect(changes).toEqual([]);
  // And what is saved elsewhere afterwards is noticed all the same.
  disk.save(CLEAN);
  await file.lookAgain();
  expect(await unitOf(file)).toBe("第一党支部");
});

test("what is saved elsewhere in the last moment is not written over, though nobody has looked since", async () => {
  const disk = new FakeDisk(FAULTY);
  const { file } = await opened(disk);
  await fixAll(file);
  disk.beforeConfirm = () => disk.save(CLEAN);
  expect(await file.writeBack()).toBe(false);
  expect(disk.bytes).toBe(CLEAN);
  expect(file.look()).toMatchObject({ conflict: true, changed: true });
});

test("a file that another program holds is not written, and everything is as before", async () => {
  const disk = new FakeDisk(FAULTY);
  const { file } = await opened(disk);
  await fixAll(file);
  disk.trouble = new DOMException("held", "NoModificationAllowedError");
  await expect(file.writeBack()).rejects.toThrow("held");
  expect(disk.bytes).toBe(FAULTY);
  expect(file.look()).toMatchObject({ changed: true, unsaved: true, written: false });
});

test("half of a file is not read in place of the whole; it is read when all of it is there", async () => {
  const disk = new FakeDisk(FAULTY);
  const { file, changes } = await opened(disk);
  disk.save(CLEAN.slice(0, 5_000));
  await file.lookAgain();
  expect(changes).toEqual([]);
  expect(await unitOf(file)).toBe("第二党支部");
  disk.save(CLEAN);
  await file.lookAgain();
  expect(await unitOf(file)).toBe("第一党支部");
});

test("a file is gone only after a while, and is found again", async () => {
  const disk = new FakeDisk(FAULTY);
  const { file } = await opened(disk);
  disk.trouble = new DOMException("gone", "NotFoundError");
  await file.lookAgain();
  expect(file.look().gone).toBe(false);
  for (let look = 0; look < 3; look++) await file.lookAgain();
  expect(file.look().gone).toBe(true);
  disk.trouble = null;
  await file.lookAgain();
  expect(file.look().gone).toBe(false);
});

test("what the browser can't reach again is only saved as a copy", async () => {
  const { file } = await opened(null);
  await fixAll(file);
  expect(file.canWriteBack).toBe(false);
  await expect(file.writeBack()).rejects.toThrow();
});

test("the view and the pane lead each other to a sheet and a cell; a sheet that is gone is said to be", async () => {
  const { file } = await opened();
  const { workbook } = file;
  await workbook.read();
  const turned: string[] = [];
  const end = await workbook.watchActive((sheet) => turned.push(sheet));
  await workbook.goTo({ sheet: "测评统计", row: 2, column: 6 });
  expect(workbook.look()).toMatchObject({ front: "测评统计", selected: { row: 2, column: 6 } });
  workbook.select({ sheet: "SQLH-2026Q4", row: 4, column: 7 });
  expect(turned).toEqual(["测评统计", "SQLH-2026Q4"]);
  expect((await workbook.read()).activeSheet).toBe("SQLH-2026Q4");
  await end();
  await workbook.activate("测评统计");
  expect(turned).toHaveLength(2);
  await expect(workbook.goTo({ sheet: "没有", row: 0, column: 0 })).rejects.toMatchObject({
    code: "sheetMissing",
  });
});
