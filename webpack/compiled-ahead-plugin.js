/** Lays beside each built program what V8 compiles for it; see compile-ahead.js. */
const { execFile } = require("node:child_process");
const { join } = require("node:path");
const { promisify } = require("node:util");
const { WebpackError } = require("webpack");

const run = promisify(execFile);
const COMPILE = join(__dirname, "compile-ahead.js");

class CompiledAheadPlugin {
  /** @param options names: of the programs; examples: the folder of what they are run with */
  constructor({ names, examples }) {
    this.names = names;
    this.examples = examples;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise("CompiledAheadPlugin", async (compilation) => {
      if (compilation.errors.length > 0) return;
      for (const name of this.names)
        await run(process.execPath, [COMPILE, name, compiler.outputPath, this.examples]).catch((error) => {
          // Without it the program starts as ever, only later.
          compilation.warnings.push(new WebpackError(`${name} is not compiled ahead: ${error.message}`));
        });
    });
  }
}

module.exports = { CompiledAheadPlugin };
