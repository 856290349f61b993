/**
 * Year-end entries that follow from the quarters' sheets of the same workbook, as formulas over them:
 * nobody copies figures, and none contradicts another. Blank stays blank until every quarter is filled.
 */
import type { EntryDefinition, Indicator } from "../framework/framework";
import { overYearOf } from "../framework/over-year";
import { cellAddress, quoteSheet } from "../grid/address";
import { textAt, type WorkbookGrid } from "../grid/grid";
import { NOT_APPLICABLE } from "../sheet/na-words";
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
export function standsAsMade({ scoringName, indicators }: TemplateSheet, { sheets }: WorkbookGrid): boolean {
  const grid = sheets.find(({ name }) => name === scoringName);
  return (
    grid !== undefined &&
    indicators.every(({ code }, index) => textAt(grid, FIRST_ROW + index, columnOf("code")) === code)
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
  const column = BALLOT_COLUMNS[entry.key];
  if (entry.slot !== "ballot" || column === undefined || sheet.ballotName === null) return null;
  return `${quoteSheet(sheet.ballotName)}!${cellAddress(ballotRow(sheet.indicators, indicator), column)}`;
}

function cellOf(
  { scoringName, indicators }: TemplateSheet,
  { code }: Indicator,
  key: TemplateColumn,
): string {
  const row = FIRST_ROW + indicators.findIndex((candidate) => candidate.code === code);
  return `${quoteSheet(scoringName)}!${cellAddress(row, columnOf(key))}`;
}
