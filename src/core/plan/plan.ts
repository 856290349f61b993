/**
 * A sheet as data: what the core wants written, before any workbook is touched.
 * Adapters carry a plan out; they add nothing of their own, so the same plan gives the
 * same sheet in Excel and in a file. Rows and columns count from 0.
 */
import type { CellRange, CellRef } from "../grid/address";
import type { CellError, CellValue, DefinedName, DocumentProperty, SheetVisibility } from "../grid/grid";

/** Which sheet of ours a plan is. It is recognised later by its mark, never by its name. */
export type SheetRole =
  | "scoring"
  | "ballot"
  | "instructions"
  | "meta"
  | "summary"
  | "framework"
  | "frameworkSettings"
  | "log"
  | "columns"
  | "stamp"
  | "roster"
  | "collection"
  | "annual"
  | "slip"
  | "review"
  | "reviewSent"
  | "ledger"
  | "ledgerOutput"
  | "ledgerDefinition";

export interface Border {
  readonly color: string;
  readonly weight: "thin" | "medium";
}

/** How a cell looks. Colours are "#RRGGBB"; sizes are points. Missing means Excel's default. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** One border on all four sides. */
  readonly border?: Border;
  /** English number format: "0.00", "0.0%", "yyyy-mm-dd", "@". */
  readonly numberFormat?: string;
  /** True lets a person edit the cell while the sheet is protected. */
  readonly unlocked?: boolean;
}

/**
 * One cell to write. Text is always written as text, whatever it begins with; only
 * `formula` becomes a formula. `cached` is the value the formula gives now: files need it,
 * Excel calculates its own.
 */
export interface PlanCell {
  readonly row: number;
  readonly column: number;
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
  readonly cached?: string | number | boolean | null;
  /** A key of SheetPlan.styles. */
  readonly style?: string;
}

/** What a person may enter in a range; a wrong entry is refused with the message. */
export interface PlanValidation {
  readonly range: CellRange;
  readonly rule:
    | { readonly type: "list"; readonly options: readonly string[] }
    /** The texts of a range, which may stand on another sheet of the plan: `='排名'!$B$6:$B$68`. */
    | { readonly type: "listOfCells"; readonly cells: string }
    /** Accepts what makes the formula true, which is written for the top-left cell, with its "=". */
    | { readonly type: "formula"; readonly formula: string }
    | { readonly type: "whole" | "decimal"; readonly min: number | null; readonly max: number | null };
  /** At most 32 characters. */
  readonly title: string;
  /** Shown while the cell is selected; at most 255 characters. */
  readonly prompt: string;
  /** Shown when the entry is refused; at most 225 characters. */
  readonly error: string;
}

export type PlanConditionalFormat =
  /** Colours cells for which the formula, written for the top-left cell, is true. */
  | {
      readonly type: "formula";
      readonly range: CellRange;
      readonly formula: string;
      readonly fill?: string;
      readonly fontColor?: string;
      readonly bold?: boolean;
    }
  | {
      readonly type: "dataBar";
      readonly range: CellRange;
      readonly color: string;
      readonly min: number;
      readonly max: number;
    }
  /** Shades numbers between two colours; beyond the bounds they have the nearer one. */
  | {
      readonly type: "colorScale";
      readonly range: CellRange;
      readonly low: { readonly at: number; readonly color: string };
      readonly high: { readonly at: number; readonly color: string };
    };

export interface PlanSeries {
  /** The legend's text. */
  readonly name: string;
  readonly values: CellRange;
  readonly color: string;
  /** Drawn as a dashed line without markers: what should be, against what is. */
  readonly dashed?: boolean;
}

/** A native chart over explicit ranges of the plan's own sheet. Bars stand in the order of their cells, the first on top. */
export interface PlanChart {
  readonly name: string;
  readonly type: "column" | "bar" | "line" | "radar";
  readonly title: string;
  readonly categories: CellRange;
  readonly series: readonly PlanSeries[];
  /** The cells that the chart covers. */
  readonly anchor: CellRange;
  readonly valueAxis?: { readonly min: number; readonly max?: number; readonly numberFormat?: string };
}

/** Paper is A4 where nothing else is said, with the margins of print-margins.ts. */
export interface PlanPrint {
  readonly paper?: "A3";
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page, as zero-based first and last row. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** Columns repeated on every page of a table that is wider than one. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly area?: CellRange;
  /** Pages across, at least 1; rows flow on to as many pages as they need. */
  readonly fitToWidth: number;
  /** All rows on one page; where it is missing they flow on. */
  readonly fitToHeight?: 1;
  /** Rows with which a new page begins. */
  readonly breaks?: readonly number[];
  /** Centre of the footer; &P and &N stand for page and number of pages. */
  readonly footer?: string;
}

export interface SheetPlan {
  readonly role: SheetRole;
  /**
   * Which of several sheets of the role it is: a framework's prefix, with the period for scoring and
   * ballot sheets (`SQLH-2026Q4`). Missing where a workbook holds one such sheet only.
   */
  readonly slot?: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tabColor?: string;
  readonly showGridlines: boolean;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly cells: readonly PlanCell[];
  readonly merges: readonly CellRange[];
  /** Width of each column from A on, in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Heights in points of the rows that need one. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  /** Number of rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** A table with its headings in the first row, by whose columns a person can filter and sort. */
  readonly autoFilter?: CellRange;
  readonly validations: readonly PlanValidation[];
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly charts: readonly PlanChart[];
  readonly print?: PlanPrint;
  /** Protects against slips, without a password; cells marked `unlocked` stay open. */
  readonly protect: boolean;
}

/** What a person's cell holds: a value, or a formula with its "=" (its value is Excel's affair then). */
export interface CellContent {
  readonly value: Exclude<CellValue, CellError>;
  readonly formula: string | null;
}

/**
 * A change of one cell of a person's sheet. It is made only while the cell still holds `before`:
 * the same formula, or no formula and the same value. Text is written as text, whatever it begins
 * with. The look of the cell stays, its number format too unless one is given.
 */
export interface CellEdit {
  readonly at: CellRef;
  readonly before: CellContent;
  readonly after: CellContent;
  /** English number format to set with the content. */
  readonly numberFormat?: string;
}

/** A name to be defined for the whole workbook; hidden unless it is for people. */
export interface PlanName extends DefinedName {
  readonly visible?: boolean;
}

/** Sheets and changes of cells to be written together: all of them or none. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** Changes that a person has seen and asked for; no cell twice, none on a sheet of the plan. */
  readonly edits?: readonly CellEdit[];
  /** Workbook-wide names, the marks of our sheets among them (see plan/mark.ts). */
  readonly names: readonly PlanName[];
  /** Custom properties of the document to be set; those of the same name are replaced, others stay. */
  readonly properties?: readonly DocumentProperty[];
  /**
   * A sheet that goes once the others are there, if nothing at all is on it by then; else it stays, and nothing
   * is wrong (empty-sheet.ts).
   */
  readonly emptySheet?: string;
  /** The sheet to show afterwards. */
  readonly activate: string | null;
}
