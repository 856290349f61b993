/** One server and one browser for the tests of a file; each test opens the preview anew. */
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { startStaticServer, type StaticServer } from "../../scripts/static-server";
import { launchBrowser } from "./browser";
import { PreviewSession } from "./preview-session";

/** The build that the tests look at; test/support/jest/prepare-browser.cjs makes it. */
const PREVIEW_FOLDER = resolve(__dirname, "../../dist/preview");

/**
 * To be called at the top of a test file.
 * @returns opens the preview with a query such as "?open=examples/…xlsx"; it is closed after the test
 */
export function usePreview(): (query: string) => Promise<PreviewSession> {
  let server: StaticServer;
  let browser: Browser;
  const sessions: PreviewSession[] = [];

  beforeAll(async () => {
    server = await startStaticServer(PREVIEW_FOLDER);
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
    const session = await PreviewSession.open(browser, server, query);
    sessions.push(session);
    return session;
  };
}
