/** The server of `npm start` is for this machine and for one folder; both borders are tried. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
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

/** Sends a path as it is; `fetch` would tidy it up first. */
function statusOf(path: string, method = "GET"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

test("a folder's page is served under its address, and only pages of its own may frame it", async () => {
  const response = await fetch(`${server.origin}/?open=examples/x.xlsx`);
  expect(await response.text()).toBe("<p>page</p>");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toBe("frame-ancestors 'self'");
});

test("a file with a Chinese name is found", async () => {
  const response = await fetch(`${server.origin}/examples/${encodeURIComponent("填好的.xlsx")}`);
  expect(await response.text()).toBe("workbook");
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/examples/..%2f..%2fsecret.txt",
  "/%00",
  "/%zz",
  "/examples",
])("%s leads nowhere", async (path) => {
  expect(await statusOf(path)).toBe(404);
});

test("nothing can be sent to it", async () => {
  expect(await statusOf("/index.html", "PUT")).toBe(405);
});

test("it listens on this machine only", () => {
  expect(new URL(server.origin).hostname).toBe("127.0.0.1");
});
