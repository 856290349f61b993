/** Bonus, penalty and veto rows, and the grade, as the sheet's own formulas calculate them. */
import type { Adjustment, Framework } from "../../../src/core/framework/framework";
import type { CellValue } from "../../../src/core/grid/grid";
import type { Language } from "../../../src/core/locale/language";
import { adjustmentFormula, gradeFormula } from "../../../src/core/scoring/adjustment-formula";
import type { FormulaForm } from "../../../src/core/scoring/formula-form";
import { calculatedBlocks } from "../../support/calculated-blocks";
import { f1 } from "../../support/grid-builder";

const [some] = f1().adjustments;
if (some === undefined) throw new Error("F1 has adjustments");
const { name, evidence } = some;

const AWARD: Adjustment = {
  ...{ code: "B1", name, evidence, kind: "bonus", cap: 3 },
  levels: [
    { option: "省部级", points: 2 },
    { option: "集团级", points: 1 },
    { option: "10%", points: 0.5 },
    { option: "两  空格", points: 1.5 },
  ],
};
const BY_COUNT: Adjustment = { code: "P1", name, evidence, kind: "penalty", perUnit: 1.5, cap: 4 };
const VETO = { code: "V1", name, evidence, kind: "veto", gradeCap: "D" } as const satisfies Adjustment;

type Case = readonly [
  when: string,
  adjustment: Adjustment,
  count: CellValue,
  option: CellValue,
  shown: unknown,
  form?: FormulaForm,
];

const ADJUSTED: readonly Case[] = [
  ["no count", BY_COUNT, null, null, ""],
  ["words instead of a count", BY_COUNT, "2次", null, ""],
  ["a count of 0", BY_COUNT, 0, null, 0],
  ["twice", BY_COUNT, 2, null, 3],
  ["as often as the cap allows no more", BY_COUNT, 3, null, 4],
  ["a count below 0", BY_COUNT, -1, null, 0],
  ["no level", AWARD, 2, null, ""],
  ["spaces instead of a level", AWARD, 2, "  ", ""],
  ["a level without a count is one", AWARD, null, "省部级", 2],
  ["a level with words instead of a count is one", AWARD, "两次", "集团级", 1],
  ["the next level", AWARD, 1, "集团级", 1],
  ["a level with spaces around it", AWARD, 1, " 集团级 ", 1],
  ["a level beyond its cap", AWARD, 2, "省部级", 3],
  ["a level 0 times", AWARD, 0, "省部级", 0],
  ["a level −1 times", AWARD, -1, "省部级", 0],
  ["a word that is no level", AWARD, 1, "市级", 0],
  ["a level that Excel made a number of", AWARD, 1, 0.1, 0.5],
  ["the same, before numbers were told", AWARD, 1, 0.1, 0, "first"],
  ["a level with two spaces in it", AWARD, 1, "两  空格", 1.5],
  ["the same, while it was trimmed", AWARD, 1, "两  空格", 0, "first"],
  ["a level with spaces around it, in the first form", AWARD, 1, " 集团级 ", 1, "first"],
  ["a veto", VETO, null, "是", '否"决"'],
  ["a veto with spaces around it", VETO, null, " 是 ", '否"决"'],
  ["no veto", VETO, null, "否", ""],
  ["a veto left blank", VETO, null, null, ""],
];

test("each adjustment's formula gives its points, within 0 and its cap", () => {
  const shown = calculatedBlocks(
    ADJUSTED.map(([, adjustment, count, option, , form]) => ({
      cells: [[count, option]],
      formula: (row) => adjustmentFormula(adjustment, `A${row}`, `B${row}`, '否"决"', form),
    })),
  );
  expect(ADJUSTED.map(([when], index) => [when, shown[index]])).toEqual(
    ADJUSTED.map(([when, , , , expected]) => [when, expected]),
  );
});

const grade = (key: string, min: number): Framework["grades"][number] => ({
  key,
  min,
  name: { zh: `“${key}”等`, en: key },
});

