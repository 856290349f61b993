/**
 * The plain task pane of bench/plain-pane, built exactly as ours is: the yardstick of `npm run bench:pane`.
 * Never deployed.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { panePolicy } = require("./csp");
const { officeCopyPatterns } = require("./office-files");
const { OfficePagePlugin } = require("./office-page-plugin");
const { sharedConfig } = require("./shared");

module.exports = ({ root, mode }) => {
  const shared = sharedConfig({ root, mode, name: "plain-pane", language: "es2020" });
  return {
    ...shared,
    target: ["web", "es2020"],
    entry: { taskpane: path.join(root, "bench/plain-pane/index.tsx") },
    output: { ...shared.output, filename: "js/[name].[contenthash:10].js" },
    optimization: { splitChunks: { chunks: "all" } },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: path.join(root, "bench/plain-pane/plain-pane.html"),
      }),
      new OfficePagePlugin({
        "taskpane.html": { policy: panePolicy("local"), officeScript: "office/office.js" },
      }),
      new CopyPlugin({
        patterns: [
          { from: path.join(root, "assets/*.png"), to: "assets/[name][ext]" },
          ...officeCopyPatterns(root),
        ],
      }),
    ],
  };
};
