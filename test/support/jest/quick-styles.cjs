/**
 * Makes jsdom find computed styles at a fraction of the cost. Testing Library and axe ask for that of each element again
 * and again, and jsdom tries each of Fluent's two thousand rules for it, one after another. The answers are the same:
 * jsdom gives them, once for all elements for which the same rules are, inside of what is styled alike.
 */
"use strict";
const { createRequire } = require("node:module");
const { rulesOf } = require("./rule-index.cjs");

// jest-environment-jsdom brings a jsdom of its own.
const besides = createRequire(require.resolve("jest-environment-jsdom"));
const { implForWrapper } = besides("jsdom/lib/jsdom/living/generated/utils.js");
const { getDeclarationForElement } = besides("jsdom/lib/jsdom/living/helpers/style-rules.js");
const { parse } = createRequire(besides.resolve("jsdom"))("rrweb-cssom");

const browserSheet = parse(besides("jsdom/lib/jsdom/browser/default-stylesheet.js"));

/** @param window of a page without frames */
function quickenStyles(window) {
  const { document } = window;
  const page = implForWrapper(document);
  const ofJsdom = window.getComputedStyle;
  const declarationOf = declarations(document, page, ofJsdom);

  /** Answers by what is declared, then by the answer around it: nothing else decides. */
  const shared = new WeakMap();
  // jsdom drops its cache of declarations whenever the page changes: so long its answers stay the same.
  let cache = null;
  let answers = new WeakMap();
  const answerOf = (element) => {
    const known = answers.get(element);
    if (known !== undefined) return known;
    const around = element.parentElement === null ? document : answerOf(element.parentElement);
    const declaration = declarationOf(element);
    if (!shared.has(declaration)) shared.set(declaration, new WeakMap());
    const alike = shared.get(declaration);
    const answer = alike.get(around) ?? ofJsdom(element);
    alike.set(around, answer);
    answers.set(element, answer);
    return answer;
  };

  const quick = (element, pseudo) => {
    if (element?.ownerDocument !== document) return ofJsdom(element, pseudo);
    if (page._styleCache === null || page._styleCache !== cache) answers = new WeakMap();
    const answer = answerOf(element);
    cache = page._styleCache;
    return pseudo ? ofJsdom(element, pseudo) : answer;
  };
  /** For the test that holds both equal. */
  quick.ofJsdom = (element) => {
    page._styleCache = null;
    return ofJsdom(element);
  };
  window.getComputedStyle = quick;
}

/** @returns a function that gives what is declared for an element, and puts it where jsdom looks for it */
function declarations(document, page, ofJsdom) {
  // jsdom makes its selector engine when it is needed first.
  ofJsdom(document.documentElement);
  const engine = page._nwsapiDontThrow;
  const matches = (selector, element) => engine.match(selector, element);

  // As the engine itself does.
  let hovered = null;
  document.addEventListener("mouseover", ({ target }) => (hovered = target), true);
  document.addEventListener("mouseout", () => (hovered = null), true);

  const ids = new WeakMap();
  let count = 0;
  const idOf = (rule) => {
    if (!ids.has(rule)) ids.set(rule, count++);
    return ids.get(rule);
  };

  /** By the rules and what the element says itself. */
  const made = new Map();
  return (element) => {
    const inner = implForWrapper(element);
    const known = page._styleCache?.get(inner);
    if (known !== undefined) return known;
    const sheets = page.styleSheets._list;
    const states = { hovered, focused: document.activeElement };
    const rules = [browserSheet, ...sheets].map((sheet) => rulesOf(sheet, element, states, matches));
    const key = `${rules.flat().map(idOf).join()} ${element.getAttribute("style") ?? ""}`;
    const before = made.get(key);
    if (before !== undefined) {
      (page._styleCache ??= new WeakMap()).set(inner, before);
      return before;
    }
    page.styleSheets._list = rules.slice(1).map((cssRules) => ({ cssRules }));
    try {
      const declaration = getDeclarationForElement(inner);
      made.set(key, declaration);
      return declaration;
    } finally {
      page.styleSheets._list = sheets;
    }
  };
}

module.exports = { quickenStyles };
