/** Records of a year's workbooks, read once for all tests of a process: nothing of the year itself is in them. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { assessWorkbook } from "../../src/core/assess";
import { recordFile } from "../../src/core/collect/record/record-file";
import type { FileRecord } from "../../src/core/collect/record/file-record";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";

const known = new Map<string, Promise<readonly FileRecord[]>>();

/** Records of all workbooks of a folder, by name. */
export function yearRecords(folder: string): Promise<readonly FileRecord[]> {
  const records = known.get(folder) ?? readRecords(folder);
  known.set(folder, records);
  return records;
}

async function readRecords(folder: string): Promise<readonly FileRecord[]> {
  const root = resolve(__dirname, "../..", folder);
  return Promise.all(
    readdirSync(root)
      .sort()
      .map(async (name) => {
        const bytes = new Uint8Array(readFileSync(join(root, name)));
        const grid = await (await openXlsx(bytes, name)).read();
        const facts = {
          file: `${basename(folder)}/${name}`,
          sha256: createHash("sha256").update(bytes).digest("hex"),
          bytes: bytes.length,
          modified: "2027-01-04T08:00:00.000Z",
        };
        return recordFile(facts, grid, assessWorkbook(grid));
      }),
  );
}
