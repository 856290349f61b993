/**
 * The preview: the real pane and the real office.js beside a spreadsheet of ours, for people and
 * machines without Excel. It is built apart from the add-in, so nothing of it can be deployed by mistake.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { gridPagePolicy, panePolicy } = require("./csp");
const { FILE_PAGE, filePageEntry, filePageHtml } = require("./file-page");
const { officeCopyPatterns } = require("./office-files");
const { OfficePagePlugin } = require("./office-page-plugin");
const { pageConstants, pageEntries, pageHtml, pageSettings, samplePattern } = require("./office-pages");
const { sharedConfig } = require("./shared");

module.exports = ({ root, mode }) => {
  const shared = sharedConfig({ root, mode, name: "preview", language: "es2022" });
  return {
    ...shared,
    target: ["web", "es2022"],
    entry: {
      ...pageEntries(root),
      // The settings lead to it, here as on a server; without its service worker.
      ...filePageEntry(root, { offline: false }),
      page: path.join(root, "preview/page/main.ts"),
      // Runs in the pane's frame before office.js, so it must be one file of its own.
      boot: path.join(root, "preview/page/pane-boot.ts"),
    },
    output: {
      ...shared.output,
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
    },
    resolve: {
      ...shared.resolve,
      alias: {
        // Its "browser" field names a script that wants Owl as a global.
        "@odoo/o-spreadsheet$": path.join(root, "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js"),
      },
    },
    module: {
      rules: [
        ...shared.module.rules,
        { test: /\.xml$/, type: "asset/source" },
        { test: /\.css$/, type: "css/auto" },
      ],
    },
    experiments: { css: true },
    optimization: { splitChunks: { chunks: (chunk) => chunk.name !== "boot" }, minimize: false },
    plugins: [
      pageConstants(),
      ...pageHtml(root, ["boot"]),
      filePageHtml(root),
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: path.join(root, "preview/page/index.html"),
        chunks: ["page"],
      }),
      new OfficePagePlugin({
        ...pageSettings(root, {
          policy: panePolicy("local"),
          officeScript: "office/office.js",
          bootChunk: "boot.",
        }),
        [FILE_PAGE]: { policy: panePolicy("local") },
        "index.html": { policy: gridPagePolicy() },
      }),
      new CopyPlugin({
        patterns: [
          samplePattern(root),
          { from: path.join(root, "assets/defaults.json"), to: "defaults.json" },
          { from: path.join(root, "assets/*.png"), to: "assets/[name][ext]" },
          { from: path.join(root, "examples/*.xlsx"), to: "examples/[name][ext]", noErrorOnMissing: true },
          ...officeCopyPatterns(root),
        ],
      }),
    ],
  };
};
