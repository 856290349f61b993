/** Starts a headless browser for a test file: an installed one, else the packaged one. */
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser";

/** The caller closes it. A page may not rely on glyphs for Chinese: the packaged browser has no such font. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await findBrowser());
}
