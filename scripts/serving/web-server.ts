/**
 * A small server of static files, for `npm start`, `npm run serve` and the browser tests: several sites
 * under paths of their own, over HTTP or HTTPS, with the headers that each site asks for.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import type { Site } from "./site";

export interface StaticServer {
  /** Address without a slash at the end, such as http://127.0.0.1:41234. */
  readonly origin: string;
  close(): Promise<void>;
}

/** A site and where it stands. */
export interface Mount {
  /** The path that its files are below, such as "/" or "/kaoping/". */
  readonly under: string;
  readonly site: Site;
  /** The file that an address without one leads to, such as the server's own "/"; index.html where this is missing. */
  readonly home?: string;
  /** What tells a file's versions apart, as servers put it into an ETag; its content where this is missing. */
  readonly tag?: (path: string, bytes: Uint8Array) => Promise<string>;
  /** Headers for a file by its path below the site. */
  readonly headers: (path: string) => Readonly<Record<string, string>>;
}

export interface ServerOptions {
  /** 0, which is the default, takes any free one. */
  readonly port?: number;
  /** The address to listen on; only this machine by default. */
  readonly host?: string;
  /** Makes it HTTPS. Both in PEM. */
  readonly certificate?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
}

/** The path a request asks for, decoded; null when it is no path at all. */
function requestedPath(request: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    return path;
  } catch {
    return null; // A malformed address leads nowhere, like one that no file has.
  }
}

/** Where a request without a file's name is led: its own site's page, or that of the only site which has one. */
function homeOf(mounts: readonly Mount[], path: string): string | null {
  if (!path.endsWith("/")) return null;
  const site =
    mounts.find(({ under }) => under === path) ??
    (path === "/" ? mounts.find(({ home }) => home) : undefined);
  return site?.home === undefined ? null : site.under + site.home;
}

async function answer(
  mounts: readonly Mount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse(response, 405, "Method Not Allowed");
  const wanted = requestedPath(request);
  const home = wanted === null ? null : homeOf(mounts, wanted);
  if (home !== null) {
    response.writeHead(302, { Location: home }).end();
    return;
  }
  const path = wanted?.endsWith("/") === true ? `${wanted}index.html` : wanted;
  const mount = path === null ? undefined : mounts.find(({ under }) => path.startsWith(under));
  if (path === null || mount === undefined) return refuse(response, 404, "Not Found");
  const below = path.slice(mount.under.length);
  const bytes = await mount.site(below);
  if (bytes === null) return refuse(response, 404, "Not Found");
  const version = (await mount.tag?.(below, bytes)) ?? createHash("sha256").update(bytes).digest("base64url");
  const tag = `"${version}"`;
  const headers = { ...mount.headers(below), ETag: tag };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    "Content-Type": TYPES[extname(below).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": bytes.length,
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/**
 * Serves sites until it is closed.
 * @param mounts where the path of one begins with that of another, the longer one counts
 * @throws Error EADDRINUSE when the port is taken; of Node's TLS when certificate and key don't fit
 */
export function startWebServer(
  mounts: readonly Mount[],
  { port = 0, host = "127.0.0.1", certificate }: ServerOptions = {},
): Promise<StaticServer> {
  const longestFirst = [...mounts].sort((a, b) => b.under.length - a.under.length);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    answer(longestFirst, request, response).catch((error: unknown) => response.destroy(error as Error));
  };
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ origin: `${certificate ? "https" : "http"}://${host}:${taken}`, close });
    });
  });
}
