/** The files that collecting leaves: an earlier result is replaced, anything else of the name stays. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { kaoping } from "../../support/command-line";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";

const ROOT = resolve(__dirname, "../../..");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "collect-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const collect = (out: string, csv: string) =>
  kaoping("collect", join(ROOT, "examples/returned"), "--period", "2026Q4", "--out", out, "--csv", csv);

test("a second run replaces the result of the first", async () => {
  const [out, csv] = [join(folder, "收表.xlsx"), join(folder, "得分.csv")];
  await collect(out, csv);
  const first = readFileSync(csv, "utf8");
  expect(first.startsWith("\ufeffunit,group,period,kind,")).toBe(true);
  const { code } = await collect(out, csv);
  expect(code).toBe(1);
  expect(readFileSync(csv, "utf8")).toBe(first);
  const grid = await (await openXlsx(new Uint8Array(readFileSync(out)), out)).read();
  expect(grid.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["回收情况", "排名", "复核"]));
}, 60_000);

test("another file of the name is not overwritten", async () => {
  const [out, csv] = [join(folder, "收表.xlsx"), join(folder, "得分.csv")];
  writeFileSync(csv, "名称,得分\n");
  const { code, err } = await collect(out, csv);
  expect(code).toBe(2);
  expect(err).toContain("不是收表的结果");
  expect(readFileSync(csv, "utf8")).toBe("名称,得分\n");
});
