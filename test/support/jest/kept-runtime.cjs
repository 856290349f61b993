/**
 * Jest's module loader for the projects whose code is pure: one for all test files of a worker, which keeps what is loaded
 * between them and gives up the tests themselves. It leans on the insides of the pinned jest
 * (docs/adr/0062-modules-kept-between-test-files.md).
 */
"use strict";
const Runtime = require("jest-runtime").default;

/** What a file replaces would have to be loaded anew, and everything that imports it. */
const REPLACING = [
  ...["mock", "doMock", "setMock", "unstable_mockModule", "enableAutomock", "autoMockOn"],
  ...["resetModules", "isolateModules", "isolateModulesAsync"],
];

const ALONE = `is only for a test file that is alone in its environment. Let it begin with:
/** @jest-environment node */`;

/** Tests, and what sets them up, belong to one file; so do the hooks that Testing Library sets as it is loaded. */
const OF_ONE_FILE =
  /\.test\.tsx?$|[\\/]test[\\/]support[\\/]jest[\\/]|[\\/]@testing-library[\\/]react[\\/]dist[\\/]index\.js$/;

/** jest-circus holds the tests of one file. */
const OF_JEST_CIRCUS = /[\\/]jest-circus[\\/]/;

class KeptRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    const kept = environment.keptRuntime ?? null;
    if (kept !== null) {
      kept.beginFile(testPath, cacheFS);
      return kept;
    }
    super(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig);
    if (environment.isKept !== true) return;
    environment.keptRuntime = this;
    this.refuseReplacing();
  }

  beginFile(testPath, cacheFS) {
    this.testState.state = "loading";
    this._testPath = testPath;
    this.executor.testPath = testPath;
    this.esmLoader.testPath = testPath;
    for (const [path, source] of cacheFS) this.fileCache.strings.set(path, source);
  }

  refuseReplacing() {
    const { buildJestObject } = this.jestGlobals;
    this.jestGlobals.buildJestObject = (from) => {
      const jest = buildJestObject.call(this.jestGlobals, from);
      const refused = REPLACING.map((name) => [
        name,
        () => {
          throw new Error(`jest.${name} ${ALONE}`);
        },
      ]);
      return Object.assign(jest, Object.fromEntries(refused));
    };
  }

  teardown() {
    const environment = this._environment;
    this.restoreAllMocks();
    environment.fileEnds?.();
    if (environment.isKept !== true) {
      super.teardown();
      return;
    }
    const { moduleRegistry, internalModuleRegistry } = this.registries;
    for (const path of moduleRegistry.keys()) if (OF_ONE_FILE.test(path)) moduleRegistry.delete(path);
    for (const path of internalModuleRegistry.keys())
      if (OF_JEST_CIRCUS.test(path)) internalModuleRegistry.delete(path);
    this.testMainModule.reset();
    this.mockState.clear();
    this.fileCache.clear();
    this.transformCache.clear();
    this.cjsExportsCache.clear();
    // They lead to the tests of the file that ends.
    this.jestGlobals.clearJestObjectCache();
    this.jestGlobals.envGlobalsOverride = undefined;
    this.jestGlobals.cachedEnvGlobals = undefined;
    this.loggedReferenceErrors.clear();
  }
}

module.exports = KeptRuntime;
