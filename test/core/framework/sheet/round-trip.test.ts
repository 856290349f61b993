/** A framework that goes through its sheets, or through its file, comes back the same to the last field. */
import fc from "fast-check";
import { builtinFrameworks } from "../../../../src/core/framework/builtin-frameworks";
import { canonicalJson } from "../../../../src/core/framework/canonical-json";
import { checkFramework } from "../../../../src/core/framework/check/check-framework";
import { loadFrameworkText } from "../../../../src/core/framework/load-framework";
import { planFrameworkSheet } from "../../../../src/core/framework/sheet/plan-framework-sheet";
import { readFrameworkSheet } from "../../../../src/core/framework/sheet/read-framework-sheet";
import { anyFramework } from "../../../support/any-framework";
import { planProblems } from "../../../support/plan-problems";
import { planGrid } from "../../../support/plan-grid";

const RUNS = { numRuns: 200 };

describe.each(builtinFrameworks().map((framework) => [framework.id, framework] as const))(
  "%s",
  (_, framework) => {
    test("comes back from its sheets", () => {
      expect(readFrameworkSheet(planGrid(planFrameworkSheet(framework)))).toEqual({
        kind: "framework",
        framework,
      });
    });

    test("has a column of its own for everything", () => {
      const texts = planFrameworkSheet(framework).sheets.flatMap(({ cells }) =>
        cells.map(({ value }) => String(value)),
      );
      expect(texts.filter((text) => text.startsWith("{"))).toEqual([]);
    });

    test("comes back from its file", () => {
      const text = canonicalJson(framework);
      expect(loadFrameworkText(text)).toEqual({ ok: true, framework });
      expect(canonicalJson(framework)).toBe(text);
    });

    test("is written as sheets that Excel accepts", () => {
      // Only the columns up to the rule are printed: fifty of them would be too small to read.
      const problems = planProblems(planFrameworkSheet(framework));
      expect(problems.filter((problem) => !/^指标体系: prints A1:I\d+, but reaches/.test(problem))).toEqual(
        [],
      );
    });
  },
);

test("generated frameworks are valid, come back from their sheets and have one text", () => {
  fc.assert(
    fc.property(anyFramework, (framework) => {
      expect(checkFramework(framework)).toEqual([]);
      const reading = readFrameworkSheet(planGrid(planFrameworkSheet(framework)));
      expect(reading).toEqual({ kind: "framework", framework });
      if (reading.kind === "framework")
        expect(canonicalJson(reading.framework)).toBe(canonicalJson(framework));
    }),
    RUNS,
  );
});

test("the order in which a file's keys stand makes no difference to its text", () => {
  const reversed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reversed)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, reversed(inner)]),
          )
        : value;
  for (const framework of builtinFrameworks()) {
    expect(canonicalJson(reversed(framework) as typeof framework)).toBe(canonicalJson(framework));
  }
});
