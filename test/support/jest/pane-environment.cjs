/** jsdom for the pane, with what every browser has and jsdom lacks, and with its styles looked up quickly. */
"use strict";
const { TestEnvironment } = require("jest-environment-jsdom");
const { quickenStyles } = require("./quick-styles.cjs");

class PaneEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { TextDecoder, TextEncoder });
    quickenStyles(this.global);
  }
}

module.exports = PaneEnvironment;
