/** After the browser tests: what their browsers wrote goes; the browsers of workers have ended with them. */
"use strict";
const { removeBrowsers } = require("./shared-browser.cjs");

module.exports = removeBrowsers;
