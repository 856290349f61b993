/**
 * How fast a department's returns are taken in: `npm run bench:collect [files]`. A thousand generated returns of
 * 30 KB; `collect` as a person runs it, from start to end, against a plain script on SheetJS that opens the same
 * files, and against inflating, checking and scanning them on as many threads; two reading threads against one;
 * the most memory that it takes for a thousand and for five thousand. It is the ratios of one run that tell. On a
 * machine that others use too, threads wait for a core: processor time says what the run takes by itself.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { writeReturns } from "./collect/make-returns";

const ROOT = resolve(__dirname, "..");
const RUN_TS = join(ROOT, "scripts/run-ts.cjs");
const PROGRAM = join(ROOT, "dist/cli/kaoping.cjs");
const FILES = Number(process.argv[2] ?? 1000);
const MANY = 5;
const AIMS = { sheetJs: 3, scan: 3, threads: 1.7, memory: 400 };

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
  const size = await writeReturns(few, FILES);
  const threads = Math.min(FILES, availableParallelism());
  print(
    `${FILES} 个文件，平均 ${(size / 1024).toFixed(0)} KB，${threads} 个线程 files of ${(size / 1024).toFixed(0)} KB, ${threads} threads`,
  );
  const collected = await collect(few, join(folder, "out"));
  const sheetJs = await runNode([RUN_TS, join(__dirname, "collect/plain-script.ts"), few]);
  const scan = await scanOnThreads(few, threads);
  tell("收表 collect", collected);
  tell("SheetJS 脚本 plain script on SheetJS", sheetJs);
  tell("解压、校验、正则扫描 inflating, checking, scanning", scan);
  ratio("SheetJS : 收表 collect", sheetJs, collected, "≥", AIMS.sheetJs);
  ratio("收表 collect : 扫描 scanning", collected, scan, "≤", AIMS.scan);
  if (threads > 1) await measureOneThread(few, folder);
  await writeReturns(many, FILES * MANY);
  const further = await collect(many, join(folder, "out-many"));
  tell(`收表 collect × ${MANY}`, further);
  print(
    `内存峰值 most memory: ${megabytes(collected)} → ${megabytes(further)}（目标 aim < ${AIMS.memory} MB）`,
  );
}

/** Threads are as many as there are cores to run on: Linux can give a program one or two of them. */
async function measureOneThread(few: string, folder: string): Promise<void> {
  const onCores = (cores: string): Promise<Finished> =>
    collect(few, join(folder, `out-${cores}`), ["taskset", "--cpu-list", cores]);
  if (!existsSync("/usr/bin/taskset")) return;
  const [one, two] = [await onCores("0"), await onCores("0,1")];
  tell("一个核一个线程 one core, one thread", one);
  tell("两个核两个线程 two cores, two threads", two);
  ratio("一个线程 one : 两个线程 two", one, two, "≥", AIMS.threads);
}

interface Times {
  readonly milliseconds: number;
  /** What its threads together kept a core busy, where the system tells. */
  readonly processor: number | null;
}

interface Finished extends Times {
  readonly output: string;
  /** The most that it had in memory, in MB, where the system tells. */
  readonly memory: number | null;
}

/**
 * The command line as a person runs it, its start included.
 * @param by what runs it, with its arguments
 */
async function collect(folder: string, out: string, by: readonly string[] = []): Promise<Finished> {
  mkdirSync(out);
  const records = join(out, "records.jsonl");
  const finished = await runNode(
    [PROGRAM, "collect", folder, "--period", "2026Q4", "--records", records],
    by,
  );
  if (!existsSync(records)) throw new Error(`collect made no records: ${finished.output}`);
  return finished;
}

function runNode(args: readonly string[], by: readonly string[] = []): Promise<Finished> {
  const start = performance.now();
  const [command = process.execPath, ...rest] = [...by, process.execPath, ...args];
  const child = spawn(command, rest, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  let memory: number | null = null;
  let processor: number | null = null;
  const look = setInterval(() => {
    memory = peakOf(child.pid) ?? memory;
    processor = processorOf(child.pid) ?? processor;
  }, 20);
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", () => {
      clearInterval(look);
      done({ milliseconds: performance.now() - start, processor, output, memory });
    });
  });
}

/** Linux keeps the peak; elsewhere nothing is told. */
function peakOf(pid: number | undefined): number | null {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return peak === undefined ? null : Number(peak) / 1024;
  } catch {
    return null;
  }
}

/** In milliseconds: the system counts hundredths of a second, in its own mode and in the program's. */
function processorOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

async function scanOnThreads(folder: string, threads: number): Promise<Times> {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const [start, before] = [performance.now(), process.cpuUsage()];
  await Promise.all(
    Array.from({ length: threads }, (_, thread) => {
      const share = files.filter((_file, index) => index % threads === thread);
      const worker = new Worker(RUN_TS, {
        argv: [join(__dirname, "collect/scan-thread.ts")],
        workerData: share,
      });
      return new Promise((done, fail) => worker.once("message", done).once("error", fail));
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: performance.now() - start, processor: (user + system) / 1000 };
}

function tell(name: string, { milliseconds, processor }: Times): void {
  print(
    `  ${seconds(milliseconds)} s，处理器 processor ${processor === null ? "?" : seconds(processor)} s  ${name}`,
  );
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2).padStart(6);
}

function ratio(name: string, dividend: Times, divisor: Times, sign: string, aim: number): void {
  const [real, busy] = [
    dividend.milliseconds / divisor.milliseconds,
    (dividend.processor ?? NaN) / (divisor.processor ?? NaN),
  ];
  print(
    `  ${real.toFixed(2).padStart(6)} ×，处理器 processor ${busy.toFixed(2).padStart(6)} ×  ${name}（目标 aim ${sign} ${aim}）`,
  );
}

function megabytes({ memory }: Finished): string {
  return memory === null ? "?" : `${memory.toFixed(0)} MB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void run();
