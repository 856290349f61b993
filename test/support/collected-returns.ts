/** Records of the example returns, read once, and the example roster. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { assessWorkbook } from "../../src/core/assess";
import type { FileRecord } from "../../src/core/collect/record/file-record";
import { recordFile, recordUnreadable } from "../../src/core/collect/record/record-file";
import { unreadableBy } from "../../src/core/collect/record/unreadable";
import type { Period } from "../../src/core/framework/period";
import { readRoster } from "../../src/core/roster/read-roster";
import type { Roster } from "../../src/core/roster/roster";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { WorkbookError } from "../../src/workbook/workbook-error";

const EXAMPLES = resolve(__dirname, "../../examples");
const RETURNED = resolve(EXAMPLES, "returned");
export const Q4: Period = { year: 2026, key: "Q4" };

/** The returns of examples/returned, all of one file time: what a copy of the repository has. */
export async function exampleRecords(): Promise<readonly FileRecord[]> {
  const names = readdirSync(RETURNED).sort();
  return Promise.all(names.map((name) => recordOf(name)));
}

async function recordOf(name: string): Promise<FileRecord> {
  const path = resolve(RETURNED, name);
  const bytes = new Uint8Array(readFileSync(path));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const facts = {
    file: `returned/${name}`,
    sha256,
    bytes: bytes.length,
    modified: "2027-01-04T08:00:00.000Z",
  };
  try {
    const grid = await (await openXlsx(bytes, path)).read();
    return recordFile(facts, grid, assessWorkbook(grid));
  } catch (error) {
    if (error instanceof WorkbookError) return recordUnreadable(facts, unreadableBy(error));
    throw error;
  }
}

export async function exampleRoster(): Promise<Roster> {
  const file = resolve(EXAMPLES, "roster.xlsx");
  const roster = readRoster(await (await openXlsx(new Uint8Array(readFileSync(file)), file)).read());
  if (roster === null) throw new Error("no roster");
  return roster;
}
