/**
 * How fast sheets are read, validated and scored: `npm run bench`. The yardstick is the plain way
 * to the same numbers, which is to have a spreadsheet engine recalculate each sheet's formulas.
 *
 * What both sides start from is made beforehand and not measured: grids for the one, plans with
 * the same entries for the other. Both must agree on every indicator of the sample.
 */
import { calculatePlan } from "../preview/model/calculate-plan";
import { assessWorkbook } from "../src/core/assess";
import type { Assessment } from "../src/core/assessment";
import { builtinFrameworks, findFramework } from "../src/core/framework/builtin-frameworks";
import type { WorkbookGrid } from "../src/core/grid/grid";
import { columnOf } from "../src/core/template/scoring-layout";
import { planTemplate } from "../src/core/template/plan-template";
import { filledPlan, gridOf } from "./filled-sheets";

const SHEETS = 10_000;
/** The engine is too slow for all sheets; time grows in proportion to their number. */
const SAMPLE = 200;
/**
 * Both sides take turns, so that whatever else the machine does slows down both. The median round
 * counts: one that the machine interrupted tells nothing.
 */
const ROUNDS = 20;
/** Rounds that warm up both sides and are not counted. */
const WARM_UP = 2;
const AIM = 20;

const PERIOD = { year: 2026, key: "Q4" } as const;

function run(): void {
  const framework = findFramework(builtinFrameworks(), "ZRZ");
  if (framework === null) throw new Error("F3_ZRZ is not built in");
  const template = planTemplate(framework, PERIOD, "第一党支部");
  const measured = { ours: [] as number[], baseline: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const seeds = Array.from({ length: SHEETS / ROUNDS }, (_, index) => round * (SHEETS / ROUNDS) + index);
    const planOf = (seed: number) => filledPlan(template, framework, PERIOD, seed);
    const grids = seeds.map((seed) => gridOf(planOf(seed)));
    const sample = seeds.slice(0, SAMPLE / ROUNDS).map(planOf);

    const baseline = timed(() => sample.map((plan) => calculatePlan(plan)));
    const results: Assessment[] = [];
    const ours = timed(() => {
      for (const grid of grids) {
        const assessment = assessed(grid);
        if (results.length < sample.length) results.push(assessment);
      }
    });
    baseline.result.forEach((grid, index) => {
      agree(results[index], grid);
    });
    if (round < 0) continue;
    measured.ours.push(ours.ms / grids.length);
    measured.baseline.push(baseline.ms / sample.length);
  }
  const perSheet = { ours: median(measured.ours), baseline: median(measured.baseline) };
  const ratio = perSheet.baseline / perSheet.ours;
  print(
    `读取、校验、计分 read, validate, score: ${SHEETS} 张 sheets, ${rate(perSheet.ours)} 张/秒 sheets/s (${perSheet.ours.toFixed(3)} ms)`,
  );
  print(
    `表格引擎重算 recalculating by the spreadsheet engine: 抽样 sample of ${SAMPLE}, ${rate(perSheet.baseline)} 张/秒 sheets/s (${perSheet.baseline.toFixed(2)} ms)`,
  );
  print(`倍数 ratio: ${ratio.toFixed(1)}×（目标 aim ≥ ${AIM}×）`);
}

function assessed(grid: WorkbookGrid): Assessment {
  const outcome = assessWorkbook(grid);
  if (outcome.kind !== "assessed") throw new Error("A filled sheet was not recognised");
  return outcome.assessments[0];
}

/** Speed counts only for the same result: every rule's score, by the engine and by its formula. */
function agree(assessment: Assessment | undefined, { sheets }: WorkbookGrid): void {
  const values = sheets.find(({ name }) => name === assessment?.sheet.name)?.values ?? [];
  for (const { indicator, rule } of assessment?.score.indicators ?? []) {
    const row = values.find((cells) => cells[columnOf("code")] === indicator.code);
    const calculated = row?.[columnOf("rule")];
    if (rule === null || calculated !== rule.toNumber())
      throw new Error(
        `${indicator.code}: ${rule?.toString() ?? "null"} against ${JSON.stringify(calculated)}`,
      );
  }
}

/** Processor time: what other programs take of the machine does not count. */
function timed<Result>(work: () => Result): { readonly result: Result; readonly ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

function rate(ms: number): string {
  return Math.round(1000 / ms).toLocaleString("en-US");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

run();
