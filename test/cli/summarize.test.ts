/** `kaoping summarize`: a copy with our sheet in it; what the user has stays as it is. */
import { existsSync, linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import { markedSheet } from "../../src/core/plan/mark";
import type { CellEdit } from "../../src/core/plan/plan";
import type { ScoreJson } from "../../src/cli/report-json";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { unzipSync } from "fflate";
import { example, kaoping, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();

async function grid(path: string): Promise<WorkbookGrid> {
  return (await openXlsx(new Uint8Array(readFileSync(path)), path)).read();
}

function charts(path: string): readonly string[] {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  return Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
}

async function scores(path: string): Promise<Omit<ScoreJson, "file">> {
  const { file: _, ...rest } = JSON.parse((await kaoping("score", path, "--json")).out) as ScoreJson;
  return rest;
}

test.each([
  ["clean", 0],
  ["half", 0],
  ["faulty", 1],
] as const)("the %s example gets a summary with charts; exit code %i", async (name, code) => {
  const input = readFileSync(example(name));
  const out = file(`${name}.xlsx`);
  const run = await kaoping("summarize", example(name), "--out", out);
  expect(run).toMatchObject({ code, out: "" });
  expect(run.err).toContain(out);

  expect(readFileSync(example(name))).toEqual(input);
  const [before, after] = [await grid(example(name)), await grid(out)];
  expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
  expect(after.sheets.at(-1)?.name).toBe("汇总");
  expect(markedSheet(after.names, "summary")).toBe("汇总");
  expect(after.activeSheet).toBe("汇总");
  expect(charts(out).length).toBeGreaterThanOrEqual(2);
  expect(await scores(out)).toEqual(await scores(example(name)));
});

test("the sheet is in the chosen language", async () => {
  const run = await kaoping("summarize", example("clean"), "--out", file("en.xlsx"), "--lang", "en");
  expect(run.err).toContain("Wrote");
  expect((await grid(file("en.xlsx"))).sheets.at(-1)?.name).toBe("Summary");
});

test("summarizing a summary replaces it", async () => {
  await kaoping("summarize", example("clean"), "--out", file("once.xlsx"));
  const run = await kaoping("summarize", file("once.xlsx"), "--out", file("twice.xlsx"));
  expect(run.code).toBe(0);
  expect(run.err).toContain("原有的汇总已更新");
  const [once, twice] = [await grid(file("once.xlsx")), await grid(file("twice.xlsx"))];
  expect(twice.sheets.map(({ name }) => name)).toEqual(once.sheets.map(({ name }) => name));
  expect(charts(file("twice.xlsx"))).toHaveLength(charts(file("once.xlsx")).length);
});

test("the same input gives the same bytes", async () => {
  await kaoping("summarize", example("clean"), "--out", file("first.xlsx"));
  await kaoping("summarize", example("clean"), "--out", file("second.xlsx"));
  expect(readFileSync(file("first.xlsx"))).toEqual(readFileSync(file("second.xlsx")));
});

test("four quarters with notes beside the summary, written twice in a row, give the same bytes", async () => {
  const quarters = resolve(__dirname, "../../examples/sqlh-2026-quarters.xlsx");
  const summarize = async (from: string, to: string): Promise<Uint8Array> => {
    const run = await kaoping("summarize", from, "--sheet", "SQLH-2026Q4", "--out", to);
    expect(run).toMatchObject({ code: 0, out: "" });
    return readFileSync(to);
  };
  await summarize(quarters, file("plain.xlsx"));
  const noted = await openXlsx(new Uint8Array(readFileSync(file("plain.xlsx"))), "plain.xlsx");
  const ours = (await noted.read()).sheets.find(({ name }) => name === "汇总");
  const below = (ours?.values.length ?? 0) + 1;
  const edits = [note(2, 10, "请复核"), note(5, 11, 3.5), note(below, 1, "会议纪要见附件")];
  await noted.apply({ sheets: [], names: [], activate: null, edits });
  writeFileSync(file("noted.xlsx"), noted.toBytes());

  const once = await summarize(file("noted.xlsx"), file("noted-once.xlsx"));
  expect(await summarize(file("noted-once.xlsx"), file("noted-twice.xlsx"))).toEqual(once);
  const { values = [] } =
    (await grid(file("noted-twice.xlsx"))).sheets.find(({ name }) => name === "汇总") ?? {};
  expect([values[2]?.[10], values[5]?.[11], values[below]?.[1]]).toEqual(["请复核", 3.5, "会议纪要见附件"]);
  const headings = values.flatMap(([first]) => (typeof first === "string" ? [first] : []));
  expect(headings).toEqual(
    expect.arrayContaining(["各期得分", "第一季度", "第二季度", "第三季度", "第四季度"]),
  );
  // Level-1 rates and points, dimensions, largest losses, the line of the periods.
  expect(charts(file("noted-twice.xlsx"))).toHaveLength(5);
});

/** Somebody writes beside our 汇总. */
function note(row: number, column: number, value: string | number): CellEdit {
  const blank = { value: null, formula: null };
  return { at: { sheet: "汇总", row, column }, before: blank, after: { value, formula: null } };
}

describe("an output that is the input", () => {
  const input = file("input.xlsx");
  const bytes = readFileSync(example("clean"));
  writeFileSync(input, bytes);
  symlinkSync(input, file("link.xlsx"));
  symlinkSync(dirname(input), file("folder"));
  linkSync(input, file("hard.xlsx"));

  test.each([
    ["by its name", input],
    ["by another way of writing it", `${dirname(input)}/./input.xlsx`],
    ["through a link", file("link.xlsx")],
    ["through a linked folder", `${file("folder")}/input.xlsx`],
  ])("%s is refused", async (_, out) => {
    const run = await kaoping("summarize", input, "--out", out, "--force");
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain("--out");
    expect(readFileSync(input)).toEqual(bytes);
  });

  test("by a second name for the same file leaves the first name's bytes", async () => {
    expect((await kaoping("summarize", input, "--out", file("hard.xlsx"), "--force")).code).toBe(0);
    expect(readFileSync(input)).toEqual(bytes);
  });
});

test("an output that can't be written leaves nothing behind", async () => {
  writeFileSync(file("in-the-way"), "");
  const run = await kaoping("summarize", example("clean"), "--out", file("in-the-way/out.xlsx"));
  expect(run.code).toBe(2);
  expect(run.err).toContain("写入失败");
  expect(readdirSync(dirname(file("x"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  expect(existsSync(file("in-the-way/out.xlsx"))).toBe(false);
});
