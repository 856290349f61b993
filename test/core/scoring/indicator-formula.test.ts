/** 规则得分 by the sheet's own formula, with the precautions around the rule: what is blank, wrong or does not apply. */
import type { Indicator } from "../../../src/core/framework/framework";
import type { CellValue } from "../../../src/core/grid/grid";
import type { FormulaForm } from "../../../src/core/scoring/formula-form";
import { indicatorFormula } from "../../../src/core/scoring/indicator-formula";
import { calculatedBlocks } from "../../support/calculated-blocks";
import { f1 } from "../../support/grid-builder";
import {
  ballot,
  checklist,
  choice,
  entry,
  growth,
  indicatorOf,
  judged,
  profit,
  rate,
  rateOf,
} from "../../support/small-indicators";

const NUM_IN_DEN = { kind: "lte" as const, a: "num", b: "den", rule: "" };
const PARTS_IN_DEN = { kind: "sum_lte" as const, parts: ["num", "extra"], b: "den", rule: "" };

/** Third entries of a rate: one that the rule does without, and one for information. */
const without = entry("extra", "ballot", { required: false, min: 0 });
const shownOnly = entry("extra", "ballot", { scored: false, min: 0, required: true });

interface Row {
  /** Entries in the indicator's order. */
  readonly entries?: readonly CellValue[];
  /** What stands in 等次/是/否/不适用 where no entry does. */
  readonly option?: CellValue;
  readonly reason?: CellValue;
  readonly remark?: CellValue;
  readonly form?: FormulaForm;
}

type Case = readonly [when: string, indicator: Indicator, row: Row, shown: unknown];

const NA = "不适用";
const allowed = { allowNA: true };

const CASES: readonly Case[] = [
  ["complete entries", rate(), { entries: [4, 2] }, 5],
  ["a quotient is rounded", rate(), { entries: [3, 1] }, 3.33],
  ["no part", rate(), { entries: [4, null] }, ""],
  ["no whole", rate(), { entries: [null, 2] }, ""],
  ["nothing", rate(), {}, ""],
  ["words", rate(), { entries: [4, "2项"] }, ""],
  ["complete entries where 不适用 is allowed", rate(allowed), { entries: [4, 2] }, 5],

  ["a base of 0 without a reason", rate(allowed), { entries: [0, 0] }, ""],
  ["a base of 0 with a reason", rate(allowed), { entries: [0, 0], reason: "本期无" }, NA],
  ["a base of 0 with a remark", rate(allowed), { entries: [0, 0], remark: "本期无" }, NA],
  ["a base of 0 with spaces for a reason", rate(allowed), { entries: [0, 0], reason: "  " }, ""],
  ["a base of 0 of what must apply", rate(), { entries: [0, 0], reason: "本期无" }, ""],
  ["the same in the first form", rate(), { entries: [0, 0], reason: "本期无", form: "first" }, NA],
  ["the same in the second form", rate(), { entries: [0, 0], reason: "本期无", form: "second" }, ""],

  ["chosen away with a reason", rate(allowed), { option: NA, reason: "本期无" }, NA],
  ["chosen away with spaces around", rate(allowed), { option: ` ${NA} `, remark: "本期无" }, NA],
  ["chosen away without a reason", rate(allowed), { option: NA }, ""],
  ["chosen away over a part", rate(allowed), { option: NA, entries: [null, 2], reason: "本期无" }, ""],
  ["chosen away over a whole", rate(allowed), { option: NA, entries: [2, null], reason: "本期无" }, ""],
  ["chosen away over zeros", rate(allowed), { option: NA, entries: [0, 0], reason: "本期无" }, NA],
  [
    "over entries in the first form",
    rate(allowed),
    { option: NA, entries: [4, 2], reason: "无", form: "first" },
    NA,
  ],
  ["chosen away where it may not", rate(), { option: NA, entries: [4, 2], reason: "本期无" }, 5],
  ["another word where 不适用 is allowed", rate(allowed), { option: "适用", entries: [4, 2] }, 5],

  ["a whole below 0", rate(), { entries: [-4, 2] }, ""],
  ["a whole below 0 in the first form", rate(), { entries: [-4, 2], form: "first" }, 0],
  ["a planned loss that was met", profit, { entries: [-4, -4] }, 10],
  ["a whole at its minimum", rateOf({ min: 1 }, {}), { entries: [1, 0.5] }, 5],
  ["a whole below its minimum", rateOf({ min: 1 }, {}), { entries: [0.5, 0.5] }, ""],
  ["a part at its maximum", rateOf({}, { max: 5 }), { entries: [10, 5] }, 5],
  ["a part above its maximum", rateOf({}, { max: 5 }), { entries: [10, 5.1] }, ""],
  ["both bounds, kept", rateOf({}, { min: 1, max: 5 }), { entries: [10, 3] }, 3],
  ["both bounds, below", rateOf({}, { min: 1, max: 5 }), { entries: [10, 0.9] }, ""],

  ["a part of its whole", rate({ checks: [NUM_IN_DEN] }), { entries: [4, 4] }, 10],
  ["a part above its whole", rate({ checks: [NUM_IN_DEN] }), { entries: [4, 5] }, ""],
  ["an error by name", rate({ checks: [{ ...NUM_IN_DEN, severity: "error" }] }), { entries: [4, 5] }, ""],
  ["a mere warning", rate({ checks: [{ ...NUM_IN_DEN, severity: "warn" }] }), { entries: [4, 5] }, 10],
  ["parts within the whole", rate({ checks: [PARTS_IN_DEN] }, without), { entries: [4, 2, 2] }, 5],
  ["parts beyond the whole", rate({ checks: [PARTS_IN_DEN] }, without), { entries: [4, 2, 2.5] }, ""],
  [
    "parts of which one is not scored",
    rate({ checks: [PARTS_IN_DEN] }, shownOnly),
    { entries: [4, 2, 9] },
    5,
  ],
  [
    "a whole that is not scored",
    rate({ checks: [{ ...NUM_IN_DEN, b: "extra" }] }, shownOnly),
    { entries: [4, 2, 1] },
    5,
  ],
  ["an entry that the rule does without, blank", rate({}, without), { entries: [4, 2, null] }, 5],
  ["an entry that the rule does without, spaces", rate({}, without), { entries: [4, 2, "  "] }, 5],
  ["words in an entry that the rule does without", rate({}, without), { entries: [4, 2, "一项"] }, ""],
  ["an entry that the rule does without, below its minimum", rate({}, without), { entries: [4, 2, -1] }, ""],
  ["an entry for information has no bounds", rate({}, shownOnly), { entries: [4, 2, -1] }, 5],
  ["words in an entry for information", rate({}, shownOnly), { entries: [4, 2, "一项"] }, 5],
  ["an entry for information may be blank", rate({}, shownOnly), { entries: [4, 2, null] }, 5],

  ["percent points", growth, { entries: [2.5] }, 7.5],
  ["no growth", growth, { entries: [0] }, 5],
  ["half a percent point, or 50 %", growth, { entries: [0.5] }, ""],
  ["a whole one", growth, { entries: [1] }, ""],
  ["more than one", growth, { entries: [1.01] }, 6.01],
  ["less than none", growth, { entries: [-0.5] }, ""],
  ["a decline", growth, { entries: [-2.5] }, 2.5],
  ["a share confirmed", growth, { entries: [0.5], remark: "0.5%" }, 5.5],
  ["a share confirmed within words", growth, { entries: [0.5], remark: "确为0.5%，见附件" }, 5.5],
  ["a decline confirmed", growth, { entries: [-0.5], remark: "下降0.5%" }, 4.5],
  ["another share named", growth, { entries: [0.5], remark: "上期10.5%" }, ""],
  [
    "another share named, in the first form",
    growth,
    { entries: [0.5], remark: "上期10.5%", form: "first" },
    5.5,
  ],
  ["a share not confirmed, in the first form", growth, { entries: [0.5], remark: "属实", form: "first" }, ""],

  ["是", choice(), { entries: ["是"] }, 10],
  ["否", choice(), { entries: ["否"] }, 2.5],
  ["spaces around 是", choice(), { entries: [" 是 "] }, 10],
  ["neither", choice(), { entries: ["基本"] }, ""],
  ["no choice", choice(), { entries: [null] }, ""],
  ["不适用 instead of a choice", choice(allowed), { entries: [NA], reason: "本期无" }, NA],
  ["不适用 instead of a choice where it may not", choice(), { entries: [NA], reason: "本期无" }, ""],

  ["all elements", checklist, { entries: [4] }, 10],
  ["more than all elements", checklist, { entries: [5] }, ""],

  ["votes", ballot(), { entries: [1, 1, 0, 0] }, 9],
  ["votes of one kind missing", ballot(), { entries: [1, 1, 0, null] }, ""],
  ["no votes, where that may be", ballot(allowed), { entries: [0, 0, 0, 0] }, NA],
  ["no votes, where they must be", ballot(), { entries: [0, 0, 0, 0] }, ""],

  ["a judged score", judged(), {}, ""],
  ["a judged score, chosen away", judged(allowed), { option: NA, reason: "本期无" }, NA],
  ["a judged score, not chosen away", judged(allowed), {}, ""],
];

