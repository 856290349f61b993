/** The server of `npm start` is for this machine and for one folder; both borders are tried. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startStaticServer, type StaticServer } from "../../scripts/static-server";

let parent: string;
let server: StaticServer;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), "static-server-"));
  mkdirSync(join(parent, "served/examples"), { recursive: true });
  writeFileSync(join(parent, "secret.txt"), "secret");
  writeFileSync(join(parent, "served/index.html"), "<p>page</p>");
  writeFileSync(join(parent, "served/examples/填好的.xlsx"), "workbook");
  server = await startStaticServer(join(parent, "served"));
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * Sends a path as it is; `fetch` would tidy it up first. It would also have V8 compile a parser in the background, which
 * this process waits for at its end, on a busy machine so long that jest takes it for one that doesn't end.
 */
function ask(path: string, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => (body += String(chunk)));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

test("a folder's page is served under its address, and only pages of its own may frame it", async () => {
  const { headers, body } = await ask("/?open=examples/x.xlsx");
  expect(body).toBe("<p>page</p>");
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(headers["content-security-policy"]).toBe("frame-ancestors 'self'");
});

test("a file with a Chinese name is found", async () => {
  expect((await ask(`/examples/${encodeURIComponent("填好的.xlsx")}`)).body).toBe("workbook");
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/examples/..%2f..%2fsecret.txt",
  "/%00",
  "/%zz",
  "/examples",
])("%s leads nowhere", async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test("nothing can be sent to it", async () => {
  expect((await ask("/index.html", "PUT")).status).toBe(405);
});

test("it listens on this machine only", () => {
  expect(new URL(server.origin).hostname).toBe("127.0.0.1");
});
