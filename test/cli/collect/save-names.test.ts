/** Accepted names of strangers become 曾用名 in the roster's file, when asked, and the next run knows them. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { valueAt } from "../../../src/core/grid/grid";
import { readRoster } from "../../../src/core/roster/read-roster";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { kaoping, temporaryFolder } from "../../support/command-line";
import { writeUnit } from "../unit-files";
import { writeRoster } from "../unit-rosters";

const file = temporaryFolder();

const read = async (path: string) => (await openXlsx(new Uint8Array(readFileSync(path)), path)).read();

/** Enters a choice in the result workbook beside the reason with that code, as a person does. */
async function decide(out: string, code: string, word: string): Promise<void> {
  const workbook = await openXlsx(new Uint8Array(readFileSync(out)), out);
  const grid = await workbook.read();
  const edits = grid.sheets.flatMap((sheet) =>
    sheet.values.flatMap((cells, row) => {
      const isKey = cells.some((cell) => typeof cell === "string" && cell.endsWith(`/${code}`));
      if (sheet.name !== "回收情况" || !isKey) return [];
      const at = { sheet: sheet.name, row, column: 5 };
      const before = { value: null, formula: null };
      return [{ at, before, after: { value: word, formula: null } }];
    }),
  );
  expect(edits).not.toHaveLength(0);
  await workbook.apply({ sheets: [], edits, names: [], activate: null });
  writeFileSync(out, workbook.toBytes());
}

const collect = async (name: string, ...more: readonly string[]) => {
  const paths = [file(name), "--roster", file(`${name}.xlsx`), "--period", "2026Q4"];
  return kaoping("collect", ...paths, "--out", file(`${name}-收表.xlsx`), ...more);
};

test("an accepted name is offered, written when asked, and known to the next run", async () => {
  mkdirSync(file("one"));
  await writeUnit(join(file("one"), "1.xlsx"), { unit: "采油一队支部" });
  await writeUnit(join(file("one"), "2.xlsx"), { unit: "第二党支部" });
  await writeRoster(
    file("one.xlsx"),
    ["单位名称", "分组", "曾用名"],
    [
      ["采油一队党支部", "生产", "一队"],
      ["第二党支部", "机关", null],
    ],
  );
  const before = readFileSync(file("one.xlsx"));
  expect((await collect("one")).out).toContain("C106");
  await decide(file("one-收表.xlsx"), "C106", "接受");
  const offered = await collect("one");
  expect(offered.err).toContain("加上 --save-names 即可记入名录");
  expect(readFileSync(file("one.xlsx")).equals(before)).toBe(true);
  const saved = await collect("one", "--save-names");
  expect(saved.err).toContain("one.xlsx  '单位名录'!C2  “采油一队党支部”的曾用名记入“采油一队支部”");
  const roster = readRoster(await read(file("one.xlsx")));
  expect(roster?.units.map(({ name, group, formerNames }) => [name, group, formerNames])).toEqual([
    ["采油一队党支部", "生产", ["一队", "采油一队支部"]],
    ["第二党支部", "机关", []],
  ]);
  const again = await collect("one", "--save-names");
  expect(again).toMatchObject({ code: 0, err: "" });
  expect(again.out).not.toContain("C106");
}, 60_000);

test("a roster without the column gets it, right of all others", async () => {
  mkdirSync(file("bare"));
  await writeUnit(join(file("bare"), "1.xlsx"), { unit: "采油一队支部" });
  await writeRoster(file("bare.xlsx"), ["单位名称", "分组"], [["采油一队党支部", "生产"]]);
  await collect("bare");
  await decide(file("bare-收表.xlsx"), "C106", "接受");
  expect((await collect("bare", "--save-names")).code).toBe(0);
  const [sheet] = (await read(file("bare.xlsx"))).sheets;
  expect(sheet === undefined ? [] : [valueAt(sheet, 0, 2), valueAt(sheet, 1, 2)]).toEqual([
    "曾用名",
    "采油一队支部",
  ]);
}, 60_000);

test("without a roster there is nothing to write into", async () => {
  const run = await kaoping("collect", file("one"), "--period", "2026Q4", "--save-names");
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain("--roster");
});
