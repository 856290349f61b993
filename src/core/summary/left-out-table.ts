/** The rows of 汇总 that left the total, each with who said so and why: nothing goes without a word. */
import type { CellRange } from "../grid/address";
import { exemptionReason } from "../sheet/granted-exemption";
import type { Field, IndicatorRow } from "../sheet/scoring-sheet";
import { rowHeightFor } from "../plan/text-size";
import type { NotApplicableReason } from "../scoring/score";
import type { ClosingRow, ClosingSection } from "./closing-section";
import { inLanguage } from "./summary-context";
import type { SummaryContext } from "./summary-context";
import { COLUMN_WIDTHS, LAST_COLUMN } from "./summary-layout";

/** Columns of the reasons, right of code, name and points. */
const WHY = { left: 3, right: LAST_COLUMN } as const;
const WHY_WIDTH = COLUMN_WIDTHS.slice(WHY.left).reduce((sum, width) => sum + width, 0);

/** Null where nothing left the total. */
export function leftOutSection(context: SummaryContext): ClosingSection | null {
  const { builder, labels, language, assessment } = context;
  const sources = new Map(assessment.sheet.rows.map((row) => [row.indicator.code, row]));
  const rows = assessment.score.indicators.flatMap(({ indicator, notApplicable }): readonly ClosingRow[] => {
    if (notApplicable === null) return [];
    const name = inLanguage(indicator.name, language);
    const said = reasonOf(sources.get(indicator.code) ?? null, notApplicable);
    const text = said === null ? labels.why[notApplicable] : `${labels.why[notApplicable]}\n${said}`;
    const height = rowHeightFor([
      { text: name, width: COLUMN_WIDTHS[1] ?? 1 },
      { text, width: WHY_WIDTH },
    ]);
    return [
      {
        height,
        write: (row) => {
          builder
            .put(row, 0, indicator.code, "centered")
            .put(row, 1, name, "text")
            .put(row, 2, indicator.maxPoints, "points")
            .merged(why(row), text, "text");
        },
      },
    ];
  });
  if (rows.length === 0) return null;
  const headings = (row: number): void => {
    builder
      .row(row, 0, [labels.code, labels.indicator, labels.max], "header")
      .merged(why(row), labels.leftOutWhy, "header");
  };
  return { heading: labels.leftOut, headings, rows, after: [] };
}

function why(row: number): CellRange {
  return { top: row, bottom: row, ...WHY };
}

/** What was written about it: a reviewer's reason stands in 扣分原因, a unit's there or in 备注. */
function reasonOf(source: IndicatorRow | null, notApplicable: NotApplicableReason): string | null {
  if (source === null) return null;
  const fields: readonly (Field | null)[] =
    notApplicable === "granted" ? [exemptionReason(source)] : [source.reason, source.remark];
  const texts = fields.flatMap((field) => (field?.reading.kind === "text" ? [field.reading.text] : []));
  return texts.length === 0 ? null : texts.join("；");
}
