/** Bonus, penalty and veto on the 汇总 sheet, as formulas over the rows of the scoring sheet. */
import { adjustmentFormula } from "../scoring/adjustment-formula";
import { VETO_WORD } from "../scoring/score-adjustments";
import { cellAddress, qualifiedAddress } from "../grid/address";
import type { Adjustment } from "../framework/framework";
import type { Language } from "../locale/language";
import { meaningOf } from "../sheet/option-words";
import { NO, YES } from "../sheet/read-option";
import { textLiteral } from "../scoring/text-literal";
import type { AdjustmentRow } from "../sheet/scoring-sheet";
import { rowHeightFor } from "../plan/text-size";
import { isPlain } from "./plain-field";
import { addSection, inLanguage } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN_WIDTHS, HEADER_HEIGHT, LAST_COLUMN } from "./summary-layout";
import { whileUnchanged } from "./while-unchanged";

/** Column with what was entered. */
export const ENTERED_COLUMN = 2;

/** Column with the points of each adjustment. */
export const POINTS_COLUMN = 3;

export function addAdjustmentTable(context: SummaryContext): void {
  const { builder, labels, layout, assessment } = context;
  if (assessment.framework.adjustments.length === 0) return;
  addSection(context, layout.adjustments, labels.adjustments);
  const header = layout.adjustments + 1;
  builder
    .row(header, 0, [labels.itemCode, labels.adjustment, labels.entered, labels.score], "header")
    .merged(
      { top: header, bottom: header, left: POINTS_COLUMN + 1, right: LAST_COLUMN },
      EVIDENCE[context.language],
      "header",
    )
    .height(header, HEADER_HEIGHT);
  assessment.framework.adjustments.forEach((adjustment, index) =>
    addRow(context, adjustment, layout.firstAdjustment + index),
  );
}

/** Of the merged columns of the evidence. */
const PROOF_WIDTH = COLUMN_WIDTHS.slice(POINTS_COLUMN + 1).reduce((sum, width) => sum + width, 0);

const EVIDENCE = { zh: "佐证材料", en: "Evidence" } as const;

function addRow(context: SummaryContext, adjustment: Adjustment, row: number): void {
  const { builder, language, labels, assessment } = context;
  const source =
    assessment.sheet.adjustments.find((candidate) => candidate.adjustment.code === adjustment.code) ?? null;
  const score = assessment.score.adjustments.find(({ code }) => code === adjustment.code) ?? null;
  const name = `${labels.kind[adjustment.kind]} · ${inLanguage(adjustment.name, language)}`;
  builder.put(row, 0, adjustment.code, "centered").put(row, 1, name, "text");
  addEntered(context, source, row);
  const evidence = source?.evidence?.reading;
  const proof =
    evidence?.kind === "text" ? evidence.text : evidence?.kind === "number" ? String(evidence.value) : null;
  const papers = { top: row, bottom: row, left: POINTS_COLUMN + 1, right: LAST_COLUMN };
  if (source?.evidence == null) builder.merged(papers, proof, "text");
  else {
    const formula = `=IFERROR(${qualifiedAddress(source.evidence.at)}&"","")`;
    builder.mergedFormula(papers, formula, "text", proof ?? "");
  }
  builder.height(
    row,
    rowHeightFor([
      { text: name, width: COLUMN_WIDTHS[1] ?? 1 },
      { text: proof ?? "", width: PROOF_WIDTH },
    ]),
  );
  const fields = [source?.option ?? null, source?.count ?? null].filter((field) => field !== null);
  if (source === null || fields.length === 0) {
    builder.put(row, POINTS_COLUMN, null, "score");
    return;
  }
  const address = (field: AdjustmentRow["option"]): string =>
    field === null ? '""' : qualifiedAddress(field.at);
  const isBlocked = fields.some(({ at }) => context.isBlocked(at));
  const points = score === null || isBlocked || !isEntered(source) ? "" : score.points.toNumber();
  const value = adjustment.kind === "veto" ? (score?.vetoed === true ? labels.vetoMark : "") : points;
  if (!fields.every((field) => isPlain(context, field))) {
    builder.formula(row, POINTS_COLUMN, whileUnchanged(context, fields, value), "score", value);
    return;
  }
  builder.formula(
    row,
    POINTS_COLUMN,
    adjustmentFormula(adjustment, address(source.count), address(source.option), labels.vetoMark),
    "score",
    value,
  );
}

function isEntered({ adjustment, option, count }: AdjustmentRow): boolean {
  return "levels" in adjustment ? option?.reading.kind === "text" : count?.reading.kind === "number";
}

/** What was entered, followed by a formula where one sees the same in the cells. */
function addEntered(context: SummaryContext, source: AdjustmentRow | null, row: number): void {
  const { builder, language } = context;
  const text = enteredText(source, language);
  const isVeto = source?.adjustment.kind === "veto";
  const [option, count] = [source?.option ?? null, isVeto ? null : (source?.count ?? null)];
  const fields = [option, count].filter((field) => field !== null);
  if (fields.length === 0) {
    builder.put(row, ENTERED_COLUMN, text, "centered");
    return;
  }
  if (!fields.every((field) => isPlain(context, field))) {
    builder.formula(row, ENTERED_COLUMN, whileUnchanged(context, fields, text ?? ""), "centered", text ?? "");
    return;
  }
  const cell = (field: AdjustmentRow["option"]): string =>
    field === null ? '""' : qualifiedAddress(field.at);
  const times = `IF(ISNUMBER(${cell(count)}),IF(TRIM(${cell(option)})="",""," × ")&${cell(count)},"")`;
  builder.formula(
    row,
    ENTERED_COLUMN,
    `=${inWords(context, source, cell(option))}&${count === null ? '""' : times}`,
    "centered",
    text ?? "",
  );
}

/** The chosen word as an expression: on an English sheet what it means, where we know that. */
function inWords({ language }: SummaryContext, source: AdjustmentRow | null, cell: string): string {
  if (language === "zh" || source === null) return `TRIM(${cell})`;
  const { adjustment } = source;
  const words = "levels" in adjustment ? adjustment.levels.map(({ option }) => option) : [YES, NO];
  return words.reduceRight((otherwise, word) => {
    const meaning = meaningOf(word);
    return meaning === null
      ? otherwise
      : `IF(TRIM(${cell})=${textLiteral(word)},${textLiteral(meaning)},${otherwise})`;
  }, `TRIM(${cell})`);
}

/** What the person entered, in one text: “省部级 × 2”, “3”, “是”. */
function enteredText(source: AdjustmentRow | null, language: Language): string | null {
  const chosen = source?.option?.reading.kind === "text" ? source.option.reading.text : null;
  const option = chosen === null || language === "zh" ? chosen : (meaningOf(chosen) ?? chosen);
  const count = source?.count?.reading.kind === "number" ? String(source.count.reading.value) : null;
  if (source?.adjustment.kind === "veto" && chosen !== VETO_WORD) return option;
  if (option !== null && count !== null) return `${option} × ${count}`;
  return option ?? count;
}

/** Sum of the points of one kind as an expression, before the framework's cap. */
export function adjustmentPoints({ assessment, layout }: SummaryContext, kind: "bonus" | "penalty"): string {
  const cells = assessment.framework.adjustments.flatMap((adjustment, index) =>
    adjustment.kind === kind ? [cellAddress(layout.firstAdjustment + index, POINTS_COLUMN)] : [],
  );
  return cells.length === 0 ? "0" : `SUM(${cells.join(",")})`;
}
