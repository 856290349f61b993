/**
 * Tables of what one check says of changed sheets: the place and the values of each of its findings, or nothing.
 * Other checks may find more; here they are nobody's concern.
 */
import type { CellRef } from "../../src/core/grid/address";
import type { WorkbookGrid } from "../../src/core/grid/grid";
import type { Framework, Indicator } from "../../src/core/framework/framework";
import type { Period } from "../../src/core/framework/period";
import { scoreSheet } from "../../src/core/scoring/score-sheet";
import { readScoringSheet } from "../../src/core/sheet/read-scoring-sheet";
import type { ColumnKey } from "../../src/core/sheet/scoring-sheet";
import { checkContext } from "../../src/core/validation/check-context";
import { CHECKS_BEFORE_SCORING, CHECKS_OF_SCORES } from "../../src/core/validation/check-table";
import type { Finding, FindingCode } from "../../src/core/validation/finding";
import { sortFindings } from "../../src/core/validation/order/sort-findings";
import { FilledSheet, type CellInput, type RowCells } from "./grid-builder";

export interface SaidCase {
  readonly code: FindingCode;
  readonly what: string;
  readonly change: (filled: FilledSheet) => unknown;
  readonly framework?: (framework: Framework) => Framework;
  readonly workbook?: (workbook: WorkbookGrid) => WorkbookGrid;
  readonly expectedPeriod?: Period;
  /** Of each finding its place (see `placed`), and those of its values, its severity, and its row's code, that matter. */
  readonly found: readonly (readonly [
    place: string,
    values?: object,
    severity?: string | null,
    indicator?: string | null,
  ])[];
}

/** A case of the standard lines with some of their cells changed, by row and column. */
export const top = (
  code: SaidCase["code"],
  what: string,
  cells: readonly (readonly [row: number, column: number, cell: CellInput])[],
  found: SaidCase["found"],
): SaidCase => ({
  code,
  what,
  change: (filled) => {
    for (const [row, column, cell] of cells) filled.top[row]?.splice(column, 1, cell);
  },
  found,
});

/** One test for each case. */
export function testSaid(cases: readonly SaidCase[]): void {
  test.each(cases)("$code: $what", (one) => {
    const filled = new FilledSheet();
    one.change(filled);
    expect(findingsOf(one, filled)).toMatchObject(
      one.found.map(([place, values = {}, severity = null, indicator]) => ({
        at: placed(filled, place),
        values,
        ...(severity === null ? {} : { severity }),
        ...(indicator === undefined ? {} : { indicator }),
      })),
    );
  });
}

/** A case of any change. */
export function said(
  code: SaidCase["code"],
  what: string,
  change: SaidCase["change"],
  found: SaidCase["found"],
): SaidCase {
  return { code, what, change, found };
}

/** A case of changed cells in one row. */
export function onRow(
  code: SaidCase["code"],
  what: string,
  on: string,
  cells: RowCells,
  found: SaidCase["found"],
  framework?: SaidCase["framework"],
): SaidCase {
  const plain = said(code, what, (filled) => filled.set(on, cells), found);
  return framework === undefined ? plain : { ...plain, framework };
}

/** A case of changed votes of SQLH-6.1. */
export function onVotes(
  code: SaidCase["code"],
  what: string,
  cells: Readonly<Record<string, number | null>>,
  found: SaidCase["found"],
): SaidCase {
  const change = (filled: FilledSheet): void => {
    for (const [key, cell] of Object.entries(cells)) filled.setBallot("SQLH-6.1", key, cell);
  };
  return said(code, what, change, found);
}

/** What the checks of one code find, in the order of the sheet. No other check is run: many cases have to be quick. */
function findingsOf(
  { code, framework: adapt, workbook: edit, expectedPeriod }: SaidCase,
  filled: FilledSheet,
): readonly Finding[] {
  const framework = adapt?.(filled.framework) ?? filled.framework;
  const plain = filled.workbook();
  const workbook = edit?.(plain) ?? plain;
  const sheet = readScoringSheet(workbook, filled.sheetName, framework);
  if (sheet === null) throw new Error("not recognised");
  const { period } = filled;
  const context = checkContext({
    workbook,
    sheet,
    framework,
    period,
    expectedPeriod: expectedPeriod ?? null,
  });
  const before = CHECKS_BEFORE_SCORING.filter(({ codes }) => codes.includes(code));
  const after = CHECKS_OF_SCORES.filter(({ codes }) => codes.includes(code));
  const found = sortFindings(sheet.name, [
    ...before.flatMap(({ check }) => check(context)),
    ...after.flatMap(({ check }) =>
      check(
        context,
        scoreSheet(sheet, framework, period, () => false),
      ),
    ),
  ]);
  const others = new Set(
    [...before, ...after].flatMap(({ codes }) => codes).filter((other) => other !== code),
  );
  return found.filter((finding) => !others.has(finding.code));
}

/** “SQLH-1.2 self”, “header code”, “ballots SQLH-6.1 issued”; “22/9”, “ballots 4/0”: row and column from 0. */
function placed(filled: FilledSheet, place: string): CellRef {
  const words = place.split(" ");
  const isBallot = words[0] === "ballots";
  const [first = "", key = "", nth = 0] = isBallot ? words.slice(1) : words;
  const sheet = isBallot ? (filled.ballotName ?? "") : filled.sheetName;
  const [row, column] = first.split("/").map(Number);
  if (row !== undefined && column !== undefined) return { sheet, row, column };
  if (isBallot) return filled.ballotAt(first, key);
  return first === "header"
    ? { sheet, row: filled.headerRow, column: filled.columns.indexOf(key as ColumnKey) }
    : filled.at(first, key as ColumnKey, Number(nth));
}

/** The framework with one indicator stated differently. */
export function adapted(
  code: string,
  change: (indicator: Indicator) => Partial<Indicator>,
): (framework: Framework) => Framework {
  return (framework) => ({
    ...framework,
    indicators: framework.indicators.map((one) =>
      one.level === 2 && one.code === code ? { ...one, ...change(one) } : one,
    ),
  });
}
