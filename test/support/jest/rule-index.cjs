/** Finds those rules of a style sheet that an element may match, by its classes and its tag, without looking at the others. */
"use strict";
const { needsOf } = require("./may-match.cjs");

class RuleIndex {
  /** The rules that it was made of, to see whether they are still the same. */
  rules = [];
  /** Rules by what an element must have; each as its place in the sheet. */
  byClass = new Map();
  byTag = new Map();
  unsure = [];

  /** @param rules those of the sheet by now */
  update(rules) {
    if (rules.length === this.rules.length && rules.every((rule, at) => rule === this.rules[at])) return;
    this.rules = [...rules];
    this.byClass.clear();
    this.byTag.clear();
    this.unsure = [];
    this.rules.forEach((rule, at) => this.add(rule, at));
  }

  add({ selectorText }, at) {
    const needs = typeof selectorText === "string" ? needsOf(selectorText) : null;
    if (needs === null) this.unsure.push(at);
    for (const name of needs?.classes ?? []) addTo(this.byClass, name, at);
    for (const name of needs?.tags ?? []) addTo(this.byTag, name, at);
  }

  /** @returns the rules that the element may match, in the order of the sheet */
  mayMatch(element) {
    const places = new Set(this.unsure);
    const classes = element.getAttribute("class")?.split(/\s+/) ?? [];
    for (const name of classes) for (const at of this.byClass.get(name) ?? []) places.add(at);
    for (const at of this.byTag.get(element.localName.toLowerCase()) ?? []) places.add(at);
    return [...places].sort((a, b) => a - b).map((at) => this.rules[at]);
  }
}

function addTo(map, name, at) {
  const places = map.get(name);
  if (places === undefined) map.set(name, [at]);
  else places.push(at);
}

const indexes = new WeakMap();

/** @returns the rules of the sheet that the element may match; surely it matches none of the others */
function rulesFor(sheet, element) {
  let index = indexes.get(sheet);
  if (index === undefined) indexes.set(sheet, (index = new RuleIndex()));
  index.update(sheet.cssRules);
  return index.mayMatch(element);
}

module.exports = { rulesFor };
