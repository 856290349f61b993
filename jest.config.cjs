/**
 * Fast tests first: pure core, then adapters, then the real office.js over the preview host,
 * then the pane, then the builds, then a real browser, then LibreOffice where it is installed.
 */
const { findSoffice } = require("./scripts/find-soffice.cjs");

const transform = {
  "^.+\\.(ts|tsx|mjs)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

/**
 * Names that every module is handed as its own. Looked up as globals of jest's sandbox they cost up to a fifth of what
 * the preview's calculator takes (docs/adr/0057-what-the-suite-costs.md). Not among them: what tests replace (clocks),
 * and what some package declares anew (Symbol, Promise, Boolean).
 */
const HANDED_GLOBALS = [
  "Array",
  "BigInt",
  "Error",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "Reflect",
  "RegExp",
  "Set",
  "String",
  "TypeError",
  "Uint8Array",
  "WeakMap",
];

/** Packages that ship ES modules only and must be transformed for jest. */
const esmPackages = ["hucre"];

const project = (displayName, testMatch, extra = {}) => ({
  displayName: { name: displayName, color: "cyan" },
  testMatch,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/", "<rootDir>/src/cli/package.json"],
  setupFiles: ["<rootDir>/test/support/jest/fixed-seed.ts"],
  testEnvironment: "node",
  runtime: require.resolve("./test/support/jest/kept-scripts.cjs"),
  sandboxInjectedGlobals: HANDED_GLOBALS,
  ...extra,
});

/** Tests that start another program. */
const patient = { setupFilesAfterEnv: ["<rootDir>/test/support/jest/patient.cjs"] };

/** Tests of pure code: what one file has loaded the next one finds (docs/adr/0062-modules-kept-between-test-files.md). */
const kept = {
  testEnvironment: "<rootDir>/test/support/jest/kept-environment.cjs",
  runtime: require.resolve("./test/support/jest/kept-runtime.cjs"),
};

/** Tests that use what was built. */
const built = { ...patient, globalSetup: "<rootDir>/test/support/jest/build-first.cjs" };

const projects = [
  project(
    "core",
    [
      "<rootDir>/test/core/**/*.test.ts",
      "<rootDir>/test/usecases/**/*.test.ts",
      "<rootDir>/test/page/**/*.test.ts",
    ],
    kept,
  ),
  project(
    "workbook",
    [
      "<rootDir>/test/workbook/*.test.ts",
      "<rootDir>/test/workbook/xlsx/**/*.test.ts",
      "<rootDir>/test/workbook/other/**/*.test.ts",
    ],
    kept,
  ),
  project("host", ["<rootDir>/test/preview/**/*.test.ts", "<rootDir>/test/workbook/office/**/*.test.ts"], {
    testEnvironment: "<rootDir>/test/support/jest/host-environment.cjs",
  }),
  project(
    "pane",
    [
      "<rootDir>/test/taskpane/**/*.test.tsx",
      "<rootDir>/test/taskpane/**/*.test.ts",
      "<rootDir>/test/commands/**/*.test.ts",
    ],
    {
      ...kept,
      testEnvironment: "<rootDir>/test/support/jest/pane-environment.cjs",
      setupFilesAfterEnv: ["<rootDir>/test/support/jest/pane-hooks.cjs"],
      moduleNameMapper: {
        "^@fluentui/react-icons$": "<rootDir>/test/support/jest/single-icons.cjs",
        "/components/result-picture$|^\\./result-picture$": "<rootDir>/test/support/jest/no-picture.cjs",
      },
    },
  ),
  project("cli", ["<rootDir>/test/cli/**/*.test.ts"], { ...built, ...kept }),
  project("build", ["<rootDir>/test/build/**/*.test.ts"], patient),
  project("browser", ["<rootDir>/test/browser/**/*.test.ts"], {
    ...patient,
    testEnvironment: "<rootDir>/test/support/jest/browser-environment.cjs",
    globalSetup: "<rootDir>/test/support/jest/prepare-browser.cjs",
    globalTeardown: "<rootDir>/test/support/jest/close-browser.cjs",
  }),
  project("libreoffice", ["<rootDir>/test/libreoffice/**/*.test.ts"], {
    ...built,
    ...kept,
    testEnvironment: "<rootDir>/test/support/jest/office-environment.cjs",
  }),
];

const officeMissing = findSoffice() === null;

module.exports = {
  // A wait for what must come, on a busy machine with two cores too; no test measures time by it.
  testTimeout: 120_000,
  projects: officeMissing
    ? projects.filter(({ displayName }) => displayName.name !== "libreoffice")
    : projects,
  maxWorkers: "100%",
  // office.js and jsdom are loaded anew for each file, and not all that an earlier file left can be collected: a worker
  // that has grown is replaced between files, before it slows the rest. `npm run jest` bounds each worker, for the few
  // files that need much at once.
  workerIdleMemoryLimit: "450MB",
  testSequencer: "<rootDir>/test/support/jest/fast-first-sequencer.cjs",
  reporters: ["default", ["<rootDir>/test/support/jest/closing-line-reporter.cjs", { officeMissing }]],
};
