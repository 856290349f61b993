/**
 * Mutation testing, room by room: `npm run mutation` tries all, `npm run mutation -- ranking year` some. `--sample 5` takes
 * five files of each room, the same ones every time; `--mutate 'src/core/ranking/**'` the files of a pattern, or of several with
 * commas between; `--tests` tries the tests of a pattern alone: quicker, and a score that can only be lower.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { globSync } from "tinyglobby";
import { chosenFiles } from "./mutation/chosen-files";
import * as rooms from "./mutation/rooms.cjs";
import { scoreTable, type RoomResult } from "./mutation/score-table";
import { runScript } from "./run-script";
import { UsageError } from "./usage-error";

const ROOT = resolve(__dirname, "..");

type Room = keyof typeof rooms.ROOMS;

const NAMES = Object.keys(rooms.ROOMS) as Room[];

interface Wanted {
  readonly chosen: readonly Room[];
  /** How many files of each room; null for all. */
  readonly sample: number | null;
  /** Some files instead of all of a room, as they were asked for and for each chosen room. */
  readonly mutate: { readonly asked: string; readonly files: ReadonlyMap<Room, readonly string[]> } | null;
  /** Tests instead of the room's own. */
  readonly tests: string | null;
}

function wanted(args: readonly string[]): Wanted {
  const options = {
    sample: { type: "string" },
    mutate: { type: "string" },
    tests: { type: "string" },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const sample = values.sample === undefined ? null : Number(values.sample);
  if (sample !== null && !(Number.isInteger(sample) && sample > 0))
    throw new UsageError(
      `--sample 后面要写文件数，例如 --sample 5。`,
      `--sample takes a number of files, such as --sample 5.`,
    );
  const unknown = positionals.filter((name) => !NAMES.some((room) => room === name));
  if (unknown.length > 0)
    throw new UsageError(
      `没有这样的部分：${unknown.join("、")}；有 ${NAMES.join("、")}。`,
      `No such room: ${unknown.join(", ")}. There are: ${NAMES.join(", ")}.`,
    );
  const named = NAMES.filter((name) => positionals.length === 0 || positionals.includes(name));
  const tests = values.tests ?? null;
  if (values.mutate === undefined) return { chosen: named, sample, mutate: null, tests };
  const own = new Map(named.map((name) => [name, rooms.ROOMS[name].mutate]));
  const files = chosenFiles(values.mutate, own, ROOT);
  return { chosen: [...files.keys()], sample, mutate: { asked: values.mutate, files }, tests };
}

/** Some of the files, as if drawn by lot, yet the same on every machine as long as the room has the same files. */
function drawn(files: readonly string[], count: number): readonly string[] {
  const lot = (file: string): string => createHash("sha256").update(file).digest("hex");
  return [...files].sort((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, count);
}

function tryRoom(room: Room, { sample, mutate, tests }: Wanted): RoomResult {
  const all = globSync([...rooms.ROOMS[room].mutate], { cwd: ROOT });
  const files = mutate?.files.get(room) ?? (sample === null ? null : drawn(all, sample));
  // Stryker splits at commas, those in braces too: it is given files, not patterns.
  const listed = files?.join(",");
  const stryker = resolve(ROOT, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const report = resolve(ROOT, `out/mutation/${room}.json`);
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      stryker,
      "run",
      "scripts/mutation/stryker.config.mjs",
      ...(listed === undefined ? [] : ["--mutate", listed]),
    ],
    {
      cwd: ROOT,
      stdio: "inherit",
      env: {
        ...process.env,
        [rooms.CHOSEN_ROOM]: room,
        [rooms.CHOSEN_FILES]: listed ?? "",
        [rooms.CHOSEN_TESTS]: tests ?? "",
      },
    },
  );
  if (status !== 0 || !existsSync(report))
    throw new UsageError(
      `${room}：变异测试没有完成（${status}）。`,
      `${room}: Stryker did not finish (${status}).`,
    );
  const told = mutate?.asked ?? (files === null ? String(all.length) : `${files.length} of ${all.length}`);
  const { aim } = rooms.ROOMS[room];
  return { room, aim, files: told, report: JSON.parse(readFileSync(report, "utf8")) as RoomResult["report"] };
}

void runScript(async () => {
  const asked = wanted(process.argv.slice(2));
  const results = asked.chosen.map((room) => tryRoom(room, asked));
  process.stdout.write(`\n${scoreTable(results)}\n`);
});
