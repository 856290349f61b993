/** The deployed page in a real browser, with files in the browser's own store in place of a person's disk. */
import { resolve } from "node:path";
import type { BrowserContext, BrowserContextOptions, Page, ViewportSize } from "playwright-core";
import { openPackage, packageMount } from "../../scripts/serving/package-mount";
import type { StaticServer } from "../../scripts/serving/web-server";
import { serveForBrowser, sharedContext, testBrowser } from "./browser";
import { PACKAGE } from "./jest/build-if-stale.cjs";
import { frameFaults } from "./pane-faults";

/** What a context says that keeps nothing for times without a network. */
const KEEPS_NOTHING = "Service Worker registration blocked by Playwright";

export class FilePage {
  /** What the page complained of on the console, and faults that nobody caught. */
  readonly complaints: string[] = [];
  /** Addresses outside the page's own server that were asked for. */
  readonly outside: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    origin: string,
  ) {
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.text() === KEEPS_NOTHING) return;
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
    });
    context.on("request", (request) => {
      const asked = new URL(request.url());
      if (!["data:", "blob:"].includes(asked.protocol) && asked.origin !== origin)
        this.outside.push(request.url());
    });
  }

  /** Another program saves a file; the browser's dialog will give it. */
  async putOnDisk(name: string, content: Uint8Array): Promise<void> {
    await this.page.evaluate(
      async ([file, bytes]) => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle(file, { create: true });
        const writable = await handle.createWritable();
        await writable.write(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
        await writable.close();
        Object.defineProperty(window, "showOpenFilePicker", {
          configurable: true,
          value: () => Promise.resolve([handle]),
        });
      },
      [name, Buffer.from(content).toString("base64")] as const,
    );
  }

  async onDisk(name: string): Promise<Uint8Array> {
    const numbers = await this.page.evaluate(async (file) => {
      const folder = await navigator.storage.getDirectory();
      const content = await (await folder.getFileHandle(file)).getFile();
      return [...new Uint8Array(await content.arrayBuffer())];
    }, name);
    return Uint8Array.from(numbers);
  }

  /** Another program holds all files, as WPS and Excel hold what they have open; or lets them go. */
  async holdFiles(held: boolean): Promise<void> {
    await this.page.evaluate((holds) => {
      const { prototype } = FileSystemFileHandle;
      const free = Reflect.get(window, "freeWriting") ?? prototype.createWritable;
      Reflect.set(window, "freeWriting", free);
      const refuse = () => Promise.reject(new DOMException("held", "NoModificationAllowedError"));
      prototype.createWritable = holds ? refuse : (free as typeof prototype.createWritable);
    }, held);
  }

  /** Drops files onto the page. */
  async drop(files: readonly (readonly [name: string, content: Uint8Array])[]): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      (dropped) => {
        const data = new DataTransfer();
        for (const [name, content] of dropped)
          data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
        return data;
      },
      files.map(([name, content]) => [name, Buffer.from(content).toString("base64")] as const),
    );
    await this.page.getByRole("main").dispatchEvent("drop", { dataTransfer: transfer });
  }

  /** What is wrong with the page as it is drawn; nothing should be. */
  faults(): Promise<readonly string[]> {
    return frameFaults(this.page.mainFrame());
  }
}

const LOCALE = "zh-CN";
const VIEWPORT: ViewportSize = { width: 1400, height: 860 };

/** How a page is looked at. Contexts are shared by locale; the rest is the page's own. */
interface Look {
  readonly locale?: "zh-CN" | "en-GB";
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: ViewportSize;
  /** For tests that change a clock or the network, which belong to the context; it alone keeps the page for offline. */
  readonly ownContext?: true;
}

/**
 * To be called at the top of a test file.
 * @returns opens the page anew, with nothing of an earlier one stored; it is closed after the test
 */
export function useFilePage(): (look?: Look) => Promise<FilePage> {
  let server: StaticServer;
  let address: string;
  /** What closes the pages of a test. */
  const releases: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const opened = await openPackage(resolve(__dirname, "../..", PACKAGE));
    server = await serveForBrowser([packageMount(opened)]);
    address = new URL("kaoping.html", server.origin + new URL(opened.address).pathname).href;
  });
  afterEach(async () => {
    await Promise.all(releases.splice(0).map((release) => release()));
  });
  afterAll(() => server.close());

  const contextFor = async (settings: BrowserContextOptions, own: boolean): Promise<BrowserContext> => {
    if (own) {
      const context = await (await testBrowser()).newContext(settings);
      releases.push(() => context.close());
      return context;
    }
    // Each page would fetch all of its files a second time, to be kept until the test is over.
    const { context, release } = await sharedContext({ ...settings, serviceWorkers: "block" }, server.origin);
    releases.push(release);
    return context;
  };
  return async ({ locale = LOCALE, colorScheme, viewport, ownContext = false } = {}) => {
    const context = await contextFor({ locale, viewport: VIEWPORT }, ownContext);
    const session = new FilePage(context, await context.newPage(), server.origin);
    const { page } = session;
    if (colorScheme !== undefined) await page.emulateMedia({ colorScheme });
    if (viewport !== undefined) await page.setViewportSize(viewport);
    await page.goto(address);
    await page.getByRole("main").waitFor();
    return session;
  };
}
