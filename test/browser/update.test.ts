/**
 * An update of the deployed add-in, on servers that tell files by time and size: the new page comes at once, and a
 * pane that was open meanwhile says so when a part of it is gone.
 */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { pagePolicy } from "../../scripts/packaging/server-headers";
import { nginxSettings } from "../../scripts/packaging/server-settings";
import { PACKED_PANE, previewedMount } from "../../scripts/serving/packed-pane";
import { folderSite } from "../../scripts/serving/site";
import { startWebServer, type StaticServer } from "../../scripts/serving/web-server";
import { folderMount } from "../../scripts/static-server";
import { testBrowser } from "../support/browser";
import { exampleAddress } from "../support/example-workbook";
import { PACKAGE } from "../support/jest/build-if-stale.cjs";
import { PreviewSession } from "../support/preview-session";
import { removeFolder, timeAndSize, twoVersions, type TwoVersions } from "../support/two-versions";

const root = resolve(__dirname, "../..");
const built = resolve(root, PACKAGE.replace(/\.zip$/, ""));
const preview = resolve(root, "dist/preview");

let top: string;
let versions: TwoVersions;

beforeEach(async () => {
  top = mkdtempSync(join(tmpdir(), "update-"));
  versions = await twoVersions(built, join(top, "site"));
});
afterEach(() => removeFolder(top));

const policy = (): string => pagePolicy(readFileSync(join(versions.folder, "taskpane.html"), "utf8"));

describe("an open pane", () => {
  let server: StaticServer;
  let browser: Browser;
  let session: PreviewSession | null = null;

  beforeEach(async () => {
    const { folder } = versions;
    const mount = previewedMount("/packed/", folderSite(folder), policy(), preview);
    server = await startWebServer([folderMount(preview), { ...mount, tag: timeAndSize(folder) }]);
    browser = await testBrowser();
  });
  afterEach(async () => {
    await session?.close();
    await server.close();
  });

  test("says that it was updated when a part of it is gone, and reloading brings the new one", async () => {
    session = await PreviewSession.open(
      browser,
      server,
      `?open=${exampleAddress("clean")}&pane=${PACKED_PANE}`,
    );
    const { page, pane } = session;
    await pane.getByText("第一党支部").waitFor();
    const before = await pane.locator("html").innerHTML();
    await versions.update();
    await session.openTab("模板");
    await pane.getByText("考评助手已更新，请重新载入。").waitFor();
    await pane.getByRole("button", { name: "重新载入考评助手" }).click();
    // The pane comes back to the tab that was chosen.
    await pane.getByText("指标体系").first().waitFor();
    const scripts = await page
      .frames()
      .find((frame) => frame.url().includes("/packed/"))!
      .evaluate(() => [...document.scripts].map(({ src }) => new URL(src).pathname));
    expect(
      scripts.filter((path) => path.includes("/packed/js/")).every((path) => !before.includes(path)),
    ).toBe(true);
  });
});

describe.each([
  { server: "a server with ETags of time and size", start: plainServer },
  ...(nginxPath() === null ? [] : [{ server: "nginx with the settings of README.txt", start: nginxServer }]),
])("$server", ({ start }) => {
  let running: { readonly origin: string; close(): Promise<void> };

  beforeEach(async () => {
    running = await start();
  });
  afterEach(() => running.close());

  const ask = (tag?: string): Promise<Response> =>
    fetch(`${running.origin}/kaoping/taskpane.html`, {
      headers: tag === undefined ? {} : { "If-None-Match": tag },
    });

  test("sends a page again after an update, and not while it is the same", async () => {
    const first = await ask();
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect(first.headers.get("content-security-policy")).toBe(policy());
    expect((await ask(tag)).status).toBe(304);
    const page = await first.text();
    await versions.update();
    const second = await ask(tag);
    expect(second.status).toBe(200);
    const updated = await second.text();
    // Of the same length, as two builds are: only the time tells them apart.
    expect([updated.length, updated === page]).toEqual([page.length, false]);
  });

  test("would go on saying that nothing changed if packed files had one time for ever", async () => {
    const still = new Date("2020-01-01");
    const page = join(versions.folder, "taskpane.html");
    utimesSync(page, still, still);
    const tag = (await ask()).headers.get("etag") ?? "";
    await versions.update();
    utimesSync(page, still, still);
    expect((await ask(tag)).status).toBe(304);
  });
});

if (nginxPath() !== null)
  test("nginx with the settings of README.txt compresses scripts and says so to caches", async () => {
    const { origin, close } = await nginxServer();
    const [script = ""] = readdirSync(join(versions.folder, "js"));
    const { headers } = await fetch(`${origin}/kaoping/js/${script}`, {
      headers: { "Accept-Encoding": "gzip" },
    });
    const names = ["content-encoding", "vary", "cache-control"];
    expect(names.map((name) => headers.get(name))).toEqual([
      "gzip",
      "Accept-Encoding",
      "public, max-age=31536000, immutable",
    ]);
    await close();
  });

async function plainServer() {
  const { folder } = versions;
  return startWebServer([
    {
      under: "/kaoping/",
      site: folderSite(folder),
      tag: timeAndSize(folder),
      headers: () => ({ "Cache-Control": "no-cache", "Content-Security-Policy": policy() }),
    },
  ]);
}

function nginxPath(): string | null {
  return ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"].find(existsSync) ?? null;
}

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

/** nginx in the foreground with everything that it writes below the test's folder. */
async function nginxServer() {
  const port = await freePort();
  for (const name of ["body", "logs"]) mkdirSync(join(top, name));
  const settings = nginxSettings("/kaoping/", policy()).replaceAll("/srv/kaoping/", `${versions.folder}/`);
  const config = join(top, "nginx.conf");
  writeFileSync(
    config,
    `daemon off; pid ${top}/nginx.pid; error_log ${top}/logs/error.log; ${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  types { text/html html; text/javascript js; image/png png; text/xml xml; text/plain txt; }
  access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${top}/body;`).join(" ")}
  server { listen 127.0.0.1:${port}; ${settings} }
}`,
  );
  const nginx = nginxPath() ?? "nginx";
  execFileSync(nginx, ["-t", "-q", "-p", top, "-c", config], { stdio: "pipe" });
  const running: ChildProcess = spawn(nginx, ["-p", top, "-c", config], { stdio: "ignore" });
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin);
  const close = (): Promise<void> =>
    new Promise((closed) => {
      running.once("exit", () => closed());
      running.kill("SIGTERM");
    });
  return { origin, close };
}

/** Waits until a server that was just started listens. */
async function answering(origin: string): Promise<void> {
  for (let tries = 0; tries < 5_000; tries += 1) {
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) return;
  }
  throw new Error(`Nothing answers at ${origin}`);
}
