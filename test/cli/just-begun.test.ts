/** Who has just begun isn't shouted at, and what isn't whole is never called so. */
import { example, kaoping, temporaryFolder } from "../support/command-line";
import { typeInto, type Typed } from "../support/type-into";

const inFolder = temporaryFolder();
const SHEET = "SQLH-2026Q4";

async function template(name: string, typed: Typed = {}): Promise<string> {
  const file = inFolder(`${name}.xlsx`);
  const of = ["--framework", "SQLH", "--period", "2026Q4", "--unit", "第一党支部"];
  expect((await kaoping("template", ...of, "--out", file)).code).toBe(0);
  await typeInto(file, SHEET, typed);
  return file;
}

test("a blank template is one line with the progress of each group, and no finding", async () => {
  const file = await template("blank");
  const { code, out } = await kaoping("check", file);
  expect(code).toBe(0);
  expect(out).toContain(`${SHEET}：18 项未填写（从 H5 起）。已评：政治引领示范力强 0/4`);
  expect(out).toContain("错误 0 项，提醒 0 项");
  expect(out).not.toContain("│");
  expect((await kaoping("check", file, "--lang", "en")).out).toContain("18 ");
});

test("after three rows nothing is an error, and there are fewer lines than rows that wait", async () => {
  const file = await template("three", { H6: 3, G7: 12, H7: 10, G9: 12, H9: 10 });
  const { code, out } = await kaoping("check", file);
  expect(out).toContain("错误 0 项");
  expect(out.match(/^│ V\d+/gm)?.length ?? 0).toBeLessThan(12);
  expect(code).toBe(0);
});

test("only errors that keep a row from its score are said to, and a total of some rows is one so far", async () => {
  const { out } = await kaoping("score", example("faulty"));
  expect(out).toContain("目前得分 54.93  等次 待定");
  expect(out).toMatch(/^有 7 处错误尚未修正，[^。]*因此暂不计分。另有 2 处错误不影响计分/m);
  expect(out).not.toMatch(/^最终得分/m);
  expect(out).toContain("最终得分将在 54.93 至 97.93 之间");
  expect(out).toMatch(/^│ 合计 .*│ 10\/18 项 │ 15\/18 项 │/m);
});
