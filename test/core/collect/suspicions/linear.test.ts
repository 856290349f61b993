/** Ten thousand returns take ten times the work of a thousand: counted in steps, since time is the machine's. */
import type { Assessment } from "../../../../src/core/assessment";
import { findSuspicions } from "../../../../src/core/collect/suspicions/find-suspicions";
import type { Suspicion } from "../../../../src/core/collect/suspicions/suspicion";
import { returned, type MadeReturn } from "../../../support/suspect-returns";

const LONG = "已按要求召开支部党员大会并形成会议记录";

/** Look-ups in hash tables and cells looked at, while the hints of so many returns are found. */
function stepsFor(
  count: number,
  madeOf: (unit: number) => MadeReturn,
): { steps: number; hints: readonly Suspicion[] } {
  let steps = 0;
  let counting = true;
  const counted = <Value extends object>(value: Value): Value =>
    new Proxy(value, {
      get: (target, key) => {
        steps++;
        return Reflect.get(target, key, target) as unknown;
      },
    });
  const returns = Array.from({ length: count }, (_, unit) => {
    const made = returned(madeOf(unit));
    // Reading and scoring a sheet isn't what is measured.
    const details = (): Assessment | null => {
      counting = false;
      const found = made.details();
      counting = true;
      return found === null
        ? null
        : { ...found, sheet: { ...found.sheet, rows: found.sheet.rows.map(counted) } };
    };
    return { ...made, details };
  });
  const { get, set } = Map.prototype;
  const counter = <Arguments extends unknown[], Result>(original: (...given: Arguments) => Result) =>
    function (this: unknown, ...given: Arguments): Result {
      if (counting) steps++;
      return Reflect.apply(original, this, given);
    };
  Object.assign(Map.prototype, { get: counter(get), set: counter(set) });
  try {
    const hints = findSuspicions(returns);
    return { steps, hints };
  } finally {
    Object.assign(Map.prototype, { get, set });
  }
}

test.each<[string, (unit: number) => MadeReturn]>([
  [
    "all different",
    (unit) => ({
      unit: `单位${unit}`,
      rows: (row) => ({ reason: `${LONG}${unit}之${row}` }),
      origin: ["王", String(unit)],
    }),
  ],
  [
    "all alike",
    (unit) => ({
      unit: `单位${unit}`,
      rows: () => ({ reason: LONG, evidence: `${LONG}二` }),
      origin: ["王", "同时"],
    }),
  ],
])("ten times as many returns take ten times the steps: %s", (_, madeOf) => {
  const few = stepsFor(1000, madeOf);
  const many = stepsFor(10_000, madeOf);
  expect(many.steps / few.steps).toBeGreaterThan(9);
  expect(many.steps / few.steps).toBeLessThan(11);
  expect(many.hints.length).toBeLessThanOrEqual(100);
});
