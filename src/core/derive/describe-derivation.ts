/** Words for what was assumed and what was not understood when a framework was derived. */
import { cellAddress } from "../grid/address";
import type { Language, Text } from "../locale/language";
import { plainNumber } from "../locale/plain-number";
import { columnLabel } from "../sheet/sheet-labels";
import type { Assumption, DerivationProblem, DerivedFramework } from "./derived-framework";

/** All assumptions, then all problems and unknown columns: one sentence each. */
export function describeDerivation(derived: DerivedFramework, language: Language): readonly string[] {
  const columns = derived.columns.flatMap(({ label, key }) => (key === null ? [`“${label}”`] : []));
  const unknown: Text = {
    zh: `未识别的列：${columns.join("、")}，没有使用。`,
    en: `Columns not recognised and not used: ${columns.join(", ")}.`,
  };
  return [
    ...derived.assumptions.map(assumptionText),
    ...derived.problems.map(derivationProblemText),
    ...(columns.length === 0 ? [] : [unknown]),
  ].map((text) => text[language]);
}

function assumptionText(assumption: Assumption): Text {
  switch (assumption.kind) {
    case "judged":
      return {
        zh: "各项得分由考评人评定：以复核得分为准，复核之前暂按自评分计。",
        en: "Every score is judged: the reviewed score counts, until then the unit's own, provisionally.",
      };
    case "grades":
      return {
        zh: "等次按优秀 90、良好 80、一般 60、较差 0 划分。",
        en: "Grades: 优秀 from 90, 良好 from 80, 一般 from 60, 较差 below.",
      };
    case "columns":
      return {
        zh: `列的含义：${assumption.columns.map(({ label, key }) => `“${label}”作${columnLabel(key).zh}`).join("，")}。`,
        en: `Columns: ${assumption.columns.map(({ label, key }) => `“${label}” as ${columnLabel(key).en}`).join(", ")}.`,
      };
    case "oneGroup":
      return {
        zh: "没有一级指标，全部指标归为一组。",
        en: "There is no level 1; all indicators are in one group.",
      };
    case "otherTotal":
      return {
        zh: `分值合计为 ${plainNumber(assumption.sum)} 分，结果折算为百分制。`,
        en: `The points add up to ${plainNumber(assumption.sum)}; results are converted to 100.`,
      };
    case "percentWeights":
      return {
        zh: "分值以百分比表示，1% 作 1 分；各项得分按该分值打分。",
        en: "Points are percentages: 1 % counts as 1 point, and scores are given within those points.",
      };
    case "fractionWeights":
      return {
        zh: "分值是合计为 1 的权重，乘以 100 作分值；各项得分按该分值打分。",
        en: "Points are weights that add up to 1; times 100 they are the points within which scores are given.",
      };
    case "namesFromCriteria":
      return {
        zh: `第 ${rowNumbers(assumption.rows, "、")} 行没有名称，以评分标准的首句为名称。`,
        en: `Row(s) ${rowNumbers(assumption.rows, ", ")} have no name; the first clause of their standard is taken.`,
      };
    case "continuedRows":
      return {
        zh: `第 ${rowNumbers(assumption.rows, "、")} 行没有分值，作为上一项评分标准的续行。`,
        en: `Row(s) ${rowNumbers(assumption.rows, ", ")} have no points and continue the standard above.`,
      };
    case "adjustments":
      return {
        zh: `“${assumption.names.join("”“")}”作为加分项或扣分项，按所填分数计，不超过其分值。`,
        en: `“${assumption.names.join("”, “")}” count as bonus or penalty: the points entered, up to their maximum.`,
      };
  }
}

/** What could not be understood, with its place. */
export function derivationProblemText(problem: DerivationProblem): Text {
  const { at } = problem;
  const place = `${at.sheet}!${cellAddress(at.row, at.column)}`;
  switch (problem.kind) {
    case "noPointsColumn":
      return { zh: `${place}：没有分值列。`, en: `${place}: there is no column of points.` };
    case "noScoreColumn":
      return {
        zh: `${place}：没有自评分或复核得分列。`,
        en: `${place}: there is no column for self scores or reviewed scores.`,
      };
    case "noRows":
      return { zh: `${place}：表头下没有可计分的指标行。`, en: `${place}: no rows that can be scored.` };
    case "noPoints":
      return {
        zh: `${place}：“${problem.name}”没有分值，未计分。`,
        en: `${place}: “${problem.name}” has no points and isn't scored.`,
      };
    case "unreadablePoints":
      return {
        zh: `${place}：“${problem.name}”的分值“${problem.value}”不是正数，未计分。`,
        en: `${place}: the points of “${problem.name}”, “${problem.value}”, are no positive number; it isn't scored.`,
      };
    case "noCap":
      return {
        zh: `${place}：“${problem.name}”没有写明最高分，未计入加减分。`,
        en: `${place}: “${problem.name}” states no maximum and isn't counted.`,
      };
    case "faulty":
      return {
        zh: `${place}：由此表得出的指标体系未通过自检（${problem.codes.join("、")}）。`,
        en: `${place}: the derived framework fails its self-check (${problem.codes.join(", ")}).`,
      };
  }
}

function rowNumbers(rows: readonly number[], separator: string): string {
  return rows.map((row) => row + 1).join(separator);
}
