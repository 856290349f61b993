/** Renders assets/icon.svg into the sizes that Excel asks for: `npm run icons`. */
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserLaunchOptions } from "./find-browser.cjs";

const SIZES = [16, 32, 64, 80, 128];
const assets = join(dirname(fileURLToPath(import.meta.url)), "../assets");

const svg = await readFile(join(assets, "icon.svg"), "utf8");
const browser = await chromium.launch(await browserLaunchOptions());
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
process.stdout.write(`assets/icon-{${SIZES.join(",")}}.png\n`);
