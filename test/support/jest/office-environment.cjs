/**
 * Node with a LibreOffice at hand. What stands here lives outside of the tests' sandbox, as long as their worker: all
 * its test files share one LibreOffice, which starts when it is asked for first and ends with the worker.
 */
"use strict";
const { fork } = require("node:child_process");
const { join } = require("node:path");
const { findSoffice } = require("../../../scripts/find-soffice.cjs");
const KeptEnvironment = require("./kept-environment.cjs");
const { pictureOf } = require("./shared-things.cjs");

let keeper = null;
let asked = 0;
const waiting = new Map();

/** @returns `{ said }` or `{ failed }`, both as words */
function handToLibreOffice(args, limit) {
  keeper ??= startKeeper();
  const id = asked++;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    keeper.channel.ref();
    keeper.send({ id, args, limit });
  });
}

function startKeeper() {
  const child = fork(join(__dirname, "keep-office.cjs"), [findSoffice()], {
    detached: true,
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.on("message", ({ id, ...answer }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
    if (waiting.size === 0) child.channel.unref();
  });
  child.once("exit", () => {
    keeper = null;
    for (const resolve of waiting.values()) resolve({ failed: "the process that keeps LibreOffice ended" });
    waiting.clear();
  });
  // A worker that has nothing left to do must not wait for it.
  child.unref();
  child.channel.unref();
  return child;
}

class OfficeEnvironment extends KeptEnvironment {
  constructor(config, context) {
    super(config, context);
    if (this.global.handToLibreOffice === handToLibreOffice) return;
    this.global.handToLibreOffice = handToLibreOffice;
    // It is no leftover of a test.
    this.picture = pictureOf(this.global);
  }
}

module.exports = OfficeEnvironment;
