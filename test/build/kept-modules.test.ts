/** What test files share with the files that ran before them, and what they don't, by files that leave all sorts of things behind. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../..");

test("modules stay loaded from file to file, and nothing else does", () => {
  const config = {
    rootDir: root,
    roots: ["<rootDir>/test/fixtures/kept-modules"],
    testMatch: ["**/*.spec.cjs"],
    transform: {},
    testEnvironment: "<rootDir>/test/support/jest/kept-environment.cjs",
    runtime: resolve(root, "test/support/jest/kept-runtime.cjs"),
    // By name, one after another.
    testSequencer: "<rootDir>/test/support/jest/fast-first-sequencer.cjs",
  };
  const { status, stderr } = spawnSync(
    process.execPath,
    ["node_modules/jest/bin/jest.js", "--config", JSON.stringify(config), "--runInBand", "--ci"],
    { cwd: root, encoding: "utf8" },
  );
  expect(stderr).toContain("Tests:       7 passed, 7 total");
  expect(status).toBe(0);
});
