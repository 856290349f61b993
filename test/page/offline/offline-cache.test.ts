/** What the page's service worker answers: the network's newest while there is one, else what was kept; nothing of others. */
import { OfflineCache, type OfflineWorld } from "../../../src/page/offline/offline-cache";

const FOLDER = "https://addin.example.org/kaoping/";
const FILES = ["kaoping.html", "defaults.json", "assets/icon-32.png", "js/a.0123456789.js"];

class FakeCaches {
  readonly stores = new Map<string, Map<string, string>>();

  constructor(private readonly get: (url: string) => Promise<Response>) {}

  open(name: string): Promise<Cache> {
    const store = this.stores.get(name) ?? new Map<string, string>();
    this.stores.set(name, store);
    const addAll = async (requests: readonly Request[]): Promise<void> => {
      const answers = await Promise.all(
        requests.map(async ({ url }) => [url, await (await this.get(url)).text()] as const),
      );
      for (const [url, text] of answers) store.set(url, text);
    };
    const match = async (url: string): Promise<Response | undefined> => {
      const text = store.get(url);
      return text === undefined ? undefined : new Response(text);
    };
    return Promise.resolve({ addAll, match } as unknown as Cache);
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.stores.keys()]);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.stores.delete(name));
  }
}

/** A server whose files all say its version; null: out of reach. */
class Server {
  version: string | null = "v1";
  status = 200;
  readonly asked: string[] = [];

  answer = async (request: Request | string): Promise<Response> => {
    const url = typeof request === "string" ? request : request.url;
    this.asked.push(url.slice(FOLDER.length));
    if (this.version === null) throw new TypeError("Failed to fetch");
    return new Response(`${this.version} ${url.slice(FOLDER.length)}`, { status: this.status });
  };
}

function setUp() {
  const server = new Server();
  const caches = new FakeCaches(server.answer);
  let retired = false;
  const world: OfflineWorld = {
    caches,
    fetch: server.answer,
    folder: FOLDER,
    retire: () => Promise.resolve((retired = true)),
  };
  const worker = (version: string) => new OfflineCache({ version, files: FILES }, world);
  const get = async (cache: OfflineCache, path: string): Promise<string | null> => {
    const answer = cache.answer(new Request(FOLDER + path));
    return answer === null ? null : (await answer).text();
  };
  return { server, caches, worker, get, isRetired: () => retired };
}

test("with a network the newest page is shown; without one the page that was kept", async () => {
  const { server, worker, get } = setUp();
  const cache = worker("1");
  await cache.install();
  server.version = "v2";
  expect(await get(cache, "kaoping.html")).toBe("v2 kaoping.html");
  expect(await get(cache, "defaults.json")).toBe("v2 defaults.json");
  server.version = null;
  for (const file of FILES) expect(await get(cache, file)).toBe(`v1 ${file}`);
});

test("scripts are taken from what was kept; another build's come from the server", async () => {
  const { server, worker, get } = setUp();
  const cache = worker("1");
  await cache.install();
  server.asked.length = 0;
  expect(await get(cache, "js/a.0123456789.js")).toBe("v1 js/a.0123456789.js");
  expect(server.asked).toEqual([]);
  expect(await get(cache, "js/b.9876543210.js")).toBe("v1 js/b.9876543210.js");
});

test.each([
  ["taskpane.html"],
  ["manifest.xml"],
  ["office/office.js"],
  ["commands.html"],
  ["../elsewhere.js"],
])("%s is none of the page's files: it goes its usual way", async (path) => {
  const { worker } = setUp();
  expect(worker("1").answer(new Request(new URL(path, FOLDER)))).toBeNull();
});

test("nothing but reading is answered, and nothing of other sites", () => {
  const { worker } = setUp();
  const cache = worker("1");
  expect(cache.answer(new Request(`${FOLDER}kaoping.html`, { method: "POST" }))).toBeNull();
  expect(cache.answer(new Request("https://elsewhere.example/kaoping/js/a.js"))).toBeNull();
});

test("a new build forgets what earlier ones kept, and nobody else's", async () => {
  const { caches, worker } = setUp();
  await worker("1").install();
  await caches.open("somebody else's");
  const next = worker("2");
  await next.install();
  await next.activate();
  expect([...caches.stores.keys()]).toEqual(["somebody else's", "kaoping-page 2"]);
});

test("a build that can't be kept whole isn't kept, so the earlier one stays in force", async () => {
  const { server, caches, worker, get } = setUp();
  const first = worker("1");
  await first.install();
  server.version = null;
  await expect(worker("2").install()).rejects.toThrow("Failed to fetch");
  expect(caches.stores.get("kaoping-page 2")?.size).toBe(0);
  expect(await get(first, "kaoping.html")).toBe("v1 kaoping.html");
});

test("a server that is ill is stood in for; a page that was taken away ends the worker and all it kept", async () => {
  const { server, caches, worker, get, isRetired } = setUp();
  const cache = worker("1");
  await cache.install();
  server.version = "ill";
  server.status = 503;
  expect(await get(cache, "kaoping.html")).toBe("v1 kaoping.html");
  expect(isRetired()).toBe(false);
  server.version = "gone";
  server.status = 404;
  expect(await get(cache, "kaoping.html")).toBe("gone kaoping.html");
  expect(isRetired()).toBe(true);
  expect([...caches.stores.keys()]).toEqual([]);
});

test("without a network, what was never kept fails as it does without a worker", async () => {
  const { server, worker, get } = setUp();
  server.version = null;
  await expect(get(worker("1"), "kaoping.html")).rejects.toThrow("Failed to fetch");
});
