/**
 * The hidden data sheet: tidy rows, over which all else is formulas. A unit's rows stand together and
 * their place is known while writing, so that no formula has to search tens of thousands of rows.
 */
import { cellAddress, quoteSheet } from "../../grid/address";
import { rounded } from "../../scoring/indicator-formula";
import type { SheetPlan } from "../../plan/plan";
import type { Language } from "../../locale/language";
import { BOOK_LABELS } from "./book-labels";
import { newBuilder } from "./table-sheet";
import type { TidyBlock, TidyData, TidyKind, TidyRow } from "./tidy-rows";

const COLUMNS = [
  "unit",
  "group",
  "period",
  "kind",
  "level1",
  "code",
  "points",
  "rule",
  "self",
  "review",
  "unreviewed",
  "reviewRequired",
  "awaitsUnits",
  "counts",
  "official",
  "countedPoints",
  "answeredPoints",
  "awaitsReview",
  "provisional",
  "rate",
  "lost",
  "gradeCap",
  "source",
] as const;

export type DataColumn = (typeof COLUMNS)[number];

export const DATA_COLUMN = Object.fromEntries(COLUMNS.map((key, index) => [key, index])) as Readonly<
  Record<DataColumn, number>
>;

/** Where each unit's rows stand. */
export class DataPlaces {
  private readonly starts = new Map<TidyBlock, number>();
  /** Rows of the sheet, the headings too. */
  readonly rows: number;

  constructor(
    private readonly sheet: string,
    { current, earlier }: TidyData,
  ) {
    let row = 1;
    for (const block of [...current, ...earlier]) {
      this.starts.set(block, row);
      row += block.rows.length;
    }
    this.rows = row;
  }

  /** Row of the block's first tidy row, from 0. */
  start(block: TidyBlock): number {
    const start = this.starts.get(block);
    if (start === undefined) throw new Error(`No data of ${block.unit}`);
    return start;
  }

  /** The cell of one tidy row. */
  cell(column: DataColumn, block: TidyBlock, index: number): string {
    return this.fixed(column, this.start(block) + index);
  }

  /** Cells of rows that stand together; null where there are none. */
  range(column: DataColumn, block: TidyBlock, wanted: (row: TidyRow) => boolean): string | null {
    const first = block.rows.findIndex(wanted);
    if (first < 0) return null;
    let last = first;
    block.rows.forEach((row, index) => {
      if (wanted(row)) last = index;
    });
    return this.span(column, this.start(block) + first, this.start(block) + last);
  }

  /** A column from one row to another, both from 0. */
  span(column: DataColumn, top: number, bottom: number): string {
    return `${this.fixed(column, top)}:${this.local(column, bottom)}`;
  }

  private fixed(column: DataColumn, row: number): string {
    return `${quoteSheet(this.sheet)}!${this.local(column, row)}`;
  }

  private local(column: DataColumn, row: number): string {
    return cellAddress(row, DATA_COLUMN[column]).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  }
}

export const isIndicator = ({ kind }: TidyRow): boolean => kind === "indicator";

export function ofKind(kind: TidyKind): (row: TidyRow) => boolean {
  return (row) => row.kind === kind;
}

/** What the sheet needs of a workbook: of a period's returns, or of a year. */
export interface DataContext {
  readonly language: Language;
  readonly names: { readonly data: string };
  readonly role: "collection" | "annual";
}

/** Cells of other sheets that a row looks at; none where the result says "". */
export interface DataInputs {
  /** In which a person changes the review of a current row. */
  readonly reviewCell: (block: TidyBlock, row: TidyRow) => string;
  /** What counts while nobody has reviewed, where that is not a constant: a formula without its "=". */
  readonly unreviewed?: (block: TidyBlock, row: TidyRow) => string | null;
}

export function planDataSheet(context: DataContext, data: TidyData, inputs: DataInputs): SheetPlan {
  const { language, names, role } = context;
  const labels = BOOK_LABELS[language];
  const builder = newBuilder().row(
    0,
    0,
    COLUMNS.map((key) => labels.dataColumns[key]),
    "header",
  );
  let at = 1;
  const write = (block: TidyBlock, isCurrent: boolean): void => {
    const { decimals } = block.framework.precision;
    for (const row of block.rows) {
      const constant = (key: DataColumn, value: string | number | null): void => {
        if (value !== null && value !== "") builder.put(at, DATA_COLUMN[key], value, "plain");
      };
      const cell = (key: DataColumn): string => cellAddress(at, DATA_COLUMN[key]);
      const formula = (key: DataColumn, text: string, cached: string | number | null): void => {
        builder.formula(at, DATA_COLUMN[key], `=${text}`, "plain", cached ?? "");
      };
      constant("unit", row.unit);
      constant("group", row.group);
      constant("period", row.period);
      constant("kind", labels.kinds[row.kind]);
      constant("code", row.code);
      constant("gradeCap", row.gradeCap);
      constant("source", block.source ?? null);
      if (row.kind === "indicator") {
        const { points, official, counts } = row;
        constant("level1", row.level1);
        constant("points", points);
        constant("rule", row.rule);
        constant("self", row.self);
        if (isCurrent) {
          const input = inputs.reviewCell(block, row);
          formula("review", `IF(${input}="","",${input})`, row.review);
        } else constant("review", row.review);
        const taken = inputs.unreviewed?.(block, row) ?? null;
        if (taken === null) constant("unreviewed", row.unreviewed);
        else formula("unreviewed", taken, row.unreviewed);
        constant("reviewRequired", Number(row.reviewRequired));
        constant("awaitsUnits", Number(row.awaitsUnits));
        constant("counts", Number(counts));
        const review = cell("review");
        const given = `IF(ISNUMBER(${review}),IF(AND(${review}>=0,${review}<=${cell("points")}),${rounded(review, decimals)},""),"")`;
        const before = `IF(${cell("unreviewed")}="","",${cell("unreviewed")})`;
        formula("official", `IF(${cell("counts")}=0,"",IF(${review}="",${before},${given}))`, official);
        constant("countedPoints", counts ? (points ?? 0) : 0);
        formula(
          "answeredPoints",
          `IF(${cell("official")}="",0,${cell("points")})`,
          official === null ? 0 : points,
        );
        formula(
          "awaitsReview",
          `IF(AND(${cell("counts")}=1,${cell("reviewRequired")}=1,OR(${review}="",${cell("official")}="")),1,0)`,
          Number(row.awaitsReview),
        );
        formula(
          "provisional",
          `IF(OR(${cell("awaitsReview")}=1,AND(${cell("counts")}=1,${cell("awaitsUnits")}=1,${review}="")),1,0)`,
          Number(row.awaitsReview || (row.awaitsUnits && row.review === null)),
        );
        const rate = official === null || points === null ? null : official / points;
        formula("rate", `IF(${cell("official")}="","",${cell("official")}/${cell("points")})`, rate);
        const lost = `ROUND(${cell("points")}-${cell("official")},9)`;
        formula(
          "lost",
          `IF(${cell("official")}="","",${lost})`,
          official === null || points === null ? null : Number((points - official).toFixed(9)),
        );
      } else constant("official", row.official);
      at++;
    }
  };
  for (const block of data.current) write(block, true);
  for (const block of data.earlier) write(block, false);
  return builder.build({
    role,
    slot: "data",
    name: names.data,
    visibility: "hidden",
    showGridlines: true,
    columnWidths: COLUMNS.map(() => 12),
    freeze: { rows: 1, columns: 1 },
    protect: false,
  });
}
