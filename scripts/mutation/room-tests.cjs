/**
 * All tests of a room as one test file. Jest loads every module anew for each file: for one mutant that would be the whole
 * core, and its libraries, a dozen times.
 */
"use strict";
const { relative, resolve } = require("node:path");
const { globSync } = require("tinyglobby");
const { CHOSEN_ROOM, CHOSEN_TESTS, ROOMS, TOO_SLOW } = require("./rooms.cjs");

const root = resolve(__dirname, "../..");
const only = process.env[CHOSEN_TESTS] ?? "";
/** In the order of the room's patterns: the quickest tests come first, for nothing runs after the first failure. */
const files = new Set(
  (only === "" ? ROOMS[process.env[CHOSEN_ROOM]].tests : [only]).flatMap((pattern) =>
    globSync(pattern, {
      cwd: root,
      absolute: true,
      ignore: TOO_SLOW.map((name) => `**/${name}.test.ts`),
    }).sort(),
  ),
);

/** Names of the chosen tests, as Stryker writes them; "" for all. Of no other file anything is loaded. */
const chosen = (globalThis.CHOSEN_TESTS ?? "").replace(/\\(.)/g, "$1");

for (const file of files) {
  const name = relative(root, file);
  if (chosen !== "" && !chosen.includes(`${name} `)) continue;
  describe(name, () => {
    try {
      require(file);
    } catch (error) {
      // A mutant that keeps a file from being loaded is noticed too: Stryker would call it an error and leave it out.
      test("is loaded", () => {
        throw error;
      });
    }
  });
}
