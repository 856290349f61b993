/** A department's own sheet on the command line, from scores to charts. */
import { resolve } from "node:path";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { readFileSync } from "node:fs";
import { kaoping, temporaryFolder } from "../support/command-line";

const OWN = resolve(__dirname, "../../examples/own-sheet.xlsx");
const file = temporaryFolder();

test("it is scored, provisionally, and says what was assumed", async () => {
  const run = await kaoping("score", OWN, "--json");
  expect(JSON.parse(run.out)).toMatchObject({
    unit: "综合处党支部",
    period: "2026Q4",
    totals: { final: 93 },
    provisional: true,
    framework: { derived: expect.arrayContaining([expect.stringContaining("优秀 90")]) as unknown },
  });
});

test.each([
  ["zh", "请核对"],
  ["en", "please check"],
])("check in %s lists the assumptions", async (language, words) => {
  const run = await kaoping("check", OWN, "--lang", language);
  expect(run.out).toContain(words);
});

test("the summary is written beside the department's sheet", async () => {
  const out = file("own.xlsx");
  await kaoping("summarize", OWN, "--out", out);
  const grid = await (await openXlsx(readFileSync(out), out)).read();
  expect(grid.sheets.map(({ name }) => name)).toEqual(["党支部工作考核评分表", "汇总"]);
});
