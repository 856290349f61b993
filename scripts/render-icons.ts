/** Renders assets/icon.svg into the sizes that Excel asks for: `npm run icons`. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser";

const SIZES = [16, 32, 64, 80, 128];
const assets = join(__dirname, "../assets");

async function renderIcons(): Promise<void> {
  const svg = await readFile(join(assets, "icon.svg"), "utf8");
  const browser = await chromium.launch(await findBrowser());
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const style = `html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}`;
      await page.setContent(`<style>${style}</style>${svg}`);
      await writeFile(join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(`assets/icon-{${SIZES.join(",")}}.png\n`);
}

void renderIcons();
