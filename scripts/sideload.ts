/** Puts the add-in of this checkout into Excel, and takes it out again: `npm start`, `npm run start:web`, `npm stop`. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { devPort } from "../webpack/dev-port";

const root = resolve(__dirname, "..");

/** The port in the committed manifest. */
const COMMITTED = 3000;

/** Runs the command line of an installed package, and stops with its exit code when that isn't 0. */
export function runPackage(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [require.resolve(script), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

export function excelIsInstalled(): boolean {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  try {
    const key = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe";
    execFileSync("reg", ["query", key, "/ve"], { stdio: "ignore" });
    return true;
  } catch {
    return false; // `reg` fails exactly when the key is missing.
  }
}

/** The manifest for the development server's port: the committed one, or a copy with that port. */
export function devManifest(port: number): string {
  if (port === COMMITTED) return "manifest.xml";
  const folder = join(root, "dist");
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(join(root, "manifest.xml"), "utf8");
  writeFileSync(
    join(folder, "dev-manifest.xml"),
    text.replaceAll(`https://localhost:${COMMITTED}`, `https://localhost:${port}`),
  );
  return "dist/dev-manifest.xml";
}

/** @param document the address of a workbook in OneDrive or SharePoint, for Excel on the web; null for the desktop */
export function sideload(document: string | null): void {
  const port = devPort();
  runPackage("office-addin-dev-certs/cli.js", "install");
  const platform = document === null ? ["desktop"] : ["web", "--document", document];
  const server = ["--dev-server", "npm run dev-server", "--dev-server-port", String(port)];
  runPackage("office-addin-debugging/cli.js", "start", devManifest(port), ...platform, ...server);
}

/** Takes the add-in out of Excel and ends the server that `sideload` started. */
export function stopSideloading(): void {
  runPackage("office-addin-debugging/cli.js", "stop", devManifest(devPort()));
}
