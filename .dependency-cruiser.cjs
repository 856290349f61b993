/** Files never import each other in a loop, types included: a loop is a room without a door of its own. */
"use strict";

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "Put what both need into a file of its own below them (ARCHITECTURE.md).",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
