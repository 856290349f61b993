/**
 * The result workbook in the hands of somebody without us: totals, grades and ranks are the engine's when LibreOffice
 * calculates, before and after a person changed reviews on 复核.
 */
import fc from "fast-check";
import { planBook } from "../../src/core/collect/book/plan-book";
import type { CollectedUnit } from "../../src/core/collect/collected";
import type { Framework } from "../../src/core/framework/framework";
import { applicableIndicators } from "../../src/core/framework/indicators";
import { valueAt, type WorkbookGrid } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { rankUnits } from "../../src/core/ranking/rank-units";
import { PROVISIONAL_MARK } from "../../src/core/scoring/shown-grade";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { exampleAssessment, sampleBook, sampleUnit, type SampleUnit } from "../support/book-samples";
import { calculateAll } from "../support/libreoffice";

const SEED = 20_261_127;
const SAMPLES = 4;
const UNITS = 20;

/** Few different reviews, so that many totals are equal and tie-breaks have to tell them apart. */
function anyUnits(framework: Framework, codes: readonly string[]): fc.Arbitrary<readonly SampleUnit[]> {
  const points = new Map(
    framework.indicators.flatMap((one) => (one.level === 2 ? [[one.code, one.maxPoints] as const] : [])),
  );
  const review = (code: string): fc.Arbitrary<number | string | null> => {
    const max = points.get(code) ?? 1;
    return fc.oneof(
      { weight: 9, arbitrary: fc.constant(max) },
      { weight: 3, arbitrary: fc.constantFrom(max - 0.5, max / 2, 0) },
      { weight: 1, arbitrary: fc.constantFrom(null, max / 3) },
    );
  };
  const chosen = codes.slice(0, 6);
  const reviews = fc
    .tuple(...chosen.map(review))
    .map((values) => Object.fromEntries(chosen.map((code, index) => [code, values[index] ?? null])));
  const veto = framework.adjustments.find(({ kind }) => kind === "veto")?.code;
  const penalty = framework.adjustments.find(({ kind }) => kind === "penalty")?.code;
  const adjustments = fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant(veto === undefined ? {} : { [veto]: { option: "是" } }) },
    { weight: 2, arbitrary: fc.constant(penalty === undefined ? {} : { [penalty]: { count: 1 } }) },
  );
  const unit = fc.record({
    reviews,
    adjustments,
    withheld: fc.oneof(
      { weight: 15, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    unreadable: fc.boolean(),
    group: fc.constantFrom("机关", "生产"),
  });
  return fc.array(unit, { minLength: UNITS, maxLength: UNITS }).map((made) =>
    made.map(({ reviews: given, unreadable, ...one }, index) => ({
      ...one,
      unit: `第${index + 1}支部`,
      reviews: unreadable && index % 5 === 0 ? { ...given, [chosen[0] ?? ""]: "八分" } : given,
    })),
  );
}

/** What a person sees of the ranking, row by row. */
function shown(grid: WorkbookGrid): unknown[][] {
  const sheet = grid.sheets.find(({ name }) => name === "排名");
  if (sheet === undefined) throw new Error("no 排名");
  return Array.from({ length: UNITS }, (_, index) =>
    [0, 1, 3, 4, 5, 8, 9, 10].map((column) => valueAt(sheet, 3 + index, column) ?? ""),
  );
}

function expected(framework: Framework, units: readonly CollectedUnit[]): unknown[][] {
  const { ranked, unranked } = rankUnits(framework, units);
  const names = new Map(framework.indicators.map(({ code, name }) => [code, name.zh]));
  const provisional = ({ score }: CollectedUnit): string => (score.provisional ? "暂定" : "");
  return [
    ...ranked.map((unit) => [
      unit.rank,
      unit.input.unit,
      unit.groupRank ?? "",
      unit.total.toNumber(),
      unit.grade.name.zh + (unit.input.score.provisional ? PROVISIONAL_MARK.zh : ""),
      unit.decidedBy !== null ? (names.get(unit.decidedBy) ?? "扣分少者优先") : unit.shared ? "并列" : "",
      unit.nearTie ? "分差接近" : "",
      provisional(unit.input),
    ]),
    ...unranked.map(({ input }) => [
      "",
      input.unit,
      "",
      "",
      input.score.withheld === true ? "待定，不排名" : "评分不完整，不排名",
      "",
      "",
      provisional(input),
    ]),
  ];
}

/** Without what the formulas gave when they were written, and with other reviews on 复核. */
function edited(plan: WorkbookPlan, reviews: ReadonlyMap<string, number | string | null>): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const text = new Map(sheet.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
      return {
        ...sheet,
        cells: sheet.cells.map(({ cached: _, ...cell }) => {
          if (sheet.name !== "复核" || cell.style !== "input") return cell;
          const key = `${String(text.get(`${cell.row},2`))} ${String(text.get(`${cell.row},0`))}`;
          const value = reviews.get(key);
          return value === undefined ? cell : { ...cell, value };
        }),
      };
    }),
  };
}

