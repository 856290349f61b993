/**
 * How long it takes to rank many units, to look how firm their ranks are and what to look at twice: `npm run bench:units`.
 * Each number of units is twice the one before, and may take little more than twice as long (n log n). All is of one run,
 * round by round in turn, and told in processor time, so that a busy machine changes it little.
 */
import { testRobustness } from "../src/core/collect/robustness/robustness";
import { findSuspicions } from "../src/core/collect/suspicions/find-suspicions";
import { builtinFrameworks } from "../src/core/framework/builtin-frameworks";
import type { Framework } from "../src/core/framework/framework";
import { rankUnits } from "../src/core/ranking/rank-units";
import { reviewedScore } from "../test/support/reviewed-units";
import { returned } from "../test/support/suspect-returns";

const COUNTS = [1250, 2500, 5000, 10_000] as const;
const ROUNDS = 3;
/** All three together, for the largest number. */
const AIM_MS = 5000;

const SHARES = [1, 0.95, 0.9, 0.8, 0.6, null];

function run(): void {
  const [framework] = builtinFrameworks();
  if (framework === undefined) throw new Error("No framework is built in");
  measure(framework, COUNTS[0]);
  const rounds = Array.from({ length: ROUNDS }, () => COUNTS.map((count) => measure(framework, count)));
  COUNTS.forEach((count, index) => {
    const least = (of: (one: Times) => number, at = index): number =>
      Math.min(...rounds.map((round) => of(round[at] ?? NOTHING)));
    const before = COUNTS[index - 1];
    const growth =
      before === undefined
        ? ""
        : `, ${(least(sumOf) / least(sumOf, index - 1)).toFixed(2)} × (n log n: ${(orderOf(count) / orderOf(before)).toFixed(2)})`;
    const aim = index === COUNTS.length - 1 ? `（目标 aim < ${AIM_MS} ms）` : "";
    print(
      `${count} 个单位 units: ${least(sumOf).toFixed(0)} ms${growth}${aim}：排名 ranking ${least(({ ranking }) => ranking).toFixed(0)}，疑点 suspicions ${least(({ suspicions }) => suspicions).toFixed(0)}，稳健性 robustness ${least(({ robustness }) => robustness).toFixed(0)}`,
    );
  });
}

interface Times {
  readonly ranking: number;
  readonly suspicions: number;
  readonly robustness: number;
}

const NOTHING: Times = { ranking: NaN, suspicions: NaN, robustness: NaN };

function sumOf({ ranking, suspicions, robustness }: Times): number {
  return ranking + suspicions + robustness;
}

function orderOf(count: number): number {
  return count * Math.log(count);
}

/** Milliseconds of processor time. */
function timed<Result>(work: () => Result): { readonly result: Result; readonly ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

/** What ranking, robustness and suspicions start from is made before. */
function measure(framework: Framework, count: number): Times {
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
  const suspicions = timed(() => findSuspicions(returns)).ms;
  const { result, ms: ranking } = timed(() => rankUnits(framework, units));
  const robustness = timed(() => testRobustness(framework, result.ranked)).ms;
  return { ranking, suspicions, robustness };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

run();
