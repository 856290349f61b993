/**
 * Mutation testing: the code is made wrong in one place after the other, and some test has to notice. Each room is tried
 * against its own tests (rooms.cjs); `npm run mutation` runs them room by room.
 */
import rooms from "./rooms.cjs";

const room = rooms.ROOMS[process.env[rooms.CHOSEN_ROOM] ?? ""];
if (room === undefined) throw new Error("Run this by `npm run mutation`: it says which room's tests to use.");

export default {
  mutate: room.mutate,
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: {
    projectType: "custom",
    configFile: "scripts/mutation/jest.config.cjs",
    enableFindRelatedTests: false,
  },
  // As `npm run jest` starts node (ADR 57).
  testRunnerNodeArgs: [
    "--max-semi-space-size=32",
    "--min-semi-space-size=16",
    "--single-threaded-gc",
    "--no-flush-bytecode",
    "--interrupt-budget=2000000",
  ],
  // Only the tests that reach a mutant are run for it.
  coverageAnalysis: "perTest",
  concurrency: Number(process.env["MUTATION_CONCURRENCY"] ?? 1),
  reporters: ["progress-append-only", "clear-text", "json"],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: `out/mutation/${process.env[rooms.CHOSEN_ROOM]}.json` },
  tempDirName: "out/mutation/sandbox",
  ignorePatterns: ["out", "dist", "docs/pictures"],
  // Texts of people are proved by reading them; a mutant of a mere text would be killed by copying the text into a test.
  mutator: { excludedMutations: ["StringLiteral"] },
  timeoutMS: 20_000,
  checkers: [],
  disableTypeChecks: false,
  allowEmpty: true,
};
