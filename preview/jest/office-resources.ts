/** Serves the files of the office.js package to the page of a test, from the disk. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type * as Jsdom from "jsdom";

/** Where the page believes that office.js lives. */
export const OFFICE_URL = "http://localhost/office/";

/** A loader for the jsdom that the environment itself uses; everything else is refused. */
export function officeResources(): Jsdom.ResourceLoader {
  const require = createRequire(__filename);
  const dist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  // jest-environment-jsdom brings a jsdom of its own, and a loader must be of the same one.
  const jsdom = createRequire(require.resolve("jest-environment-jsdom"))("jsdom") as typeof Jsdom;

  class OfficeResources extends jsdom.ResourceLoader {
    override fetch(url: string): ReturnType<Jsdom.ResourceLoader["fetch"]> {
      if (!url.startsWith(OFFICE_URL)) return null;
      const file = decodeURIComponent(url.slice(OFFICE_URL.length).replace(/[?#].*$/, ""));
      // Reading a file is over before anybody could think of stopping it.
      return Object.assign(readFile(path.join(dist, file)), { abort: () => undefined });
    }
  }
  return new OfficeResources();
}
