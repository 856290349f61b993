/**
 * The command line as three programs, two of them for threads, that start fast and need no node_modules beside them. What
 * everybody waits for is compiled already when it is built.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { CompiledAheadPlugin } = require("./compiled-ahead-plugin");
const { sharedConfig } = require("./shared");

/** Programs that are run by src/cli/launch.cjs. */
const LAUNCHED = ["kaoping", "return-reader"];

module.exports = ({ root, mode }) => {
  const shared = sharedConfig({ root, mode, name: "cli", language: "es2022" });
  return {
    ...shared,
    target: "node20",
    entry: {
      kaoping: path.join(root, "src/cli/main.ts"),
      // Threads that read many returns at once.
      "return-reader": path.join(root, "src/cli/return-reader.ts"),
      // A thread of its own, loaded only for files of other formats.
      "other-reader": path.join(root, "src/cli/other-reader.ts"),
    },
    // The library's build for Node brings its tables of old code pages with it; the other one has to be given them.
    resolve: {
      ...shared.resolve,
      alias: { "@e965/xlsx$": path.join(root, "node_modules/@e965/xlsx/xlsx.js") },
    },
    output: {
      ...shared.output,
      filename: ({ chunk }) => (LAUNCHED.includes(chunk.name) ? "[name].program.cjs" : "[name].cjs"),
    },
    // Readable stack traces are worth more here than a smaller file.
    optimization: { minimize: false },
    plugins: [
      new CopyPlugin({
        patterns: LAUNCHED.map((name) => ({
          from: path.join(root, "src/cli/launch.cjs"),
          to: `${name}.cjs`,
          info: { minimized: true },
        })),
      }),
      new CompiledAheadPlugin({ names: LAUNCHED, examples: path.join(root, "examples") }),
    ],
  };
};
