/** `kaoping framework`, and `--framework` with a department's own file. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import { canonicalJson } from "../../src/core/framework/canonical-json";
import { example, kaoping, temporaryFolder } from "../support/command-line";
import { frameworkJson, spoilt } from "../support/spoilt-framework";

const file = temporaryFolder();

/** A department's own scoring sheet, which carries no framework. */
const ROSTER = resolve(__dirname, "../../examples/roster.xlsx");

function write(name: string, json: unknown): string {
  writeFileSync(file(name), JSON.stringify(json));
  return file(name);
}

/** A department's own framework: F1 with other codes. */
const OWN = JSON.parse(JSON.stringify(frameworkJson("SQLH")).replaceAll("SQLH", "OWN")) as Record<
  string,
  unknown
>;

test("the built-in frameworks are listed, in both languages", async () => {
  const zh = await kaoping("framework", "list");
  expect(zh.code).toBe(0);
  for (const { prefix, name } of builtinFrameworks()) {
    expect(zh.out).toContain(prefix);
    expect(zh.out).toContain(name.zh);
  }
  expect((await kaoping("framework", "list", "--lang", "en")).out).toContain("Branch innovation assessment");
});

test("a framework is shown with its rules in words", async () => {
  const { code, out } = await kaoping("framework", "show", "sqlh");
  expect(code).toBe(0);
  expect(out).toContain("SQLH-1.2");
  expect(out).toMatch(/每少 1 次扣 2 分/);
});

test("it is shown with what holds beside its indicators: the year, the quota, ties, bonus, penalty and veto", async () => {
  const { out } = await kaoping("framework", "show", "ZBCX");
  expect(out).toContain("年度得分：各季度平均；没有年终评分表。");
  expect(out).toContain("“优秀”不超过参加排名单位的 30%（向下取整）");
  expect(out).toContain("“融合中心工作”得分高的、“强化组织建设”得分高的、扣分少的");
  expect(out).toContain("加分：每次公司级 0.5 分");
  expect(out).toContain("扣分：每次 2 分，本项最多 6 分。");
  expect(out).toContain("等次直接定为“较差”");
  // A sheet that its year does not read is not promised.
  expect(out).not.toMatch(/考核期间：.*年终/);
  const en = (await kaoping("framework", "show", "SQLH", "--lang", "en")).out;
  expect(en).toContain("the mean of the quarters × 60% + the year end × 40%");
  expect(en).toMatch(/asked in Q1, Q2, Q3, Q4, year end/);
});

test("each built-in framework is clean", async () => {
  const { code, out } = await kaoping("framework", "check");
  expect(code).toBe(0);
  expect(out.split("\n").filter((line) => line.endsWith("没有问题。"))).toHaveLength(6);
});

test("all problems of a file are listed and the code is 1", async () => {
  const path = write("bad.json", spoilt("SQLH", [["grades", 3, "min"], 5], [["version"], undefined]));
  const { code, out } = await kaoping("framework", "check", path, "SQLH");
  expect(code).toBe(1);
  expect(out).toMatch(/F101 .*version/);
  expect(out).toMatch(/F402 .*grades\[3\]\.min/);
  expect(out).toContain("SQLH：没有问题。");
  expect((await kaoping("framework", "check", path, "--lang", "en")).out).toContain("2 problems");
});

test("what isn't there, isn't JSON or isn't a framework sheet is refused", async () => {
  expect((await kaoping("framework", "check", file("none.json"))).code).toBe(2);
  expect((await kaoping("framework", "show", "F9")).code).toBe(2);
  writeFileSync(file("text.json"), "{ id: ");
  expect((await kaoping("framework", "check", file("text.json"))).out).toContain("F109");
  const sheetless = await kaoping("framework", "check", ROSTER);
  expect(sheetless.code).toBe(2);
  expect(sheetless.err).toContain("没有“指标体系”工作表");
});

