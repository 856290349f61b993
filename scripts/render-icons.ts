/** Renders the pictures in assets/ into the sizes that Excel asks for: `npm run icons`. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser";

/** The add-in's own picture, and those of its buttons on the ribbon. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80, 128],
  check: [16, 32, 80],
  summary: [16, 32, 80],
};
const assets = join(__dirname, "../assets");

async function renderIcons(): Promise<void> {
  const browser = await chromium.launch(await findBrowser());
  try {
    for (const [name, size] of Object.entries(SIZES).flatMap(([name, sizes]) =>
      sizes.map((size) => [name, size] as const),
    )) {
      const svg = await readFile(join(assets, `${name}.svg`), "utf8");
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const style = `html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}`;
      await page.setContent(`<style>${style}</style>${svg}`);
      await writeFile(join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  for (const [name, sizes] of Object.entries(SIZES)) {
    process.stdout.write(`assets/${name}-{${sizes.join(",")}}.png\n`);
  }
}

void renderIcons();
