/**
 * 复核: the one place of the workbook in which a person changes a result. A row for each indicator and unit, units of one
 * indicator together, so that like is judged by like.
 */
import { cellAddress, fixedAddress, quoteSheet } from "../../grid/address";
import type { SheetPlan } from "../../plan/plan";
import { PALETTE } from "../../plan/palette";
import type { Indicator } from "../../framework/framework";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import type { DataPlaces } from "./data-sheet";
import { bookTitle, FIRST_ROW, fitRow, newBuilder, tableSheet, widthFor } from "./table-sheet";
import type { TidyBlock, TidyData, TidyRow } from "./tidy-rows";

const COLUMN = {
  code: 0,
  name: 1,
  unit: 2,
  points: 3,
  self: 4,
  rule: 5,
  review: 6,
  official: 7,
  hint: 8,
} as const;
const NAME_WIDTH = 21;
const HINT_WIDTH = 8.5;

/** One indicator with its units, in the order of the sheet. */
interface ReviewedIndicator {
  readonly indicator: Indicator;
  readonly first: number;
  readonly units: readonly { readonly block: TidyBlock; readonly row: TidyRow; readonly index: number }[];
}

export class ReviewLayout {
  readonly indicators: readonly ReviewedIndicator[];
  readonly rows: number;
  private readonly cells = new Map<TidyRow, string>();

  constructor({ names }: BookContext, { current }: TidyData) {
    const byCode = new Map<string, ReviewedIndicator["units"][number][]>();
    const definitions = new Map<string, Indicator>();
    for (const block of current) {
      for (const { indicator } of block.score.indicators) {
        definitions.set(indicator.code, indicator);
        if (!byCode.has(indicator.code)) byCode.set(indicator.code, []);
      }
      block.rows.forEach((row, index) => {
        if (row.kind === "indicator") byCode.get(row.code)?.push({ block, row, index });
      });
    }
    let at = FIRST_ROW;
    this.indicators = [...byCode].flatMap(([code, units]) => {
      const indicator = definitions.get(code);
      if (indicator === undefined || units.length === 0) return [];
      const first = at;
      units.forEach(({ row }, index) => {
        this.cells.set(row, `${quoteSheet(names.review)}!${fixedAddress(first + index, COLUMN.review)}`);
      });
      at += units.length;
      return [{ indicator, first, units }];
    });
    this.rows = at - FIRST_ROW;
  }

  /** From another sheet, the cell in which the review of a row is changed. */
  cellOf(row: TidyRow): string {
    const cell = this.cells.get(row);
    if (cell === undefined) throw new Error(`No review of ${row.unit}, ${row.code}`);
    return cell;
  }
}

export function planReviewSheet(context: BookContext, layout: ReviewLayout, places: DataPlaces): SheetPlan {
  const { language } = context;
  const labels = BOOK_LABELS[language];
  const builder = newBuilder();
  const units = layout.indicators[0]?.units.map(({ row }) => row.unit) ?? [];
  const unitWidth = widthFor(units, 12, 14);
  for (const { indicator, first, units: together } of layout.indicators) {
    const name = indicator.name[language];
    together.forEach(({ block, row, index }, offset) => {
      const at = first + offset;
      builder
        .put(at, COLUMN.code, indicator.code, "centered")
        .put(at, COLUMN.name, name, "text")
        .put(at, COLUMN.unit, row.unit, "text")
        .put(at, COLUMN.points, row.points, "count")
        .put(at, COLUMN.self, row.self, "score")
        .put(at, COLUMN.rule, row.rule, "score")
        .put(at, COLUMN.review, row.counts ? row.review : null, row.counts ? "input" : "score")
        .formula(
          at,
          COLUMN.official,
          `=${places.cell("official", block, index)}`,
          "score",
          row.official ?? "",
        );
      const hint = row.counts ? (row.reviewRequired ? labels.reviewRequired : null) : labels.notApplicable;
      builder.put(at, COLUMN.hint, hint, "centered");
      fitRow(builder, at, [
        [name, NAME_WIDTH],
        [row.unit, unitWidth],
        [indicator.code, 10],
        [hint ?? "", HINT_WIDTH],
      ]);
    });
    const cells = {
      top: first,
      bottom: first + together.length - 1,
      left: COLUMN.review,
      right: COLUMN.review,
    };
    builder.validate({
      range: cells,
      rule: { type: "decimal", min: 0, max: indicator.maxPoints },
      title: labels.reviewTitle,
      prompt: labels.reviewPrompt(indicator.maxPoints),
      error: labels.reviewError(indicator.maxPoints),
    });
  }
  if (layout.rows > 0) {
    const range = {
      top: FIRST_ROW,
      bottom: FIRST_ROW + layout.rows - 1,
      left: COLUMN.review,
      right: COLUMN.hint,
    };
    const [review, hint] = [COLUMN.review, COLUMN.hint].map((column) => `$${cellAddress(FIRST_ROW, column)}`);
    builder.highlight({
      type: "formula",
      range,
      formula: `=AND(${review ?? ""}="",${hint ?? ""}="${labels.reviewRequired}")`,
      fill: PALETTE.warning,
      bold: true,
    });
  }
  return tableSheet(context, builder, {
    sheet: "review",
    title: bookTitle(context, "review"),
    note: labels.reviewNote,
    columns: [
      { heading: labels.code, width: 10 },
      { heading: labels.indicator, width: NAME_WIDTH },
      { heading: labels.unit, width: unitWidth },
      { heading: labels.points, width: 6.5 },
      { heading: labels.self, width: 7 },
      { heading: labels.rule, width: 7 },
      { heading: labels.review, width: 10 },
      { heading: labels.official, width: 8 },
      { heading: labels.hint, width: HINT_WIDTH },
    ],
    orientation: "portrait",
    frozen: 0,
    rows: layout.rows,
    filter: true,
  });
}
