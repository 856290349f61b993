/**
 * How fast a department's returns are taken in: `npm run bench:collect [files] [rounds]`. A thousand generated returns
 * of 30 KB; `collect` as a person runs it, from start to end, against a plain script on SheetJS that opens the same
 * files, and against inflating, checking and scanning them on as many threads; two reading threads against one; the
 * most memory that it takes for a thousand and for five thousand.
 *
 * Each round runs all programs after one another, and ratios are taken within a round: what else goes on meanwhile
 * meets them all. Three ratios are told: by the clock, by processor time, and by the time that each would take on
 * cores of its own (run-program.ts). The last one is what the aims are about; where the machine is quiet, the first is
 * the same.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeReturns } from "./collect/make-returns";
import { runProgram, type Finished } from "./collect/run-program";

const ROOT = resolve(__dirname, "..");
const PROGRAM = join(ROOT, "dist/cli/kaoping.cjs");
const FILES = Number(process.argv[2] ?? 1000);
const ROUNDS = Number(process.argv[3] ?? 3);
const MANY = 5;
const THREADS = 2;
const AIMS = { sheetJs: 3, scan: 3, threads: 1.7, memory: 400 };
/** Linux can give a program some of its cores: collect has as many threads as it is given. */
const TASKSET = "/usr/bin/taskset";

/** One round: each program once. */
interface Round {
  readonly collect: Finished;
  readonly oneThread: Finished | null;
  readonly sheetJs: Finished;
  readonly scan: Finished;
}

async function run(): Promise<void> {
  if (!existsSync(PROGRAM)) throw new Error("Build the command line first: npm run build:cli");
  const folder = mkdtempSync(join(tmpdir(), "kaoping-bench-"));
  try {
    await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string): Promise<void> {
  const [few, many] = [join(folder, "few"), join(folder, "many")];
  const size = `${((await writeReturns(few, FILES)) / 1024).toFixed(0)} KB`;
  print(
    `${FILES} 个文件，平均 ${size}，${THREADS} 个线程，${ROUNDS} 轮 files of ${size}, ${THREADS} threads, ${ROUNDS} rounds`,
  );
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound(few, join(folder, `out-${round}`)));
  tell(rounds);
  await writeReturns(many, FILES * MANY);
  const memory = Math.max(...rounds.map(({ collect }) => collect.memory));
  const further = await collectOn(many, join(folder, "many-out"), THREADS);
  print(
    `内存峰值 most memory: ${memory.toFixed(0)} → ${further.memory.toFixed(0)} MB（${FILES} → ${FILES * MANY} 个文件 files；目标 aim < ${AIMS.memory} MB）`,
  );
}

async function oneRound(folder: string, out: string): Promise<Round> {
  const script = (name: string): string => join(__dirname, "collect", name);
  return {
    collect: await collectOn(folder, `${out}-two`, THREADS),
    sheetJs: await runProgram([process.execPath, script("sheetjs-script.cjs"), folder], {
      cores: THREADS,
      threaded: false,
    }),
    oneThread: existsSync(TASKSET) ? await collectOn(folder, `${out}-one`, 1) : null,
    scan: await runProgram([process.execPath, script("scan-script.cjs"), folder, String(THREADS)], {
      cores: THREADS,
      threaded: true,
    }),
  };
}

/** The command line as a person runs it, its start included. */
async function collectOn(folder: string, out: string, cores: number): Promise<Finished> {
  mkdirSync(out);
  const records = join(out, "records.jsonl");
  const command = [process.execPath, PROGRAM, "collect", folder, "--period", "2026Q4", "--records", records];
  const list = Array.from({ length: cores }, (_, core) => core).join(",");
  const on = existsSync(TASKSET) ? [TASKSET, "--cpu-list", list] : [];
  const finished = await runProgram([...on, ...command], { cores, threaded: cores > 1 });
  if (!existsSync(records)) throw new Error(`collect made no records: ${finished.output}`);
  return finished;
}

function tell(rounds: readonly Round[]): void {
  const [first] = rounds;
  if (first === undefined) return;
  print("   时钟 clock  处理器 processor  独占 alone（中位数 medians）");
  const times = (name: string, of: (round: Round) => Finished | null): void => {
    const all = rounds.flatMap((round) => of(round) ?? []);
    if (all.length > 0) print(`  ${row(all, (one, by) => one[by] / 1000)} s  ${name}`);
  };
  times("收表 collect", ({ collect }) => collect);
  times("收表，一个线程 collect, one thread", ({ oneThread }) => oneThread);
  times("SheetJS 脚本 plain script on SheetJS", ({ sheetJs }) => sheetJs);
  times("解压、校验、正则扫描 inflating, checking, scanning", ({ scan }) => scan);
  const ratio = (
    name: string,
    of: (round: Round) => readonly [Finished | null, Finished],
    aim: string,
  ): void => {
    const pairs = rounds.flatMap((round) => {
      const [dividend, divisor] = of(round);
      return dividend === null ? [] : [{ dividend, divisor }];
    });
    if (pairs.length > 0)
      print(
        `  ${row(pairs, ({ dividend, divisor }, by) => dividend[by] / divisor[by])} ×  ${name}（目标 aim ${aim}）`,
      );
  };
  ratio("SheetJS : 收表 collect", ({ sheetJs, collect }) => [sheetJs, collect], `≥ ${AIMS.sheetJs}`);
  ratio("收表 collect : 扫描 scanning", ({ collect, scan }) => [collect, scan], `≤ ${AIMS.scan}`);
  ratio(
    "一个线程 one thread : 两个线程 two",
    ({ oneThread, collect }) => [oneThread, collect],
    `≥ ${AIMS.threads}`,
  );
}

const MEASURES = ["clock", "processor", "alone"] as const;

/** The three medians side by side. */
function row<Item>(
  items: readonly Item[],
  of: (item: Item, by: (typeof MEASURES)[number]) => number,
): string {
  return MEASURES.map((by) => median(items.map((item) => of(item, by))).toFixed(2))
    .map((text) => text.padStart(10))
    .join(" ");
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void run();
