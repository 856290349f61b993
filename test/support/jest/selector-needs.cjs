/** Tells of a selector what an element must have of itself to match it, so that most rules need not be tried at all. */
"use strict";

/** `[hidden]`, `[type="radio"]`, `:not(:disabled)`: hold nothing that could be taken for another part of the selector. */
const PLAIN_PARTS = /\[[\w-]+(?:="[\w-]*")?\]|:not\(:[\w-]+\)/g;

/**
 * @returns for each selector of the list the class (".a") or tag ("a") that the element must have; whether that is all it
 * asks for; and whether the element must be the one under the mouse or the one in focus. Null where nothing is known.
 */
function needsOf(selector) {
  const plain = selector.replace(PLAIN_PARTS, ":some");
  // Parentheses, quotes and attributes may hold commas and combinators of their own.
  const isNested = /[("'[\\]/.test(plain);
  if (isNested && /[\s,>+~]/.test(plain)) return null;
  const needs = plain.split(",").map((each) => needOf(each.trim(), isNested));
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
