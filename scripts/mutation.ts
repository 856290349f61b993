/**
 * Mutation testing, room by room: `npm run mutation` tries all, `npm run mutation -- ranking year` some, and
 * `npm run mutation -- --mutate 'src/core/ranking/**'` the files of a pattern, against the tests of their room.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as rooms from "./mutation/rooms.cjs";
import { runScript } from "./run-script";
import { UsageError } from "./usage-error";

const ROOT = resolve(__dirname, "..");

type Room = keyof typeof rooms.ROOMS;

/** What one mutant came to, in Stryker's report. */
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const NAMES = Object.keys(rooms.ROOMS) as Room[];

/** The rooms that were asked for, and Stryker's own options. */
function wanted(args: readonly string[]): {
  readonly chosen: readonly Room[];
  readonly mutate: string | null;
} {
  const at = args.indexOf("--mutate");
  const mutate = at === -1 ? null : (args[at + 1] ?? "");
  if (mutate !== null) {
    const chosen = NAMES.filter((name) =>
      rooms.ROOMS[name].mutate.some((own) => mutate.startsWith(start(own))),
    );
    if (chosen.length === 0)
      throw new UsageError(
        `scripts/mutation/rooms.cjs 中没有包含 ${mutate} 的部分。`,
        `No room of scripts/mutation/rooms.cjs holds ${mutate}.`,
      );
    return { chosen, mutate };
  }
  const unknown = args.filter((arg) => !NAMES.some((name) => name === arg));
  if (unknown.length > 0)
    throw new UsageError(
      `没有这样的部分：${unknown.join("、")}；有 ${NAMES.join("、")}。`,
      `No such room: ${unknown.join(", ")}. There are: ${NAMES.join(", ")}.`,
    );
  return { chosen: args.length === 0 ? NAMES : NAMES.filter((name) => args.includes(name)), mutate };
}

/** A pattern up to its first wildcard. */
const start = (pattern: string): string => pattern.replace(/\*.*$/, "");

function tryRoom(room: Room, mutate: string | null): string {
  const stryker = resolve(ROOT, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const pattern = mutate === null ? [] : ["--mutate", mutate];
  const { status } = spawnSync(
    process.execPath,
    [stryker, "run", "scripts/mutation/stryker.config.mjs", ...pattern],
    {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, [rooms.CHOSEN_ROOM]: room },
    },
  );
  const file = resolve(ROOT, `out/mutation/${room}.json`);
  if (status !== 0 || !existsSync(file))
    throw new UsageError(
      `${room}：变异测试没有完成（${status}）。`,
      `${room}: Stryker did not finish (${status}).`,
    );
  return line(room, JSON.parse(readFileSync(file, "utf8")) as Report);
}

function line(room: Room, { files }: Report): string {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...those: readonly string[]): number => statuses.filter((one) => those.includes(one)).length;
  const killed = count("Killed", "Timeout");
  const all = killed + count("Survived", "NoCoverage");
  const score = all === 0 ? "–" : ((100 * killed) / all).toFixed(1);
  return `${room}: ${killed} of ${all} killed, ${score} % (aim ${rooms.ROOMS[room].aim} %)`;
}

void runScript(async () => {
  const { chosen, mutate } = wanted(process.argv.slice(2));
  const lines = chosen.map((room) => tryRoom(room, mutate));
  process.stdout.write(`\n${lines.join("\n")}\n`);
});
