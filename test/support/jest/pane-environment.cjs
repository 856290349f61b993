/**
 * jsdom for the pane, with what every browser has and jsdom lacks, and with its styles looked up quickly. The page is kept for
 * all test files of a worker, like the modules (docs/adr/0072-the-panes-page-is-kept.md).
 */
"use strict";
const { TestEnvironment } = require("jest-environment-jsdom");
const { keptBetweenFiles } = require("./kept-between-files.cjs");
const { quickenStyles } = require("./quick-styles.cjs");
const { pictureOf } = require("./shared-things.cjs");
const { supplyBrowser } = require("./supplied-browser.cjs");

class PaneEnvironment extends keptBetweenFiles(TestEnvironment) {
  /** Called for each file. */
  async setup() {
    if (this.address !== undefined) return;
    await super.setup();
    this.address = this.global.location.href;
    Object.assign(this.global, { TextDecoder, TextEncoder });
    supplyBrowser(this.global);
    quickenStyles(this.global);
    this.picture = pictureOf(this.global);
  }

  /** The styles stay, like the modules that have put them there. */
  startAgain({ console }) {
    super.startAgain();
    const { virtualConsole, window } = this.dom;
    virtualConsole.removeAllListeners();
    virtualConsole.sendTo(console, { omitJSDOMErrors: true });
    virtualConsole.on("jsdomError", (error) => console.error(error));
    window.localStorage.clear();
    window.sessionStorage.clear();
    const { body, documentElement, head } = window.document;
    for (const element of [documentElement, body])
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
    for (const element of [...head.children]) if (element.localName !== "style") element.remove();
  }

  changes() {
    const { document, location } = this.global;
    const left = Array.from(document.body.childNodes, ({ nodeName }) => nodeName);
    const gone = location.href === this.address ? [] : [location.href];
    return [...super.changes(), ...left, ...gone];
  }
}

module.exports = PaneEnvironment;
