/** Stands for the radar in tests of the pane: it needs sizes, which jsdom has not, and is left to the tests in a real browser. */
"use strict";
module.exports = { __esModule: true, default: () => null };
