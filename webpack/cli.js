/** The command line as one file that starts fast and needs no node_modules beside it. */
const path = require("node:path");
const { BannerPlugin } = require("webpack");
const { sharedConfig } = require("./shared");

module.exports = ({ root, mode }) => {
  const shared = sharedConfig({ root, mode, name: "cli", language: "es2022" });
  return {
    ...shared,
    target: "node20",
    entry: { kaoping: path.join(root, "src/cli/main.ts") },
    output: { ...shared.output, filename: "[name].cjs" },
    // Readable stack traces are worth more here than a smaller file.
    optimization: { minimize: false },
    plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  };
};
