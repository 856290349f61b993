/**
 * One jest environment for all test files of a project that a worker runs, so that the modules under test are loaded once
 * and not for each file (kept-runtime.cjs; docs/adr/0062-modules-kept-between-test-files.md). A file that changed what all
 * share ends it: the next file has a new one.
 */
"use strict";
const { changesOf, pictureOf } = require("./shared-things.cjs");

/** What `expect` remembers its matchers by; it stays loaded. */
const MATCHERS = Symbol.for("$$jest-matchers-object");

let kept = null;

/** @returns jest's environment `Base`, kept between files */
const keptBetweenFiles = (Base) =>
  class KeptEnvironment extends Base {
    constructor(config, context) {
      const { id } = config.projectConfig;
      if (kept !== null && kept.project === id) {
        kept.startAgain(context);
        return kept;
      }
      endKept();
      super(config, context);
      const { collectCoverage, watch, watchAll } = config.globalConfig;
      this.project = id;
      /** Set by the first file's runtime. */
      this.keptRuntime = null;
      this.picture = pictureOf(this.global);
      this.symbols = new Set(Object.getOwnPropertySymbols(this.global));
      // What is counted by loading is counted anew for each file, and files change while they are watched.
      if (!collectCoverage && !watch && !watchAll) kept = this;
    }

    /** Whether the next file of the project may use it. */
    get isKept() {
      return kept === this;
    }

    /** Takes away what belongs to the file before: jest-circus' tests and handlers, how long a test may take. */
    startAgain() {
      const { global } = this;
      for (const symbol of Object.getOwnPropertySymbols(global))
        if (symbol !== MATCHERS && !this.symbols.has(symbol)) delete global[symbol];
      // What was deleted would be remembered until the end.
      if (this._globalProxy !== undefined) this._globalProxy.leftovers.length = 0;
    }

    /** Called by the runtime, before it gives its modules up or keeps them. */
    fileEnds() {
      this.fakeTimersModern.useRealTimers();
      // Jest puts its own in its place for each file.
      this.global.process.exit = this.picture.exit;
      if (this.changes().length > 0 && kept === this) kept = null;
    }

    /** @returns what the file has changed of what all share */
    changes() {
      return changesOf(this.global, this.picture);
    }

    async teardown() {
      if (kept !== this) await super.teardown();
    }

    /** Another project's turn. */
    end() {
      kept = null;
      this.keptRuntime?.teardown();
      void super.teardown();
    }
  };

/** Before environments of another sort begin. */
function endKept() {
  kept?.end();
}

module.exports = { keptBetweenFiles, endKept };
