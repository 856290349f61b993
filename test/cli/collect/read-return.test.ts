/** One file that may be a return: what becomes of it while others change it. */
import { rmSync, writeFileSync } from "node:fs";
import { findReturns } from "../../../src/cli/collect/find-returns";
import { readReturn } from "../../../src/cli/collect/read-return";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { zipMembers } from "../../../src/workbook/xlsx/zip/zip-members";
import { temporaryFolder } from "../../support/command-line";
import { zipOf } from "../../support/zip-of";

const file = temporaryFolder();
const archives = zipMembers();
const SETTINGS = { framework: null, period: null, columns: new Map(), units: [], known: new Set<string>() };

test("a file, and an archive, that are gone when their turn comes are told and stop nothing", async () => {
  writeFileSync(file("甲.xlsx"), "x");
  writeFileSync(file("批.zip"), zipOf({ name: "乙.xlsx", content: new Uint8Array(9) }));
  const { files } = await findReturns([file(".")], [], archives);
  expect(files).toHaveLength(2);
  for (const { path } of files) rmSync(path);
  for (const one of files) {
    const answer = await readReturn(one, SETTINGS, { open: openXlsx, archives });
    const record: unknown = answer.kind === "record" ? JSON.parse(answer.lines) : answer;
    expect(record).toMatchObject({ file: one.name, sha256: null, unreadable: { code: "notFound" } });
  }
});
