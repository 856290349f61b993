/** The command line as three files, two of them for threads, that start fast and need no node_modules beside them. */
const path = require("node:path");
const { BannerPlugin } = require("webpack");
const { sharedConfig } = require("./shared");

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
    output: { ...shared.output, filename: "[name].cjs" },
    // Readable stack traces are worth more here than a smaller file.
    optimization: { minimize: false },
    plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  };
};
