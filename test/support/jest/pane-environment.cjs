/**
 * jsdom for the pane, with its styles looked up at a fraction of the cost. Testing Library asks for the computed style
 * of each element at each query by role, and jsdom then tries each of Fluent's two thousand rules, one after
 * another: more than half of the time that tests of the pane took. The answers are the same.
 */
"use strict";
const { createRequire } = require("node:module");
const { TestEnvironment } = require("jest-environment-jsdom");
const { mayMatch } = require("./may-match.cjs");
const { rulesFor } = require("./rule-index.cjs");

// jest-environment-jsdom brings a jsdom of its own.
const ofJsdom = createRequire(require.resolve("jest-environment-jsdom"));
const { implForWrapper } = ofJsdom("jsdom/lib/jsdom/living/generated/utils.js");
const { getDeclarationForElement } = ofJsdom("jsdom/lib/jsdom/living/helpers/style-rules.js");

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

  /** Makes what is declared for an element and those around it, which jsdom keeps, of the rules that they may match. */
  const declare = (element) => {
    const { styleSheets } = page;
    const all = styleSheets._list;
    for (let each = element; each !== null; each = each.parentElement) {
      const inner = implForWrapper(each);
      if (page._styleCache?.has(inner)) return;
      styleSheets._list = all.map((sheet) => ({ cssRules: rulesFor(sheet, each) }));
      try {
        getDeclarationForElement(inner);
      } finally {
        styleSheets._list = all;
      }
    }
  };

  // jsdom drops its cache of declarations whenever the page changes: so long its answers stay the same.
  let cache = null;
  let answers = new WeakMap();
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || element?.ownerDocument !== document) return slow(element, pseudo);
    if (page._styleCache === null || page._styleCache !== cache) answers = new WeakMap();
    const known = answers.get(element);
    if (known !== undefined) return known;
    declare(element);
    const answer = slow(element);
    cache = page._styleCache;
    answers.set(element, answer);
    return answer;
  };
}

module.exports = PaneEnvironment;
