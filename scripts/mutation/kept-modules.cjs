/**
 * Jest's module loader for mutation testing: it keeps the modules that no mutant can reach (libraries, the reading of the
 * built-in frameworks). Whatever is mutated, imports something mutated or registers tests is loaded anew for each mutant,
 * with all that it remembers.
 */
"use strict";
const Runtime = require("jest-runtime").default;
const { resolve } = require("node:path");
const { globSync } = require("tinyglobby");
const { CHOSEN_FILES, CHOSEN_ROOM, ROOMS } = require("./rooms.cjs");

const root = resolve(__dirname, "../..");
const patterns = process.env[CHOSEN_FILES]?.split(",").filter((pattern) => pattern !== "") ?? [];
const mutated = new Set(
  globSync(patterns.length > 0 ? patterns : ROOMS[process.env[CHOSEN_ROOM]].mutate, {
    cwd: root,
    absolute: true,
  }),
);

let kept = new Map();
let keptInternal = new Map();

/** Files that differ from one mutant to the next, by themselves. */
const changes = (path) => mutated.has(path) || path.endsWith(".test.ts") || path.endsWith("room-tests.cjs");

/** The loaded modules without those that change and those that import one of them, directly or not. */
function unreached(registry) {
  const reached = new Map();
  const reaches = (module) => {
    const known = reached.get(module);
    if (known !== undefined) return known;
    reached.set(module, false);
    const answer = changes(module.filename) || (module.children ?? []).some(reaches);
    reached.set(module, answer);
    return answer;
  };
  return new Map([...registry].filter(([, module]) => !reaches(module)));
}

module.exports = class KeptModules extends Runtime {
  constructor(...args) {
    super(...args);
    for (const [path, module] of kept) this.registries.moduleRegistry.set(path, module);
    for (const [path, module] of keptInternal) this.registries.internalModuleRegistry.set(path, module);
  }

  /** Kept modules still need the loader that they came from. */
  teardown() {
    this.restoreAllMocks();
    kept = unreached(this.registries.moduleRegistry);
    // jest-circus holds the tests of one run.
    keptInternal = new Map(
      [...this.registries.internalModuleRegistry].filter(([path]) => !path.includes("jest-circus")),
    );
  }
};
