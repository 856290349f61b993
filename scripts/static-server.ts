/**
 * Serves a built folder on this machine only, for `npm start` and the browser tests. A header adds
 * what a page's own content security policy cannot say: who may frame it.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

export interface StaticServer {
  /** Address without a slash at the end, such as http://127.0.0.1:41234. */
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
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

/** The file a request asks for; null when the path leads out of the folder or is no path at all. */
function requestedFile(folder: string, request: IncomingMessage): string | null {
  try {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const wanted = decodeURIComponent(pathname);
    const file = normalize(join(folder, wanted.endsWith("/") ? `${wanted}index.html` : wanted));
    return file.startsWith(normalize(folder) + sep) && !file.includes("\0") ? file : null;
  } catch {
    return null;
  }
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse(response, 405, "Method Not Allowed");
  const file = requestedFile(folder, request);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || found === null || !found.isFile()) return refuse(response, 404, "Not Found");
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": found.size,
    "Content-Security-Policy": "frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", (error) => response.destroy(error))
      .pipe(response);
}

/**
 * Serves the files below a folder on 127.0.0.1.
 * @param port 0 takes any free one
 * @throws Error EADDRINUSE when the port is taken
 */
export function startStaticServer(folder: string, port = 0): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const { port: taken } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ origin: `http://127.0.0.1:${taken}`, close });
    });
  });
}
