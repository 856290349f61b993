/** Node, with what a process keeps for its browser tests: see test/support/browser.ts. */
"use strict";
const { TestEnvironment } = require("jest-environment-node");
const { endKept } = require("./kept-between-files.cjs");
const { sharedBrowser, sharedContext } = require("./shared-browser.cjs");

/** The port that an earlier file's server had: scripts are compiled anew under another address. */
const kept = { port: 0 };

class BrowserEnvironment extends TestEnvironment {
  constructor(...args) {
    endKept();
    super(...args);
  }

  async setup() {
    await super.setup();
    this.global.keptForBrowser = { sharedBrowser, sharedContext, kept };
  }
}

module.exports = BrowserEnvironment;
