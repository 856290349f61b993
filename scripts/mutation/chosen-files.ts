/** Which files of which room are tried, where `npm run mutation -- --mutate` names some. */
import { globSync } from "tinyglobby";
import { UsageError } from "../usage-error";

/** Patterns that stand one behind the other with commas between; a comma in braces belongs to its pattern. */
export function splitPatterns(list: string): readonly string[] {
  const patterns = [""];
  let depth = 0;
  for (const character of list) {
    if (character === "{") depth += 1;
    if (character === "}") depth = Math.max(0, depth - 1);
    if (character === "," && depth === 0) patterns.push("");
    else patterns.push((patterns.pop() ?? "") + character);
  }
  return patterns.map((pattern) => pattern.trim()).filter((pattern) => pattern !== "");
}

/**
 * @param list patterns from the root, such as `src/core/ranking/{tied-sets,quota}.ts`; one that starts with `!` takes away
 * @param rooms the patterns of each room's files
 * @param root the folder that all patterns start at
 * @returns the rooms that hold some of the files, with those files
 * @throws UsageError when a pattern has no files, or no room holds any of them
 */
export function chosenFiles<Room extends string>(
  list: string,
  rooms: ReadonlyMap<Room, readonly string[]>,
  root: string,
): ReadonlyMap<Room, readonly string[]> {
  const patterns = splitPatterns(list);
  const positive = patterns.filter((pattern) => !pattern.startsWith("!"));
  const empty = positive.filter((pattern) => globSync(pattern, { cwd: root }).length === 0);
  if (empty.length > 0 || positive.length === 0)
    throw new UsageError(
      `没有文件符合 --mutate 的写法：${empty.join("、") || list}。`,
      `No file matches what --mutate names: ${empty.join(", ") || list}.`,
    );
  const named = new Set(globSync([...patterns], { cwd: root }));
  const held = [...rooms].map(([room, own]): [Room, readonly string[]] => [
    room,
    globSync([...own], { cwd: root }).filter((file) => named.has(file)),
  ]);
  const some = held.filter(([, files]) => files.length > 0);
  if (some.length === 0)
    throw new UsageError(
      `${[...rooms.keys()].join("、")} 中没有 ${list} 的文件；各部分的文件见 scripts/mutation/rooms.cjs。`,
      `Of ${list} no file belongs to ${[...rooms.keys()].join(", ")}; the rooms stand in scripts/mutation/rooms.cjs.`,
    );
  return new Map(some);
}
