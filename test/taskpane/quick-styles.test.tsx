/** Tests of the pane look styles up quickly; the shortcut must never keep a rule from an element that it is for. */
import { screen } from "@testing-library/react";
import { planTemplate } from "../../src/core/template/plan-template";
import { parsePeriod } from "../../src/core/framework/period";
import { FakeWorkbook } from "../support/fake-workbook";
import { f1 } from "../support/grid-builder";
import { mayMatch } from "../support/jest/may-match.cjs";
import { rulesFor } from "../support/jest/rule-index.cjs";
import { planGrid } from "../support/plan-grid";
import { openTab, renderPane } from "../support/render-pane";

const element = (html: string): Element => {
  const box = document.createElement("div");
  box.innerHTML = html;
  return box.firstElementChild ?? box;
};

/** The engine refuses prefixed pseudo-elements of other browsers. */
function isUnderstood(selector: string): boolean {
  try {
    document.body.matches(selector);
    return true;
  } catch {
    return false;
  }
}

test.each([
  [".a", `<i class="b a"></i>`, true],
  [".a", `<i class="b"></i>`, false],
  [".a", `<i></i>`, false],
  [".a:hover", `<i class="a"></i>`, true],
  [".a > .b", `<i class="b"></i>`, true],
  [".a > .b", `<i class="a"></i>`, false],
  [".a svg", `<svg></svg>`, true],
  [".a svg", `<i class="a"></i>`, false],
  [".a, .b", `<i class="b"></i>`, true],
  ["address, BLOCKQUOTE", `<blockquote></blockquote>`, true],
  ["address, blockquote", `<i></i>`, false],
  // Whatever is not sure is left to the engine.
  ["*", `<i></i>`, true],
  ["[hidden]", `<i></i>`, true],
  [":not(.a, .b)", `<i></i>`, true],
  [".a:not(.b > .c)", `<i></i>`, true],
  [".a\\:b", `<i></i>`, true],
])("%s and %s: %s", (selector, html, expected) => {
  expect(mayMatch(selector, element(html))).toBe(expected);
});

interface Rule {
  readonly selectorText?: string;
}

/** A rule without a selector holds others, and is never kept from an element. */
const rule = (selectorText?: string): Rule => (selectorText === undefined ? {} : { selectorText });
const selectorsFor = (rules: readonly Rule[], html: string): readonly (string | undefined)[] =>
  rulesFor({ cssRules: rules }, element(html)).map(({ selectorText }) => selectorText);

test("rules that an element may match keep their order, each once", () => {
  const rules = [rule("i, .b"), rule(".a"), rule("*"), rule(".c"), rule(), rule("p"), rule(".x .b:hover")];
  expect(selectorsFor(rules, `<i class="b  a"></i>`)).toEqual(["i, .b", ".a", "*", undefined, ".x .b:hover"]);
  expect(selectorsFor(rules, `<u></u>`)).toEqual(["*", undefined]);
});

test("rules that are added, exchanged or taken away count from then on", () => {
  const sheet = { cssRules: [rule(".a"), rule(".b")] };
  const both = element(`<i class="a b"></i>`);
  const found = (): unknown => rulesFor(sheet, both).map(({ selectorText }) => selectorText);
  expect(found()).toEqual([".a", ".b"]);
  sheet.cssRules.push(rule("i"));
  expect(found()).toEqual([".a", ".b", "i"]);
  sheet.cssRules[0] = rule(".z");
  expect(found()).toEqual([".b", "i"]);
  sheet.cssRules.pop();
  expect(found()).toEqual([".b"]);
});

test("of the pane's own rules none is kept from an element that it is for", async () => {
  const period = parsePeriod("2026Q4");
  if (period === null) throw new Error("2026Q4 is a period");
  renderPane(new FakeWorkbook(planGrid(planTemplate(f1(), period, "甲"))));
  await openTab("模板");
  await screen.findByRole("combobox", { name: "指标体系" });
  const elements = [...document.querySelectorAll("*")].filter((_, index) => index % 7 === 0);
  const understood = new Map<string, boolean>();
  const kept = [...document.styleSheets].flatMap((sheet) => {
    const selectors = [...sheet.cssRules].flatMap((one) =>
      "selectorText" in one ? String(one.selectorText) : [],
    );
    for (const selector of selectors) understood.set(selector, isUnderstood(selector));
    return elements.flatMap((each) => {
      const may = new Set<unknown>(rulesFor(sheet, each).map((one) => Reflect.get(one, "selectorText")));
      return selectors.filter(
        (selector) =>
          understood.get(selector) === true &&
          !(may.has(selector) && mayMatch(selector, each)) &&
          each.matches(selector),
      );
    });
  });
  expect(understood.size).toBeGreaterThan(500);
  expect(kept).toEqual([]);
});
