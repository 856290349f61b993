/** The two pages that Excel opens, the same for the deployed add-in and for the preview. */
const { existsSync } = require("node:fs");
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("../package.json");

const PAGES = ["taskpane", "commands"];
const sources = {
  taskpane: { entry: "src/taskpane/index.tsx", template: "src/taskpane/taskpane.html" },
  commands: { entry: "src/commands/commands.ts", template: "src/commands/commands.html" },
};

/** Pages whose sources exist: an add-in without ribbon commands has no page for them. */
const officePages = (root) =>
  PAGES.filter((page) => page === "taskpane" || existsSync(path.join(root, sources[page].entry)));

const pageEntries = (root) =>
  Object.fromEntries(officePages(root).map((page) => [page, path.join(root, sources[page].entry)]));

/** @param chunksBefore chunks that the page loads before its own, the preview's boot script */
const pageHtml = (root, chunksBefore = []) =>
  officePages(root).map(
    (page) =>
      new HtmlWebpackPlugin({
        filename: `${page}.html`,
        template: path.join(root, sources[page].template),
        chunks: [...chunksBefore, page],
        chunksSortMode: "manual",
      }),
  );

/** What the pages' scripts know of the build: the version that they show. */
const pageConstants = () => new DefinePlugin({ KAOPING_VERSION: JSON.stringify(version) });

/** For copy-webpack-plugin: the sample workbook of the first-run page is one of the examples. */
const samplePattern = (root) => ({
  from: path.join(root, "examples/sqlh-2026Q4-faulty.xlsx"),
  to: "assets/sample.xlsx",
});

/** The pages' settings for OfficePagePlugin. */
const pageSettings = (root, settings) =>
  Object.fromEntries(officePages(root).map((page) => [`${page}.html`, settings]));

module.exports = { pageConstants, pageEntries, pageHtml, pageSettings, samplePattern };
