/** `kaoping template --roster`: a workbook for each unit, ready to be mailed, in a folder or a zip file. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { ScoreJson } from "../../src/cli/report-json";
import type { CellValue } from "../../src/core/grid/grid";
import { SheetBuilder } from "../../src/core/plan/sheet-builder";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { example, kaoping, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();
const ROSTER = resolve(__dirname, "../../examples/roster.xlsx");
/** Of all units of the roster, in English. */
const ALL = "WJJ-2026Q4-示例一公司党委 and 11 other units.zip";

function templates(
  out: string,
  roster: string,
  period: string,
  ...more: readonly string[]
): ReturnType<typeof kaoping> {
  const what = ["--framework", "WJJ", "--period", period, "--roster", roster, "--out", out];
  return kaoping("template", ...what, ...more);
}

/** A roster of these names. */
async function rosterOf(name: string, ...names: readonly CellValue[]): Promise<string> {
  const builder = new SheetBuilder({ plain: {} });
  ["单位名称", ...names].forEach((unit, row) => builder.put(row, 0, unit as string | null, "plain"));
  builder.put(0, 1, "分组", "plain");
  names.forEach((_, index) => builder.put(index + 1, 1, "甲组", "plain"));
  const sheet = builder.build({
    role: "instructions",
    name: "单位名录",
    visibility: "visible",
    showGridlines: true,
    columnWidths: [20],
    protect: false,
  });
  const path = file(`${name}.xlsx`);
  writeFileSync(path, await createXlsx({ sheets: [sheet], names: [], activate: null }));
  return path;
}

test("each unit of the example roster gets a workbook that says whose it is", async () => {
  const out = file("templates");
  expect(await templates(out, ROSTER, "2026Q4", "--all-units")).toEqual({
    code: 0,
    out: "",
    err: `已在 ${out} 生成 12 个工作簿\n`,
  });
  const names = readdirSync(out).sort();
  expect(names).toHaveLength(12);
  expect(names).toContain("第一党支部-WJJ-2026Q4.xlsx");
  const paths = names.map((name) => join(out, name));
  const scored = JSON.parse((await kaoping("score", ...paths, "--json")).out) as readonly ScoreJson[];
  expect(scored.map(({ unit }) => `${unit}-WJJ-2026Q4.xlsx`)).toEqual(names);
  expect(new Set(scored.map(({ framework, period }) => `${framework.id} ${period}`))).toEqual(
    new Set(["F2_WJJ 2026Q4"]),
  );
});

test("only units of the framework's kind get a workbook; the others are named", async () => {
  const out = file("committees");
  const { code, err } = await templates(out, ROSTER, "2026Q4");
  expect(code).toBe(0);
  expect(err).toContain("本体系考核党委、党总支，类型不符的 8 个单位没有制作：第一党支部（党支部）、");
  expect(err).toContain("--all-units");
  expect(err).toContain("生成 4 个工作簿");
  expect(readdirSync(out).every((name) => name.includes("公司党委"))).toBe(true);
  const english = await templates(file("english"), ROSTER, "2026Q4", "--lang", "en");
  expect(english.err).toContain("not made for 8 units of another type: 第一党支部 (党支部), ");
});

test("--zip gives one zip file with the same workbooks, the same bytes each time", async () => {
  const out = file("zipped");
  expect((await templates(out, ROSTER, "2026Q4", "--all-units", "--zip", "--lang", "en")).err).toBe(
    `Wrote ${join(out, ALL)} (12 workbooks)\n`,
  );
  const bytes = readFileSync(join(out, ALL));
  const entries = unzipSync(bytes);
  await templates(file("loose"), ROSTER, "2026Q4", "--all-units", "--lang", "en");
  expect(Object.keys(entries).sort()).toEqual(readdirSync(file("loose")).sort());
  const [name = "", workbook = new Uint8Array()] = Object.entries(entries)[0] ?? [];
  expect(Buffer.from(workbook)).toEqual(readFileSync(join(file("loose"), name)));
  expect((await templates(out, ROSTER, "2026Q4", "--all-units", "--zip", "--lang", "en")).code).toBe(0);
  expect(readFileSync(join(out, ALL))).toEqual(bytes);
  expect(strFromU8(bytes.subarray(0, 2))).toBe("PK");
});

test("a zip file with other contents is not overwritten unless forced", async () => {
  const out = file("kept");
  const two = await rosterOf("two", "甲", "乙");
  await templates(out, two, "2026Q4", "--zip");
  const [name = ""] = readdirSync(out);
  expect(name).toBe("WJJ-2026Q4-甲等2个单位.zip");
  writeFileSync(join(out, name), "returns of somebody");
  const before = readFileSync(join(out, name));
  const refused = await templates(out, two, "2026Q4", "--zip");
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("--force");
  expect(readFileSync(join(out, name))).toEqual(before);
  expect((await templates(out, two, "2026Q4", "--zip", "--force")).code).toBe(0);
});

