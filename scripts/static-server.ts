/**
 * Serves a built folder on this machine only, for `npm start` and the browser tests. A header adds
 * what a page's own content security policy cannot say: who may frame it.
 */
import { folderSite } from "./serving/site";
import { startWebServer, type Mount, type StaticServer } from "./serving/web-server";

export type { StaticServer };

const HEADERS = {
  "Content-Security-Policy": "frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
};

/** A folder as it is served at the top of an address. */
export function folderMount(folder: string): Mount {
  return { under: "/", site: folderSite(folder), headers: () => HEADERS };
}

/**
 * Serves the files below a folder on 127.0.0.1.
 * @param port 0 takes any free one
 * @throws Error EADDRINUSE when the port is taken
 */
export function startStaticServer(folder: string, port = 0): Promise<StaticServer> {
  return startWebServer([folderMount(folder)], { port });
}
