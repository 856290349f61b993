/** Finds the rules of a style sheet that an element matches, by its classes and its tag, without looking at the others. */
"use strict";
const { needsOf } = require("./selector-needs.cjs");

class RuleIndex {
  /** What the sheet held when the index was made, to see whether it still does. */
  made = [];
  /** The sheet's rules that have a selector, those for a screen among them. */
  rules = [];
  /** By what an element must have: the rules' places, each with what else it needs. */
  byName = new Map();
  unsure = [];

  /** @param rules those of the sheet by now */
  update(rules) {
    if (rules.length === this.made.length && this.made.every((rule, at) => rule === rules[at])) return;
    this.made = [...rules];
    this.rules = this.made.flatMap((rule) =>
      rule.media ? (Array.from(rule.media).includes("screen") ? [...rule.cssRules] : []) : [rule],
    );
    this.byName.clear();
    this.unsure = [];
    this.rules.forEach(({ selectorText }, at) => {
      if (typeof selectorText === "string") this.add(selectorText, at);
    });
  }

  add(selector, at) {
    const needs = needsOf(selector);
    if (needs === null) this.unsure.push({ at });
    for (const need of needs ?? []) {
      const places = this.byName.get(need.name) ?? [];
      if (places.length === 0) this.byName.set(need.name, places);
      places.push({ ...need, at });
    }
  }

  /** The rules that the element may match, by their places, and whether it surely does. */
  candidates(element, { hovered, focused }) {
    const found = new Map();
    const classes = element.getAttribute("class")?.split(/\s+/) ?? [];
    const names = [element.localName.toLowerCase(), ...classes.map((name) => `.${name}`)];
    for (const { at } of this.unsure) found.set(at, false);
    for (const name of names)
      for (const { at, isAll, isHovered, isFocused } of this.byName.get(name) ?? []) {
        if ((isHovered && hovered !== element) || (isFocused && focused !== element)) continue;
        found.set(at, isAll || found.get(at) === true);
      }
    return found;
  }
}

const indexes = new WeakMap();

/**
 * @param sheet its rules may change from one time to the next
 * @param states the elements under the mouse and in focus
 * @param matches asks the selector engine
 * @returns the rules that the element matches, in the order of the sheet
 */
function rulesOf(sheet, element, states, matches) {
  let index = indexes.get(sheet);
  if (index === undefined) indexes.set(sheet, (index = new RuleIndex()));
  index.update(sheet.cssRules);
  return [...index.candidates(element, states)]
    .filter(([at, isSure]) => isSure || matches(index.rules[at].selectorText, element))
    .sort(([a], [b]) => a - b)
    .map(([at]) => index.rules[at]);
}

module.exports = { rulesOf };
