/** A record says the same of a sheet as its cells did: score and findings to the last digit, through JSON. */
import { globSync } from "tinyglobby";
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { assessWorkbook } from "../../../../src/core/assess";
import type { Assessment } from "../../../../src/core/assessment";
import type { FileRecord } from "../../../../src/core/collect/record/file-record";
import { recordFile } from "../../../../src/core/collect/record/record-file";
import { FrameworkShelf } from "../../../../src/core/collect/record/record-frameworks";
import { checkedRecord } from "../../../../src/core/collect/record/record-schema";
import { reviveSheet } from "../../../../src/core/collect/record/revive-sheet";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import { openXlsx } from "../../../../src/workbook/xlsx/open-xlsx";
import { WorkbookError } from "../../../../src/workbook/workbook-error";
import { ownGrid } from "../../../support/own-sheet";
import { OWN_SHEET_CASES } from "../../derive/sheets/own-sheet-cases";

const ROOT = resolve(__dirname, "../../../..");
const FILES = globSync(["examples/**/*.xlsx", "test/fixtures/**/*.xlsx"], { cwd: ROOT }).sort();

const facts = (file: string) => ({ file, sha256: "0".repeat(64), bytes: 1, modified: null });

async function gridOf(file: string): Promise<WorkbookGrid | null> {
  try {
    return await (await openXlsx(new Uint8Array(readFileSync(resolve(ROOT, file))), file)).read();
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** What JSON makes of a value: decimals as text, maps and undefined members gone. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function throughJson(record: FileRecord): FileRecord {
  const back = checkedRecord(JSON.parse(JSON.stringify(record)));
  if (back === null) throw new Error(`The record of ${record.file} is refused by its own schema`);
  return back;
}

function revived(record: FileRecord): readonly Assessment[] {
  const shelf = new FrameworkShelf();
  record.frameworks.forEach((framework) => shelf.add(framework));
  return record.sheets.map((sheet) => {
    const framework = shelf.get(sheet.framework);
    if (framework === null) throw new Error(`${record.file}: no framework`);
    return reviveSheet(sheet, framework, sheet.issued === null ? null : shelf.get(sheet.issued));
  });
}

function expectSame(name: string, workbook: WorkbookGrid): number {
  const outcome = assessWorkbook(workbook);
  const record = recordFile(facts(name), workbook, outcome);
  const back = throughJson(record);
  expect(back).toEqual(plain(record));
  const assessments = outcome.kind === "assessed" ? outcome.assessments : [];
  const again = revived(back);
  expect(again.map(({ findings }) => findings)).toEqual(plain(assessments.map(({ findings }) => findings)));
  expect([name, plain(again.map(({ score }) => score))]).toEqual([
    name,
    plain(assessments.map(({ score }) => score)),
  ]);
  expect(again.map(({ period, sheet }) => [period, sheet.period, sheet.unit])).toEqual(
    assessments.map(({ period, sheet }) => [period, sheet.period, sheet.unit]),
  );
  expect((back.unreadable === null) === assessments.length > 0).toBe(true);
  return assessments.length;
}

test("every example and fixture gives a record that is scored like its cells, to the last digit", async () => {
  let sheets = 0;
  for (const file of FILES) {
    const workbook = await gridOf(file);
    if (workbook !== null) sheets += expectSame(file, workbook);
  }
  expect(sheets).toBeGreaterThan(60);
});

test("departments' own sheets bring the framework along that was derived from them", () => {
  let sheets = 0;
  for (const { name, text, merges } of OWN_SHEET_CASES)
    sheets += expectSame(name, { sheets: [ownGrid("评分表", text, merges)], names: [], activeSheet: null });
  expect(sheets).toBeGreaterThan(100);
});

test("a record of another schema, or with a cell that is none, is refused", async () => {
  const workbook = await gridOf("examples/sqlh-2026Q4-clean.xlsx");
  if (workbook === null) throw new Error("unreadable");
  const record = recordFile(facts("a.xlsx"), workbook, assessWorkbook(workbook));
  expect(checkedRecord({ ...record, schema: 2 })).toBeNull();
  expect(checkedRecord({ ...record, sheets: [{ ...record.sheets[0], header: "nowhere" }] })).toBeNull();
  expect(checkedRecord([])).toBeNull();
});

test("a return of 30 KB has a record of a third of that", async () => {
  const workbook = await gridOf("examples/returned/第一党支部.xlsx");
  if (workbook === null) throw new Error("unreadable");
  const record = recordFile(facts(basename("第一党支部.xlsx")), workbook, assessWorkbook(workbook));
  expect(Buffer.byteLength(JSON.stringify(record))).toBeLessThan(16_000);
});
