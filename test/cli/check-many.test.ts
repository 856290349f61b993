/** `check` on what belongs together: several sheets of one workbook, and several quarters of one unit. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { example, kaoping, temporaryFolder } from "../support/command-line";
import { rawWorkbook } from "../workbook/xlsx/package-text";
import { writeUnit } from "./unit-files";

const file = temporaryFolder();

interface Checked {
  readonly file: string;
  readonly period: string | null;
  readonly findings: readonly { readonly code: string; readonly sheet: string; readonly address: string }[];
}

async function check<T>(...args: readonly string[]): Promise<{ readonly code: number; readonly json: T }> {
  const { code, out } = await kaoping("check", ...args, "--json");
  return { code, json: JSON.parse(out) as T };
}

const sheets = ({ findings }: Checked): readonly string[] => [...new Set(findings.map(({ sheet }) => sheet))];

describe("a workbook with two quarters", () => {
  const path = file("两季度.xlsx");

  beforeAll(async () => {
    const options = ["--framework", "SQLH", "--period", "2026Q3,2026Q4", "--unit", "第一党支部"];
    expect((await kaoping("template", ...options, "--out", path)).code).toBe(0);
  });

  test("what is wrong with any of its sheets is listed", async () => {
    const { code, json } = await check<Checked>(path);
    expect(code).toBe(0);
    expect(sheets(json)).toEqual(expect.arrayContaining(["SQLH-2026Q3", "SQLH-2026Q4"]));
    const places = json.findings.map((finding) => Object.values(finding).slice(0, 4).join(" "));
    expect(new Set(places).size).toBe(places.length);
  });

  test("with a period only the sheet of that period is looked at", async () => {
    const { code, json } = await check<Checked>(path, "--period", "2026Q3");
    expect(code).toBe(0);
    expect(json.period).toBe("2026Q3");
    expect(sheets(json)).not.toContain("SQLH-2026Q4");
  });
});

test("quarters of a unit in several files: the gap is told on the last one, the jump where it happens", async () => {
  const first = await writeUnit(file("一季度.xlsx"), { key: "Q1" });
  const third = await writeUnit(file("三季度.xlsx"), { key: "Q3" });
  const fall = { "SQLH-5.1": { review: 0, reason: "亏损" }, "SQLH-2.1": { review: 0, reason: "未完成" } };
  const fourth = await writeUnit(file("四季度.xlsx"), { key: "Q4", rows: fall });
  const { json } = await check<readonly Checked[]>(first, fourth, third);
  const told = json.map(({ findings }) =>
    findings.filter(({ code }) => /^V41[34]$/.test(code)).map(({ code, address }) => `${code} ${address}`),
  );
  expect(told).toEqual([[], ["V413 K2", "V414 K2"], []]);
  expect((await check<Checked>(fourth)).json.findings.map(({ code }) => code)).not.toContain("V413");
});

test("a workbook of last year's version of the framework", async () => {
  const path = await writeUnit(file("旧版.xlsx"), {});
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const meta = Object.keys(parts).find((name) =>
    strFromU8(parts[name] ?? new Uint8Array()).includes("layoutVersion"),
  );
  if (meta === undefined) throw new Error("the workbook remembers nothing");
  parts[meta] = strToU8(strFromU8(parts[meta] ?? new Uint8Array()).replace(">2026.2<", ">2025.1<"));
  writeFileSync(path, zipSync(parts));
  const { code, json } = await check<Checked>(path, "--framework", "SQLH");
  expect(code).toBe(1);
  expect(json.findings).toMatchObject([{ code: "V104", address: "C4" }]);
});

describe("a folder as it comes back", () => {
  const folder = file("报回");
  const names = ({ file: path }: Checked): string => path.slice(folder.length + 1);

  beforeAll(async () => {
    mkdirSync(join(folder, "二组"), { recursive: true });
    const first = await writeUnit(join(folder, "一.xlsx"), { unit: "第一党支部" });
    await writeUnit(join(folder, "二组/二.xlsx"), { unit: "第二党支部" });
    const third = await writeUnit(file("三.xlsx"), { unit: "第三党支部" });
    writeFileSync(
      join(folder, "三组.zip"),
      zipSync({ "三.xlsx": new Uint8Array(readFileSync(third)), "说明.docx": strToU8("x") }),
    );
    writeFileSync(join(folder, "~$一.xlsx"), "x");
    writeFileSync(join(folder, "断了.xlsx"), readFileSync(first).subarray(0, 900));
    writeFileSync(join(folder, "图.pdf"), "x");
    writeFileSync(join(folder, "空.xlsx"), rawWorkbook({ sheets: { 表: "<sheetData/>" } }));
    await kaoping("collect", folder, "--period", "2026Q4", "--out", join(folder, "收表.xlsx"));
  });

  test("subfolders and archives are read, our own results and what lies beside open files are not; each file is a row", async () => {
    const { code, out, err } = await kaoping("check", folder, "--json");
    const rows = JSON.parse(out) as readonly (Checked & {
      readonly unreadable?: { readonly code: string };
    })[];
    expect(
      rows.map((row) => [names(row), row.findings.map((one) => one.code), row.unreadable?.code]),
    ).toEqual([
      ["一.xlsx", [], undefined],
      ["三组.zip/三.xlsx", ["V412"], undefined],
      ["二组/二.xlsx", ["V412"], undefined],
      ["断了.xlsx", ["V102"], undefined],
      ["空.xlsx", [], "unrecognized"],
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/空\.xlsx/);
    expect(err).toContain("另有 2 个文件不是工作簿，没有打开（.docx 1、.pdf 1）。");
    expect(err).toContain("1 个工作簿是本程序生成的收表、复核或反馈表");
  });

  test("a file tells the same alone and among many", async () => {
    const paths = ["faulty", "clean", "half"].map((name) => example(name as "faulty"));
    const alone = await Promise.all(paths.map(async (path) => (await check<object>(path)).json));
    const broken = join(folder, "断了.xlsx");
    for (const [index, path] of paths.entries()) {
      const { json } = await check<readonly object[]>(path, broken);
      expect(json[0]).toEqual(alone[index]);
    }
  });

  test("where nothing could be checked the run fails; an empty folder is told", async () => {
    mkdirSync(file("没有"));
    expect(await kaoping("check", file("没有"))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/没有对应的工作簿/) as string,
    });
    expect((await kaoping("check", file("甲不在.xlsx"), file("乙不在.xlsx"))).code).toBe(2);
  });
});
