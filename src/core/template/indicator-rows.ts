/** The rows of a scoring sheet's table: one for each indicator that appears in the period. */
import type { EntryDefinition, Framework, Indicator } from "../framework/framework";
import { indicatorGroups, isBallot, reviewRequired } from "../framework/indicators";
import type { PeriodKind } from "../framework/period";
import { cellAddress, quoteSheet } from "../grid/address";
import type { Language } from "../locale/language";
import type { SheetBuilder } from "../plan/sheet-builder";
import { rowHeightFor } from "../plan/text-size";
import { exemptCondition, leftOutCondition, indicatorFormula, rounded } from "../scoring/indicator-formula";
import type { FormulaForm } from "../scoring/formula-form";
import { scoringStandard } from "../scoring/scoring-standard";
import { NOT_APPLICABLE } from "../sheet/na-words";
import { BALLOT_COLUMNS, ballotRow, columnOf, LEAST_HEIGHT, REVIEW_STATE, widthOf } from "./scoring-layout";
import type { TemplateColumn } from "./scoring-layout";
import { templateLabels } from "./template-labels";
import type { TemplateStyle } from "./template-styles";
import type { EntryFormulas } from "./year-formulas";
import { putMissingCell } from "./missing-cells";
import { optionValidation, numberValidation, reviewValidation, scoreValidation } from "./input-validations";

export interface IndicatorRowsPlan {
  readonly framework: Framework;
  readonly language: Language;
  readonly indicators: readonly Indicator[];
  readonly kind: PeriodKind;
  /** Zero-based row of the first indicator. */
  readonly firstRow: number;
  /** Name of the ballot sheet on which the votes stand. */
  readonly ballotSheet: string;
  readonly form: FormulaForm;
  /** Of entries that follow from other sheets. */
  readonly formulas: EntryFormulas;
}

type Builder = SheetBuilder<TemplateStyle>;

/** Writes all indicator rows. The level-1 names stand in merged cells beside their rows. */
export function addIndicatorRows(builder: Builder, plan: IndicatorRowsPlan): void {
  const heights = plan.indicators.map((indicator, index) => addRow(builder, plan, indicator, index));
  for (const group of indicatorGroups(plan.framework)) {
    const rows = plan.indicators.flatMap(({ parent }, index) =>
      parent === group.code ? [plan.firstRow + index] : [],
    );
    const [top, bottom] = [rows[0], rows.at(-1)];
    if (top === undefined || bottom === undefined) continue;
    const column = columnOf("l1");
    const name = group.name[plan.language];
    builder.merged({ top, bottom, left: column, right: column }, name, "group");
    // Merged text makes no row taller: the last row of a short group gets what the name still needs.
    const given = rows.reduce((sum, row) => sum + (heights[row - plan.firstRow] ?? 0), 0);
    const missing = rowHeightFor([{ text: name, width: widthOf("l1", plan.language) }]) - given;
    if (missing > 0) heights[bottom - plan.firstRow] = (heights[bottom - plan.firstRow] ?? 0) + missing;
  }
  heights.forEach((height, index) => builder.height(plan.firstRow + index, height));
}

/** @returns the height in points that the row's own texts need */
function addRow(builder: Builder, plan: IndicatorRowsPlan, indicator: Indicator, index: number): number {
  const { language } = plan;
  const row = plan.firstRow + index;
  const at = (key: TemplateColumn): string => cellAddress(row, columnOf(key));
  const put = (key: TemplateColumn, value: string | number | null, style: TemplateStyle): void => {
    builder.put(row, columnOf(key), value, style);
  };
  put("no", index + 1, "centered");
  put("code", indicator.code, "centered");
  put("l2", indicator.name[language], "text");
  const standard = scoringStandard(indicator, plan.kind)[language];
  put("criteria", standard, "text");
  put("max", indicator.maxPoints, "points");
  addEntryCells(builder, plan, indicator, row);
  const entry = entryAddresses(plan, indicator, at);
  const cells = {
    points: at("max"),
    option: at("option"),
    reason: at("reason"),
    remark: at("remark"),
    entry,
  };
  builder.formula(
    row,
    columnOf("rule"),
    indicatorFormula(plan.framework, indicator, cells, plan.kind, NOT_APPLICABLE, plan.form),
    "computed",
  );
  put("self", null, "scoreInput");
  put("review", null, "scoreInput");
  builder.validate(scoreValidation(row, columnOf("self"), indicator, language));
  builder.validate(reviewValidation(row, columnOf("review"), indicator, language));
  for (const key of ["reason", "evidence", "remark"] as const) put(key, null, "textInput");
  builder.formula(
    row,
    columnOf("official"),
    officialFormula(indicator, at, plan.framework.precision.decimals, plan.form),
    "computed",
  );
  if (reviewRequired(indicator))
    builder.formula(row, columnOf("reviewState"), reviewStateFormula(at, language), "reviewState");
  else put("reviewState", null, "closed");
  return Math.max(
    LEAST_HEIGHT,
    rowHeightFor([
      { text: indicator.code, width: widthOf("code", language) },
      { text: indicator.name[language], width: widthOf("l2", language) },
      { text: standard, width: widthOf("criteria", language) },
    ]),
  );
}

