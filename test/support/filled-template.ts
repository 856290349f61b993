/** Generates what people type into a template: sensible, odd and missing entries alike. */
import fc from "fast-check";
import type { Framework, Indicator } from "../../src/core/framework/framework";
import {
  applicableIndicators,
  furtherEntries,
  isBallot,
  missingSlot,
} from "../../src/core/framework/indicators";
import type { Period } from "../../src/core/framework/period";
import { cellAddress } from "../../src/core/grid/address";
import { BALLOT_SHEET_NAME } from "../../src/core/sheet/ballot-labels";
import { NOT_APPLICABLE } from "../../src/core/sheet/na-words";
import { resultLayout } from "../../src/core/template/result-layout";
import { scoringSheetName } from "../../src/core/template/template-sheet";
import { BALLOT_COLUMNS, ballotRow, columnOf, FIRST_ROW } from "../../src/core/template/scoring-layout";
import type { TypedEntries } from "../../preview/model/calculate-plan";

type Typed = string | number | undefined;

/** Counts around the limits that rules have, with zeros, blanks and values that are refused. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, 2.345, 0.285) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** Amounts with decimals that binary fractions can't hold. */
const amount = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2000, max: 200_000 }).map((cents) => cents / 100) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1.005, 2.345, 0.285, 4.35, 5, 0.1, -5, 100) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

function options(indicator: Indicator): fc.Arbitrary<Typed> {
  const listed = [
    ...(indicator.entries.find(({ slot }) => slot === "option")?.options ?? []),
    ...(indicator.allowNA ? [NOT_APPLICABLE] : []),
  ];
  return listed.length === 0
    ? fc.constant(undefined)
    : fc.option(fc.constantFrom(...listed), { nil: undefined, freq: 3 });
}

function scores({ maxPoints }: Indicator): fc.Arbitrary<Typed> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    {
      weight: 2,
      arbitrary: fc
        .integer({ min: 0, max: Math.round(maxPoints * 1000) })
        .map((thousandths) => thousandths / 1000),
    },
    { weight: 1, arbitrary: fc.constantFrom(maxPoints, 0, 1.005, 2.345, 0.285, maxPoints + 1) },
  );
}

/** What units write about missing elements, some of it where it can't be right; none of it is scored. */
const missing = fc.constantFrom(undefined, "缺项：B、D", "缺项：Z", "Missing: A", "B", "无", 2, "不适用");

function row(indicator: Indicator): fc.Arbitrary<Readonly<Record<string, Typed>>> {
  const entry = (slot: "base" | "actual"): fc.Arbitrary<Typed> => {
    const definition = indicator.entries.find((candidate) => candidate.slot === slot);
    if (definition === undefined) return missingSlot(indicator) === slot ? missing : fc.constant(undefined);
    return definition.type === "decimal" ? amount : count;
  };
  return fc.record({
    base: entry("base"),
    actual: entry("actual"),
    option: options(indicator),
    self: scores(indicator),
    review: fc.oneof(
      { weight: 12, arbitrary: scores(indicator) },
      { weight: 1, arbitrary: fc.constantFrom(NOT_APPLICABLE, ` ${NOT_APPLICABLE} `, "不涉及") },
    ),
    reason: fc.constantFrom(undefined, "本季度无此项工作"),
    remark: fc.constantFrom(undefined, undefined, "见附件"),
  });
}

/** Whatever stands there has no say in the score. */
const information = fc.constantFrom(undefined, 0, 3, 500, -1, "若干", "5个");

const votes = fc.record(
  Object.fromEntries(
    Object.keys(BALLOT_COLUMNS).map((key) => [
      key,
      key === "issued" ? fc.integer({ min: 0, max: 120 }) : count,
    ]),
  ),
);

/** Entries for all input cells of the sheets that planTemplate makes. */
export function filledTemplate(framework: Framework, period: Period): fc.Arbitrary<TypedEntries> {
  const indicators = applicableIndicators(framework, period);
  const ballots = indicators.filter(isBallot);
  const layout = resultLayout(framework, indicators, FIRST_ROW);
  return fc
    .tuple(
      fc.tuple(...indicators.map(row)),
      fc.tuple(...ballots.map(() => votes)),
      adjustments(framework, layout.firstAdjustment),
      fc.tuple(...furtherEntries(indicators).map(() => information)),
    )
    .map(([rows, tallies, extra, further]) => ({
      [scoringSheetName(framework, period)]: {
        ...addressed(
          rows.map((typed, index) => [FIRST_ROW + index, typed] as const),
          (key) => columnOf(key as "base"),
        ),
        ...addressed(
          further.map((actual, index) => [(layout.further ?? 0) + 1 + index, { actual }] as const),
          (key) => columnOf(key as "actual"),
        ),
        ...extra,
      },
      [BALLOT_SHEET_NAME.zh]: addressed(
        ballots.map((indicator, index) => [ballotRow(indicators, indicator), tallies[index] ?? {}] as const),
        (key) => BALLOT_COLUMNS[key] ?? 0,
      ),
    }));
}

/** The same with a valid score by the reviewer in every row, so that most sheets come to a grade. */
export function reviewedTemplate(framework: Framework, period: Period): fc.Arbitrary<TypedEntries> {
  const indicators = applicableIndicators(framework, period);
  const name = scoringSheetName(framework, period);
  const level = fc.integer({ min: 40, max: 100 });
  const lost = fc.array(fc.integer({ min: 0, max: 10 }), {
    minLength: indicators.length,
    maxLength: indicators.length,
  });
  return fc.tuple(filledTemplate(framework, period), level, lost).map(([typed, percent, losses]) => {
    const reviews = indicators.map(({ maxPoints }, index) => {
      const share = Math.max(0, percent - (losses[index] ?? 0));
      return [
        cellAddress(FIRST_ROW + index, columnOf("review")),
        Math.round(maxPoints * share * 10) / 1000,
      ] as const;
    });
    return { ...typed, [name]: { ...typed[name], ...Object.fromEntries(reviews) } };
  });
}

/** @param firstRow row of the first adjustment on the sheet */
function adjustments(
  framework: Framework,
  firstRow: number,
): fc.Arbitrary<Readonly<Record<string, string | number>>> {
  const typed = framework.adjustments.map((adjustment) =>
    fc.record({
      actual:
        adjustment.kind === "veto"
          ? fc.constant(undefined)
          : fc.constantFrom(undefined, undefined, 0, 1, 2, 9),
      option:
        adjustment.kind === "veto"
          ? fc.constantFrom<Typed[]>(undefined, undefined, "否", "是")
          : fc.constantFrom<Typed[]>(
              undefined,
              ...("levels" in adjustment ? adjustment.levels.map(({ option }) => option) : []),
            ),
    }),
  );
  return fc.tuple(...typed).map((rows) =>
    addressed(
      rows.map((values, index) => [firstRow + index, values] as const),
      (key) => columnOf(key as "base"),
    ),
  );
}

function addressed(
  rows: readonly (readonly [number, Readonly<Record<string, Typed>>])[],
  columnOfKey: (key: string) => number,
): Record<string, string | number> {
  const entries = rows.flatMap(([row, typed]) =>
    Object.entries(typed).flatMap(([key, value]) =>
      value === undefined ? [] : [[cellAddress(row, columnOfKey(key)), value] as const],
    ),
  );
  return Object.fromEntries(entries);
}
