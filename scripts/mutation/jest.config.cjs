/** Jest for mutation testing: the quick tests of the room that is tried, made cheap to run thousands of times. */
"use strict";
const { projects } = require("../../jest.config.cjs");

const [core] = projects;

// Read by test/support/rule-cases.ts.
process.env["GENERATED_CASES"] = "50";

module.exports = {
  ...core,
  rootDir: "../..",
  // Jest looks for files here before each mutant; what they import it finds anyway.
  roots: ["<rootDir>/scripts/mutation"],
  testMatch: ["<rootDir>/scripts/mutation/room-tests.cjs"],
  testEnvironment: require.resolve("./kept-environment.cjs"),
  runtime: require.resolve("./kept-modules.cjs"),
  moduleNameMapper: { "^fast-check$": "<rootDir>/scripts/mutation/few-runs.cjs" },
};
