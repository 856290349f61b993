/** What hangs on a year: other versions of the framework, places and quota, and what is proposed from last year's state. */
import Big from "big.js";
import type { SourceSheet } from "../../../../src/core/year/annual/annual-input";
import type { AnnualUnit } from "../../../../src/core/year/annual/annual-year";
import { exampleRoster } from "../../../support/collected-returns";
import { assembled, exampleSheets, scoredAt, unitOf } from "../../../support/year-sources";

let sheets: readonly SourceSheet[];

beforeAll(async () => {
  sheets = await exampleSheets();
});

const codesOf = (unit: AnnualUnit): readonly string[] =>
  [...unit.cells.flatMap(({ notes }) => notes), ...unit.notes].map(({ code }) => code);

test("another version's quarter counts with its points as published, and is told", () => {
  const versioned = sheets.map((one) => {
    if (one.period?.key !== "Q1") return one;
    const indicators = one.score.indicators.map((score) =>
      score.indicator.code === "SQLH-1.1"
        ? {
            ...score,
            indicator: { ...score.indicator, maxPoints: score.indicator.maxPoints * 2 },
            official: new Big(score.indicator.maxPoints * 2),
          }
        : score,
    );
    return {
      ...one,
      framework: { ...one.framework, version: "2026.1" },
      score: { ...one.score, indicators },
    };
  });
  const annual = assembled(versioned);
  expect(annual.framework.version).toBe("2026.2");
  const unit = unitOf(annual, "第一党支部");
  expect(codesOf(unit)).toContain("Y111");
  const first = unit.own?.annual.sum?.indicators[0];
  // Twice the points in one of four quarters: (2 + 1 + 1 + 1) ÷ 4 × 60 % + 40 % of what it has now.
  expect(first?.applicable.div(first.indicator.maxPoints).toString()).toBe("1.15");
  expect(unit.result.totals.final?.lte(100)).toBe(true);
});

test("a named site with two quarters below the line is proposed for revocation, whatever the year", () => {
  const low = sheets.map((one) =>
    one.unit === "第一党支部" && (one.period?.key === "Q2" || one.period?.key === "Q3")
      ? scoredAt(one, 0.7)
      : one,
  );
  const last = {
    unit: "第一党支部",
    state: "命名",
    namedOn: "2025-01-10",
    grade: "A",
    score: new Big(95),
    band: "top",
  } as const;
  const unit = unitOf(assembled(low, { lastYear: { file: "台账.xlsx", units: [last] } }), "第一党支部");
  expect(unit.proposal.kind).toBe("revoke");
  expect(unit.proposal.reason.zh).toContain("连续 2 个季度低于 75");
  const kept = unitOf(assembled(sheets, { lastYear: { file: "台账.xlsx", units: [last] } }), "第一党支部");
  expect(kept.proposal.kind).toBe("keep");
  expect(kept.change?.toString()).toBe("3.9");
  const fresh = unitOf(assembled(sheets), "第一党支部");
  expect(fresh.proposal.kind).toBe("name");
});

test("a tie across the quota's edge is told, and nobody of it takes a place", () => {
  const tied = sheets.map((one) => ({ ...one, ...scoredAt(one, 0.95) }));
  const annual = assembled(tied);
  expect(annual.units.every((unit) => codesOf(unit).includes("Y115"))).toBe(true);
  expect(annual.quotas[0]?.result.kept).toBe(0);
});

test("the quota can be taken within each group", async () => {
  const roster = await exampleRoster();
  const whole = assembled(sheets, { roster, quotaBy: "group", quotaShare: 0.5 });
  expect(whole.quotas.map(({ group }) => group)).toEqual(["机关", "生产单位"]);
});
