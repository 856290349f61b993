/**
 * Where a Chromium-based browser is: the one named by CHROMIUM, an installed Chrome, Edge or Chromium,
 * else the one that @sparticuz/chromium brings as a package, so that tests run on any machine after `npm ci`.
 */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What playwright-core needs to start a browser. */
export interface BrowserLaunchOptions {
  readonly executablePath: string;
  readonly args: string[];
}

/** The one without a window first: it has none of its own to draw, a tenth of what pages take. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
];

const MAC_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const WINDOWS_PLACES = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
const WINDOWS_FOLDERS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];

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

/** The value of CHROMIUM that passes over an installed browser. */
const PACKAGED = "packaged";

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") return MAC_PLACES;
  if (process.platform !== "win32") return [];
  const folders = WINDOWS_FOLDERS.map((name) => process.env[name]).filter((folder) => folder !== undefined);
  return folders.flatMap((folder) => WINDOWS_PLACES.map((place) => join(folder, place)));
}

function installedBrowser(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces()].find(isExecutable) ?? null;
}

/** Unpacks into the system's temporary folder at the first call. */
async function packagedBrowser(): Promise<string> {
  // Makes the package bring its own NSS and friends, which a bare server lacks; it reads this when loaded.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  chromium.setGraphicsMode = false;
  return chromium.executablePath();
}

/**
 * Launch options for playwright-core's chromium. CHROMIUM may name a browser's file, or say `packaged`.
 * @throws Error when CHROMIUM names a file that can't be run
 */
export async function findBrowser(): Promise<BrowserLaunchOptions> {
  const named = process.env["CHROMIUM"] ?? "";
  if (named !== "" && named !== PACKAGED) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM names ${named}, which can't be run.`);
    return { executablePath: named, args: FLAGS };
  }
  const installed = named === PACKAGED ? null : installedBrowser();
  if (installed !== null) return { executablePath: installed, args: FLAGS };
  return { executablePath: await packagedBrowser(), args: [...FLAGS, "--headless=shell", "--no-zygote"] };
}
