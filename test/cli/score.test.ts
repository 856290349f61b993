/** `kaoping score` and `kaoping check` over files: what they print and what they end with. */
import { readFileSync } from "node:fs";
import type { CheckJson, ScoreJson } from "../../src/cli/report-json";
import { example, kaoping, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();

async function json<T = ScoreJson>(...args: readonly string[]): Promise<T> {
  return JSON.parse((await kaoping(...args, "--json")).out) as T;
}

test("the JSON of a score has exactly these members, in this order", async () => {
  const score = await json("score", example("clean"));
  expect(Object.keys(score)).toEqual([
    "file",
    "unit",
    "period",
    "framework",
    "complete",
    "provisional",
    "awaitingReview",
    "reviewsRequired",
    "totals",
    "coverage",
    "range",
    "grade",
    "vetoed",
    "dimensions",
    "indicators",
    "findings",
  ]);
  expect(Object.keys(score.framework)).toEqual(["id", "version"]);
  expect(Object.keys(score.totals)).toEqual([
    "rule",
    "self",
    "review",
    "official",
    "bonus",
    "penalty",
    "final",
  ]);
  expect(Object.keys(score.range)).toEqual(["min", "max"]);
  expect(Object.keys(score.grade ?? {})).toEqual(["key", "name", "shown"]);
  for (const indicator of score.indicators) {
    expect(Object.keys(indicator)).toEqual([
      "code",
      "max",
      "applicable",
      "notApplicable",
      "rule",
      "self",
      "review",
      "official",
      "provisional",
    ]);
  }
});

test("findings have exactly these members, in this order", async () => {
  const { findings } = await json("score", example("faulty"));
  expect(findings.length).toBeGreaterThanOrEqual(8);
  for (const finding of findings) {
    expect(Object.keys(finding)).toEqual([
      "code",
      "severity",
      "sheet",
      "address",
      "indicator",
      "message",
      "fix",
    ]);
    expect(finding.address).toMatch(/^[A-Z]+[1-9]\d*$/);
    expect(finding.message).not.toBe("");
    expect(finding.fix).not.toBe("");
  }
});

test("the clean example is complete, graded and without error findings", async () => {
  const run = await kaoping("score", example("clean"), "--json");
  expect(run).toMatchObject({ code: 0, err: "" });
  const score = JSON.parse(run.out) as ScoreJson;
  expect(score).toMatchObject({
    file: example("clean"),
    unit: "第一党支部",
    period: "2026Q4",
    framework: { id: "F1_SQLH", version: "2026.2" },
    complete: true,
    totals: { official: 94.89, bonus: 1, penalty: 0, final: 95.89 },
    range: { min: 95.89, max: 95.89 },
    grade: { key: "A", name: "示范" },
    vetoed: false,
  });
  expect(score.indicators).toHaveLength(18);
  expect(score.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("numbers are numbers, what is unanswered is null", async () => {
  const { complete, coverage, grade, indicators, range, totals } = await json("score", example("half"));
  expect(complete).toBe(false);
  expect(grade).toBeNull();
  expect(range).toEqual({ min: 52.77, max: 97.77 });
  expect(totals).toMatchObject({ official: 52.77, review: null, final: 52.77 });
  expect(coverage.review).toEqual({ count: 1, of: 18, points: 5, max: 5 });
  expect(indicators[1]).toEqual({
    code: "SQLH-1.2",
    max: 5,
    applicable: true,
    notApplicable: null,
    rule: 5,
    self: 5,
    review: 5,
    official: 5,
    provisional: false,
  });
  expect(indicators[17]).toMatchObject({ rule: null, self: null, review: null, official: null });
});

test("the JSON of a check has the findings and no scores", async () => {
  const check = await json<CheckJson>("check", example("faulty"));
  expect(Object.keys(check)).toEqual(["file", "unit", "period", "framework", "findings"]);
});

test("each fault of the faulty example is found at its cell", async () => {
  const run = await kaoping("check", example("faulty"), "--json");
  expect(run.code).toBe(1);
  const { findings } = JSON.parse(run.out) as CheckJson;
  expect(findings.map(({ code, sheet, address }) => `${code} ${sheet}!${address}`)).toEqual(
    expect.arrayContaining([
      "V301 SQLH-2026Q4!C4",
      "V203 SQLH-2026Q4!H5",
      "V204 SQLH-2026Q4!H6",
      "V201 SQLH-2026Q4!K8",
      "V207 SQLH-2026Q4!H9",
      "V206 SQLH-2026Q4!H11",
      "V202 SQLH-2026Q4!H12",
      "V205 SQLH-2026Q4!G13",
      "V304 SQLH-2026Q4!C14",
      "V306 SQLH-2026Q4!F15",
      "V302 SQLH-2026Q4!C16",
      "V209 SQLH-2026Q4!G19",
      "V210 SQLH-2026Q4!H20",
      "V214 测评统计!G3",
    ]),
  );
});

test("no indicator with an error finding at its entries is given a score", async () => {
  const { findings, indicators } = await json("score", example("faulty"));
  const blocked = findings.flatMap(({ severity, indicator, address }) =>
    severity === "error" && indicator !== null && /^[GHI]/.test(address) ? [indicator] : [],
  );
  expect(blocked.length).toBeGreaterThanOrEqual(5);
  for (const { code, rule } of indicators)
    if (blocked.includes(code)) expect([code, rule]).toEqual([code, null]);
});

test("only the language of the texts differs", async () => {
  const zh = await json("score", example("clean"));
  const en = await json("score", example("clean"), "--lang", "en");
  expect(en.grade).toEqual({ key: "A", name: "Demonstration", shown: "Demonstration (provisional)" });
  expect(en.dimensions?.map(({ name }) => name)).toContain("Work style");
  const inWords = { grade: null, findings: [], dimensions: null };
  expect({ ...en, ...inWords }).toEqual({ ...zh, ...inWords });
});

test("score of several files is an array in their order; check has one row for a file named twice", async () => {
  const files = [example("half"), example("clean"), example("half")];
  const named = async (command: string): Promise<readonly string[]> =>
    (await json<ScoreJson[]>(command, ...files)).map((report) => report.file);
  expect(await named("score")).toEqual(files);
  expect(await named("check")).toEqual(files.slice(0, 2));
});

test("several files of which one is faulty, or isn't there, end with 1: the others are checked", async () => {
  const missing = file("missing.xlsx");
  expect((await kaoping("check", example("clean"), example("faulty"))).code).toBe(1);
  expect((await kaoping("check", missing, example("clean"))).code).toBe(1);
  expect((await kaoping("check", missing)).code).toBe(2);
  const run = await kaoping("check", missing, example("faulty"), example("clean"), "--json");
  expect(run.code).toBe(1);
  const rows = JSON.parse(run.out) as readonly { file: string; unreadable?: { code: string } }[];
  expect(rows).toHaveLength(3);
  expect(rows.find((row) => row.file === missing)?.unreadable?.code).toBe("notFound");
  expect(run.err.trim().split("\n")).toHaveLength(1);
  expect(run.err).toContain(missing);
});

test("several files of which none is readable give an empty array", async () => {
  const run = await kaoping("score", file("a.xlsx"), file("b.xlsx"), "--json");
  expect(run).toMatchObject({ code: 2, out: "[]\n" });
});

test.each([
  ["clean", 0],
  ["half", 0],
  ["faulty", 1],
] as const)("the %s example ends with %i", async (name, code) => {
  expect((await kaoping("check", example(name))).code).toBe(code);
  expect((await kaoping("score", example(name))).code).toBe(code);
});

test("the table shows every indicator, the totals and the grade", async () => {
  const { out, err } = await kaoping("score", example("clean"));
  expect(err).toBe("");
  expect(out).toContain("第一党支部 · 2026年第四季度");
  for (const code of ["SQLH-1.1", "SQLH-6.2"]) expect(out).toContain(code);
  expect(out).toContain("最终得分 95.89  等次 示范");
  const english = await kaoping("score", example("clean"), "--lang", "en");
  expect(english.out).toContain("Final score 95.89  Grade Demonstration");
});

test("an incomplete sheet shows the range that is still open", async () => {
  expect((await kaoping("score", example("half"))).out).toContain(
    "已评 10/18 项，最终得分将在 52.77 至 97.77 之间",
  );
});

test("another period than the sheet's is reported", async () => {
  const { findings } = await json("check", example("clean"), "--period", "2026Q3");
  expect(findings.map(({ code }) => code)).toContain("V112");
});

test("a sheet is chosen by its name", async () => {
  expect((await kaoping("score", example("clean"), "--sheet", "SQLH-2026Q4", "--json")).code).toBe(0);
  const run = await kaoping("score", example("clean"), "--sheet", "填报说明", "--json");
  expect(run).toMatchObject({ code: 2, out: "" });
  expect(run.err).toContain("填报说明");
});

test("reading changes no byte", async () => {
  const before = readFileSync(example("faulty"));
  await kaoping("check", example("faulty"));
  await kaoping("score", example("faulty"));
  expect(readFileSync(example("faulty"))).toEqual(before);
});
