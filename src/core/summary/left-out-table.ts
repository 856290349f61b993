/** The rows of 汇总 that left the total, each with who said so and why: nothing goes without a word. */
import { exemptionReason } from "../sheet/granted-exemption";
import type { Field, IndicatorRow } from "../sheet/scoring-sheet";
import { rowHeightFor } from "../plan/text-size";
import type { NotApplicableReason } from "../scoring/score";
import { addSection, inLanguage } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN_WIDTHS, HEADER_HEIGHT, LAST_COLUMN } from "./summary-layout";

/** Columns of the reasons, right of code, name and points. */
const WHY = { left: 3, right: LAST_COLUMN } as const;
const WHY_WIDTH = COLUMN_WIDTHS.slice(WHY.left).reduce((sum, width) => sum + width, 0);

/** @returns the row after the section and its gap; `top` where nothing left the total */
export function addLeftOutTable(context: SummaryContext, top: number): number {
  const { builder, labels, language, assessment } = context;
  const rows = new Map(assessment.sheet.rows.map((row) => [row.indicator.code, row]));
  const leftOut = assessment.score.indicators.flatMap(({ indicator, notApplicable }) =>
    notApplicable === null ? [] : [{ indicator, notApplicable, source: rows.get(indicator.code) ?? null }],
  );
  if (leftOut.length === 0) return top;
  const why = (row: number) => ({ top: row, bottom: row, ...WHY });
  addSection(context, top, labels.leftOut);
  builder
    .row(top + 1, 0, [labels.code, labels.indicator, labels.max], "header")
    .merged(why(top + 1), labels.leftOutWhy, "header")
    .height(top + 1, HEADER_HEIGHT);
  leftOut.forEach(({ indicator, notApplicable, source }, index) => {
    const row = top + 2 + index;
    const name = inLanguage(indicator.name, language);
    const said = reasonOf(source, notApplicable);
    const text = said === null ? labels.why[notApplicable] : `${labels.why[notApplicable]}\n${said}`;
    builder
      .put(row, 0, indicator.code, "centered")
      .put(row, 1, name, "text")
      .put(row, 2, indicator.maxPoints, "points")
      .merged(why(row), text, "text")
      .height(
        row,
        rowHeightFor([
          { text: name, width: COLUMN_WIDTHS[1] ?? 1 },
          { text, width: WHY_WIDTH },
        ]),
      );
  });
  return top + 2 + leftOut.length + 1;
}

/** What was written about it: a reviewer's reason stands in 扣分原因, a unit's there or in 备注. */
function reasonOf(source: IndicatorRow | null, notApplicable: NotApplicableReason): string | null {
  if (source === null) return null;
  const fields: readonly (Field | null)[] =
    notApplicable === "granted" ? [exemptionReason(source)] : [source.reason, source.remark];
  const texts = fields.flatMap((field) => (field?.reading.kind === "text" ? [field.reading.text] : []));
  return texts.length === 0 ? null : texts.join("；");
}