test("several periods are one workbook with a scoring sheet for each", async () => {
  const one = await rosterOf("one", "甲");
  await templates(file("year"), one, "2026Q1,2026Q2，2026Q3、2026Q4");
  const path = file("year/甲-WJJ-2026Q1-2026Q4.xlsx");
  for (const period of ["2026Q1", "2026Q4"]) {
    const scored = await kaoping("score", path, "--sheet", `WJJ-${period}`, "--json");
    expect(JSON.parse(scored.out)).toMatchObject({ unit: "甲", period });
  }
});

test("names that no file can have are made safe, and the unit keeps its own", async () => {
  const roster = await rosterOf("odd", "机关/后勤", "机关／后勤", "CON", "甲:乙?");
  await templates(file("odd"), roster, "2026Q4");
  expect(readdirSync(file("odd")).sort()).toEqual(
    ["机关／后勤", "_CON", "甲：乙？"].map((name) => `${name}-WJJ-2026Q4.xlsx`).sort(),
  );
  const scored = await kaoping("score", file("odd/机关／后勤-WJJ-2026Q4.xlsx"), "--json");
  expect(JSON.parse(scored.out)).toMatchObject({ unit: "机关/后勤" });
});

test("rows of the roster that can't be used are told with their cells, and the others are made", async () => {
  const roster = await rosterOf("faulty", "甲", null, "甲", "乙");
  const run = await templates(file("faulty"), roster, "2026Q4");
  expect(run.code).toBe(1);
  expect(run.err).toContain("“单位名录”A3：这一行没有单位名称");
  expect(run.err).toContain("“单位名录”A4：“甲”与 A2 重复");
  expect(readdirSync(file("faulty"))).toHaveLength(2);
});

test("nothing is written when one of the files in the way was filled", async () => {
  const out = file("filled");
  await templates(out, ROSTER, "2026Q4", "--all-units");
  const path = join(out, "第一党支部-WJJ-2026Q4.xlsx");
  writeFileSync(path, readFileSync(example("half")));
  const other = join(out, "第二党支部-WJJ-2026Q4.xlsx");
  writeFileSync(other, readFileSync(join(out, "第三党支部-WJJ-2026Q4.xlsx")));
  const before = readFileSync(other);
  const run = await templates(out, ROSTER, "2026Q4", "--all-units");
  expect(run.code).toBe(2);
  expect(run.err).toContain("第一党支部");
  expect(readFileSync(path)).toEqual(readFileSync(example("half")));
  expect(readFileSync(other)).toEqual(before);
});

test("names that are made to do harm give workbooks inside of the folder, and stop no other", async () => {
  const hostile = resolve(__dirname, "../fixtures/cases/hostile-roster.xlsx");
  const out = file("hostile");
  const { code, err } = await templates(out, hostile, "2026Q4");
  // Three names come twice.
  expect(code).toBe(1);
  expect(err).toContain("生成 32 个工作簿");
  const made = readdirSync(out);
  expect(made).toHaveLength(32);
  for (const name of made) {
    expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^[.~-]/u);
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
  }
  expect((await templates(file("hostile-zip"), hostile, "2026Q4", "--zip")).code).toBe(1);
  const archives = readdirSync(file("hostile-zip"));
  expect(archives).toHaveLength(1);
  expect(archives[0]).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]|^[.~-]/u);
  const zipped = Object.keys(unzipSync(readFileSync(join(file("hostile-zip"), archives[0] ?? ""))));
  expect(zipped.sort()).toEqual(made.sort());
});

test("a unit whose workbook can't be written is told, and the others are made", async () => {
  const out = file("blocked");
  mkdirSync(join(out, "乙-WJJ-2026Q4.xlsx/full"), { recursive: true });
  const { code, err } = await templates(out, await rosterOf("three", "甲", "乙", "丙"), "2026Q4", "--force");
  expect(code).toBe(2);
  expect(err).toContain("“乙”的工作簿没有生成");
  expect(err).toContain("生成 2 个工作簿");
  expect(readdirSync(out).sort()).toEqual(["丙", "乙", "甲"].map((unit) => `${unit}-WJJ-2026Q4.xlsx`).sort());
});

test.each([
  ["a workbook without a roster", example("clean"), "没有单位名录"],
  ["a roster without units", "", "没有单位名录"],
  ["a file that isn't there", file("none.xlsx"), "不存在"],
])("%s is refused", async (_, roster, sentence) => {
  const path = roster === "" ? await rosterOf("empty") : roster;
  const run = await templates(file("nothing"), path, "2026Q4");
  expect(run.code).toBe(2);
  expect(run.err).toContain(sentence);
  expect(existsSync(file("nothing"))).toBe(false);
});

test.each([
  ["both", ["--unit", "甲", "--roster", ROSTER], "二者选一"],
  ["neither", [], "二者选一"],
  ["--zip without a roster", ["--unit", "甲", "--zip"], "--roster"],
])("%s: the options don't go together", async (_, options, sentence) => {
  const what = ["--framework", "WJJ", "--period", "2026Q4", "--out", file("x.xlsx")];
  const run = await kaoping("template", ...what, ...options);
  expect(run.code).toBe(2);
  expect(run.err).toContain(sentence);
});
