/** Blank tables of ratings: a sheet for each level-1 indicator, with a row for each unit. */
import { BOOK_STYLES, type BookStyle } from "../../collect/book/book-styles";
import type { Framework } from "../../framework/framework";
import { indicatorGroups } from "../../framework/indicators";
import type { DefinedName } from "../../grid/grid";
import type { Language } from "../../locale/language";
import { BOOK_LABELS } from "../../collect/book/book-labels";
import { markedSheets, marksFor } from "../../plan/mark";
import { PALETTE } from "../../plan/palette";
import type { PlanValidation, SheetPlan, WorkbookPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { legalSheetName } from "../../plan/sheet-name";
import { rowHeightFor } from "../../plan/text-size";
import { appraisalItems, ratingsOf, voteEntries, type AppraisalItem } from "./appraisal-items";
import { APPRAISAL_LABELS } from "./appraisal-labels";

const SLOT = "appraisals-";
const [TITLE, NOTE, ITEMS, FIELDS, FIRST] = [0, 1, 2, 3, 4];
const UNIT_WIDTH = 24;
const VOTE_WIDTH = 7;
const FIELD_WIDTH = 11;

interface Field {
  readonly heading: string;
  readonly width: number;
  readonly rule: PlanValidation["rule"];
  readonly prompt: string;
  readonly error: string;
}

/** True for a workbook with such sheets, filled in or not. */
export function isAppraisals(names: readonly DefinedName[]): boolean {
  return markedSheets(names, "annual").some(({ slot }) => slot?.startsWith(SLOT) === true);
}

/** @param units in their order */
export function planAppraisals(
  framework: Framework,
  year: number,
  units: readonly string[],
  language: Language,
): WorkbookPlan {
  const items = appraisalItems(framework);
  const sheets = indicatorGroups(framework).flatMap((group): readonly SheetPlan[] => {
    const own = items.filter(({ indicators }) => indicators.some(({ parent }) => parent === group.code));
    const name = group.name[language];
    return own.length === 0 ? [] : [planGroup(group.code, name, own, year, units, language)];
  });
  return { sheets, names: marksFor(sheets), activate: sheets[0]?.name ?? null };
}

function planGroup(
  code: string,
  group: string,
  items: readonly AppraisalItem[],
  year: number,
  units: readonly string[],
  language: Language,
): SheetPlan {
  const labels = APPRAISAL_LABELS[language];
  const builder = new SheetBuilder<BookStyle>(BOOK_STYLES);
  const bottom = FIRST + Math.max(units.length, 1) - 1;
  const widths = [UNIT_WIDTH];
  builder.merged({ top: ITEMS, bottom: FIELDS, left: 0, right: 0 }, labels.unit, "header");
  for (const item of items) {
    const fields = fieldsOf(item, language);
    const left = widths.length;
    const range = { top: ITEMS, bottom: ITEMS, left, right: left + fields.length - 1 };
    const heading = `${item.code} ${item.name[language]}`;
    builder.merged(range, heading, "header");
    fields.forEach(({ heading: field, width, rule, prompt, error }, index) => {
      const column = left + index;
      widths.push(Math.max(width, fields.length === 1 ? 24 : 0));
      builder.put(FIELDS, column, field, "header").validate({
        range: { top: FIRST, bottom, left: column, right: column },
        rule,
        title: field.slice(0, 32),
        prompt,
        error,
      });
    });
  }
  const right = widths.length - 1;
  units.forEach((unit, index) => {
    builder.put(FIRST + index, 0, unit, "text");
    for (let column = 1; column <= right; column++) builder.put(FIRST + index, column, null, "input");
  });
  // What fits on the first screen, so that a title is not cut off by what is to its right.
  const reach = Math.min(right, 8);
  const width = widths.slice(0, reach + 1).reduce((sum, one) => sum + one, 0);
  builder
    .merged({ top: TITLE, bottom: TITLE, left: 0, right: reach }, labels.title(group, year), "title")
    .merged({ top: NOTE, bottom: NOTE, left: 0, right: reach }, labels.note, "note")
    .height(TITLE, 28)
    .height(NOTE, rowHeightFor([{ text: labels.note, width }]))
    .height(ITEMS, 32)
    .height(FIELDS, 32);
  return builder.build({
    role: "annual",
    slot: `${SLOT}${code}`,
    name: legalSheetName(group),
    visibility: "visible",
    tabColor: PALETTE.blue,
    showGridlines: false,
    columnWidths: widths,
    freeze: { rows: FIRST, columns: 1 },
    print: {
      orientation: "landscape",
      titleRows: { first: ITEMS, last: FIELDS },
      titleColumns: { first: 0, last: 0 },
      area: { top: 0, left: 0, bottom, right },
      fitToWidth: Math.max(1, Math.ceil(widths.reduce((sum, one) => sum + one, 0) / 135)),
      footer: BOOK_LABELS[language].footer,
    },
    protect: false,
  });
}

function fieldsOf(item: AppraisalItem, language: Language): readonly Field[] {
  const labels = APPRAISAL_LABELS[language];
  const [indicator] = item.indicators;
  const most =
    item.kind === "score"
      ? (indicator?.entries.find(({ slot }) => slot === "actual")?.max ?? 100)
      : item.maxPoints;
  const points: Field = {
    heading: labels.points(most),
    width: FIELD_WIDTH,
    rule: { type: "decimal", min: 0, max: most },
    prompt: item.kind === "score" ? labels.number(most) : labels.pointsPrompt(most),
    error: labels.number(most),
  };
  if (item.kind === "score" || indicator === undefined) return [points];
  const rating: Field = {
    heading: labels.rating,
    width: FIELD_WIDTH,
    rule: { type: "list", options: ratingsOf(indicator).map(([name]) => name) },
    prompt: labels.ratingPrompt,
    error: labels.listError,
  };
  if (item.kind === "group") return [rating, points];
  const votes = voteEntries(indicator).map(({ label }): Field => ({
    heading: label[language],
    width: VOTE_WIDTH,
    rule: { type: "whole", min: 0, max: null },
    prompt: labels.count,
    error: labels.count,
  }));
  return [...votes, rating, points];
}
