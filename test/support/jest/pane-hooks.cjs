/** Before each test file of the pane: what the modules that are kept do only once, as they are loaded. */
"use strict";
// Testing Library takes away after each test what it has drawn, and says so to jest as this module is loaded.
require("@testing-library/react");

// For the text of its warnings React notes where each of the first 10,000 elements of every second is made.
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: internals } = require("react");
Object.defineProperty(internals, "recentlyCreatedOwnerStacks", {
  configurable: true,
  get: () => 10_000,
  set: () => {},
});
