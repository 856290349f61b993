/** The coefficient that a grade is worth beyond the score. */
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { gradesFromBest } from "../../../src/core/scoring/grade";
import { coefficientOf } from "../../../src/core/year/coefficient";

const framework = builtinFrameworks().find(({ outputs }) => (outputs?.coefficient.length ?? 0) > 1);

test("each grade has the coefficient that the framework gives it, and one that isn't named has none", () => {
  if (framework?.outputs === undefined) throw new Error("no framework with coefficients");
  const given = framework.outputs.coefficient;
  expect(new Set(given.map(({ k }) => k)).size).toBeGreaterThan(1);
  for (const grade of gradesFromBest(framework)) {
    const k = given.find((output) => output.grade === grade.key)?.k;
    expect(coefficientOf(framework, grade)?.toNumber()).toBe(k);
  }
  const [best] = gradesFromBest(framework);
  if (best === undefined) throw new Error("no grades");
  expect(coefficientOf(framework, { ...best, key: "nowhere" })).toBeNull();
});

test("a framework that gives no coefficients has none for any grade", () => {
  const without = builtinFrameworks().filter(({ outputs }) => outputs === undefined);
  expect(without.length).toBeGreaterThan(0);
  for (const one of without)
    for (const grade of gradesFromBest(one)) expect(coefficientOf(one, grade)).toBeNull();
});
