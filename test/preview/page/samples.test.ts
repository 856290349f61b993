/** The list of examples says which one is open, and no other. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { listSamples, SAMPLES } from "../../../preview/page/samples";

const EXAMPLES = resolve(__dirname, "../../../examples");

const shownFor = (open: string | null): string | undefined => {
  const list = document.createElement("select");
  listSamples(list, { language: "zh", open, heading: "示例" });
  return list.selectedOptions[0]?.text;
};

test("every example is in the list", () => {
  const files = readdirSync(EXAMPLES).filter((name) => name.endsWith(".xlsx"));
  expect(Object.keys(SAMPLES).sort()).toEqual(files.sort());
});

test.each([
  ["examples/sqlh-2026Q4-half.xlsx", "没填完的评分表"],
  ["/examples/sqlh-2026Q4-half.xlsx", "没填完的评分表"],
  ["./examples/roster.xlsx", "单位名录"],
  ["examples/returned/%E7%AC%AC%E4%B8%80%E5%85%9A%E6%94%AF%E9%83%A8.xlsx", "示例"],
  ["bench-files/500.xlsx", "示例"],
  [null, "示例"],
])("with %s open it shows %s", (open, shown) => {
  expect(shownFor(open)).toBe(shown);
});

test("it speaks both languages", () => {
  const list = document.createElement("select");
  listSamples(list, { language: "en", open: "examples/roster.xlsx", heading: "Examples" });
  expect([...list.options].map(({ text }) => text).join()).not.toMatch(/\p{Script=Han}/u);
});
