/**
 * fast-check with few generated inputs and without shrinking, for mutation testing: a mutant that only the hundredth input
 * finds needs a case of its own in a table.
 */
"use strict";
const { resolve } = require("node:path");

const MOST_RUNS = 20;

// By its path: jest.config.cjs maps the package's name to this file.
const real = require(resolve(__dirname, "../../node_modules/fast-check/lib/cjs/fast-check.js"));

const few = (parameters = {}) => ({
  ...parameters,
  numRuns: Math.min(parameters.numRuns ?? MOST_RUNS, MOST_RUNS),
  endOnFailure: true,
});

const fc = {
  ...real.default,
  assert: (property, parameters) => real.assert(property, few(parameters)),
};

module.exports = { ...real, ...fc, __esModule: true, default: fc };
