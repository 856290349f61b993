/** Words for what was assumed and what was not understood when a framework was derived. */
import { cellAddress } from "../grid/address";
import type { Language, Text } from "../locale/language";
import { plainNumber } from "../locale/plain-number";
import type { Assumption, DerivationProblem, Derivation } from "./derived-framework";
import { GRADE_NAMES } from "./grade-limits";
import { ownColumnLabel } from "./own-column";

/** All assumptions, then all problems and unknown columns: one sentence each. */
export function describeDerivation(derived: Derivation, language: Language): readonly string[] {
  const told = new Set(
    derived.assumptions.flatMap((assumption) => (assumption.kind === "superseded" ? assumption.labels : [])),
  );
  const columns = derived.columns.flatMap(({ label, key }) =>
    key === null && !told.has(label) ? [`“${label}”`] : [],
  );
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

function gradesText({ limits, told }: Extract<Assumption, { kind: "grades" }>): Text {
  const from = (language: Language, between: string): string =>
    limits
      .map((limit, index) => `${GRADE_NAMES[index]?.[language] ?? ""}${between}${plainNumber(limit)}`)
      .join(language === "zh" ? "、" : ", ");
  return told
    ? {
        zh: `等次按指定的分数线划分：${from("zh", " ")} 分及以上，低于最后一档的为较差。`,
        en: `Grades by the limits that were set: ${from("en", " from ")}, Poor below.`,
      }
    : {
        zh: `等次按通用的分数线划分：${from("zh", " ")} 分及以上，低于最后一档的为较差；本单位另有规定的，请指定。`,
        en: `Grades by the usual limits: ${from("en", " from ")}, Poor below. Set your department's own where they differ.`,
      };
}

function assumptionText(assumption: Assumption): Text {
  switch (assumption.kind) {
    case "judged":
      return {
        zh: "各项得分由考评人评定：以复核得分为准，复核之前暂按自评分计。",
        en: "Every score is judged: the reviewed score counts, until then the unit's own, provisionally.",
      };
    case "grades":
      return gradesText(assumption);
    case "columns":
      return {
        zh: `列的含义：${assumption.columns.map(({ label, key }) => `“${label}”作${ownColumnLabel(key).zh}`).join("，")}。`,
        en: `Columns: ${assumption.columns.map(({ label, key }) => `“${label}” as ${ownColumnLabel(key).en}`).join(", ")}.`,
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
    case "nestedWeights":
      return {
        zh: "各行权重是所在组权重之内的占比，两者相乘作分值。",
        en: "The weights of rows are shares of their group's weight; the product of both is taken as points.",
      };
    case "joinedRows":
      return {
        zh: `第 ${rowNumbers(assumption.rows, "、")} 行与上一行共用一个得分，分值相加，合为一项计分。`,
        en: `${rowsThat(assumption.rows, "shares one score", "share one score")} with the row above; their points are added and scored as one.`,
      };
    case "withinRows":
      return {
        zh: `第 ${rowNumbers(assumption.rows, "、")} 行是上一行的“其中”项，已含在上一行内，没有另计。`,
        en: `${rowsThat(assumption.rows, "is a part (其中) of the row above and doesn't count", "are parts (其中) of the row above and don't count")} once more.`,
      };
    case "namesFromCriteria":
      return {
        zh: `第 ${rowNumbers(assumption.rows, "、")} 行没有名称，以评分标准的首句为名称。`,
        en: `${rowsThat(assumption.rows, "has no name", "have no name")}; the first clause of their standard is taken.`,
      };
    case "continuedRows":
      return {
        zh: `第 ${rowNumbers(assumption.rows, "、")} 行没有分值，作为上一项评分标准的续行。`,
        en: `${rowsThat(assumption.rows, "has no points and continues", "have no points and continue")} the standard above.`,
      };
    case "outOf100":
      return {
        zh: "各项按百分制打分，乘以权重计入。",
        en: "Each score is a mark out of 100, which counts by its weight.",
      };
    case "noCap":
      return {
        zh: `“${assumption.names.join("”“")}”没有写明最高分，按所填分数计。`,
        en: `“${assumption.names.join("”, “")}” state no maximum; the points entered count as they are.`,
      };
    case "bonusWithinTotal":
      return {
        zh: `“${assumption.names.join("”“")}”的分值在本表总分之内，作为一般指标计分。`,
        en: `The points of “${assumption.names.join("”, “")}” are within the sheet's total; they are scored as indicators.`,
      };
    case "pointsFromText":
      return {
        zh: "没有分值列，以名称或评分标准中写明的分数（如“（5分）”）为分值。",
        en: "There is no column of points; those written in names or standards, such as （5分）, are taken.",
      };
    case "addedParts":
      return {
        zh: `第 ${rowNumbers(assumption.rows, "、")} 行共用分值，各行所填得分相加。`,
        en: `${rowsThat(assumption.rows, "shares points", "share points")}; the scores in them are added up.`,
      };
    case "deducted":
      return {
        zh: `得分为分值减去“${assumption.label}”${assumption.blankIsNone ? "；空白表示没有扣分，与本表合计一致" : "；空白表示未评，没有扣分的请填 0"}。`,
        en: `A score is the points less “${assumption.label}”; ${assumption.blankIsNone ? "a blank means nothing, as the sheet's own sum says" : "a blank is unanswered: enter 0 where nothing is deducted"}.`,
      };
    case "superseded":
      return {
        zh: `“${assumption.labels.join("”“")}”没有使用，以“${assumption.by}”为准。`,
        en: `“${assumption.labels.join("”, “")}” are not used; “${assumption.by}” counts.`,
      };
    case "notes":
      return {
        zh: `第 ${rowNumbers(assumption.rows, "、")} 行只有文字，作为说明，没有计分。`,
        en: `${rowsThat(assumption.rows, "holds words only and isn't", "hold words only and aren't")} scored.`,
      };
    case "tables":
      return {
        zh: `本表有 ${assumption.count} 张评分表格，合在一起计分。`,
        en: `The sheet has ${assumption.count} tables, which are scored together.`,
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
    case "unclear":
      return {
        zh: `${place}：“${problem.name}”一行只有数字，没有可以作名称的文字，未计分。`,
        en: `${place}: the row “${problem.name}” has numbers and no name; it isn't scored.`,
      };
    case "unsigned":
      return {
        zh: `${place}：看不出“${problem.name}”是加分还是扣分，未计分。`,
        en: `${place}: nothing says whether “${problem.name}” gives points or takes them; it isn't scored.`,
      };
    case "rivals":
      return {
        zh: `${place}：“${problem.labels.join("”“")}”都可能是${ownColumnLabel(problem.key).zh}，请说明以哪一列为准。`,
        en: `${place}: “${problem.labels.join("”, “")}” may each be the ${ownColumnLabel(problem.key).en}; please say which one counts.`,
      };
    case "unknownColumns":
      return {
        zh: `${place}：没有认出这些列的含义：“${problem.labels.join("”“")}”，请逐列说明。`,
        en: `${place}: the meaning of these columns is not known: “${problem.labels.join("”, “")}”; please say which is which.`,
      };
    case "unitRows":
      return {
        zh: `${place}：按“${problem.label}”每行一个单位，像是得分汇总表，不是一个单位的评分表；若要按它计分，请逐列说明。`,
        en: `${place}: each row is a unit (“${problem.label}”), so this looks like a list of results and not like one unit's scoring sheet; to score by it, say which column is which.`,
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

/** “Row 5 has”, “Rows 5, 6 have”. */
function rowsThat(rows: Parameters<typeof rowNumbers>[0], one: string, many: string): string {
  return rows.length === 1
    ? `Row ${rowNumbers(rows, ", ")} ${one}`
    : `Rows ${rowNumbers(rows, ", ")} ${many}`;
}
