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
  /** By tag and classes: the places of the rules that such an element may match, in order. */
  byKind = new Map();

  /** @param rules those of the sheet by now */
  update(rules) {
    if (rules.length === this.made.length && this.made.every((rule, at) => rule === rules[at])) return;
    this.made = [...rules];
    this.rules = this.made.flatMap((rule) =>
      rule.media ? (Array.from(rule.media).includes("screen") ? [...rule.cssRules] : []) : [rule],
    );
    this.byName.clear();
    this.byKind.clear();
    this.unsure = [];
    this.rules.forEach(({ selectorText }, at) => {
      if (typeof selectorText === "string") this.add(selectorText, at);
    });
  }

  add(selector, at) {
    const needs = needsOf(selector);
    if (needs === null) this.unsure.push({ at, isFocused: selector === ":focus" });
    for (const need of needs ?? []) {
      const places = this.byName.get(need.name) ?? [];
      if (places.length === 0) this.byName.set(need.name, places);
      places.push({ ...need, at });
    }
  }

  /** What the element may match by its tag and classes alone, in the order of the sheet. */
  ofKind(element) {
    const tag = element.localName.toLowerCase();
    const classes = element.getAttribute("class") ?? "";
    const kind = `${tag} ${classes}`;
    const known = this.byKind.get(kind);
    if (known !== undefined) return known;
    const names = new Set([tag, ...classes.split(/\s+/).map((name) => `.${name}`)]);
    const found = [...this.unsure, ...[...names].flatMap((name) => this.byName.get(name) ?? [])];
    found.sort((a, b) => a.at - b.at);
    this.byKind.set(kind, found);
    return found;
  }

  /** The rules that the element may match, by their places, in order, and whether it surely does. */
  candidates(element, { hovered, focused }) {
    const found = new Map();
    for (const { at, isAll, isHovered, isFocused } of this.ofKind(element)) {
      if ((isHovered && hovered !== element) || (isFocused && focused !== element)) continue;
      found.set(at, isAll === true || found.get(at) === true);
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
    .map(([at]) => index.rules[at]);
}

module.exports = { rulesOf };
