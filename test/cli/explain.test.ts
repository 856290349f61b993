/** `kaoping score --explain`: where each score comes from, in both languages and as JSON. */
import { example, kaoping } from "../support/command-line";

interface ExplainedJson {
  readonly explanations: readonly {
    readonly code: string;
    readonly rule: string;
    readonly inputs: readonly {
      readonly label: string;
      readonly value: string | null;
      readonly address: string;
    }[];
    readonly arithmetic: string | null;
    readonly official: number | null;
    readonly share: { readonly earned: number | null; readonly possible: number } | null;
  }[];
  readonly result?: readonly string[];
}

test("one indicator: rule, entries with their cells, working and share", async () => {
  const run = await kaoping("score", example("clean"), "--explain", "SQLH-1.3");
  expect(run).toMatchObject({ code: 0, err: "" });
  expect(run.out).toContain("SQLH-1.3 “三会一课”执行率（6 分）");
  expect(run.out).toMatch(/规则 {2}比率达到 100% 得满分 6 分，50% 及以下得 0 分/);
  expect(run.out).toMatch(/填报 {2}应召开次数 \d+（SQLH-2026Q4!G\d+）；实际召开次数 \d+（SQLH-2026Q4!H\d+）/);
  expect(run.out).toMatch(/计算 {2}6 × .+ = \d\.\d\d/);
  expect(run.out).toMatch(/得分 {2}核定 \d\.\d\d，得分率 [\d.]+%，占总分 \d\.\d\d \/ 6\.00/);
  expect(run.out).not.toContain("SQLH-1.2");
});

test("the same in English", async () => {
  const run = await kaoping("score", example("clean"), "--explain", "SQLH-1.3", "--lang", "en");
  expect(run.out).toMatch(/Rule +A rate of 100% gives the full 6 points/);
  expect(run.out).toMatch(/Working +6 × /);
  expect(run.out).toMatch(/Score +official \d\.\d\d, [\d.]+% of the points/);
});

test("the code may be written as people write it", async () => {
  const run = await kaoping("score", example("clean"), "--explain", "sqlh-1.3");
  expect(run.code).toBe(0);
  expect(run.out).toContain("SQLH-1.3");
});

test("without a code all indicators are explained, and how the grade came about", async () => {
  const { out } = await kaoping("score", example("clean"), "--explain");
  for (const code of ["SQLH-1.1", "SQLH-3.2", "SQLH-6.2"]) expect(out).toMatch(new RegExp(`^${code} `, "m"));
  expect(out).toContain("核定得分：");
  expect(out).toContain("等次：达到");
});

test("a code that the sheet lacks ends with 2 and the codes that there are", async () => {
  const zh = await kaoping("score", example("clean"), "--explain", "SQLH-9.9");
  expect(zh).toMatchObject({ code: 2, out: "" });
  expect(zh.err).toContain("没有编码为“SQLH-9.9”的指标；可用的有：SQLH-1.1、");
  const en = await kaoping("score", example("clean"), "--explain", "SQLH-9.9", "--lang", "en");
  expect(en.err).toContain("choose one of: SQLH-1.1, SQLH-1.2");
});

test("findings on the entries are named where they keep a score open", async () => {
  const { out } = await kaoping("score", example("faulty"), "--explain");
  expect(out).toMatch(/填报有误，暂不计分：V\d{3} [A-Z]+\d+/);
});

test("JSON adds the explanations to the score", async () => {
  const { out } = await kaoping("score", example("clean"), "--explain", "--json");
  const { explanations, result } = JSON.parse(out) as ExplainedJson;
  expect(explanations).toHaveLength(18);
  expect(result?.length).toBeGreaterThanOrEqual(3);
  const one = explanations.find(({ code }) => code === "SQLH-1.3");
  expect(one?.inputs.map(({ address }) => address)).toEqual([
    expect.stringMatching(/^G\d+$/),
    expect.stringMatching(/^H\d+$/),
  ]);
  expect(one?.arithmetic).toBe("6 × (9 ÷ 10 − 50%) ÷ (100% − 50%) = 4.80");
  const earned = explanations.reduce((sum, { share }) => sum + (share?.possible ?? 0), 0);
  expect(earned).toBeCloseTo(100, 6);
});

test("check explains nothing", async () => {
  expect(await kaoping("check", example("clean"), "--explain")).toMatchObject({ code: 2 });
});
