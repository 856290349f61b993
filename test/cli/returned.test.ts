/** The workbooks of examples/returned, as they come back from branches: each fault in its file, at its cell. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { kaoping } from "../support/command-line";

const FOLDER = resolve(__dirname, "../../examples/returned");
const ROSTER = resolve(FOLDER, "../roster.xlsx");
const FILES = readdirSync(FOLDER).map((name) => join(FOLDER, name));

interface Checked {
  readonly file: string;
  readonly framework: unknown;
  readonly findings: readonly {
    readonly code: string;
    readonly sheet: string | null;
    readonly address: string | null;
    readonly message: string;
    readonly fix: string;
  }[];
}

type CheckedFiles = ReadonlyMap<string, Checked>;

async function check(...options: readonly string[]): Promise<CheckedFiles> {
  const { code, out } = await kaoping("check", ...FILES, "--json", ...options);
  expect(code).toBe(1);
  return new Map((JSON.parse(out) as Checked[]).map((one) => [one.file.slice(FOLDER.length + 1), one]));
}

let checked: CheckedFiles = new Map();

beforeAll(async () => {
  checked = await check();
});

const EXPECTED: readonly (readonly [string, string])[] = [
  ["第一党支部.xlsx", "V411 C4"],
  ["第二党支部.xlsx", "V111 C2, V103 C4, V302 C11, V308 O4"],
  ["第二党支部（修改稿）.xlsx", "V111 C2"],
  [
    "第三党支部.xlsx",
    "V212 I10, V206 H11, V212 I15, V213 I17, V210 H20, V212 I26, V115 G3, V203 H5, V204 H6, V203 K6, V204 K8, V404 K8, V205 G13, V205 G18, V204 H18",
  ],
  [
    "第四党支部.xlsx",
    "V402 J6, V306 F8, V207 H9, V406 M19, V404 K19, V401 J7, V106 C9, V401 J10, V305 D12, V401 J12",
  ],
  ["第五党支部.xlsx", "V502 D2, V503 D3"],
  ["第八党支部.xlsx", "V412 C4"],
];

test.each(EXPECTED)("%s: every fault is found, what blocks scoring first", (file, findings) => {
  const found = checked.get(file)?.findings.map(({ code, address }) => `${code} ${address ?? ""}`);
  expect(found?.join(", ")).toBe(findings);
});

test.each([
  // An Excel 97–2003 workbook of which little is left.
  ["第六党支部.xlsx", "V102", "已损坏"],
  ["第七党支部.xlsx", "V102", "已损坏"],
])("%s can't be read: it is listed with %s, its place is the file", (file, code, said) => {
  const one = checked.get(file);
  expect(one).toMatchObject({ unit: null, period: null, framework: null });
  expect(one?.findings).toMatchObject([
    { code, severity: "error", sheet: null, address: null, indicator: null },
  ]);
  expect(one?.findings[0]?.message).toContain(said);
});

test("with a roster a name that is not on it is found, with the one that is meant", async () => {
  const without = [...checked.values()].flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(without).not.toContain("V110");
  const withRoster = await check("--roster", ROSTER);
  const unknown = [...withRoster].filter(([, { findings }]) => findings.some(({ code }) => code === "V110"));
  expect(unknown.map(([file]) => file)).toEqual(["第四党支部.xlsx"]);
  expect(unknown[0]?.[1].findings.find(({ code }) => code === "V110")?.message).toContain("“第四党支部”");
});

test("one table for each file says code, cell, message and remedy", async () => {
  const { code, out, err } = await kaoping("check", ...FILES);
  expect({ code, err }).toEqual({ code: 1, err: "" });
  for (const file of FILES) expect(out).toContain(`${file}\n`);
  // One of them brings a ledger along, which has a table of its own.
  expect(out.match(/^台账“/gm)).toHaveLength(1);
  expect(out.match(/^┌/gm)).toHaveLength(FILES.length + 1);
  for (const part of ["V103", "第二党支部!C4", "SQLH-2026Q4!G3", "改为日期格式 2026-12-20。"])
    expect(out).toContain(part);
});

test("in English the same findings stand in the same places", async () => {
  const en = await check("--lang", "en");
  const places = (files: CheckedFiles) =>
    [...files.values()].map(({ findings }) =>
      findings.map(({ code, sheet, address }) => [code, sheet, address]),
    );
  expect(places(en)).toEqual(places(checked));
  for (const { findings } of en.values()) for (const { fix } of findings) expect(fix).toMatch(/^[A-Z].*\.$/s);
});

test("a file alone that can't be read ends the run with 2, and one sentence says why", async () => {
  const run = await kaoping("check", join(FOLDER, "第七党支部.xlsx"));
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toMatch(/^“.*第七党支部\.xlsx”已损坏.*。\n$/);
});
