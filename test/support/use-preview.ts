/** One server and one browser for the tests of a file; each test opens the preview anew. */
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { PACKED_PANE, packedPane } from "../../scripts/serving/packed-pane";
import { startWebServer, type StaticServer } from "../../scripts/serving/web-server";
import { folderMount } from "../../scripts/static-server";
import { launchBrowser } from "./browser";
import { PreviewSession } from "./preview-session";

/** The build that the tests look at; test/support/jest/prepare-browser.cjs makes it. */
const PREVIEW_FOLDER = resolve(__dirname, "../../dist/preview");

/**
 * To be called at the top of a test file.
 * @param packed path of a package whose pane is shown in place of the preview's own
 * @returns opens the preview with a query such as "?open=examples/…xlsx"; it is closed after the test
 */
export function usePreview(packed?: string): (query: string) => Promise<PreviewSession> {
  let server: StaticServer;
  let browser: Browser;
  const sessions: PreviewSession[] = [];

  beforeAll(async () => {
    const mounts = [folderMount(PREVIEW_FOLDER)];
    if (packed !== undefined) mounts.push(await packedPane(packed, PREVIEW_FOLDER));
    server = await startWebServer(mounts);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(sessions.splice(0).map((session) => session.close()));
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return async (query) => {
    const address = packed === undefined ? query : `${query}&pane=${PACKED_PANE}`;
    const session = await PreviewSession.open(browser, server, address);
    sessions.push(session);
    return session;
  };
}
