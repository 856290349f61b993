/** The pictures of the README. */
import { CLEAN, FAULTY, scrollTo, type Picture } from "./picture";

export const README_PICTURES: readonly Picture[] = [
  {
    file: "findings.png",
    query: FAULTY,
    size: { width: 1400, height: 700 },
    prepare: async (pane) => {
      await scrollTo(pane, "校验发现");
      await pane.getByRole("button", { name: "SQLH-2026Q4!H5" }).click();
    },
  },
  {
    file: "summary.png",
    query: CLEAN,
    size: { width: 1280, height: 860 },
    prepare: async (pane, page) => {
      await pane.getByRole("tab", { name: "汇总" }).click();
      await pane.getByRole("button", { name: "生成汇总表" }).click();
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
