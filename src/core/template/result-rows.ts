/**
 * What stands below the table of a scoring sheet: totals, adjustments, final score and grade,
 * all as formulas in the same order and rounding as score-sheet.ts, and the lines for signatures.
 */
import type { Adjustment, Framework } from "../framework/framework";
import { cellAddress, rangeAddress } from "../grid/address";
import type { SheetBuilder } from "../plan/sheet-builder";
import { textWidth } from "../plan/text-size";
import { rounded } from "../scoring/indicator-formula";
import { totalFormula } from "../scoring/total-formula";
import { NOT_APPLICABLE } from "../sheet/na-words";
import { adjustmentFormula, gradeFormula } from "../scoring/adjustment-formula";
import { adjustmentValidation } from "./input-validations";
import { columnOf, LAST_COLUMN, SIGNATURES } from "./scoring-layout";
import type { TemplateColumn } from "./scoring-layout";
import type { TemplateStyle } from "./template-styles";

type Builder = SheetBuilder<TemplateStyle>;

export interface ResultRowsPlan {
  readonly framework: Framework;
  /** First and last row of the indicators. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Columns with scores that a person or a rule gives, each summed for itself. */
const SCORE_COLUMNS = ["rule", "self", "review", "official"] as const;

const KINDS: Readonly<Record<Adjustment["kind"], string>> = {
  bonus: "加分",
  penalty: "扣分",
  veto: "一票否决",
};

/** @returns the row after the last one written */
export function addResultRows(builder: Builder, plan: ResultRowsPlan): number {
  const totalRow = plan.lastRow + 1;
  const scaledRow = totalRow + 1;
  addTotals(builder, plan, totalRow, scaledRow);
  const firstAdjustment = scaledRow + 2;
  builder.merged(
    { top: firstAdjustment - 1, bottom: firstAdjustment - 1, left: 0, right: LAST_COLUMN },
    "加分、扣分与否决",
    "section",
  );
  plan.framework.adjustments.forEach((adjustment, index) =>
    addAdjustment(builder, adjustment, firstAdjustment + index),
  );
  const resultRow = firstAdjustment + plan.framework.adjustments.length;
  addResults(builder, plan, { scaledRow, firstAdjustment, resultRow });
  return addSignatures(builder, resultRow + 6);
}

function addTotals(
  builder: Builder,
  { framework, firstRow, lastRow }: ResultRowsPlan,
  totalRow: number,
  scaledRow: number,
): void {
  const range = (key: TemplateColumn): string => columnRange(key, firstRow, lastRow);
  const { decimals } = framework.precision;
  addLabel(builder, totalRow, "合计（适用分值与得分）");
  addLabel(builder, scaledRow, "折算为百分制");
  const points = cellAddress(totalRow, columnOf("max"));
  builder.formula(
    totalRow,
    columnOf("max"),
    `=SUMIF(${range("rule")},"<>${NOT_APPLICABLE}",${range("max")})`,
    "total",
  );
  builder.put(scaledRow, columnOf("max"), framework.totalPoints, "total");
  for (const key of SCORE_COLUMNS) {
    const scores = range(key);
    const total = cellAddress(totalRow, columnOf(key));
    const formula = totalFormula(key, { scores, rule: range("rule"), points: range("max") }, decimals);
    builder.formula(totalRow, columnOf(key), formula, "total");
    builder.formula(
      scaledRow,
      columnOf(key),
      `=IF(OR(${total}="",${points}=0),"",${rounded(`${total}*100/${points}`, decimals)})`,
      "total",
    );
  }
}

function addAdjustment(builder: Builder, adjustment: Adjustment, row: number): void {
  const put = (key: TemplateColumn, value: string | null, style: TemplateStyle): void => {
    builder.put(row, columnOf(key), value, style);
  };
  const [count, option] = [cellAddress(row, columnOf("actual")), cellAddress(row, columnOf("option"))];
  put("no", null, "centered");
  put("l1", KINDS[adjustment.kind], "centered");
  put("code", adjustment.code, "centered");
  put("l2", adjustment.name.zh, "text");
  put("criteria", describe(adjustment), "text");
  for (const key of ["max", "base", "self", "review", "reason", "official"] as const)
    put(key, null, "closed");
  put("actual", null, adjustment.kind === "veto" ? "closed" : "countInput");
  if (adjustment.kind !== "veto")
    builder.validate(adjustmentValidation(row, columnOf("actual"), adjustment, "count"));
  const chosen = adjustment.kind === "veto" || "levels" in adjustment;
  put("option", null, chosen ? "optionInput" : "closed");
  if (chosen) builder.validate(adjustmentValidation(row, columnOf("option"), adjustment, "option"));
  builder.formula(row, columnOf("rule"), adjustmentFormula(adjustment, count, option), "computed");
  put("evidence", null, "textInput");
  put("remark", null, "textInput");
  builder.height(row, textWidth(describe(adjustment)) > 56 ? 50 : 35);
}

function describe(adjustment: Adjustment): string {
  if (adjustment.kind === "veto") return "出现即否决：等次不得高于规定等次。选“是”或“否”。";
  const cap = `最多 ${adjustment.cap} 分`;
  if (!("levels" in adjustment)) return `每次 ${adjustment.perUnit} 分，${cap}。填次数。`;
  return `${adjustment.levels.map(({ option, points }) => `${option} ${points} 分`).join("、")}，${cap}。选级别，多次时填次数。`;
}

function addResults(
  builder: Builder,
  { framework, firstRow, lastRow }: ResultRowsPlan,
  rows: { scaledRow: number; firstAdjustment: number; resultRow: number },
): void {
  const value = columnOf("rule");
  const at = (offset: number): string => cellAddress(rows.resultRow + offset, value);
  const ofKind = (kind: "bonus" | "penalty"): string => {
    const cells = framework.adjustments.flatMap((adjustment, index) =>
      adjustment.kind === kind ? [cellAddress(rows.firstAdjustment + index, value)] : [],
    );
    return cells.length === 0 ? "=0" : `=MIN(${framework.caps[kind]},SUM(${cells.join(",")}))`;
  };
  const veto = (code: string): string =>
    cellAddress(
      rows.firstAdjustment + framework.adjustments.findIndex((adjustment) => adjustment.code === code),
      columnOf("option"),
    );
  const official = columnRange("official", firstRow, lastRow);
  const open = `ROWS(${official})-COUNT(${official})-COUNTIF(${official},"${NOT_APPLICABLE}")`;
  const base = cellAddress(rows.scaledRow, columnOf("official"));
  const { finalMin, finalMax } = framework.caps;
  const final = rounded(
    `MAX(${finalMin},MIN(${finalMax},${base}+${at(1)}-${at(2)}))`,
    framework.precision.decimals,
  );
  const results: readonly (readonly [string, string])[] = [
    ["未评项数", `=${open}`],
    ["加分", ofKind("bonus")],
    ["扣分", ofKind("penalty")],
    ["最终得分", `=IF(${base}="","",${final})`],
    ["等次", gradeFormula(framework, { final: at(3), open: at(0), veto }, ({ name }) => name.zh)],
  ];
  results.forEach(([label, formula], offset) => {
    addLabel(builder, rows.resultRow + offset, label);
    builder.put(rows.resultRow + offset, columnOf("max"), null, "total");
    builder.formula(rows.resultRow + offset, value, formula, "total");
  });
}

/** The label of a result row, over the columns left of the points. */
function addLabel(builder: Builder, row: number, label: string): void {
  builder.merged({ top: row, bottom: row, left: 0, right: columnOf("criteria") }, label, "totalLabel");
}

function addSignatures(builder: Builder, row: number): number {
  const columns = [0, columnOf("criteria"), columnOf("option"), columnOf("reason"), columnOf("evidence")];
  SIGNATURES.forEach((text, index) =>
    builder.put(row, columns[index] ?? LAST_COLUMN, text.includes("月") ? text : `${text}：`, "signature"),
  );
  builder.height(row, 30);
  return row + 1;
}

function columnRange(key: TemplateColumn, top: number, bottom: number): string {
  const column = columnOf(key);
  return rangeAddress({ top, bottom, left: column, right: column });
}
