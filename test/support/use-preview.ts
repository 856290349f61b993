/** One server for the tests of a file; each test opens the preview anew, with nothing of an earlier one stored. */
import { resolve } from "node:path";
import { PACKED_PANE, packedPane } from "../../scripts/serving/packed-pane";
import type { StaticServer } from "../../scripts/serving/web-server";
import { previewMount, serveForBrowser, sharedContext, type SharedContext } from "./browser";
import { PREVIEW_SETTINGS, PreviewSession } from "./preview-session";

/** The build that the tests look at; test/support/jest/prepare-browser.cjs makes it. */
const PREVIEW_FOLDER = resolve(__dirname, "../../dist/preview");

/**
 * To be called at the top of a test file.
 * @param packed path of a package whose pane is shown in place of the preview's own
 * @returns opens the preview with a query such as "?open=examples/…xlsx"; it is closed after the test
 */
export function usePreview(packed?: string): (query: string) => Promise<PreviewSession> {
  let server: StaticServer;
  let shared: SharedContext;

  beforeAll(async () => {
    const mounts = [previewMount(PREVIEW_FOLDER)];
    if (packed !== undefined) mounts.push(await packedPane(packed, PREVIEW_FOLDER));
    server = await serveForBrowser(mounts);
    shared = await sharedContext(PREVIEW_SETTINGS, server.origin);
  });
  afterEach(() => shared.release());
  afterAll(() => server.close());
  return (query) =>
    PreviewSession.openIn(
      shared.context,
      server,
      packed === undefined ? query : `${query}&pane=${PACKED_PANE}`,
    );
}
