/** The page beside any spreadsheet program: the pane over the bytes of a file, without office.js. */
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const FILE_PAGE = "kaoping.html";
const CHUNK = "kaoping";

const filePageEntry = (root) => ({ [CHUNK]: path.join(root, "src/page/index.tsx") });

const filePageHtml = (root) =>
  new HtmlWebpackPlugin({
    filename: FILE_PAGE,
    template: path.join(root, "src/page/kaoping.html"),
    chunks: [CHUNK],
  });

module.exports = { FILE_PAGE, filePageEntry, filePageHtml };
