/** Own sheets on the command line: the row of the header, and sheets beside others that nobody could read. */
import { writeFileSync } from "node:fs";
import { kaoping, temporaryFolder } from "../support/command-line";
import { ownFile } from "../support/own-file";

const file = temporaryFolder();

const TABLE = `考核评分表
填表说明|分值指满分|得分由考评组填写
序列|内容甲|满值|给分
1|班子建设|60|55
2|教育培训|40|38`;

const SCORED = `考核评分表
序号|考核内容|评分标准|分值|得分
1|班子建设|健全|60|55
2|教育培训|达标|40|38`;

const ASKED = `季度考核评分表
序号|考核内容|评分标准|分值|考评组评分|党委评分
1|班子建设|健全|60|55|54
2|教育培训|达标|40|38|37`;

function written(name: string, ...sheets: readonly (readonly [string, string])[]): string {
  const path = file(name);
  writeFileSync(path, ownFile(sheets.map(([sheet, text]) => ({ name: sheet, text }))));
  return path;
}

test.each(["row", "header"])("%s=3 says where a header begins that nobody knows", async (key) => {
  const path = written(`${key}.xlsx`, ["打分", TABLE]);
  expect((await kaoping("score", path)).code).toBe(2);
  const columns = `${key}=3,no=A,l2=B,max=C,review=D`;
  const run = await kaoping("score", path, "--columns", columns, "--json");
  expect(JSON.parse(run.out)).toMatchObject({ totals: { final: 93 } });
});

test("columns prints the row, and its file fed back gives the same result", async () => {
  const path = written("printed.xlsx", ["打分", TABLE]);
  const out = file("printed.json");
  const said = await kaoping("columns", path, "--columns", "row=3,no=A,l2=B,max=C,review=D", "--out", out);
  expect(said.out).toContain("表头从第 3 行开始（row=3）");
  const run = await kaoping("score", path, "--columns", out, "--json");
  expect(JSON.parse(run.out)).toMatchObject({ totals: { final: 93 } });
});

test.each(["row=0", "row=B", "header=-1", "row=3.5"])("%s is no row and is refused", async (list) => {
  const run = await kaoping("score", written("refused.xlsx", ["打分", TABLE]), "--columns", list);
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain("row=3");
});

test("a row without anything below it leaves the sheet unread", async () => {
  const run = await kaoping("score", written("below.xlsx", ["打分", SCORED]), "--columns", "row=900");
  expect(run.code).toBe(2);
});

test.each([
  ["check", []],
  ["score", []],
  ["summarize", ["--out"]],
  ["share", ["--out"]],
])("%s names an own sheet that nobody could read beside one that is scored", async (command, out) => {
  const path = written(`beside-${command}.xlsx`, ["三季度", SCORED], ["四季度", ASKED]);
  const run = await kaoping(command, path, ...out.flatMap((name) => [name, file(`${command}-out.xlsx`)]));
  expect(run.err).toContain("beside-" + command + ".xlsx!四季度：像是自制评分表，没有读懂，没有计分");
  expect(run.err).toContain("“考评组评分”“党委评分”都可能是复核得分");
});

test.each(["check", "score"])("%s --json names it too", async (command) => {
  const path = written(`json-${command}.xlsx`, ["三季度", SCORED], ["四季度", ASKED]);
  const run = await kaoping(command, path, "--json");
  const { unreadSheets } = JSON.parse(run.out) as { unreadSheets: { sheet: string; reasons: string[] }[] };
  expect(unreadSheets.map(({ sheet }) => sheet)).toEqual(["四季度"]);
});
