/**
 * The server behind `npm run dev-server`. Excel loads add-ins over HTTPS only, so on Windows and on a Mac it uses
 * the certificates of office-addin-dev-certs, which the system is told to trust. Elsewhere there is no Excel
 * to please, and the server makes a certificate of its own.
 */
const path = require("node:path");
const { devPort } = require("./dev-port");

async function certificate() {
  if (process.platform !== "win32" && process.platform !== "darwin") return {};
  return require("office-addin-dev-certs").getHttpsServerOptions();
}

/** @returns the options for webpack-dev-server */
async function devServer(root) {
  return {
    host: "127.0.0.1",
    port: devPort(),
    allowedHosts: ["localhost", "127.0.0.1"],
    hot: false,
    server: { type: "https", options: await certificate() },
    static: { directory: path.join(root, "assets"), publicPath: "/assets" },
    client: { overlay: { errors: true, warnings: false } },
  };
}

module.exports = { devServer };
