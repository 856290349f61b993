/**
 * How long it takes to rank many units, to look how firm their ranks are and what to look at twice: `npm run bench:units`. Ten times as many
 * units may take little more than ten times as long (n log n); the ratio is of one run, so a busy machine changes it little.
 */
import { testRobustness } from "../src/core/collect/robustness/robustness";
import { findSuspicions } from "../src/core/collect/suspicions/find-suspicions";
import { builtinFrameworks } from "../src/core/framework/builtin-frameworks";
import type { Framework } from "../src/core/framework/framework";
import { rankUnits } from "../src/core/ranking/rank-units";
import { reviewedScore } from "../test/support/reviewed-units";
import { returned } from "../test/support/suspect-returns";

const FEW = 1000;
const MANY = 10_000;
const ROUNDS = 3;
/** Both for the larger number. */
const AIM_MS = 5000;
/** 10 × log 10,000 / log 1,000. */
const AIM_RATIO = (MANY * Math.log(MANY)) / (FEW * Math.log(FEW));

const SHARES = [1, 0.95, 0.9, 0.8, 0.6, null];

function run(): void {
  const [framework] = builtinFrameworks();
  if (framework === undefined) throw new Error("No framework is built in");
  measure(framework, FEW);
  const few = Math.min(...Array.from({ length: ROUNDS }, () => measure(framework, FEW)));
  const many = Math.min(...Array.from({ length: ROUNDS }, () => measure(framework, MANY)));
  print(`${FEW} 个单位 units: ${few.toFixed(0)} ms`);
  print(`${MANY} 个单位 units: ${many.toFixed(0)} ms (目标 aim < ${AIM_MS} ms)`);
  print(`比值 ratio: ${(many / few).toFixed(1)} (n log n: ${AIM_RATIO.toFixed(1)})`);
}

/** @returns milliseconds for ranking, robustness and suspicions together; what they start from is made before */
function measure(framework: Framework, count: number): number {
  const units = Array.from({ length: count }, (_, unit) => ({
    unit: `单位${unit}`,
    score: reviewedScore(framework, {
      unit: "",
      shares: Array.from(
        { length: 25 },
        (__, row) => SHARES[(unit * 7919 + row * 104_729 + ((unit * row) % 97) * 31) % 6] ?? null,
      ),
    }),
  }));
  const returns = units.map(({ unit }, index) => {
    const text = (row: number): string => `已按要求完成，见第${index % 5000}号记录之${row}`;
    const one = returned({
      unit,
      origin: ["填报人", String(index % 9000)],
      rows: (row) => ({
        base: 20 + row,
        actual: index % 20,
        self: 1,
        reason: text(row),
        evidence: `${text(row)}附件`,
      }),
      before: (row) => ({ base: 30 + row, actual: index % 19 }),
    });
    const [now, then] = [one.details(), one.before?.details() ?? null];
    const before = one.before === null ? null : { ...one.before, details: () => then };
    return { ...one, details: () => now, before };
  });
  const start = performance.now();
  findSuspicions(returns);
  testRobustness(framework, rankUnits(framework, units).ranked);
  return performance.now() - start;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

run();
