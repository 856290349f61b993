/**
 * The add-in as it is deployed: static files for any HTTPS server.
 *   --env officejs=local  serve a copy of office.js beside the pane (for intranets)
 *   --env officejs=cdn    load it from Microsoft (the default, and what Microsoft supports)
 *   --env origin=https://host/folder/  where the files will stand; goes into dist/addin/manifest.xml
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { buildMark } = require("./build-mark");
const { CDN, panePolicy } = require("./csp");
const { FILE_PAGE, filePageEntry, filePageHtml, keptOffline, splitsChunk } = require("./file-page");
const { devServer } = require("./dev-server");
const { minified } = require("./minified");
const { notices } = require("./notices");
const { officeCopyPatterns, officeLicencePattern } = require("./office-files");
const { OfficePagePlugin } = require("./office-page-plugin");
const { pageConstants, pageEntries, pageHtml, pageSettings, samplePattern } = require("./office-pages");
const { sharedConfig } = require("./shared");

/** The address in the committed manifest: the development server. */
const DEV_ADDRESS = "https://localhost:3000/";
const DEV_DOMAIN = "https://localhost:3000";

function officeScript(officejs) {
  if (officejs === "local") return "office/office.js";
  if (officejs === "cdn") return `${CDN}/lib/1/hosted/office.js`;
  throw new Error(`--env officejs=${officejs} is unknown; there is local and cdn.`);
}

function deployedOrigin(origin) {
  if (!/^https:\/\/[^\s"'<>&]+$/.test(origin))
    throw new Error(`--env origin=${origin} must begin with https://.`);
  return origin.endsWith("/") ? origin : `${origin}/`;
}

/** Addresses of files are below the folder; the domain that Excel has to trust goes without it. */
const deployedManifest = (manifest, origin) =>
  manifest.replaceAll(DEV_ADDRESS, origin).replaceAll(DEV_DOMAIN, new URL(origin).origin);

module.exports = async ({ root, mode, env }) => {
  const officejs = env.officejs ?? "cdn";
  const origin = deployedOrigin(env.origin ?? DEV_ADDRESS);
  const shared = sharedConfig({ root, mode, name: "addin", language: "es2020" });
  const mark = buildMark(root);
  return {
    ...shared,
    target: ["web", "es2020"],
    entry: { ...pageEntries(root), ...filePageEntry(root) },
    output: {
      ...shared.output,
      // In a folder of their own, so that a server can be told to have them kept for good.
      filename: "js/[name].[contenthash:10].js",
      chunkFilename: "js/[name].[contenthash:10].js",
    },
    optimization: { splitChunks: { chunks: splitsChunk }, ...minified },
    plugins: [
      pageConstants(),
      ...pageHtml(root),
      filePageHtml(root),
      keptOffline(mark),
      new OfficePagePlugin({
        ...pageSettings(root, {
          policy: panePolicy(officejs),
          officeScript: officeScript(officejs),
          mark,
        }),
        [FILE_PAGE]: { policy: panePolicy("local"), mark },
      }),
      notices(),
      new CopyPlugin({
        patterns: [
          samplePattern(root),
          { from: path.join(root, "assets/defaults.json"), to: "defaults.json" },
          { from: path.join(root, "assets/*.{png,html}"), to: "assets/[name][ext]" },
          {
            from: path.join(root, "manifest.xml"),
            transform: (content) => deployedManifest(content.toString("utf8"), origin),
          },
          { from: path.join(root, "LICENSE"), to: "LICENSE.txt", toType: "file" },
          ...(officejs === "local" ? [...officeCopyPatterns(root), officeLicencePattern(root)] : []),
        ],
      }),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: await devServer(root) } : {}),
  };
};
