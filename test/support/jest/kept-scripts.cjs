/**
 * Jest's module loader with what was compiled kept. Jest loads each module anew for each test file, and rightly so: no
 * file sees what another left behind. But it compiled each anew too, some two thousand for a file of the pane's tests.
 * A worker keeps what was compiled; the modules are run anew for each file as before.
 */
"use strict";
const Runtime = require("jest-runtime").default;
const { isBuiltin } = require("node:module");
const { Script } = require("node:vm");

/** By file: the code, the names that it is handed, and both compiled. */
const kept = new Map();

function scriptOf(filename, code, names) {
  const known = kept.get(filename);
  if (known !== undefined && known.code === code && known.names === names) return known.script;
  const opening = `(function (${names}) {`;
  const options = { filename, columnOffset: -opening.length };
  const script = new Script(`${opening}${code}\n})`, options);
  kept.set(filename, { code, names, script });
  return script;
}

module.exports = class KeptScripts extends Runtime {
  constructor(...args) {
    super(...args);
    const { executor } = this;
    const names = executor.injectedModuleParameters.join();
    const compile = executor.compile.bind(executor);
    executor.compile = (code, filename) => {
      const context = executor.environment.getVmContext();
      if (context === null || isBuiltin(filename)) return compile(code, filename);
      try {
        return scriptOf(filename, code, names).runInContext(context);
      } catch {
        // Jest's own way explains what is wrong with the code.
        return compile(code, filename);
      }
    };
  }
};
