/**
 * Figures that the sheet shows and the engine doesn't come to: scores by the rules, the scores that count, the
 * final score and the grade. Each is told with its cause: a cell that the formulas read otherwise, another
 * figure that differs, or a program that doesn't calculate by itself.
 */
import type Big from "big.js";
import type { Assessment } from "../assessment";
import { cellAddress, type CellRef } from "../grid/address";
import { formulaAt, valueAt, type CellValue, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import type { Text } from "../locale/language";
import { decimal, roundScore } from "../scoring/decimal";
import type { IndicatorScore } from "../scoring/score";
import { gradeName } from "../scoring/shown-grade";
import { isNotApplicableWord, NOT_APPLICABLE } from "../sheet/na-words";
import { headerColumn, OFFICIAL_HEADER, REVIEW_STATE } from "../template/scoring-layout";
import { FINAL_SCORE, findTotalRow, GRADE } from "../validation/totals/total-rows";
import { shownText } from "../validation/wording/shown-text";

export interface DifferingFigure {
  readonly at: CellRef;
  readonly text: Text;
}

interface Figure {
  readonly name: Text;
  readonly row: number;
  readonly column: number | undefined;
  /** What the engine says, in words; null where it says nothing. */
  readonly right: string | null;
  readonly isRight: (shown: string | number) => boolean;
  /** Cells that the formulas read otherwise than we do. */
  readonly causes: readonly CellRef[];
}

/** @param generous cells that are read more generously than by the sheet's formulas */
export function differingFigures(
  workbook: WorkbookGrid,
  assessment: Assessment,
  generous: readonly { readonly at: CellRef; readonly indicator: string | null }[],
): readonly DifferingFigure[] {
  const { sheet, score } = assessment;
  const grid = workbook.sheets.find(({ name }) => name === sheet.name);
  if (grid === undefined || !sheet.columns.has("rule") || score.withheld === true) return [];
  const rows = sheet.rows.flatMap((row) => {
    const scored = score.indicators.find(({ indicator }) => indicator.code === row.indicator.code);
    const causes = generous.filter(({ indicator }) => indicator === row.indicator.code).map(({ at }) => at);
    // What the rule gives is what counts where nobody reviews: it is told once.
    const [first] =
      scored === undefined ? [] : differing(grid, rowFigures(grid, assessment, row.at.row, scored, causes));
    return first === undefined ? [] : [first];
  });
  const causes = [...generous.map(({ at }) => at), ...rows.map(({ at }) => at)];
  return [...rows, ...differing(grid, outcomeFigures(grid, assessment, causes))];
}

function rowFigures(
  grid: SheetGrid,
  { sheet, framework }: Assessment,
  row: number,
  { indicator, rule, official, notApplicable }: IndicatorScore,
  causes: readonly CellRef[],
): readonly Figure[] {
  const { code } = indicator;
  const { decimals } = framework.precision;
  const figure = (name: Text, column: number | undefined, points: Big | null, away: boolean): Figure => ({
    name: { zh: `${code} ${name.zh}`, en: `${code} ${name.en}` },
    row,
    column,
    causes,
    ...(away
      ? { right: NOT_APPLICABLE, isRight: (shown) => typeof shown === "string" && isNotApplicableWord(shown) }
      : sameScore(points, decimals)),
  });
  // What a reviewer lets off stays scored by its rule.
  const ruleAway = notApplicable !== null && notApplicable !== "granted";
  return [
    figure({ zh: "规则得分", en: "rule score" }, sheet.columns.get("rule"), rule, ruleAway),
    figure(
      { zh: OFFICIAL_HEADER.zh, en: "official score" },
      headerColumn(grid, sheet.header.row, OFFICIAL_HEADER),
      official,
      notApplicable !== null,
    ),
  ];
}

function outcomeFigures(
  grid: SheetGrid,
  { sheet, framework, score }: Assessment,
  causes: readonly CellRef[],
): readonly Figure[] {
  const column = sheet.columns.get("rule");
  const final = findTotalRow({ sheet, grid }, FINAL_SCORE);
  const graded = findTotalRow({ sheet, grid }, GRADE);
  const { grade } = score;
  // Earlier templates showed no grade for the time being.
  const marked = headerColumn(grid, sheet.header.row, REVIEW_STATE.header) !== undefined && score.provisional;
  const names = grade === null ? [] : [gradeName(grade, marked, "zh"), gradeName(grade, marked, "en")];
  return [
    ...(final === null
      ? []
      : [
          {
            name: { zh: "最终得分", en: "Final score" },
            row: final.row,
            column,
            causes,
            ...sameScore(score.totals.final, framework.precision.decimals),
          },
        ]),
    ...(graded === null
      ? []
      : [
          {
            name: { zh: "等次", en: "Grade" },
            row: graded.row,
            column,
            causes,
            right: names[0] ?? null,
            isRight: (shown: string | number) => typeof shown === "string" && names.includes(shown),
          },
        ]),
  ];
}

function sameScore(points: Big | null, decimals: number): Pick<Figure, "right" | "isRight"> {
  return {
    right: points?.toString() ?? null,
    isRight: (shown) =>
      typeof shown === "number" && points !== null && roundScore(decimal(shown), decimals).eq(points),
  };
}

/** What has no value yet is calculated once the workbook is opened; what isn't scored is told elsewhere. */
function differing(grid: SheetGrid, figures: readonly Figure[]): readonly DifferingFigure[] {
  return figures.flatMap(({ name, row, column, right, isRight, causes }) => {
    if (column === undefined || right === null) return [];
    const shown = comparable(valueAt(grid, row, column), formulaAt(grid, row, column));
    if (shown === null || isRight(shown)) return [];
    const others = causes.filter((at) => at.sheet !== grid.name || at.row !== row || at.column !== column);
    const value =
      shown === "" ? { zh: "空白", en: "nothing" } : { zh: shownText(shown), en: shownText(shown) };
    const why = because(others, grid.name);
    return [
      {
        at: { sheet: grid.name, row, column },
        text: {
          zh: `${name.zh}显示 ${value.zh}，重算为 ${right}；${why.zh}`,
          en: `${name.en} shows ${value.en}; recalculated it is ${right}. ${why.en}`,
        },
      },
    ];
  });
}

/** A word that somebody typed in place of a formula is told as such. */
function comparable(value: CellValue, formula: string | null): string | number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" && formula !== null ? value : null;
}

function because(causes: readonly CellRef[], sheet: string): Text {
  if (causes.length === 0)
    return {
      zh: "分值和公式没有改动的，按 F9 重新计算",
      en: "If points and formulas are unedited, press F9",
    };
  const places = causes.map(({ sheet: of, row, column }) =>
    of === sheet ? cellAddress(row, column) : `${of}!${cellAddress(row, column)}`,
  );
  return { zh: `原因见 ${places.join("、")}`, en: `The cause is at ${places.join(", ")}` };
}
