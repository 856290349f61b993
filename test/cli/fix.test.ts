/** `check --fix safe`: fixed copies, what was changed, what is left, and originals that stay as they are. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readLog } from "../../src/core/fix/log/read-log";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { example, kaoping, temporaryFolder } from "../support/command-line";

const inFolder = temporaryFolder();
const NAME = basename(example("faulty"));

interface Report {
  readonly file: string;
  readonly copy: string;
  readonly fixes: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly { readonly code: string; readonly address: string }[];
}

async function fixedReport(file: string, folder: string): Promise<Report> {
  const { out } = await kaoping("check", file, "--fix", "safe", "--out", folder, "--json");
  return JSON.parse(out) as Report;
}

async function read(path: string): Promise<WorkbookGrid> {
  return (await openXlsx(readFileSync(path), path)).read();
}

test("the changes are listed with cell, old and new content, then the findings that are left", async () => {
  const original = readFileSync(example("faulty"));
  const { code, out, err } = await kaoping(
    "check",
    example("faulty"),
    "--fix",
    "safe",
    "--out",
    inFolder("a"),
  );
  expect(err).toBe("");
  expect(code).toBe(1);
  const copy = join(inFolder("a"), NAME);
  expect(out).toContain(`已更正 3 处，写入 ${copy}`);
  expect(out).toMatch(/V203 │ SQLH-2026Q4!H5\s+│ 4项\s+│ 4 /);
  expect(out).toMatch(/V205 │ SQLH-2026Q4!G13 │ “7”\s+│ 7 /);
  expect(out.split("新内容")[1]).toMatch(/V201[\s\S]*错误 \d+ 项，提醒 \d+ 项/);
  expect(readFileSync(example("faulty"))).toEqual(original);
});

test("the copy holds numbers where text was, and a log that tells of each", async () => {
  const report = await fixedReport(example("faulty"), inFolder("b"));
  expect(report.fixes).toEqual([
    { code: "V203", sheet: "SQLH-2026Q4", address: "H5", indicator: "SQLH-1.1", before: "4项", after: 4 },
    { code: "V204", sheet: "SQLH-2026Q4", address: "H6", indicator: "SQLH-1.2", before: "３", after: 3 },
    { code: "V205", sheet: "SQLH-2026Q4", address: "G13", indicator: "SQLH-3.2", before: "7", after: 7 },
  ]);
  const grid = await read(report.copy);
  const sheet = grid.sheets.find(({ name }) => name === "SQLH-2026Q4");
  expect([sheet?.values[4]?.[7], sheet?.values[5]?.[7], sheet?.values[12]?.[6]]).toEqual([4, 3, 7]);
  expect(readLog(grid).map(({ time, code, after }) => [time, code, after.value])).toEqual([
    ["2026-12-31 09:30:00", "V203", 4],
    ["2026-12-31 09:30:00", "V204", 3],
    ["2026-12-31 09:30:00", "V205", 7],
  ]);
});

test("only what was fixed is gone from the findings, and no finding has come", async () => {
  const before = JSON.parse((await kaoping("check", example("faulty"), "--json")).out) as Report;
  const { findings } = await fixedReport(example("faulty"), inFolder("c"));
  const places = ({ findings: list }: Pick<Report, "findings">): readonly string[] =>
    list.map(({ code, address }) => `${code} ${address}`);
  expect(
    places(before)
      .filter((place) => !places({ findings }).includes(place))
      .sort(),
  ).toEqual(["V203 H5", "V204 H6", "V205 G13"]);
  expect(places({ findings }).filter((place) => !places(before).includes(place))).toEqual([]);
});

test("fixing the copy again changes nothing, not a byte", async () => {
  const first = await fixedReport(example("faulty"), inFolder("d"));
  const { code, out } = await kaoping("check", first.copy, "--fix", "safe", "--out", inFolder("d2"));
  expect(code).toBe(1);
  expect(out).toContain("没有可自动更正的内容，已原样复制到");
  expect(readFileSync(join(inFolder("d2"), NAME))).toEqual(readFileSync(first.copy));
});

test("a copy may be written again, but not over what somebody has changed since, unless forced", async () => {
  const folder = inFolder("e");
  const { copy } = await fixedReport(example("faulty"), folder);
  expect((await kaoping("check", example("faulty"), "--fix", "safe", "--out", folder)).code).toBe(1);
  copyFileSync(example("clean"), copy);
  const clean = readFileSync(copy);
  const refused = await kaoping("check", example("faulty"), "--fix", "safe", "--out", folder);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("没有覆盖");
  expect(readFileSync(copy)).toEqual(clean);
  await kaoping("check", example("faulty"), "--fix", "safe", "--out", folder, "--force");
  expect(readLog(await read(copy))).toHaveLength(3);
});

test("an original is never overwritten, not even by force or as another file of the run", async () => {
  const folder = inFolder("f");
  mkdirSync(folder);
  const own = join(folder, NAME);
  copyFileSync(example("faulty"), own);
  for (const files of [[own], [example("faulty"), own]]) {
    const run = await kaoping("check", ...files, "--fix", "safe", "--out", folder, "--force");
    expect(run.code).toBe(2);
    expect(run.err).toContain("会覆盖原文件");
  }
  expect(readFileSync(own)).toEqual(readFileSync(example("faulty")));
});

test("of two files of one name the first is fixed, the second refused", async () => {
  const other = join(inFolder("g"), NAME);
  mkdirSync(dirname(other));
  copyFileSync(example("clean"), other);
  const run = await kaoping(
    "check",
    example("faulty"),
    other,
    "--fix",
    "safe",
    "--out",
    inFolder("g2"),
    "--json",
  );
  expect(run.code).toBe(2);
  expect(run.err).toContain("同名");
  expect((JSON.parse(run.out) as readonly Report[]).map(({ file }) => file)).toEqual([example("faulty")]);
});

test("a file that is no workbook is a finding, and the others are fixed", async () => {
  const broken = inFolder("broken.xlsx");
  writeFileSync(broken, "text");
  const run = await kaoping(
    "check",
    broken,
    example("faulty"),
    "--fix",
    "safe",
    "--out",
    inFolder("h"),
    "--lang",
    "en",
  );
  expect(run.code).toBe(1);
  expect(run.out).toMatch(/V101|V102/);
  expect(run.out).toContain("Fixed 3 cells");
  expect(existsSync(join(inFolder("h"), "broken.xlsx"))).toBe(false);
});

test.each([[["--fix", "safe"]], [["--out", "x"]]])("%j alone is refused with an example", async (option) => {
  const run = await kaoping("check", example("faulty"), ...option);
  expect(run.code).toBe(2);
  expect(run.err).toContain("--fix safe --out");
});

test("what only many files together can tell is told of the copies, against the roster too", async () => {
  const other = inFolder("第二份.xlsx");
  copyFileSync(example("faulty"), other);
  const roster = join(dirname(example("faulty")), "roster.xlsx");
  const files = [example("faulty"), other];
  const run = await kaoping(
    "check",
    ...files,
    "--roster",
    roster,
    "--fix",
    "safe",
    "--out",
    inFolder("i"),
    "--json",
  );
  expect(run.code).toBe(1);
  const reports = JSON.parse(run.out) as readonly Report[];
  for (const { fixes, findings } of reports) {
    expect(fixes).toHaveLength(3);
    expect(findings.map(({ code }) => code)).toContain("V111");
  }
});
