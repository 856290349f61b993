/** The environment of the host's tests; what a worker kept of tests before it is given up, which would lie idle beside it. */
"use strict";
const ExcelEnvironment = require("../../../preview/jest-environment.cjs");
const { endKept } = require("./kept-between-files.cjs");

module.exports = class HostEnvironment extends ExcelEnvironment {
  constructor(...args) {
    endKept();
    super(...args);
  }
};
