/** F422: a tier of which nobody says what it takes is warned of, and keeps no older file from being used. */
import { checkFramework } from "../../../../src/core/framework/check/check-framework";
import { describeProblem } from "../../../../src/core/framework/check/describe-problem";
import { frameworkWarnings } from "../../../../src/core/framework/check/framework-warnings";
import { loadFramework } from "../../../../src/core/framework/load-framework";
import { spoilt } from "../../../support/spoilt-framework";

const TIER = ["indicators", 7, "rule", "params", "tiers", 1] as const;

test("a tier without a descriptor is warned of at its place, and the framework loads all the same", () => {
  const raw = spoilt("SQLH", [[...TIER], { option: "良", share: 0.8 }]);
  expect(checkFramework(raw)).toEqual([]);
  const loaded = loadFramework(raw);
  if (!loaded.ok) throw new Error("refused");
  const warnings = frameworkWarnings(loaded.framework);
  expect(warnings).toMatchObject([
    { code: "F422", path: TIER, indicator: "SQLH-2.2", values: { option: "良" } },
  ]);
  for (const language of ["zh", "en"] as const) {
    const [text] = warnings.map((warning) => describeProblem(warning, language).message);
    expect(text).toContain("良");
  }
});
