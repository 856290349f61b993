/** Tests of the pane look styles up quickly; the shortcut must never change an answer. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { planTemplate } from "../../src/core/template/plan-template";
import { parsePeriod } from "../../src/core/framework/period";
import { FakeWorkbook } from "../support/fake-workbook";
import { f1 } from "../support/grid-builder";
import { rulesOf } from "../support/jest/rule-index.cjs";
import { planGrid } from "../support/plan-grid";
import { openTab, renderPane } from "../support/render-pane";

interface Rule {
  readonly selectorText?: string;
  /** Of a rule that holds others. */
  readonly media?: readonly string[];
  readonly cssRules?: readonly Rule[];
}

const element = (html: string): Element => {
  const box = document.createElement("div");
  box.innerHTML = html;
  return box.firstElementChild ?? box;
};

const rule = (selectorText?: string): Rule => (selectorText === undefined ? {} : { selectorText });
const sheetOf = (...selectors: readonly string[]) => ({ cssRules: selectors.map(rule) });

/** Whether the selector engine is asked about an element, and if not, what is answered without it. */
function tried(selector: string, each: Element, states: "hovered" | "focused" | null): string {
  let asked = false;
  const ask = (): boolean => (asked = true);
  const at = { hovered: states === "hovered" ? each : null, focused: states === "focused" ? each : null };
  const found = rulesOf(sheetOf(selector), each, at, ask);
  return asked ? "asked" : found.length > 0 ? "yes" : "no";
}

test.each([
  [".a", `<i class="b  a"></i>`, "yes"],
  [".a", `<i class="ab"></i>`, "no"],
  [".a", `<i></i>`, "no"],
  [".a:checked", `<i class="a"></i>`, "asked"],
  [".a > .b", `<i class="b"></i>`, "asked"],
  [".a > .b", `<i class="a"></i>`, "no"],
  [".a svg", `<svg></svg>`, "asked"],
  [".a svg", `<i class="a"></i>`, "no"],
  [".a, .b", `<i class="b"></i>`, "yes"],
  [".a, p .b", `<i class="a b"></i>`, "yes"],
  ["address, BLOCKQUOTE", `<blockquote></blockquote>`, "yes"],
  ["address, blockquote", `<i></i>`, "no"],
  [`input[type="radio"], select[disabled]>option`, `<i></i>`, "no"],
  [`input[type="radio"], select[disabled]>option`, `<input type="text">`, "asked"],
  [".a:not(:focus-within),.a:hover:not(:focus-within)", `<i></i>`, "no"],
  [".a:not(:focus-within),.a:hover:not(:focus-within)", `<i class="a"></i>`, "asked"],
  // Whatever is not sure is left to the engine.
  ["*", `<i></i>`, "asked"],
  ["[hidden]", `<i></i>`, "asked"],
  [":not(.a, .b)", `<i></i>`, "asked"],
  [".a:not(.b > .c)", `<i></i>`, "asked"],
  [".a\\:b", `<i></i>`, "asked"],
  [".a:not(:hover)", `<i class="a"></i>`, "asked"],
  [".a:focus-within", `<i class="a"></i>`, "asked"],
  [".p:hover .a", `<i class="a"></i>`, "asked"],
  [".a:hover", `<i class="a"></i>`, "no"],
  [".a:focus-visible", `<i class="a"></i>`, "no"],
  [".a:hover:active", `<i class="a"></i>`, "no"],
])("%s and %s: %s", (selector, html, expected) => {
  expect(tried(selector, element(html), null)).toBe(expected);
});

test.each([
  [".a:hover", "hovered", "asked"],
  [".a:hover", "focused", "no"],
  [".a:focus", "focused", "asked"],
  [".a:active::after", "focused", "asked"],
  [".a:focus", "hovered", "no"],
] as const)("%s of the element that is %s: %s", (selector, state, expected) => {
  expect(tried(selector, element(`<i class="a"></i>`), state)).toBe(expected);
});

const NO_STATES = { hovered: null, focused: null };
const found = (sheet: { readonly cssRules: readonly Rule[] }, html: string): unknown =>
  rulesOf(sheet, element(html), NO_STATES, () => true).map(({ selectorText }) => selectorText);

test("rules keep their order, each once; those for a screen are among them, those for paper are not", () => {
  const rules = [
    ...[rule("i, .b"), rule(".a"), rule("*"), rule(".c"), rule()],
    { media: ["screen"], cssRules: [rule("i")] },
    { media: ["print"], cssRules: [rule("i:empty")] },
    ...[rule("p"), rule(".x .b:disabled")],
  ];
  expect(found({ cssRules: rules }, `<i class="b a"></i>`)).toEqual([
    "i, .b",
    ".a",
    "*",
    "i",
    ".x .b:disabled",
  ]);
  expect(found({ cssRules: rules }, `<u></u>`)).toEqual(["*"]);
});

test("rules that are added, exchanged or taken away count from then on", () => {
  const sheet = sheetOf(".a", ".b");
  const both = `<i class="a b"></i>`;
  expect(found(sheet, both)).toEqual([".a", ".b"]);
  sheet.cssRules.push(rule("i"));
  expect(found(sheet, both)).toEqual([".a", ".b", "i"]);
  sheet.cssRules[0] = rule(".z");
  expect(found(sheet, both)).toEqual([".b", "i"]);
  sheet.cssRules.pop();
  expect(found(sheet, both)).toEqual([".b"]);
});

/** What is declared or inherited, as text. */
function asText(style: CSSStyleDeclaration): string {
  return Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`).join("; ");
}

test("the computed styles of the pane are jsdom's own, also under the mouse and in focus", async () => {
  const period = parsePeriod("2026Q4");
  if (period === null) throw new Error("2026Q4 is a period");
  renderPane(new FakeWorkbook(planGrid(planTemplate(f1(), period, "甲"))));
  await openTab("模板");
  await userEvent.hover(await screen.findByRole("combobox", { name: "指标体系" }));
  const ofJsdom: unknown = Reflect.get(window.getComputedStyle, "ofJsdom");
  if (typeof ofJsdom !== "function") throw new Error("the styles are not quick here");
  const elements = [...document.querySelectorAll("*")].filter(
    (each, index) => index % 5 === 0 || each === document.activeElement || each.matches(":hover"),
  );
  // jsdom looks anew when the page has changed; the mouse and the focus alone change nothing for it.
  document.body.setAttribute("data-changed", "");
  const quick = elements.map((each) => asText(getComputedStyle(each)));
  const own = elements.map((each) => asText(Reflect.apply(ofJsdom, window, [each]) as CSSStyleDeclaration));
  expect(elements.length).toBeGreaterThan(40);
  expect(new Set(quick).size).toBeGreaterThan(10);
  expect(quick).toEqual(own);
});
