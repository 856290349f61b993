/** `check` on what belongs together: several sheets of one workbook, and several quarters of one unit. */
import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { kaoping, temporaryFolder } from "../support/command-line";
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