test(`ranks of ${SAMPLES} sets of ${UNITS} units are the engine's in LibreOffice, and after reviews were changed`, async () => {
  const example = await exampleAssessment("sqlh-2026Q4-clean");
  const { period } = example;
  if (period === null) throw new Error("no period");
  // A veto caps the grade below the limited one, or allows it and takes the right to a place.
  const [best, second] = example.framework.grades.map(({ key }) => key);
  const frameworks = [second, best].map((cap = ""): Framework => ({
    ...example.framework,
    adjustments: example.framework.adjustments.map((one) =>
      one.kind === "veto" ? { ...one, gradeCap: cap } : one,
    ),
    tieBreak: [...example.framework.tieBreak, "penalty_asc"],
    quota: {
      grade: best ?? "",
      maxShare: 0.3,
      rounding: "round",
      minUnits: 3,
      onOverflow: "demote_lowest_after_tiebreak",
    },
  }));
  const codes = applicableIndicators(example.framework, period).map(({ code }) => code);
  const sets = fc.sample(fc.tuple(anyUnits(example.framework, codes), anyUnits(example.framework, codes)), {
    numRuns: SAMPLES,
    seed: SEED,
  });
  const cases = sets.map(([before, other], set) => {
    const framework = frameworks[set % 2] ?? example.framework;
    // A person changes every second unit's reviews.
    const after = before.map((unit, index) =>
      index % 2 === 0 ? unit : { ...unit, reviews: other[index]?.reviews ?? unit.reviews },
    );
    const units = (list: readonly SampleUnit[]): CollectedUnit[] =>
      list.map((unit) => sampleUnit(example, unit, framework));
    const plan = planBook(sampleBook(example, units(before), framework));
    const changes = new Map(
      after.flatMap(({ unit, reviews }) =>
        Object.entries(reviews).map(([code, value]) => [`${unit} ${code}`, value] as const),
      ),
    );
    return [
      { plan: edited(plan, new Map()), units: units(before), framework },
      { plan: edited(plan, changes), units: units(after), framework },
    ];
  });
  const all = cases.flat();
  const files = await Promise.all(all.map(({ plan }) => createXlsx(plan)));
  const calculated = await calculateAll(files);
  expect(calculated).toHaveLength(2 * SAMPLES);
  const effects = new Set<string>();
  for (const [index, { units, framework }] of all.entries()) {
    const grid = calculated[index];
    if (grid === undefined) throw new Error("not calculated");
    expect({ index, rows: shown(grid) }).toEqual({ index, rows: expected(framework, units) });
    for (const { demotion, decidedBy, shared } of rankUnits(framework, units).ranked) {
      if (demotion !== null) effects.add(demotion.reason);
      if (decidedBy !== null) effects.add(`by ${decidedBy}`);
      if (shared) effects.add("shared");
    }
    // One comparison for all cells: jest takes longer for one each than LibreOffice for the workbook.
    const faults = grid.sheets.flatMap(({ name, values }) =>
      values.flat().flatMap((value) => (typeof value === "object" && value !== null ? [[name, value]] : [])),
    );
    expect(faults).toEqual([]);
  }
  // What the sets have to hold for the comparison to mean something.
  expect([...effects]).toEqual(expect.arrayContaining(["overLimit", "tieAcrossLimit", "vetoed", "shared"]));
  expect([...effects].some((effect) => effect.startsWith("by "))).toBe(true);
});
