/**
 * jsdom for the pane, with its styles looked up at a fraction of the cost. Testing Library asks for the computed style
 * of each element at each query by role, and jsdom then tries each of Fluent's two thousand rules, one after
 * another: more than half of the time that tests of the pane took. The answers are the same.
 */
"use strict";
const { createRequire } = require("node:module");
const { TestEnvironment } = require("jest-environment-jsdom");
const { mayMatch } = require("./may-match.cjs");

// jest-environment-jsdom brings a jsdom of its own.
const { implForWrapper } = createRequire(require.resolve("jest-environment-jsdom"))(
  "jsdom/lib/jsdom/living/generated/utils.js",
);

class PaneEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    // Every browser has them, and jsdom doesn't.
    Object.assign(this.global, { TextDecoder, TextEncoder });
    quickenStyles(this.global);
  }
}

function quickenStyles(window) {
  const { document } = window;
  const page = implForWrapper(document);
  const slow = window.getComputedStyle;
  // jsdom makes its selector engine when it is needed first.
  slow(document.documentElement);
  const engine = page._nwsapiDontThrow;
  const { match } = engine;
  engine.match = (selector, element) =>
    (typeof selector !== "string" || mayMatch(selector, element)) && match(selector, element);

  // jsdom drops its cache of declarations whenever the page changes: so long its answers stay the same.
  let cache = null;
  let answers = new WeakMap();
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || element?.ownerDocument !== document) return slow(element, pseudo);
    if (page._styleCache === null || page._styleCache !== cache) answers = new WeakMap();
    const known = answers.get(element);
    if (known !== undefined) return known;
    const answer = slow(element);
    cache = page._styleCache;
    answers.set(element, answer);
    return answer;
  };
}

module.exports = PaneEnvironment;
