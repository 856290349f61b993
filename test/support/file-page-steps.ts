/** What a person does again and again on the page in Chinese: opening the faulty example, and repairing it. */
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { PAGE_STRINGS } from "../../src/page/shell/strings.page";
import { example } from "./command-line";
import type { FilePage } from "./use-file-page";

const TEXTS = PAGE_STRINGS.zh;
export const NAME = "第二党支部.xlsx";
export const FAULTY = readFileSync(example("faulty"));

export const button = ({ page }: FilePage, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: true });

export async function openFaulty(session: FilePage): Promise<void> {
  await session.putOnDisk(NAME, FAULTY);
  await button(session, TEXTS.open).click();
  await button(session, /V203 · .+!H5$/).waitFor();
}

export async function fixAll(session: FilePage): Promise<void> {
  await button(session, /^一键更正/).click();
  const asking = session.page.getByRole("group", { name: /更正/ });
  await asking
    .getByRole("button", { name: /^更正|^应用|^确定/ })
    .first()
    .click();
  await session.page.getByText(/^已更正 \d+ 个单元格/).waitFor();
}
