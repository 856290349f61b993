/** Before the tests of a project run, builds what they look at. */
"use strict";
const { buildIfStale } = require("./build-if-stale.cjs");

/** Which builds the tests of a project need. */
const NEEDED = { cli: ["cli"], browser: ["preview", "package"], libreoffice: ["cli"] };

module.exports = (_globalConfig, projectConfig) => buildIfStale(...NEEDED[projectConfig.displayName.name]);
