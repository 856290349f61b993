/** The port of the development server: `config.dev_server_port` in package.json, which npm hands to its scripts. */
const { config } = require("../package.json");

/** @returns {number} */
const devPort = (environment = process.env) =>
  Number(environment.npm_package_config_dev_server_port ?? config.dev_server_port);

module.exports = { devPort };
