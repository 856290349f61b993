/** The headless browser of the test files: an installed one, else the packaged one. And the server of their pages. */
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser";
import { CACHE_FOREVER } from "../../scripts/packaging/server-headers";
import { startWebServer, type Mount, type StaticServer } from "../../scripts/serving/web-server";
import { folderMount } from "../../scripts/static-server";

/** A context that pages of several tests share, one test after another. */
export interface SharedContext {
  readonly context: BrowserContext;
  /** Closes the pages and forgets what they stored. */
  readonly release: () => Promise<void>;
}

declare global {
  /** Of test/support/jest/browser-environment.cjs; the same for all test files of a process. */
  var keptForBrowser: {
    readonly sharedBrowser: (options: LaunchOptions) => Promise<Browser>;
    readonly sharedContext: (
      options: LaunchOptions,
      settings: BrowserContextOptions,
      origin: string,
    ) => Promise<SharedContext>;
    readonly kept: { port: number };
  };
}

/**
 * For tests that change more than a page: a clock, the network. Whoever opens a context closes it; nobody closes the
 * browser. A page may not rely on glyphs for Chinese: the packaged browser has no such font.
 */
export async function testBrowser(): Promise<Browser> {
  return keptForBrowser.sharedBrowser(await findBrowser());
}

/** @param origin of the pages, whose server answers */
export async function sharedContext(settings: BrowserContextOptions, origin: string): Promise<SharedContext> {
  return keptForBrowser.sharedContext(await findBrowser(), settings, origin);
}

/** Serves on the port that an earlier file had, where it is still free. */
export async function serveForBrowser(mounts: readonly Mount[]): Promise<StaticServer> {
  const { kept } = keptForBrowser;
  const server = await startWebServer(mounts, { port: kept.port }).catch(() => startWebServer(mounts));
  kept.port = Number(new URL(server.origin).port);
  return server;
}

/** The built preview; the browser keeps the files whose names change with their content. */
export function previewMount(folder: string): Mount {
  const mount = folderMount(folder);
  const headers = (path: string): Readonly<Record<string, string>> => ({
    ...mount.headers(path),
    ...(/^[^/]+\.[0-9a-f]{10}\.(?:js|css)$/.test(path) ? { "Cache-Control": CACHE_FOREVER } : {}),
  });
  return { ...mount, headers };
}
