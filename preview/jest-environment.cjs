/**
 * Jest loads environments with Node's own require; its transform hook compiles the TypeScript
 * behind this entry the first time and caches it.
 */
module.exports = require("./jest/environment.ts").default;
