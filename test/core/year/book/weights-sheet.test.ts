/** 权重体检: what the formulas make of points and marks, which rows are marked, and that points follow those below. */
import type { Framework } from "../../../../src/core/framework/framework";
import type { PeriodKey } from "../../../../src/core/framework/period";
import { cellAddress } from "../../../../src/core/grid/address";
import { calculatedPlan } from "../../../support/calculated-plan";
import { assembled } from "../../../support/year-sources";
import { cellAt, heightOf, LONG, plannedSheet } from "./planned-sheet";
import { BY_INDICATOR, KEYS, sheet, SQLH } from "./small-year";

/** Sheets of the framework, each of its indicators asked in the quarters that are said. */
function askedIn(of: Framework, ...periods: readonly (readonly PeriodKey[])[]): Framework {
  const asked = of.indicators.filter((one) => "periods" in one);
  return {
    ...of,
    indicators: of.indicators.map((one) => {
      const at = asked.findIndex((other) => other === one);
      return "periods" in one && at >= 0 ? { ...one, periods: [...(periods[at] ?? one.periods)] } : one;
    }),
  };
}

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
const planned = (of: Framework) =>
  plannedSheet(assembled([sheet(of, "甲", "Q1", 0.9)], { framework: of, year: 2026 }), "weights");

test.each<[what: string, of: Framework, rows: readonly string[]]>([
  [
    "each sheet counted as 100",
    askedIn(SQLH, QUARTERS, ["Q1", "Y"], ["Y"], KEYS),
    [
      "SQLH-1|9|8.6311|-0.3689",
      "SQLH-1.1|4|5.06|1.06|相差超过一成|1|1|1|1|0",
      "SQLH-1.2|5|3.5711|-1.4289|相差超过一成|1|0|0|0|1",
      "SQLH-2|14|14.3689|0.3689",
      "SQLH-2.1|8|3.8737|-4.1263|相差超过一成|0|0|0|0|1",
      "SQLH-2.2|6|10.4953|4.4953|相差超过一成|1|1|1|1|1",
      "|||||15|10|10|10|19",
    ],
  ],
  [
    "each indicator by itself, whatever stands beside it",
    askedIn(BY_INDICATOR, QUARTERS, ["Q1", "Y"], ["Y"], KEYS),
    [
      "SQLH-1|9|9|0",
      "SQLH-1.1|4|4|0||1|1|1|1|0",
      "SQLH-1.2|5|5|0||1|0|0|0|1",
      "SQLH-2|14|14|0",
      "SQLH-2.1|8|8|0||0|0|0|0|1",
      "SQLH-2.2|6|6|0||1|1|1|1|1",
      "|||||15|10|10|10|19",
    ],
  ],
  [
    "each indicator by itself, one that is never asked",
    askedIn(BY_INDICATOR, QUARTERS, []),
    [
      "SQLH-1|9|5.1111|-3.8889|相差超过一成",
      "SQLH-1.1|4|5.1111|1.1111|相差超过一成|1|1|1|1|0",
      "SQLH-1.2|5|0|-5|相差超过一成|0|0|0|0|0",
      "SQLH-2|14|17.8889|3.8889|相差超过一成",
      "SQLH-2.1|8|10.2222|2.2222|相差超过一成|1|1|1|1|1",
      "SQLH-2.2|6|7.6667|1.6667|相差超过一成|1|1|1|1|1",
      "|||||18|18|18|18|14",
    ],
  ],
])("%s: what the engine says is what the formulas make of points and marks", (_, of, rows) => {
  const weights = planned(of);
  const values = calculatedPlan({ sheets: [weights], names: [], activate: null }).sheets[0]?.values ?? [];
  const odd = weights.cells.flatMap(({ row, column, formula, cached }) => {
    const found = values[row]?.[column] ?? "";
    if (formula === undefined || cached == null) return [];
    const same = typeof cached === "number" ? Math.abs(cached - Number(found)) < 1e-9 : cached === found;
    return same ? [] : [`${cellAddress(row, column)} ${JSON.stringify(cached)} ≠ ${JSON.stringify(found)}`];
  });
  expect(odd).toEqual([]);
  const text = (value: unknown) => (typeof value === "number" ? Number(value.toFixed(4)) : value);
  const shown = values
    .slice(3)
    .map(([code, , ...cells]) => [code, ...cells.map(text)].join("|").replace(/\|+$/, ""));
  expect(shown).toEqual(rows);
});

test("points of level 1 follow those below; what is distorted is coloured as a whole row", () => {
  const weights = planned(SQLH);
  expect(["C4", "C5", "C7"].map((at) => cellAt(weights, at)?.formula)).toEqual([
    "=SUM(C5:C6)",
    undefined,
    "=SUM(C8:C9)",
  ]);
  expect(weights.conditionalFormats).toEqual([
    {
      type: "formula",
      range: { top: 3, bottom: 8, left: 0, right: 5 },
      formula: '=$F4<>""',
      fill: expect.stringMatching(/^#/),
    },
  ]);
});

test("a long name has a tall row", () => {
  const [first, second, ...rest] = SQLH.indicators;
  if (first === undefined || second === undefined) throw new Error("indicators expected");
  const weights = planned({
    ...SQLH,
    indicators: [first, { ...second, name: { zh: LONG, en: LONG } }, ...rest],
  });
  expect([4, 5, 6].map((row) => heightOf(weights, row))).toEqual([20, 50, 20]);
});
