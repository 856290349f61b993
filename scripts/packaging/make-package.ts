/** From a build to what an administrator gets: the files, how to put them up, and both in one zip file. */
import { mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readFolder } from "../serving/site";
import { buildTime } from "./build-mark";
import { packageReadme } from "./package-readme";
import { pagePolicy } from "./server-headers";
import { iisSettings } from "./server-settings";
import { packFiles } from "./pack-files";

export interface PackageOrder {
  readonly version: string;
  /** The deployed folder's address, from deployAddress(). */
  readonly address: string;
  readonly officejs: "cdn" | "local";
  /** What the deployment sets for all panes, from packDefaults(); null for nothing. */
  readonly defaults: string | null;
}

/** The name of a package without its ending, such as "kaoping-0.1.0-addin.example.org". */
export function packageName({ version, address }: Pick<PackageOrder, "version" | "address">): string {
  return `kaoping-${version}-${new URL(address).host.replace(/[^\w.-]+/g, "-")}`;
}

/**
 * Adds to a build what its administrator needs, and packs it.
 * @param folder the add-in, built for the address; two files are added to it
 * @param zip the file to write; one of that name is replaced
 * @throws Error when the build is for another address
 */
export async function makePackage(folder: string, zip: string, order: PackageOrder): Promise<void> {
  const manifest = await readFile(join(folder, "manifest.xml"), "utf8");
  if (!manifest.includes(`"${order.address}taskpane.html"`))
    throw new Error(`The build in ${folder} is not for ${order.address}`);
  const page = await readFile(join(folder, "taskpane.html"), "utf8");
  const policy = pagePolicy(page);
  const time = buildTime(page);
  await writeFile(join(folder, "README.txt"), withReturns(packageReadme({ ...order, policy })));
  await writeFile(join(folder, "web.config"), withReturns(iisSettings(policy)));
  if (order.defaults !== null) await writeFile(join(folder, "defaults.json"), order.defaults);
  await mkdir(dirname(zip), { recursive: true });
  await rm(zip, { force: true });
  const files = await readFolder(folder);
  await Promise.all([...files.keys()].map((path) => utimes(join(folder, path), time, time)));
  await writeFile(zip, packFiles(files, time));
}

/** Both files are read on Windows, by older editors too. */
function withReturns(text: string): string {
  return text.replaceAll("\n", "\r\n");
}
