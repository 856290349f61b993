/** Pictures of the documents: each is shown somewhere, and each that is shown is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const PAGES = ["README.md", ...readdirSync(path.join(root, "docs")).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith(".md"),
);
const shown = PAGES.flatMap((page) =>
  [...readFileSync(path.join(root, page), "utf8").matchAll(/(?:docs\/)?pictures\/[\w.-]+\.png/g)].map(
    ([name]) => name.replace(/^docs\//, ""),
  ),
);

test("every picture is shown by a document", () => {
  const kept = readdirSync(path.join(root, "docs/pictures")).map((name) => `pictures/${name}`);
  expect(kept.filter((name) => !shown.includes(name))).toEqual([]);
});

test("every picture that a document shows is there", () => {
  expect(shown.filter((name) => !existsSync(path.join(root, "docs", name)))).toEqual([]);
});
