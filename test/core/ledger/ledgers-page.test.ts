/** docs/ledgers.md says what the ledgers' data say. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ledgersPage } from "../../../scripts/ledgers-page";

test("docs/ledgers.md is current; `npm run docs:ledgers` makes it so", () => {
  const page = readFileSync(resolve(__dirname, "../../../docs/ledgers.md"), "utf8");
  expect(page).toBe(ledgersPage());
});