/** Columns: points, option, reason, remark, then the entries; an entry in the column of options is the option. */
function block([, of, { entries = [], option, reason = null, remark = null, form }]: Case) {
  const places = of.entries.map(({ slot }, index) => (slot === "option" ? 1 : 4 + index));
  const cells: CellValue[] = [of.maxPoints, option ?? null, reason, remark, null, null, null, null];
  places.forEach((place, index) => {
    if (option === undefined || place !== 1) cells[place] = entries[index] ?? null;
  });
  const formula = (row: number): string => {
    const at = (column: number): string => `${String.fromCharCode(65 + column)}${row}`;
    const entryAt = (key: string): string =>
      at(places[of.entries.findIndex((one) => one.key === key)] ?? NaN);
    const addresses = { points: at(0), option: at(1), reason: at(2), remark: at(3), entry: entryAt };
    return indicatorFormula(f1(), of, addresses, "Q", undefined, form);
  };
  return { cells: [cells], formula };
}

test("the formula gives the rule's points, 不适用, or nothing", () => {
  const shown = calculatedBlocks(CASES.map(block));
  expect(CASES.map(([when], index) => [when, shown[index]])).toEqual(
    CASES.map(([when, , , expected]) => [when, expected]),
  );
});

test("不适用 stands in the words of its sheet", () => {
  const addresses = { points: "A1", option: "B1", reason: "C1", remark: "D1", entry: () => "E1" };
  const formula = indicatorFormula(f1(), ballot(allowed), addresses, "Q", "N/A");
  expect(formula).toContain('"N/A"');
});

test("a rule that needs 实际完成 can't do without it", () => {
  const addresses = { points: "A1", option: "B1", reason: "C1", remark: "D1", entry: () => "E1" };
  const lacking = indicatorOf(growth.rule, [entry("value", "base")]);
  expect(() => indicatorFormula(f1(), lacking, addresses, "Q")).toThrow(
    "GEN-1.1 has no entry in the column 实际完成",
  );
});
