/**
 * The server behind `npm run dev`. Excel loads add-ins over HTTPS only, so it uses the certificates
 * of office-addin-dev-certs; they must have been installed before (`npm start` does it where Excel is).
 */
const path = require("node:path");

/** @returns the options for webpack-dev-server */
async function devServer(root) {
  const certificates = require("office-addin-dev-certs");
  return {
    host: "127.0.0.1",
    port: 3000,
    allowedHosts: ["localhost", "127.0.0.1"],
    hot: false,
    server: { type: "https", options: await certificates.getHttpsServerOptions() },
    static: { directory: path.join(root, "assets"), publicPath: "/assets" },
    client: { overlay: { errors: true, warnings: false } },
  };
}

module.exports = { devServer };
