/** 填报说明 takes one page of paper where its text stays legible, else pages that each begin with a section. */
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { readsPeriod } from "../../../src/core/framework/annual-periods";
import type { Language } from "../../../src/core/locale/language";
import type { SheetPlan } from "../../../src/core/plan/plan";
import { pagedInstructions } from "../../../src/core/template/instruction-pages";
import { planTemplates, type TemplateOptions } from "../../../src/core/template/plan-templates";
import { f1, period } from "../../support/grid-builder";

const DEPARTMENT = "党委组织部";

const CASES = builtinFrameworks().flatMap((framework) =>
  ["2026Q4", "2026Y"]
    .filter((text) => readsPeriod(framework, period(text).key))
    .map((text) => [framework.prefix, text, framework] as const),
);

function instructions(
  framework: (typeof CASES)[number][2],
  text: string,
  options: TemplateOptions,
): SheetPlan {
  const [sheet] = planTemplates(framework, [period(text)], "第一党支部", undefined, options).sheets;
  if (sheet === undefined) throw new Error("a template has instructions");
  return sheet;
}

test.each(CASES)("the Chinese instructions of %s %s take one page", (_, text, framework) => {
  const { print } = instructions(framework, text, { department: DEPARTMENT });
  expect(print).toMatchObject({ fitToWidth: 1, fitToHeight: 1 });
  expect(print?.breaks).toBeUndefined();
});

test.each(CASES)(
  "the English instructions of %s %s break before a section, once at most",
  (_, text, framework) => {
    const { print, cells } = instructions(framework, text, { language: "en", department: DEPARTMENT });
    const headings = new Set(cells.filter(({ style }) => style === "heading").map(({ row }) => row));
    const { breaks = [] } = print ?? {};
    expect(breaks.length).toBe(print?.fitToHeight === 1 ? 0 : 1);
    expect(breaks.every((row) => headings.has(row))).toBe(true);
  },
);

/** Sections of so many points each, a row for the heading and one for the rest. */
function paged(heights: readonly number[]): readonly number[] | "one" {
  const rowHeights = heights.flatMap((height, index) => [
    { row: index * 2, height: 20 },
    { row: index * 2 + 1, height: height - 20 },
  ]);
  const print = { orientation: "portrait", fitToWidth: 1 } as const;
  const sheet = { ...instructions(f1(), "2026Q4", {}), rowHeights, print };
  const starts = heights.map((__, index) => index * 2);
  const { print: set } = pagedInstructions(sheet, starts, heights.length * 2);
  return set?.fitToHeight === 1 ? "one" : (set?.breaks ?? []).map((row) => row / 2);
}

test.each<[readonly number[], readonly number[] | "one"]>([
  [[500, 500], "one"],
  [[700, 400], [1]],
  [[400, 300, 500], [2]],
  [[100, 1400], []],
  [
    [700, 700, 700],
    [1, 2],
  ],
  [
    [600, 100, 600, 100, 300],
    [1, 3],
  ],
])("sections of %j points break before %j", (heights, breaks) => {
  expect(paged(heights)).toEqual(breaks);
});

test.each<Language>(["zh", "en"])("on A3 the instructions say so (%s)", (language) => {
  const texts = (paper: "A3" | "A4"): string =>
    JSON.stringify(instructions(f1(), "2026Q4", { language, paper }).cells);
  expect(texts("A3")).toMatch(/A3 (?:横向|landscape)/);
  expect(texts("A3")).not.toContain("A4");
  expect(texts("A4")).toMatch(/A4 (?:横向|landscape)/);
});
