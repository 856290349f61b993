/** `score --json` divides the result by the framework's dimensions too. */
import { resolve } from "node:path";
import type { ScoreJson } from "../../src/cli/report-json";
import { example, kaoping } from "../support/command-line";

async function json(file: string): Promise<ScoreJson> {
  return JSON.parse((await kaoping("score", file, "--json")).out) as ScoreJson;
}

test("the second view has the framework's six dimensions, which divide the score", async () => {
  const { dimensions, indicators, totals } = await json(example("clean"));
  expect(dimensions?.map(({ name }) => name)).toEqual([
    "组织建设",
    "队伍建设",
    "活动建设",
    "工作作风",
    "工作业绩",
    "党员群众评价",
  ]);
  const all = dimensions ?? [];
  expect(all.reduce((sum, { max }) => sum + max, 0)).toBe(100);
  expect(all.reduce((sum, { official }) => sum + (official ?? 0), 0)).toBeCloseTo(totals.official ?? 0, 8);
  expect(all.flatMap((one) => one.indicators).sort()).toEqual(indicators.map(({ code }) => code).sort());
  expect(all.map(({ rate, max, official }) => (rate ?? 0) * max - (official ?? 0))).toEqual(
    all.map(() => expect.closeTo(0, 8)),
  );
});

test("a framework without dimensions has no second view", async () => {
  expect((await json(resolve(__dirname, "../../examples/wjj-2026Q4.xlsx"))).dimensions).toBeNull();
});
