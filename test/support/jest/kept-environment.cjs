/** Node, kept for all test files of a project (docs/adr/0062-modules-kept-between-test-files.md). */
"use strict";
const { TestEnvironment } = require("jest-environment-node");
const { keptBetweenFiles } = require("./kept-between-files.cjs");

module.exports = keptBetweenFiles(TestEnvironment);
