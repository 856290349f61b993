/** Tells of a selector what an element must have of itself to match it, so that most rules need not be tried at all. */
"use strict";

/**
 * @returns for each selector of the list the class (".a") or tag ("a") that the element must have; whether that is all it
 * asks for; and whether the element must be the one under the mouse or the one in focus. Null where nothing is known.
 */
function needsOf(selector) {
  // Parentheses, quotes and attributes may hold commas and combinators of their own.
  const isNested = /[("'[\\]/.test(selector);
  if (isNested && /[\s,>+~]/.test(selector)) return null;
  const needs = selector.split(",").map((each) => needOf(each.trim(), isNested));
  return needs.includes(null) ? null : needs;
}

function needOf(selector, isNested) {
  const last = selector.split(/[\s>+~]+/).at(-1);
  const [, isClass, name, rest] = /^(\.?)([a-zA-Z][\w-]*)((?:[.:#[].*)?)$/.exec(last) ?? [];
  if (name === undefined) return null;
  const [, state] = (!isNested && /:(hover|active|focus-visible|focus)(?![\w-])/.exec(rest)) || [];
  return {
    name: isClass === "." ? `.${name}` : name.toLowerCase(),
    isAll: last === selector && rest === "",
    isHovered: state === "hover",
    isFocused: state !== undefined && state !== "hover",
  };
}

module.exports = { needsOf };
