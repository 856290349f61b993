/** A package served for trials: over HTTPS, below the path of its address, with the headers of docs/deploy.md. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type RequestOptions } from "node:https";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packFiles } from "../../../scripts/packaging/pack-files";
import { localCertificate } from "../../../scripts/serving/certificate";
import { startTrial } from "../../../scripts/serving/start-trial";
import { readFolder } from "../../../scripts/serving/site";
import { trialOptions, type TrialOptions } from "../../../scripts/serving/trial-options";
import type { StaticServer } from "../../../scripts/serving/web-server";
import { UsageError } from "../../../scripts/usage-error";

const POLICY = "default-src 'self'; script-src 'self'";

let folder: string;
let own: { readonly cert: string; readonly key: string };
const servers: StaticServer[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trial-"));
  const site = join(folder, "site");
  mkdirSync(join(site, "js"), { recursive: true });
  writeFileSync(
    join(site, "manifest.xml"),
    `<OfficeApp><SourceLocation DefaultValue="https://addin.example.org/kaoping/taskpane.html"/></OfficeApp>`,
  );
  writeFileSync(
    join(site, "taskpane.html"),
    `<html><head><meta http-equiv=Content-Security-Policy content="${POLICY}"></head></html>`,
  );
  writeFileSync(join(site, "js/taskpane.0123456789.js"), "start();");
  writeFileSync(join(folder, "package.zip"), packFiles(await readFolder(site), new Date("2026-01-01")));
  const { cert, key } = await localCertificate("linux");
  own = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };
  writeFileSync(own.cert, cert);
  writeFileSync(own.key, key);
});

afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a trial on a free port. */
async function trial(options: Partial<TrialOptions>): Promise<{ origin: string; said: string }> {
  let said = "";
  const from = join(folder, "package.zip");
  const server = await startTrial({ from, own, port: 0, host: "127.0.0.1", ...options }, (text) => {
    said += text;
  });
  servers.push(server);
  return { origin: server.origin, said };
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(url: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false, ...options }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += String(chunk)));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on("error", reject);
  });
}

test.each(["package.zip", "site"])("%s is served below the path of its address only", async (name) => {
  const { origin } = await trial({ from: join(folder, name) });
  expect((await ask(`${origin}/kaoping/js/taskpane.0123456789.js`)).body).toBe("start();");
  expect((await ask(`${origin}/js/taskpane.0123456789.js`)).status).toBe(404);
  expect((await ask(`${origin}/kaoping/js/other.js`)).status).toBe(404);
});

test("pages are asked for anew each time, scripts are kept; both carry the page's policy and may be framed", async () => {
  const { origin } = await trial({});
  const page = await ask(`${origin}/kaoping/taskpane.html`);
  expect(page.headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
  });
  expect(page.headers).not.toHaveProperty("x-frame-options");
  const script = await ask(`${origin}/kaoping/js/taskpane.0123456789.js`);
  expect(script.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(script.headers["content-security-policy"]).toBe(POLICY);
});

test.each(["/", "/kaoping/"])("%s leads to the page", async (path) => {
  const { origin } = await trial({});
  const answer = await ask(`${origin}${path}`);
  expect([answer.status, answer.headers.location]).toEqual([302, "/kaoping/taskpane.html"]);
  expect((await ask(`${origin}/other/`)).status).toBe(404);
});

test("a page that has not changed is not sent again", async () => {
  const { origin } = await trial({});
  const { headers } = await ask(`${origin}/kaoping/taskpane.html`);
  const again = await ask(`${origin}/kaoping/taskpane.html`, {
    headers: { "If-None-Match": headers.etag ?? "" },
  });
  expect([again.status, again.body]).toEqual([304, ""]);
});

test("it says where the pane is, and that the manifest names another address", async () => {
  const { origin, said } = await trial({});
  const address = `${origin.replace("127.0.0.1", "localhost")}/kaoping/`;
  expect(said).toContain(`pane: ${address}taskpane.html`);
  expect(said).toContain("清单里的地址是 https://addin.example.org/kaoping/");
  expect(said).toContain(`npm run package -- --url ${address}`);
});

test("a certificate that nobody trusts comes with what to do about it, in both languages", async () => {
  const { warning } = await localCertificate("linux");
  expect(warning).toMatch(/Excel 不会打开窗格[^]*--cert[^]*Excel won't open the pane[^]*--cert/);
});

test("what is no package, a missing key, an unreadable certificate and a taken port are refused", async () => {
  await expect(trial({ from: own.cert })).rejects.toThrow("不是部署包");
  await expect(trial({ from: folder })).rejects.toThrow("is no package");
  expect(() => trialOptions(["--from", folder, "--cert", own.cert])).toThrow("--cert 和 --key");
  expect(() => trialOptions(["--from", join(folder, "none")])).toThrow(UsageError);
  expect(() => trialOptions(["--from", folder, "--port", "70000"])).toThrow("70000");
  await expect(trial({ own: { ...own, key: join(folder, "none.pem") } })).rejects.toThrow("none.pem");
  await expect(trial({ own: { cert: own.key, key: own.cert } })).rejects.toThrow(UsageError);
  const { origin } = await trial({});
  await expect(trial({ port: Number(new URL(origin).port) })).rejects.toThrow("--port");
});
