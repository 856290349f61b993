/**
 * The files of office.js that a copy for Excel needs. They are copied as they are: Microsoft's licence
 * covers an unmodified copy, and office.js finds its parts beside itself (docs/adr/0003).
 */
const path = require("node:path");

const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
  "ariatelemetry/aria-web-telemetry.js",
];

/** Patterns for copy-webpack-plugin: dist/office-js → office/, neither minified nor hashed. */
const officeCopyPatterns = (root) => {
  const from = path.join(root, "node_modules/@microsoft/office-js/dist");
  return OFFICE_FILES.map((file) => ({
    from: path.join(from, file),
    to: path.posix.join("office", file),
    info: { minimized: true },
  }));
};

/** Microsoft's licence, beside the files that it covers. */
const officeLicencePattern = (root) => ({
  from: path.join(root, "node_modules/@microsoft/office-js/LICENSE.md"),
  to: "office/LICENSE.txt",
});

module.exports = { OFFICE_FILES, officeCopyPatterns, officeLicencePattern };
