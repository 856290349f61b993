/** What test files share with the files that ran before them, and what they don't, by files that leave all sorts of things behind. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../..");

test.each([
  ["modules stay loaded", "kept-modules", "kept-environment", 7],
  ["the page of the pane's tests stays with them", "kept-pages", "pane-environment", 6],
])("%s from file to file, and nothing else does", (_what, folder, environment, tests) => {
  const config = {
    rootDir: root,
    roots: [`<rootDir>/test/fixtures/${folder}`, "<rootDir>/test/fixtures/kept-modules"],
    testMatch: [`**/${folder}/*.spec.cjs`],
    transform: {},
    testEnvironment: `<rootDir>/test/support/jest/${environment}.cjs`,
    runtime: resolve(root, "test/support/jest/kept-runtime.cjs"),
    // By name, one after another.
    testSequencer: "<rootDir>/test/support/jest/fast-first-sequencer.cjs",
  };
  expectAllToPass(JSON.stringify(config), tests);
});

test("the window of the host's tests is gone with them", () => {
  expectAllToPass("test/fixtures/kept-after-host/jest.config.cjs", 2);
});

/** @param config a file, or JSON; its files run in one process */
function expectAllToPass(config: string, tests: number): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["node_modules/jest/bin/jest.js", "--config", config, "--runInBand", "--ci"],
    { cwd: root, encoding: "utf8" },
  );
  expect(stderr).toContain(`Tests:       ${tests} passed, ${tests} total`);
  expect(status).toBe(0);
}
