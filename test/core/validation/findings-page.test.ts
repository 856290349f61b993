/** docs/findings.md says what the catalogue says. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findingsPage } from "../../../scripts/findings-page";

test("docs/findings.md is current; `npm run docs:findings` makes it so", () => {
  const page = readFileSync(resolve(__dirname, "../../../docs/findings.md"), "utf8");
  expect(page).toBe(findingsPage());
});
