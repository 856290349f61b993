/** What every part of the 汇总 sheet is made from. */
import Big from "big.js";
import type { Assessment } from "../assessment";
import type { Indicator } from "../framework/framework";
import type { Language, Text } from "../locale/language";
import type { SheetBuilder } from "../plan/sheet-builder";
import type { IndicatorScore } from "../scoring/score";
import type { CellRef } from "../grid/address";
import { itemLetter } from "../scoring/rules/checklist";
import { missingItems, missingNames } from "../sheet/missing-items";
import type { PeriodResult } from "./period-results";
import type { SummaryLabels } from "./summary-labels";
import type { SecondView } from "../scoring/dimension-scores";
import { COLUMN, columnRange, SECTION_HEIGHT, type SummaryLayout } from "./summary-layout";
import { textLiteral } from "../scoring/text-literal";
import type { SummaryPages } from "./summary-pages";
import type { SummaryStyle } from "./summary-styles";

export interface SummaryContext {
  readonly builder: SheetBuilder<SummaryStyle>;
  readonly assessment: Assessment;
  /** All periods of the same unit in the workbook, this one among them, the earliest first. */
  readonly periods: readonly PeriodResult[];
  /** The period before this one; null when the workbook has none. */
  readonly previous: PeriodResult | null;
  readonly layout: SummaryLayout;
  readonly pages: SummaryPages;
  /** Scores by dimension; null where the framework has none. */
  readonly view: SecondView | null;
  readonly labels: SummaryLabels;
  readonly language: Language;
  /** When it is written, in local time. */
  readonly writtenAt: Date;
  /** True for cells that carry an error finding. */
  readonly isBlocked: (at: CellRef) => boolean;
}

/** A score as a cell's value: "" while unanswered, so that the cell shows nothing. */
export function cached(score: Big | null): number | string {
  return score === null ? "" : score.toNumber();
}

/** What an indicator lost of its points; null while it isn't scored. */
export function lostPoints({ indicator, official }: IndicatorScore): Big | null {
  return official === null ? null : new Big(indicator.maxPoints).minus(official);
}

/** The missing elements of a checklist: “B 目标、D 标准” and “B、D”; null where none is named. */
export function missingElements(
  { assessment, language }: SummaryContext,
  { code }: Indicator,
): { readonly names: string; readonly letters: string } | null {
  const row = assessment.sheet.rows.find(({ indicator }) => indicator.code === code);
  const named = row === undefined ? [] : (missingItems(row)?.named ?? []);
  if (row === undefined || named.length === 0) return null;
  const letters = named.map(itemLetter).join(language === "zh" ? "、" : ", ");
  return { names: missingNames(row.indicator, named)[language], letters };
}

export function inLanguage(text: Text, language: Language): string {
  return text[language];
}

/** A section begins with its heading across the sheet. */
export function addSection(context: SummaryContext, row: number, heading: string): void {
  context.pages.begin(row);
  putHeading(context, row, heading);
}

export function putHeading({ builder }: SummaryContext, row: number, heading: string): void {
  builder.put(row, 0, heading, "section").height(row, SECTION_HEIGHT);
}

/** Range of the official scores in the level-2 table, by which every figure counts. */
export function officialRange({ layout }: SummaryContext): string {
  return columnRange(COLUMN.official, layout.firstIndicator, layout.lastIndicator);
}

/** The number of rows that apply, as an expression. */
export function applicableRows(context: SummaryContext): string {
  const official = officialRange(context);
  return `(ROWS(${official})-COUNTIF(${official},${textLiteral(context.labels.notApplicable)}))`;
}

/** True while a row is open, as an expression. */
export function isIncomplete(context: SummaryContext): string {
  return `COUNT(${officialRange(context)})<${applicableRows(context)}`;
}

/** Whether a row was open when the sheet was written. */
export function wasIncomplete({ assessment: { score } }: SummaryContext): boolean {
  return score.answered.count < score.answered.of;
}

/** A heading over columns of what is answered, which says so while a row is open. */
export function putOfAnswered(context: SummaryContext, row: number, column: number, label: string): void {
  const ofAnswered = context.labels.ofAnswered(label);
  const shown = wasIncomplete(context) ? ofAnswered : label;
  const formula = `=IF(${isIncomplete(context)},${linesLiteral(ofAnswered)},${textLiteral(label)})`;
  context.builder.formula(row, column, formula, "header", shown);
}

/** A text of several lines as an expression. */
export function linesLiteral(text: string): string {
  return text.split("\n").map(textLiteral).join("&CHAR(10)&");
}
