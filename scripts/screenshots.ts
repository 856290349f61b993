/**
 * Takes the pictures of the README and of docs/guide.md from the built preview: `npm run pictures`, or
 * `npm run pictures -- guide` for those whose names begin so.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser";
import { guidePictures } from "./pictures/guide-pictures";
import type { Picture } from "./pictures/picture";
import { README_PICTURES } from "./pictures/readme-pictures";
import { startStaticServer } from "./static-server";

const ROOT = resolve(__dirname, "..");
const FOLDER = join(ROOT, "docs/pictures");
const PICTURES: readonly Picture[] = [...README_PICTURES, ...guidePictures("zh"), ...guidePictures("en")];

async function take(browser: Browser, origin: string, picture: Picture): Promise<void> {
  const { file, query, size, paneOnly, prepare } = picture;
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: paneOnly === true ? 2 : 1 });
  await page.goto(`${origin}/${query}`);
  const pane = page.frameLocator("#pane");
  await pane.locator("[data-scrolls] h1").waitFor();
  await prepare(pane, page);
  // Charts and progress bars move into place; the picture is of where they end.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  await page.waitForTimeout(1500);
  const target = paneOnly === true ? page.locator("#pane") : page;
  await target.screenshot({ path: join(FOLDER, file) });
  await page.close();
  process.stdout.write(`docs/pictures/${file}\n`);
}

async function takePictures(beginning: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await startStaticServer(join(ROOT, "dist/preview"));
  const browser = await chromium.launch(await findBrowser());
  for (const picture of PICTURES)
    if (picture.file.startsWith(beginning)) await take(browser, server.origin, picture);
  await browser.close();
  await server.close();
}

void takePictures(process.argv[2] ?? "");