test("what a template carries is read from it, unless it was altered on its way", async () => {
  expect((await kaoping("framework", "check", example("clean"))).out).toContain("没有问题");
  const out = file("altered.xlsx");
  const own = write("travels.json", { ...frameworkJson("SQLH"), version: "own" });
  await kaoping("template", "--framework", own, "--period", "2026Q4", "--unit", "甲", "--out", out);
  const parts = unzipSync(readFileSync(out));
  for (const [name, bytes] of Object.entries(parts))
    parts[name] = strToU8(strFromU8(bytes).replace(/("|&quot;)min\1:90/, "$1min$1:80"));
  writeFileSync(out, zipSync(parts));
  const altered = await kaoping("framework", "check", out);
  expect(altered.code).toBe(1);
  expect(altered.out).toContain("F801");
});

test("F2 goes to a sheet and back as the same JSON", async () => {
  expect((await kaoping("framework", "export", "F2_WJJ", "--out", file("f2.xlsx"))).code).toBe(0);
  expect((await kaoping("framework", "import", file("f2.xlsx"), "--out", file("f2.json"))).code).toBe(0);
  const [framework] = builtinFrameworks().filter(({ id }) => id === "F2_WJJ");
  if (framework === undefined) throw new Error("F2_WJJ is not built in");
  expect(readFileSync(file("f2.json"), "utf8")).toBe(canonicalJson(framework));
});

test("a file that is there is not overwritten unless it is said", async () => {
  writeFileSync(file("kept.json"), "mine");
  expect((await kaoping("framework", "export", "WJJ", "--out", file("kept.json"))).code).toBe(2);
  expect(readFileSync(file("kept.json"), "utf8")).toBe("mine");
  expect((await kaoping("framework", "export", "WJJ", "--out", file("kept.json"), "--force")).code).toBe(0);
});

test("a faulty framework is not exported", async () => {
  const path = write("bad2.json", spoilt("SQLH", [["grades", 3, "min"], 5]));
  const { code, err } = await kaoping("framework", "export", path, "--out", file("never.xlsx"));
  expect(code).toBe(1);
  expect(err).toContain("F402");
  expect(existsSync(file("never.xlsx"))).toBe(false);
});

test("a template of one's own framework carries it along and is scored without further ado", async () => {
  const own = write("own.json", OWN);
  const out = file("own.xlsx");
  const args = ["--period", "2026Q4", "--unit", "第一党支部", "--out", out] as const;
  expect((await kaoping("template", "--framework", own, ...args)).code).toBe(0);
  const { code, out: text } = await kaoping("score", out);
  expect(code).toBe(0);
  expect(text).toContain("OWN-1.1");
  expect((await kaoping("framework", "import", out, "--out", file("again.json"))).code).toBe(0);
  expect(JSON.parse(readFileSync(file("again.json"), "utf8"))).toEqual(OWN);
});

test("a framework that is named scores in place of the built-in one, from JSON and from a sheet", async () => {
  const mine = write("mine.json", { ...frameworkJson("SQLH"), name: { zh: "我们的考核", en: "Ours" } });
  await kaoping("framework", "export", mine, "--out", file("mine.xlsx"));
  for (const source of [mine, file("mine.xlsx")]) {
    const { code, out } = await kaoping("score", example("clean"), "--framework", source);
    expect(code).toBe(0);
    expect(out).toContain("我们的考核");
  }
});

test("nothing is scored, checked or summarized by a faulty framework", async () => {
  const path = write("bad3.json", spoilt("SQLH", [["grades", 3, "min"], 5]));
  for (const command of [["score"], ["check"], ["summarize", "--out", file("sum.xlsx")]]) {
    const [name = "", ...options] = command;
    const { code, out, err } = await kaoping(name, example("clean"), "--framework", path, ...options);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("F402");
  }
  expect(existsSync(file("sum.xlsx"))).toBe(false);
});

test("points stand beside the weights with which they act over the year", async () => {
  const own = write("weights.json", frameworkJson("SQLH"));
  const totals = write("totals.json", spoilt("SQLH", [["cycle", "annual", "level"], "total"]));
  for (const [name, expected] of [
    ["SQLH", "15 → 15.00"],
    [own, "15 → 15.00"],
    [totals, "15 → 8.25"],
  ] as const) {
    const { code, out } = await kaoping("framework", "weights", name);
    expect(code).toBe(0);
    expect(out.split("\n").find((line) => line.includes("SQLH-6 "))).toContain(expected);
  }
  const en = await kaoping("framework", "weights", totals, "--lang", "en");
  expect(en.out).toContain("beyond 10 % of the points");
  expect(en.out).not.toMatch(/[\u4e00-\u9fff]/);
  const json = JSON.parse((await kaoping("framework", "weights", totals, "--json")).out) as {
    readonly level: string;
    readonly level1: readonly { readonly code: string; readonly nominal: number; readonly acting: number }[];
  };
  expect(json.level).toBe("total");
  expect(json.level1.at(-1)).toMatchObject({ code: "SQLH-6", nominal: 15, acting: 8.25, distorted: true });
});

test("the check prints weights that differ, and warns of them without refusing", async () => {
  const totals = write("warned.json", spoilt("JDZG", [["cycle", "annual", "level"], "total"]));
  const { code, out } = await kaoping("framework", "check", totals);
  expect(code).toBe(0);
  expect(out).toMatch(/F514.*JDZG-3\.1.*分值 5，全年实际相当于 1\.33 分/);
  expect(out).toContain("JDZG-3.1 批评与自我批评质量 5 → 1.33");
  expect((await kaoping("framework", "check", "JDZG")).out).toContain("全年实际权重与分值一致。");
});

test("an indicator that never counts and a double source are refused, all at once", async () => {
  const spoiltFile = write(
    "never.json",
    spoilt(
      "NDZH",
      [["indicators", 1, "periods"], ["Q1"]],
      [["indicators", 3, "rule", "params", "source"], "F1.annual"],
    ),
  );
  const { code, out } = await kaoping("framework", "check", spoiltFile);
  expect(code).toBe(1);
  expect(out).toContain("F513");
  expect(out).toContain("F515");
});
