/**
 * The jest environment of mutation testing. It is made once for all mutants, so that modules that no mutant can reach stay
 * loaded (kept-modules.cjs), and it runs nothing after the first failed test: the mutant is found.
 */
"use strict";
const { TestEnvironment } = require("jest-environment-node");

/** Where Stryker says which mutant is active; read once by each mutated file as it is loaded. */
const ACTIVE_MUTANT = "__STRYKER_ACTIVE_MUTANT__";

/** Where room-tests.cjs finds which tests are run: a regular expression, missing for all. */
const CHOSEN_TESTS = "CHOSEN_TESTS";

/** Where jest-circus keeps the tests of one run and who listens to them. */
const OF_JEST_CIRCUS = new Set(["JEST_STATE_SYMBOL", "EVENT_HANDLERS"]);

let kept = null;

module.exports = class KeptEnvironment extends TestEnvironment {
  constructor(config, context) {
    if (kept !== null) {
      kept.startAgain();
      kept.global[CHOSEN_TESTS] = config.globalConfig.testNamePattern;
      return kept;
    }
    super(config, context);
    this.exit = this.global.process.exit;
    this.failed = false;
    this.global[CHOSEN_TESTS] = config.globalConfig.testNamePattern;
    kept = this;
  }

  startAgain() {
    const { global } = this;
    this.failed = false;
    // Stryker wraps the handler anew for each run, jest the exit, and jest-circus leaves its tests and handlers.
    delete this.handleTestEvent;
    global.process.exit = this.exit;
    for (const symbol of Object.getOwnPropertySymbols(global))
      if (OF_JEST_CIRCUS.has(symbol.description)) delete global[symbol];
    // What was deleted is remembered until the end, which never comes here.
    this._globalProxy.leftovers.length = 0;
    delete global.process.env[ACTIVE_MUTANT];
    const active = process.env[ACTIVE_MUTANT];
    if (active !== undefined) global.process.env[ACTIVE_MUTANT] = active;
  }

  handleTestEvent(event) {
    if (event.name === "test_done" && event.test.errors.length > 0) this.failed = true;
    if (event.name === "test_start" && this.failed) event.test.mode = "skip";
  }

  /** It is used again for the next mutant. */
  async teardown() {}
};
