/** Indicators by which units are measured against each other: among the returns that count, and no others. */
import fc from "fast-check";
import { assessWorkbook } from "../../../src/core/assess";
import type { Collected } from "../../../src/core/collect/collected";
import { decisionKey } from "../../../src/core/collect/decisions/decision";
import { putTogether } from "../../../src/core/collect/put-together";
import type { FileRecord } from "../../../src/core/collect/record/file-record";
import { recordFile } from "../../../src/core/collect/record/record-file";
import { compareUnits } from "../../../src/core/ranking/compare-units";
import { planGrid } from "../../support/plan-grid";
import { comparedUnit, comparingFramework } from "../../support/compared-units";
import { Q4 } from "../../support/collected-returns";

const framework = comparingFramework();

function unitOf(index: number, values: readonly number[]) {
  const unit = `第${index + 1}党支部`;
  const grid = planGrid(comparedUnit(unit, Q4, values));
  const outcome = assessWorkbook(grid, { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error("not assessed");
  const facts = {
    file: `${index}.xlsx`,
    sha256: String(index).repeat(64).slice(0, 64),
    bytes: 1,
    modified: "2027-01-04T08:00:00.000Z",
  };
  const record = recordFile(facts, grid, outcome);
  // Nothing calculates here: header and formulas are as a fresh template has them.
  const sheets = record.sheets.map((sheet) => ({ ...sheet, findings: [], alteredFormulas: [] }));
  return { unit, assessment: outcome.assessments[0], record: { ...record, sheets } };
}

function collect(records: readonly FileRecord[], left: FileRecord | null = null): Collected {
  const collected = putTogether({
    records: records.map((record) => () => record),
    roster: null,
    period: Q4,
    framework,
    decisions:
      left === null
        ? []
        : [{ key: decisionKey(left.sha256 ?? "", "C106", null), choice: "leaveOut" as const }],
  });
  if (collected === null) throw new Error("no framework");
  return collected;
}

const values = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 }));

test("collecting scores them as they are scored together, and their details say the same", () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 2, maxLength: 5 }), (all) => {
      const units = all.map((each, index) => unitOf(index, each));
      const together = new Map(
        compareUnits(units.map(({ unit, assessment }) => ({ unit, assessment }))).units.map((one) => [
          one.unit,
          one.assessment.score,
        ]),
      );
      const { returns, comparisons } = collect(units.map(({ record }) => record));
      expect(comparisons.length).toBeGreaterThan(0);
      for (const { unit, score, details } of returns) {
        expect(score?.totals.final?.toString()).toBe(together.get(unit)?.totals.final?.toString());
        expect(JSON.stringify(details()?.score)).toBe(JSON.stringify(score));
      }
    }),
    { numRuns: 10 },
  );
});

test("a return that doesn't count gives no best value", () => {
  const [low, high] = [unitOf(0, [5, 3]), unitOf(1, [20, 3])];
  const both = collect([low.record, high.record]);
  const unreadable: FileRecord = {
    ...high.record,
    unreadable: {
      code: "damaged",
      message: { zh: "损坏", en: "damaged" },
      remedy: { zh: "重发", en: "again" },
    },
    sheets: [],
  };
  const alone = collect([low.record, unreadable]);
  const points = ({ returns }: Collected): readonly (string | undefined)[] =>
    returns
      .filter(({ unit }) => unit === low.unit)
      .map(({ score }) => score?.indicators[0]?.rule?.toString());
  expect(points(both)).not.toEqual(points(alone));
});
