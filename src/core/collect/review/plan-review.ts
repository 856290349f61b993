/**
 * A department's review workbook (复核打分): indicators as blocks, units as rows, the rank within the block
 * following what is typed. A hidden sheet keeps what was sent out, so that nothing that comes back is taken
 * for something else.
 */
import { cellAddress } from "../../grid/address";
import { isCellError, type WorkbookGrid } from "../../grid/grid";
import type { Language } from "../../locale/language";
import { plainNumber } from "../../locale/plain-number";
import { marksFor } from "../../plan/mark";
import type { SheetPlan, WorkbookPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { chooseSheetName } from "../../plan/sheet-name";
import { rowHeightFor } from "../../plan/text-size";
import { reviewRequired } from "../../framework/indicators";
import { describePeriod } from "../../framework/period";
import { NOT_APPLICABLE } from "../../sheet/na-words";
import {
  LAST_COLUMN,
  REVIEW_COLUMNS,
  REVIEW_STYLES,
  REVIEW_TEXTS,
  SENT_SHEET_NAME,
  reviewColumn,
  type ReviewColumn,
  type ReviewStyle,
} from "./review-layout";
import type { DepartmentReview, ReviewBlock, ReviewCase, ReviewValue } from "./review-cases";
import { planSentSheet, reviewSlot } from "./plan-sent-sheet";

type Builder = SheetBuilder<ReviewStyle>;

/** Column heads are repeated on every page. */
const HEADER_ROW = 3;

/** The workbook to be mailed to the department; everything is written into a new one. */
export function planReviewWorkbook(review: DepartmentReview, language: Language): WorkbookPlan {
  return planReviewSheets([review], { sheets: [], names: [] }, language);
}

/**
 * Sheets for all departments in one workbook.
 * @param reviews at least one
 * @param workbook where they will be written: decides their names
 */
export function planReviewSheets(
  reviews: readonly DepartmentReview[],
  workbook: Pick<WorkbookGrid, "sheets" | "names">,
  language: Language,
): WorkbookPlan {
  const taken = new Set<string>();
  const nameOf = (role: "review" | "reviewSent", wanted: string, slot: string): string => {
    const name = chooseSheetName(workbook, role, wanted, slot, taken);
    taken.add(name.toLowerCase());
    return name;
  };
  const sheets = reviews.flatMap((review) => {
    const slot = reviewSlot(review);
    const wanted = REVIEW_TEXTS[language].sheet(review.department[language]);
    return [
      planReviewSheet(review, nameOf("review", wanted, slot), language),
      planSentSheet(review, nameOf("reviewSent", SENT_SHEET_NAME, slot), language),
    ];
  });
  return { sheets, names: marksFor(sheets), activate: sheets[0]?.name ?? null };
}

function planReviewSheet(review: DepartmentReview, name: string, language: Language): SheetPlan {
  const { framework, period, department, blocks } = review;
  const texts = REVIEW_TEXTS[language];
  const builder: Builder = new SheetBuilder(REVIEW_STYLES);
  const across = (row: number): { top: number; bottom: number; left: number; right: number } => ({
    top: row,
    bottom: row,
    left: 0,
    right: LAST_COLUMN,
  });
  const wide = REVIEW_COLUMNS.reduce((sum, { width }) => sum + width, 0);
  builder.merged(across(0), texts.title(framework.name[language], describePeriod(period)[language]), "title");
  builder.height(0, 30);
  builder.merged(across(1), texts.department(department[language]), "about").height(1, 20);
  builder.merged(across(2), texts.howTo, "about");
  builder.height(2, rowHeightFor([{ text: texts.howTo, width: wide }]));
  builder.row(
    HEADER_ROW,
    0,
    REVIEW_COLUMNS.map(({ label }) => label[language]),
    "header",
  );
  builder.height(
    HEADER_ROW,
    rowHeightFor(REVIEW_COLUMNS.map(({ label, width }) => ({ text: label[language], width }))),
  );
  let row = HEADER_ROW + 1;
  for (const block of blocks) {
    const { code, name: title, maxPoints, criteria } = block.indicator;
    const required = reviewRequired(block.indicator) ? ` · ${texts.required}` : "";
    builder.merged(
      across(row),
      texts.block(code, title[language], plainNumber(maxPoints)) + required,
      "block",
    );
    builder.height(row, 20);
    const standard = texts.criteria + criteria[language];
    builder.merged(across(row + 1), standard, "criteria");
    builder.height(row + 1, rowHeightFor([{ text: standard, width: wide }]));
    row = addCases(builder, row + 2, block, language);
  }
  const quarter = Math.floor((LAST_COLUMN + 1) / texts.countersign.length);
  texts.countersign.forEach((text, index) => builder.put(row + 1, index * quarter, text, "signature"));
  builder.height(row + 1, 30);
  return builder.build({
    role: "review",
    slot: reviewSlot(review),
    name,
    visibility: "visible",
    showGridlines: false,
    columnWidths: REVIEW_COLUMNS.map(({ width }) => width),
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    protect: true,
    print: {
      orientation: "landscape",
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      fitToWidth: 1,
      footer: texts.page,
    },
  });
}

/** @returns the first row after the block */
function addCases(builder: Builder, top: number, block: ReviewBlock, language: Language): number {
  const bottom = top + block.cases.length - 1;
  block.cases.forEach((one, index) => {
    const row = top + index;
    addCase(builder, row, one, block.cases, top);
    builder.height(row, caseHeight(one));
  });
  const column = reviewColumn("review");
  const { maxPoints, allowNA, code } = block.indicator;
  const cell = cellAddress(top, column);
  const max = plainNumber(maxPoints);
  const texts = REVIEW_TEXTS[language];
  const word = allowNA ? texts.orWord : "";
  const score = `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${max})`;
  builder.validate({
    range: { top, bottom, left: column, right: column },
    rule: { type: "formula", formula: `=${allowNA ? `OR(${score},${cell}="${NOT_APPLICABLE}")` : score}` },
    title: code.slice(0, 32),
    prompt: texts.range(max, word),
    error: texts.range(max, word),
  });
  return bottom + 1;
}

function addCase(
  builder: Builder,
  row: number,
  one: ReviewCase,
  cases: readonly ReviewCase[],
  top: number,
): void {
  const bottom = top + cases.length - 1;
  const put = (key: ReviewColumn, value: string | number | null, style: ReviewStyle): void => {
    builder.put(row, reviewColumn(key), value === "" ? null : value, style);
  };
  put("code", one.code, "centered");
  put("unit", one.unit, "text");
  put("inputs", one.inputs, "text");
  put("evidence", one.evidence, "text");
  put("reason", one.reason, "text");
  put("findings", one.findings, "text");
  put("self", one.self, "score");
  put("rule", one.rule, "score");
  put("review", standing(one), "scoreInput");
  put("comment", one.typed?.comment ?? null, "textInput");
  const at = (key: ReviewColumn, r = row): string => cellAddress(r, reviewColumn(key));
  const counting = reviewColumn("counting");
  builder.formula(
    row,
    counting,
    `=IF(ISNUMBER(${at("review")}),${at("review")},IF(TRIM(${at("review")}&"")="${NOT_APPLICABLE}","",IF(${at("rule")}<>"",${at("rule")},IF(${at("self")}="","",${at("self")}))))`,
    "computed",
    countingNow(one),
  );
  const range = `${absolute(top, counting)}:${absolute(bottom, counting)}`;
  builder.formula(
    row,
    reviewColumn("rank"),
    `=IF(${at("counting")}="","",COUNTIF(${range},">"&${at("counting")})+1)`,
    "rank",
    rankNow(one, cases),
  );
}

/** $K$7 */
function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)/, "$$$1$$");
}

function rankNow(one: ReviewCase, cases: readonly ReviewCase[]): number | string {
  const counting = countingNow(one);
  if (typeof counting !== "number") return "";
  return 1 + cases.map(countingNow).filter((other) => typeof other === "number" && other > counting).length;
}

/** What stands in 复核得分 as it is written. */
function standing({ review, typed }: ReviewCase): ReviewValue {
  if (typed === undefined) return review;
  const { typed: value } = typed;
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

function countingNow(one: ReviewCase): number | string {
  const { rule, self } = one;
  const review = standing(one);
  if (typeof review === "number") return review;
  return review === NOT_APPLICABLE ? "" : (rule ?? self ?? "");
}

function caseHeight(one: ReviewCase): number {
  return rowHeightFor(
    REVIEW_COLUMNS.map(({ key, width }) => {
      const value = key === "comment" || key === "counting" || key === "rank" ? "" : one[key];
      return { text: String(value ?? ""), width };
    }),
  );
}
