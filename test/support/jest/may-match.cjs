/** Tells cheaply that an element cannot match a selector, so that only few are looked at by the selector engine. */
"use strict";

/** Class names and tag names of which an element must have one; null where nothing is known. */
const NEEDS = new Map();

/** @returns what each of the selectors in a list needs of the element itself, or null */
function needsOf(selector) {
  // Parentheses, quotes and attributes may hold commas and combinators of their own.
  if (/[("'[\\]/.test(selector) && /[\s,>+~]/.test(selector)) return null;
  const needs = { classes: [], tags: new Set() };
  for (const single of selector.split(",")) {
    const last = single
      .trim()
      .split(/[\s>+~]+/)
      .at(-1);
    const [, isClass, name] = /^(\.?)([a-zA-Z][\w-]*)(?=[.:#[]|$)/.exec(last) ?? [];
    if (name === undefined) return null;
    if (isClass === ".") needs.classes.push(name);
    else needs.tags.add(name.toLowerCase());
  }
  return needs;
}

/**
 * @param element of an HTML document
 * @returns false only where the element surely does not match
 */
function mayMatch(selector, element) {
  let needs = NEEDS.get(selector);
  if (needs === undefined) NEEDS.set(selector, (needs = needsOf(selector)));
  if (needs === null || needs.tags.has(element.localName.toLowerCase())) return true;
  if (needs.classes.length === 0) return false;
  const classes = element.getAttribute("class");
  // As a part of another class's name it may be there too: the engine decides.
  return classes !== null && needs.classes.some((name) => classes.includes(name));
}

module.exports = { mayMatch, needsOf };