/** Grades in no order; vetoes in the given one, of which V9 has no row on the sheet. */
function graded(vetoes: readonly string[]): Framework {
  const caps: Readonly<Record<string, string>> = { VB: "B", VC: "C", VD: "D", V9: "D" };
  return {
    ...f1(),
    grades: [grade("C", 60), grade("A", 90), grade("D", 0), grade("B", 80)],
    adjustments: [
      BY_COUNT,
      ...vetoes.map((code): Adjustment => ({ ...VETO, code, gradeCap: caps[code] ?? "" })),
    ],
  };
}

const VETO_COLUMNS: Readonly<Record<string, string>> = { VB: "D", VC: "E", VD: "F" };

interface Outcome {
  readonly final: CellValue;
  readonly open?: number;
  readonly awaiting?: number;
  /** What stands beside the vetoes that leave at best B, C and D. */
  readonly vetoes?: readonly CellValue[];
  readonly language?: Language;
}

function gradesShown(framework: Framework, outcomes: readonly Outcome[]): readonly unknown[] {
  return calculatedBlocks(
    outcomes.map(({ final, open = 0, awaiting, vetoes = [], language }) => ({
      cells: [[final, open, awaiting ?? null, ...vetoes]],
      formula: (row) => {
        const veto = (code: string): string | null => {
          if (!code.startsWith("V")) throw new Error(`${code} has no cell of a veto`);
          const column = VETO_COLUMNS[code];
          return column === undefined ? null : `${column}${row}`;
        };
        const waits = awaiting === undefined ? null : `C${row}`;
        const cells = { final: `A${row}`, open: `B${row}`, awaiting: waits, veto };
        return gradeFormula(framework, cells, ({ key }) => `${key}"`, language);
      },
    })),
  );
}

const GRADED: readonly (readonly [outcome: Outcome, shown: string])[] = [
  [{ final: "" }, ""],
  [{ final: 95, open: 1 }, ""],
  [{ final: 100 }, 'A"'],
  [{ final: 90 }, 'A"'],
  [{ final: 89.99 }, 'B"'],
  [{ final: 80 }, 'B"'],
  [{ final: 60 }, 'C"'],
  [{ final: 59.99 }, 'D"'],
  [{ final: -3 }, 'D"'],
  [{ final: 95, vetoes: ["是"] }, 'B"'],
  [{ final: 95, vetoes: [" 是 "] }, 'B"'],
  [{ final: 95, vetoes: ["否", null, "不适用"] }, 'A"'],
  [{ final: 65, vetoes: ["是"] }, 'C"'],
  [{ final: 95, vetoes: [null, "是"] }, 'C"'],
  [{ final: 95, vetoes: ["是", "是"] }, 'C"'],
  [{ final: 95, vetoes: ["是", "是", "是"] }, 'D"'],
  [{ final: 95, vetoes: [null, "是", "是"] }, 'D"'],
  [{ final: 95, vetoes: ["是", null, "是"] }, 'D"'],
  [{ final: 95, awaiting: 0 }, 'A"'],
  [{ final: 95, awaiting: 2 }, 'A"（暂定）'],
  [{ final: 95, awaiting: 2, language: "en" }, 'A" (provisional)'],
  [{ final: 95, awaiting: 2, vetoes: ["是"] }, 'B"（暂定）'],
  [{ final: 95, open: 1, awaiting: 2 }, ""],
];

test.each([[["VB", "VC", "VD", "V9"]], [["VD", "VC", "V9", "VB"]], [["VC", "V9", "VD", "VB"]]])(
  "the grade is what the score reaches and the vetoes %j leave, in whatever order they stand",
  (vetoes) => {
    const outcomes = GRADED.map(([outcome]) => outcome);
    const shown = gradesShown(graded(vetoes), outcomes);
    expect(outcomes.map((outcome, index) => [outcome, shown[index]])).toEqual(GRADED);
  },
);
