/**
 * Year-end entries that follow from the quarters' sheets of the same workbook, as formulas over them:
 * nobody copies figures, and none contradicts another. Blank stays blank until every quarter is filled.
 */
import type { EntryDefinition, Indicator } from "../framework/framework";
import { furtherEntries } from "../framework/indicators";
import { overYearOf } from "../framework/over-year";
import { cellAddress, quoteSheet } from "../grid/address";
import { textAt, type WorkbookGrid } from "../grid/grid";
import { NOT_APPLICABLE } from "../sheet/na-words";
import { resultLayout } from "./result-layout";
import { BALLOT_COLUMNS, ballotRow, columnOf, FIRST_ROW, type TemplateColumn } from "./scoring-layout";
import type { TemplateSheet } from "./template-sheet";

/** The formula of an entry, with “=”; null for one that a person fills in. */
export type EntryFormulas = (indicator: Indicator, entry: EntryDefinition) => string | null;

export const NO_FORMULAS: EntryFormulas = () => null;

/**
 * @param sheet the year-end sheet that is being made; sheets of other periods get no formulas
 * @param quarters sheets of the same framework, unit and year that stand in the workbook, or will
 */
export function yearFormulas(sheet: TemplateSheet, quarters: readonly TemplateSheet[]): EntryFormulas {
  if (sheet.period.key !== "Y") return NO_FORMULAS;
  const own = quarters.filter(({ period, unit }) => period.year === sheet.period.year && unit === sheet.unit);
  return (indicator, entry) => {
    const asked = indicator.periods.filter((key) => key !== "Y").sort();
    const sources = asked.flatMap((key) => own.find(({ period }) => period.key === key) ?? []);
    // With a quarter elsewhere the sum would be of the others alone.
    if (asked.length === 0 || sources.length < asked.length) return null;
    switch (overYearOf(indicator, entry)) {
      case "none":
        return null;
      case "last": {
        const last = sources.at(-1);
        const cell = last === undefined ? null : addressOf(last, indicator, entry);
        return cell === null ? null : `=IF(ISNUMBER(${cell}),${cell},"")`;
      }
      case "sum": {
        const cells = sources.flatMap((source) => addressOf(source, indicator, entry) ?? []);
        return cells.length < sources.length ? null : sumFormula(cells, exemptions(indicator, sources));
      }
    }
  };
}

/** True when the sheet still has the rows on which we wrote them: formulas name their cells. */
export function standsAsMade(sheet: TemplateSheet, { sheets }: WorkbookGrid): boolean {
  const grid = sheets.find(({ name }) => name === sheet.scoringName);
  if (grid === undefined) return false;
  const text = (row: number | null, key: TemplateColumn): string =>
    row === null ? "" : textAt(grid, row, columnOf(key));
  return (
    sheet.indicators.every(({ code }, index) => text(FIRST_ROW + index, "code") === code) &&
    furtherEntries(sheet.indicators).every(({ indicator, entry }) => {
      const row = furtherRow(sheet, indicator, entry);
      const { zh, en } = entry.label;
      return text(row, "code") === indicator.code && [zh, en].includes(text(row, "l2"));
    })
  );
}

/** A quarter that did not apply and is blank adds nothing; any other blank quarter leaves the year blank. */
function sumFormula(cells: readonly string[], exempt: readonly string[]): string {
  const given = `COUNT(${cells.join(",")})`;
  const settled = [given, ...cells.map((cell, index) => `(TRIM(${cell}&"")="")*${exempt[index] ?? "0"}`)];
  return `=IF(${given}=0,"",IF(${settled.join("+")}<${cells.length},"",SUM(${cells.join(",")})))`;
}

/** For each quarter whether its row was let off: 不适用 in 选项 or in 复核得分. */
function exemptions(indicator: Indicator, sources: readonly TemplateSheet[]): readonly string[] {
  const columns: readonly TemplateColumn[] = indicator.allowNA ? ["option", "review"] : ["review"];
  return sources.map((source) => {
    const chosen = columns.map((key) => `TRIM(${cellOf(source, indicator, key)}&"")="${NOT_APPLICABLE}"`);
    return chosen.length === 1 ? `(${chosen.join("")})` : `OR(${chosen.join(",")})`;
  });
}

function addressOf(sheet: TemplateSheet, indicator: Indicator, entry: EntryDefinition): string | null {
  if (entry.slot === "base" || entry.slot === "actual") return cellOf(sheet, indicator, entry.slot);
  if (entry.slot === "info") return furtherCell(sheet, indicator, entry);
  const column = BALLOT_COLUMNS[entry.key];
  if (entry.slot !== "ballot" || column === undefined || sheet.ballotName === null) return null;
  return `${quoteSheet(sheet.ballotName)}!${cellAddress(ballotRow(sheet.indicators, indicator), column)}`;
}

/** The cell of an entry that has a row of its own; a choice is made anew. */
function furtherCell(sheet: TemplateSheet, indicator: Indicator, entry: EntryDefinition): string | null {
  const row = furtherRow(sheet, indicator, entry);
  if (row === null || entry.type === "enum") return null;
  return `${quoteSheet(sheet.scoringName)}!${cellAddress(row, columnOf("actual"))}`;
}

function furtherRow(
  { framework, indicators }: TemplateSheet,
  { code }: Indicator,
  { key }: EntryDefinition,
): number | null {
  const heading = resultLayout(framework, indicators, FIRST_ROW).further;
  const place = furtherEntries(indicators).findIndex(
    (one) => one.indicator.code === code && one.entry.key === key,
  );
  return heading === null || place < 0 ? null : heading + 1 + place;
}

function cellOf(
  { scoringName, indicators }: TemplateSheet,
  { code }: Indicator,
  key: TemplateColumn,
): string {
  const row = FIRST_ROW + indicators.findIndex((candidate) => candidate.code === code);
  return `${quoteSheet(scoringName)}!${cellAddress(row, columnOf(key))}`;
}
