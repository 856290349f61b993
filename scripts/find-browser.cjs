/**
 * Where a Chromium-based browser is: the one named by CHROMIUM, an installed Chrome, Edge or Chromium,
 * else the one that @sparticuz/chromium brings as a package, so that tests run on any machine after `npm ci`.
 */
"use strict";
const { existsSync, accessSync, constants } = require("node:fs");
const { join, delimiter } = require("node:path");

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

const PLACES = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")];
  }),
};

/**
 * Flags for a headless browser that may run as root, offline and in a small container; without the
 * networking ones it calls out to its maker at every start.
 */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser of this machine.
 * @returns null when there is none
 */
function installedBrowser() {
  const named = process.env.CHROMIUM;
  if (named === "packaged") return null;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(isExecutable) ?? null;
}

/** The browser out of the package, unpacked into the system's temporary folder at the first call. */
async function packagedBrowser() {
  // Makes the package bring its own NSS and friends, which a bare server lacks; read when it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const chromium = require("@sparticuz/chromium");
  chromium.setGraphicsMode = false;
  return chromium.executablePath();
}

/**
 * Launch options for playwright-core's chromium.
 * @returns executablePath and args; CHROMIUM=packaged passes over the installed browser
 */
async function browserLaunchOptions() {
  const installed = installedBrowser();
  if (installed !== null) return { executablePath: installed, args: FLAGS };
  const executablePath = await packagedBrowser();
  return { executablePath, args: [...FLAGS, "--headless=shell", "--no-zygote", "--disable-setuid-sandbox"] };
}

module.exports = { browserLaunchOptions, installedBrowser };
