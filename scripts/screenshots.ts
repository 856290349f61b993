/** Takes the pictures of the README from the built preview: `npm run pictures`. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { findBrowser } from "./find-browser";
import { startStaticServer } from "./static-server";

const ROOT = resolve(__dirname, "..");
const FOLDER = join(ROOT, "docs/pictures");
const CLEAN = "?open=examples/sqlh-2026Q4-clean.xlsx";
const FAULTY = "?open=examples/sqlh-2026Q4-faulty.xlsx";

interface Picture {
  readonly file: string;
  readonly query: string;
  readonly size: { readonly width: number; readonly height: number };
  /** The pane alone, twice as fine. */
  readonly paneOnly?: true;
  /** What a person does before the picture is taken. */
  readonly prepare: (pane: FrameLocator, page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    file: "findings.png",
    query: FAULTY,
    size: { width: 1400, height: 800 },
    prepare: async (pane) => {
      await scrollTo(pane, "校验发现");
      await pane.getByRole("button", { name: "SQLH-2026Q4!H5" }).click();
    },
  },
  {
    file: "summary.png",
    query: CLEAN,
    size: { width: 1280, height: 1010 },
    prepare: async (pane, page) => {
      await pane.getByRole("tab", { name: "汇总" }).click();
      await pane.getByRole("button", { name: "写入汇总" }).click();
      await pane.getByText("已写入“汇总”工作表。").waitFor();
      await page.mouse.move(400, 500);
      await page.mouse.wheel(0, 130);
      await page.locator("#grid .o-figure canvas").nth(1).waitFor();
    },
  },
  {
    file: "pane-zh-light.png",
    query: CLEAN,
    size: { width: 1280, height: 760 },
    paneOnly: true,
    prepare: async (pane, page) => {
      await pane.getByRole("button", { name: "政治引领示范力强" }).click();
      await page.mouse.move(600, 20);
    },
  },
  {
    file: "pane-en-dark.png",
    query: `${FAULTY}&lang=en&theme=dark`,
    size: { width: 1280, height: 760 },
    paneOnly: true,
    prepare: (pane) => scrollTo(pane, "Findings"),
  },
];

/** Puts a heading of the pane at its top, with a little air above. */
async function scrollTo(pane: FrameLocator, heading: string): Promise<void> {
  await pane.getByRole("heading", { name: heading, exact: true }).evaluate((element) => {
    element.scrollIntoView();
    element.closest("[data-scrolls]")?.scrollBy(0, -12);
  });
}

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

async function takePictures(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await startStaticServer(join(ROOT, "dist/preview"));
  const browser = await chromium.launch(await findBrowser());
  for (const picture of PICTURES) await take(browser, server.origin, picture);
  await browser.close();
  await server.close();
}

void takePictures();