/**
 * 不适用 where the rule says so or the reviewer let the row off; else 复核得分 if it is a valid score, else
 * 规则得分, or 自评分 where a person judges; as in score-indicator.ts.
 */
function officialFormula(
  indicator: Indicator,
  at: (key: TemplateColumn) => string,
  decimals: number,
  form: FormulaForm,
): string {
  const [rule, review, max] = [at("rule"), at("review"), at("max")];
  const valid = (score: string): string =>
    `IF(AND(${score}>=0,${score}<=${max}),${rounded(score, decimals)},"")`;
  const judged = `IF(ISNUMBER(${at("self")}),${valid(at("self"))},"")`;
  const looksAtSelf = indicator.allowNA && form === "current";
  const unlessNa = looksAtSelf ? `IF(${rule}="${NOT_APPLICABLE}","",${rule})` : rule;
  const otherwise =
    indicator.rule.type === "manual"
      ? `IF(TRIM(${at("option")})="${NOT_APPLICABLE}","",${judged})`
      : unlessNa;
  const exempt = exemptCondition(review, at("reason"));
  const leftOut = looksAtSelf
    ? leftOutCondition(rule, at("self"), at("remark"))
    : `${rule}="${NOT_APPLICABLE}"`;
  const out = indicator.allowNA || form !== "current" ? `OR(${leftOut},${exempt})` : exempt;
  return `=IF(${out},"${NOT_APPLICABLE}",IF(ISNUMBER(${review}),${valid(review)},IF(TRIM(${review}&"")="",${otherwise},"")))`;
}

/** Whether a row that has to be reviewed is; "" where it does not apply. */
function reviewStateFormula(at: (key: TemplateColumn) => string, language: Language): string {
  const review = at("review");
  const [done, awaited] = [REVIEW_STATE.done[language], REVIEW_STATE.awaited[language]];
  const reviewed = `IF(ISNUMBER(${review}),IF(AND(${review}>=0,${review}<=${at("max")}),"${done}","${awaited}"),"${awaited}")`;
  return `=IF(${at("official")}="${NOT_APPLICABLE}","",${reviewed})`;
}

function addEntryCells(
  builder: Builder,
  { ballotSheet, formulas, language }: IndicatorRowsPlan,
  indicator: Indicator,
  row: number,
): void {
  for (const slot of ["base", "actual"] as const) {
    const entry = indicator.entries.find((candidate) => candidate.slot === slot);
    const column = columnOf(slot);
    if (entry === undefined) {
      if (putMissingCell(builder, row, indicator, slot, language)) continue;
      const votes = isBallot(indicator) && slot === "actual";
      builder.put(row, column, votes ? templateLabels(language).seeSheet(ballotSheet) : null, "closed");
      continue;
    }
    const formula = formulas(indicator, entry);
    if (formula === null) builder.put(row, column, null, inputStyle(entry));
    else builder.formula(row, column, formula, inputStyle(entry), "");
    builder.validate(numberValidation(row, column, entry, indicator, language));
  }
  const options = [
    ...(indicator.entries.find(({ slot }) => slot === "option")?.options ?? []),
    ...(indicator.allowNA ? [NOT_APPLICABLE] : []),
  ];
  const column = columnOf("option");
  builder.put(row, column, null, options.length === 0 ? "closed" : "optionInput");
  if (options.length > 0) builder.validate(optionValidation(row, column, options, indicator, language));
}

function inputStyle(entry: EntryDefinition): TemplateStyle {
  return entry.type === "decimal" ? "numberInput" : "countInput";
}

/** Addresses of an indicator's entries: on its own row, or on its row of the ballot sheet. */
function entryAddresses(
  { indicators, ballotSheet }: IndicatorRowsPlan,
  indicator: Indicator,
  at: (key: TemplateColumn) => string,
): (key: string) => string {
  const rowOfBallot = ballotRow(indicators, indicator);
  return (key) => {
    const entry = indicator.entries.find((candidate) => candidate.key === key);
    switch (entry?.slot) {
      case "base":
      case "actual":
      case "option":
        return at(entry.slot);
      case "ballot":
        return `${quoteSheet(ballotSheet)}!${cellAddress(rowOfBallot, BALLOT_COLUMNS[key] ?? 0)}`;
      case "info":
      case undefined:
        throw new Error(`${indicator.code}: the rule reads “${key}”, which is no entry that is scored`);
    }
  };
}
