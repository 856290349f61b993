/**
 * The page beside any spreadsheet program: the pane over the bytes of a file, without office.js; and the service
 * worker that keeps it for times without a network.
 */
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { OfflinePlugin } = require("./offline-plugin");

const FILE_PAGE = "kaoping.html";
const CHUNK = "kaoping";

const WORKER = "kaoping-sw.js";
const WORKER_CHUNK = "kaoping-sw";

/** @param offline false leaves the service worker out */
const filePageEntry = (root, { offline = true } = {}) => ({
  [CHUNK]: path.join(root, "src/page/index.tsx"),
  // One file under a name that stays, beside the page: a browser asks for it by that name.
  ...(offline
    ? { [WORKER_CHUNK]: { import: path.join(root, "src/page/offline/service-worker.ts"), filename: WORKER } }
    : {}),
});

/** The worker is one file; everything else shares its parts. */
const splitsChunk = (chunk) => chunk.name !== WORKER_CHUNK;

/** @param mark of the build: with another one the browser takes the worker for a new one */
const keptOffline = (mark) =>
  new OfflinePlugin({
    worker: WORKER,
    page: FILE_PAGE,
    entry: CHUNK,
    others: ["defaults.json", "assets/icon-32.png", "assets/icon-80.png", "assets/sample.xlsx"],
    version: mark,
  });

const filePageHtml = (root) =>
  new HtmlWebpackPlugin({
    filename: FILE_PAGE,
    template: path.join(root, "src/page/kaoping.html"),
    chunks: [CHUNK],
  });

module.exports = { FILE_PAGE, filePageEntry, filePageHtml, keptOffline, splitsChunk };
