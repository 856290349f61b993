/** `kaoping template`: a fillable workbook, and nobody's entries lost to it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { ScoreJson } from "../../src/cli/report-json";
import { example, kaoping, temporaryFolder } from "../support/command-line";

const file = temporaryFolder();

const PERIOD = "2026Q4";

function template(out: string, period = PERIOD, ...more: readonly string[]): ReturnType<typeof kaoping> {
  const what = ["--framework", "SQLH", "--period", period, "--unit", "第一党支部"];
  return kaoping("template", ...what, "--out", out, ...more);
}

async function scored(path: string): Promise<ScoreJson> {
  return JSON.parse((await kaoping("score", path, "--json")).out) as ScoreJson;
}

test.each([
  ["2026Q4", 18, 100],
  ["2026Q3", 15, 80],
  ["2026Q2", 16, 85],
  ["2026Q1", 15, 80],
  ["2026Y", 18, 100],
])("a blank sheet for %s has %i indicators worth %i points, none scored", async (period, count, points) => {
  const path = file(`${period}.xlsx`);
  expect(await template(path, period)).toMatchObject({ code: 0, out: "" });

  const json = await scored(path);
  expect(json).toMatchObject({
    unit: "第一党支部",
    period,
    framework: { id: "F1_SQLH" },
    complete: false,
    range: { min: 0, max: 100 },
    grade: null,
    vetoed: false,
  });
  expect(json.indicators).toHaveLength(count);
  expect(json.indicators.reduce((sum, { max }) => sum + max, 0)).toBe(points);
  for (const indicator of json.indicators) {
    expect(indicator).toMatchObject({
      applicable: true,
      rule: null,
      self: null,
      review: null,
      official: null,
    });
  }
  expect(json.totals).toEqual({
    rule: null,
    self: null,
    review: null,
    official: null,
    bonus: 0,
    penalty: 0,
    final: null,
  });
  expect(json.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("says what it wrote, in the chosen language", async () => {
  const path = file("said.xlsx");
  expect((await template(path)).err).toBe(`已生成 ${path}\n`);
  expect((await template(path, PERIOD, "--lang", "en")).err).toBe(`Wrote ${path}\n`);
});

test("makes the folder that the file is to stand in", async () => {
  expect((await template(file("new/folder/t.xlsx"))).code).toBe(0);
  expect(existsSync(file("new/folder/t.xlsx"))).toBe(true);
});

test("the same template is the same file", async () => {
  await template(file("a.xlsx"));
  await template(file("b.xlsx"));
  expect(readFileSync(file("a.xlsx"))).toEqual(readFileSync(file("b.xlsx")));
});

test("a framework is found by its id and in either case", async () => {
  for (const name of ["F1_SQLH", "sqlh"]) {
    const what = ["--framework", name, "--period", PERIOD, "--unit", "甲", "--out", file("id.xlsx")];
    expect((await kaoping("template", ...what)).code).toBe(0);
  }
});

test.each([
  ["zh", "没有名为“NOPE”的指标体系"],
  ["en", "There is no framework named “NOPE”"],
])("an unknown framework is refused with the known ones (%s)", async (language, sentence) => {
  const what = ["--framework", "NOPE", "--period", PERIOD, "--unit", "甲", "--out", file("x.xlsx")];
  const run = await kaoping("template", ...what, "--lang", language);
  expect(run.code).toBe(2);
  expect(run.err).toContain(sentence);
  expect(run.err).toContain("SQLH");
  expect(existsSync(file("x.xlsx"))).toBe(false);
});

test.each([
  ["zh", "在 2026Q3 没有指标；请改用：2026Y"],
  ["en", "has no indicators in 2026Q3; use 2026Y"],
])("a period for which the framework has nothing is refused (%s)", async (language, sentence) => {
  const what = ["--framework", "NDZH", "--period", "2026Q3", "--unit", "甲", "--out", file("x.xlsx")];
  const run = await kaoping("template", ...what, "--lang", language);
  expect(run.code).toBe(2);
  expect(run.err).toContain(sentence);
  expect(existsSync(file("x.xlsx"))).toBe(false);
});

test.each([
  ["zh", "“2026Q5”不是考核期间", "not a period"],
  ["en", "not a period", "不是考核期间"],
])("what is no period is refused, in one language (%s)", async (language, sentence, other) => {
  const run = await template(file("x.xlsx"), "2026Q5", "--lang", language);
  expect(run.code).toBe(2);
  expect(run.err).toContain(sentence);
  expect(run.err).not.toContain(other);
  expect(existsSync(file("x.xlsx"))).toBe(false);
});

test("an output that is no .xlsx is refused", async () => {
  const run = await template(file("x.xls"));
  expect(run.code).toBe(2);
  expect(run.err).toContain(".xlsx");
  expect(existsSync(file("x.xls"))).toBe(false);
});

test.each(["--framework", "--period", "--unit", "--out"])(
  "without %s it says what is missing",
  async (left) => {
    const options = { "--framework": "SQLH", "--period": PERIOD, "--unit": "甲", "--out": file("x.xlsx") };
    const run = await kaoping(
      "template",
      ...Object.entries(options)
        .filter(([name]) => name !== left)
        .flat(),
    );
    expect(run.code).toBe(2);
    expect(run.err).toContain(left);
  },
);

describe("a file in the way", () => {
  test("that somebody has filled is kept, byte for byte", async () => {
    const filled = readFileSync(example("half"));
    writeFileSync(file("filled.xlsx"), filled);
    const run = await template(file("filled.xlsx"));
    expect(run.code).toBe(2);
    expect(run.err).toContain("--force");
    expect(run.err).toContain(file("filled.xlsx"));
    expect(readFileSync(file("filled.xlsx"))).toEqual(filled);
  });

  test("that is no workbook of ours is kept too", async () => {
    writeFileSync(file("letter.xlsx"), "Dear all");
    expect((await template(file("letter.xlsx"))).code).toBe(2);
    expect(readFileSync(file("letter.xlsx"), "utf8")).toBe("Dear all");
  });

  test("is replaced with --force", async () => {
    writeFileSync(file("forced.xlsx"), readFileSync(example("half")));
    expect((await template(file("forced.xlsx"), PERIOD, "--force")).code).toBe(0);
    expect((await scored(file("forced.xlsx"))).totals.final).toBeNull();
  });

  test("is replaced when it is a blank template", async () => {
    await template(file("blank.xlsx"), "2026Q3");
    expect((await template(file("blank.xlsx"), "2026Q4")).code).toBe(0);
    expect((await scored(file("blank.xlsx"))).period).toBe("2026Q4");
  });
});

test.each([
  ["ZBCX", "zh", "的年度得分不读取 2026Y 的评分表，填了也不计分；请改用：2026Q1, 2026Q2, 2026Q3, 2026Q4。"],
  ["JDZG", "en", "does not read a sheet for 2026Y: whatever is entered would not count. Use 2026Q1, 2026Q2,"],
])("a year-end sheet that the year of %s ignores is refused (%s)", async (name, language, sentence) => {
  const out = file(`ignored-${name}.xlsx`);
  const what = ["--framework", name, "--period", "2026Q4,2026Y", "--unit", "甲", "--out", out];
  const run = await kaoping("template", ...what, "--lang", language);
  expect(run.code).toBe(2);
  expect(run.err).toContain(sentence);
  expect(existsSync(out)).toBe(false);
});

test.each([
  [[], "9"],
  [["--paper", "A4"], "9"],
  [["--paper", "A3"], "8"],
])("%j gives a scoring sheet for that paper", async (more, size) => {
  const path = file(`paper-${more.join("")}.xlsx`);
  expect((await template(path, PERIOD, ...more)).code).toBe(0);
  const parts = unzipSync(readFileSync(path));
  const sizes = Object.entries(parts).flatMap(([name, bytes]) =>
    name.startsWith("xl/worksheets/sheet") ? [/paperSize="(\d+)"/.exec(strFromU8(bytes))?.[1] ?? ""] : [],
  );
  // Instructions, scoring sheet, ballots, and the sheet that nobody prints.
  expect(sizes).toEqual(["9", size, "9", ""]);
});

test("another paper is refused", async () => {
  const run = await template(file("other-paper.xlsx"), PERIOD, "--paper", "letter");
  expect(run).toMatchObject({ code: 2, out: "", err: expect.stringContaining("A4, A3") as unknown });
  expect(existsSync(file("other-paper.xlsx"))).toBe(false);
});

test("the department that assesses is printed on the sheets, and on the summary made from them", async () => {
  const made = file("部门.xlsx");
  expect(await template(made, PERIOD, "--department", " 党委组织部 ")).toMatchObject({ code: 0 });
  const summary = file("部门汇总.xlsx");
  await kaoping("summarize", made, "--out", summary);
  const other = file("另一部门.xlsx");
  await kaoping("summarize", made, "--out", other, "--department", "考核办");
  const feet = (path: string): readonly string[] =>
    Object.entries(unzipSync(readFileSync(path)))
      .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
      .flatMap(([, bytes]) => [...strFromU8(bytes).matchAll(/<oddFooter>(.*?)<\/oddFooter>/g)])
      .map(([, foot = ""]) => /&amp;C(.*?)　/.exec(foot)?.[1] ?? "");
  expect(feet(made).filter((foot) => foot === "党委组织部")).toHaveLength(2);
  expect(feet(summary).filter((foot) => foot === "党委组织部")).toHaveLength(3);
  expect(feet(other)).toContain("考核办");
  expect(await template(file("长.xlsx"), PERIOD, "--department", "部".repeat(61))).toMatchObject({ code: 2 });
});
