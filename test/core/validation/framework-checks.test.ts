/** Checks and bounds that a framework states for itself. */
import type { Framework, Indicator } from "../../../src/core/framework/framework";
import { readScoringSheet } from "../../../src/core/sheet/read-scoring-sheet";
import { validateEntries } from "../../../src/core/validation/validate";
import type { Finding } from "../../../src/core/validation/finding";
import { FilledSheet } from "../../support/grid-builder";

/** F1 with one indicator stated differently. */
function adapt(framework: Framework, code: string, change: (indicator: Indicator) => Indicator): Framework {
  const indicators = framework.indicators.map((indicator) =>
    indicator.level === 2 && indicator.code === code ? change(indicator) : indicator,
  );
  return { ...framework, indicators };
}

function validate(filled: FilledSheet, framework: Framework): readonly Finding[] {
  const workbook = filled.workbook();
  const sheet = readScoringSheet(workbook, filled.sheetName, framework);
  if (sheet === null) throw new Error("not recognised");
  return validateEntries({ workbook, sheet, framework, period: filled.period, expectedPeriod: null });
}

test("a framework names the finding and its weight for parts that exceed their sum", () => {
  const filled = new FilledSheet().setBallot("SQLH-6.1", "invalid", 3);
  const framework = adapt(filled.framework, "SQLH-6.1", (indicator) => ({
    ...indicator,
    checks: [{ kind: "sum_lte", parts: ["good", "invalid"], b: "issued", rule: "V208", severity: "warn" }],
  }));
  expect(validate(filled, framework)).toMatchObject([
    { code: "V208", severity: "warn", at: filled.ballotAt("SQLH-6.1", "issued"), values: { a: 13, b: 10 } },
  ]);
});

test("an entry has the bounds that the framework gives it", () => {
  const filled = new FilledSheet().set("SQLH-1.2", { actual: 5 });
  const framework = adapt(filled.framework, "SQLH-1.2", (indicator) => ({
    ...indicator,
    entries: indicator.entries.map((entry) => ({ ...entry, max: 4 })),
  }));
  expect(validate(filled, framework)).toMatchObject([
    { code: "V201", at: filled.at("SQLH-1.2", "actual"), values: { v: 5, max: 4 } },
  ]);
});

test("an entry for information is read where a column carries its label, and may be blank", () => {
  const filled = new FilledSheet().set("SQLH-1.2", { no: "两次" });
  filled.labels = { no: "其中：专题学习" };
  const framework = adapt(filled.framework, "SQLH-1.2", (indicator) => ({
    ...indicator,
    entries: [
      ...indicator.entries,
      {
        key: "special",
        label: { zh: "其中：专题学习", en: "of which special" },
        type: "int",
        slot: "info",
        required: true,
        scored: false,
      },
    ],
  }));
  expect(validate(filled, framework)).toMatchObject([{ code: "V206", at: filled.at("SQLH-1.2", "no") }]);
  filled.set("SQLH-1.2", { no: null });
  expect(validate(filled, framework)).toEqual([]);
});
