/**
 * Stands for "@fluentui/react-icons" in tests of the pane: the same icons, each from the package's own file when it is asked
 * for first. The package's index makes all of its 26,000 icons, which took longer than many a test file.
 */
"use strict";
const providers = require("@fluentui/react-icons/providers");
const utils = require("@fluentui/react-icons/utils");

const others = { __esModule: true, ...utils, ...providers };

/** "ArrowDown20Regular" stands in svg/arrow-down with its sizes and styles. */
const fileOf = (name) =>
  name
    .replace(/\d*(?:Regular|Filled|Light|Color)$/, "")
    .replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, "$&-")
    .toLowerCase();

module.exports = new Proxy(others, {
  get(known, name) {
    if (typeof name !== "string" || Object.hasOwn(known, name)) return known[name];
    const icon = require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name];
    if (icon === undefined) throw new Error(`The icon ${name} is not in the package's file ${fileOf(name)}`);
    return (known[name] = icon);
  },
});
