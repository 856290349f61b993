/**
 * Runs a program and says what it took: by the clock, of processors, and in memory. On a machine that others use too
 * the clock tells of them more than of the program; from the processor time of its single threads follows how long it
 * would take where nobody else is.
 */
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

export interface Finished {
  /** By the clock, in milliseconds. */
  readonly clock: number;
  /** What all of its threads together kept a core busy, in milliseconds; NaN where the system doesn't tell. */
  readonly processor: number;
  /**
   * In milliseconds, what it would take by the clock on cores of its own: the first thread's work, then that of the
   * busiest of its further threads, and no less than all work spread over the cores. NaN where the system doesn't tell.
   */
  readonly alone: number;
  /** The most that it had in memory, in MB; NaN where the system doesn't tell. */
  readonly memory: number;
  readonly output: string;
}

/** Often enough to see nearly all of a thread's last moments, and seldom enough to cost nothing. */
const LOOK_EVERY = 15;

export interface Machine {
  /** How many the program can use. */
  readonly cores: number;
  /** Whether it shares its work among threads; those that compile and collect garbage beside it are none. */
  readonly threaded: boolean;
}

/**
 * Fails where the program does, also where it only says so: one that gave up half-way would seem quick.
 * @param command the program with its arguments
 */
export function runProgram(command: readonly string[], machine: Machine): Promise<Finished> {
  const [program = "", ...args] = command;
  const start = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const threads = new Map<string, number>();
  let [output, memory] = ["", NaN];
  const look = setInterval(() => {
    memory = peakOf(child.pid) ?? memory;
    for (const [thread, busy] of busyThreads(child.pid)) threads.set(thread, busy);
  }, LOOK_EVERY);
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      clearInterval(look);
      if (code !== 0) return fail(new Error(`${command.join(" ")} ended with ${code}`));
      const clock = performance.now() - start;
      done({ clock, memory, output, ...shares(threads, String(child.pid), machine) });
    });
  });
}

function shares(
  threads: ReadonlyMap<string, number>,
  first: string,
  { cores, threaded }: Machine,
): Pick<Finished, "processor" | "alone"> {
  if (threads.size === 0) return { processor: NaN, alone: NaN };
  const busy = [...threads.values()].reduce((sum, one) => sum + one, 0);
  const others = threaded ? [...threads].map(([thread, one]) => (thread === first ? 0 : one)) : [0];
  return { processor: busy, alone: Math.max((threads.get(first) ?? 0) + Math.max(...others), busy / cores) };
}

/** Linux keeps the peak. */
function peakOf(pid: number | undefined): number | null {
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(fileOf(`/proc/${pid}/status`))?.[1];
  return peak === undefined ? null : Number(peak) / 1024;
}

/** Linux counts each thread's nanoseconds. */
function busyThreads(pid: number | undefined): readonly (readonly [thread: string, busy: number])[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
      const [busy] = fileOf(`/proc/${pid}/task/${thread}/schedstat`).split(" ");
      return busy === undefined || busy === "" ? [] : [[thread, Number(busy) / 1e6] as const];
    });
  } catch {
    return [];
  }
}

/** "" for what is gone meanwhile, or never was on this system. */
function fileOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
