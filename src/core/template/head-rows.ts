/** What stands above the table of a scoring sheet: title, header fields, and the columns' labels. */
import { describePeriod, formatPeriod } from "../framework/period";
import type { Framework } from "../framework/framework";
import { parseRange, type CellRange } from "../grid/address";
import type { Language } from "../locale/language";
import type { SheetBuilder } from "../plan/sheet-builder";
import { rowHeightFor, textWidth } from "../plan/text-size";
import { UNKNOWN_BODIES, type UnitBodies } from "../sheet/read-bodies";
import layout from "../sheet/sheet-layout.json";
import { countsBodies } from "../validation/entered/due-times";
import { bodiesValidation } from "./input-validations";
import { columnOf, HEADER_ROW, LAST_COLUMN, SCORING_COLUMNS, TITLE_ROW, widthOf } from "./scoring-layout";
import { templateLabels } from "./template-labels";
import type { TemplateSheet } from "./template-sheet";
import type { TemplateStyle } from "./template-styles";

const STYLES: Readonly<Record<string, TemplateStyle>> = {
  date: "dateInput",
  count: "countInput",
  yesNo: "optionInput",
};

type HeaderField = (typeof layout.headerFields)[number];

interface PlacedField {
  readonly field: HeaderField;
  readonly cell: CellRange;
}

export function addHeadRows(
  builder: SheetBuilder<TemplateStyle>,
  { framework, period, unit, bodies, language }: TemplateSheet,
): void {
  const across = { top: TITLE_ROW, bottom: TITLE_ROW, left: 0, right: LAST_COLUMN };
  const title = templateLabels(language).title(
    ...withoutTwice(describePeriod(period)[language], framework.name[language]),
  );
  builder.merged(across, title, "title").height(TITLE_ROW, 34);
  const values: Readonly<Record<string, string | number | null>> = {
    unit,
    period: formatPeriod(period),
    ...bodyValues(bodies ?? UNKNOWN_BODIES, language),
  };
  const placed = placedFields(framework);
  const heights = new Map<number, number>();
  for (const { field, cell } of placed) {
    const { top, left: column } = cell;
    const next = placed.find((other) => other.cell.top === top && other.cell.left > column);
    // The label takes one column, or two of English words; the first one also that of the row numbers.
    const start = column === FIRST_COLUMN ? column : column + MORE_FOR_LABEL[language];
    const label = { top, bottom: top, left: column === FIRST_COLUMN ? 0 : column - 1, right: start - 1 };
    const right = next === undefined ? LAST_COLUMN : next.cell.left - 2;
    const text = field[language];
    const width = widthOver(label, language);
    builder.merged(label, inTwoLines(text, width), "label");
    heights.set(top, Math.max(heights.get(top) ?? 24, rowHeightFor([{ text, width }])));
    const range = { top, bottom: top, left: start, right };
    builder.merged(range, values[field.key] ?? null, STYLES[field.type] ?? "fieldInput");
    if (field.type === "count" || field.type === "yesNo")
      builder.validate({ ...bodiesValidation(top, start, field[language], field.type, language), range });
  }
  for (const [row, height] of heights) builder.height(row, height);
  const headings = SCORING_COLUMNS.map(({ key, header }) => ({
    key,
    text: header[language],
    width: widthOf(key, language),
  }));
  for (const { key, text, width } of headings)
    builder.put(HEADER_ROW, columnOf(key), key === "code" ? inTwoLines(text, width) : text, "header");
  builder.height(HEADER_ROW, Math.max(36, rowHeightFor(headings)));
}

/** A framework may be called by the year itself: 2026年度综合考核, not 2026年度年度综合考核. */
function withoutTwice(period: string, name: string): [period: string, name: string] {
  const year = "年度";
  return [period, period.endsWith(year) && name.startsWith(year) ? name.slice(year.length) : name];
}

/** Characters of the columns that a cell covers. */
function widthOver({ left, right }: CellRange, language: Language): number {
  return SCORING_COLUMNS.slice(left, right + 1).reduce((sum, { key }) => sum + widthOf(key, language), 0);
}

/** “考核单位” breaks between its two words where it does not fit in one line; programs would break it anywhere. */
function inTwoLines(text: string, width: number): string {
  const fits = textWidth(text) < width - 1;
  return fits || !/^[\u4e00-\u9fff]{4}$/.test(text) ? text : `${text.slice(0, 2)}\n${text.slice(2)}`;
}

/** The column in which the first field's value begins. */
const FIRST_COLUMN = 2;

const MORE_FOR_LABEL: Readonly<Record<Language, number>> = { zh: 0, en: 1 };

/** Those of the framework's sheets, row by row from left to right. */
function placedFields(framework: Framework): readonly PlacedField[] {
  return layout.headerFields
    .flatMap((field) => {
      const cell = field.cell === undefined ? null : parseRange(field.cell);
      const asked =
        field.subject === undefined || (field.subject === framework.subject && countsBodies(framework));
      return cell !== null && asked ? [{ field, cell }] : [];
    })
    .sort((a, b) => a.cell.top - b.cell.top || a.cell.left - b.cell.left);
}

/** As a person would write them: 有 or 无 (Yes or No) for the one 支委会 that a branch can have. */
function bodyValues(
  { branches, branchCommittees, partyGroups }: UnitBodies,
  language: Language,
): Record<string, string | number | null> {
  const { yes, no } = templateLabels(language).committee;
  return {
    branches,
    branchCommittees: branchCommittees === null ? null : branchCommittees > 0 ? yes : no,
    partyGroups,
  };
}
