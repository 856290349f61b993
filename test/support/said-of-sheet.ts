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
import type { Finding, FindingCode } from "../../src/core/validation/finding";
import { blockedCells } from "../../src/core/validation/order/blocked-cells";
import { compareScores, validateEntries } from "../../src/core/validation/validate";
import { FilledSheet } from "./grid-builder";

export interface SaidCase {
  readonly code: FindingCode;
  readonly what: string;
  readonly change: (filled: FilledSheet) => unknown;
  readonly framework?: (framework: Framework) => Framework;
  readonly workbook?: (workbook: WorkbookGrid) => WorkbookGrid;
  readonly expectedPeriod?: Period;
  /** Of each finding its place (see `placed`), and those of its values, and its severity, that matter. */
  readonly found: readonly (readonly [place: string, values?: object, severity?: string])[];
}

/** One test for each case. */
export function testSaid(cases: readonly SaidCase[]): void {
  test.each(cases)("$code: $what", ({ code, found, ...rest }) => {
    const filled = new FilledSheet();
    rest.change(filled);
    const said = findingsOf(filled, rest).filter((finding) => finding.code === code);
    expect(said).toMatchObject(
      found.map(([place, values = {}, severity]) => ({
        at: placed(filled, place),
        values,
        ...(severity === undefined ? {} : { severity }),
      })),
    );
  });
}

/** Everything that is found before scoring and after it, unfolded. */
function findingsOf(
  filled: FilledSheet,
  {
    framework: adapt,
    workbook: edit,
    expectedPeriod,
  }: Pick<SaidCase, "framework" | "workbook" | "expectedPeriod">,
): readonly Finding[] {
  const framework = adapt?.(filled.framework) ?? filled.framework;
  const plain = filled.workbook();
  const workbook = edit?.(plain) ?? plain;
  const sheet = readScoringSheet(workbook, filled.sheetName, framework);
  if (sheet === null) throw new Error("not recognised");
  const { period } = filled;
  const input = { workbook, sheet, framework, period, expectedPeriod: expectedPeriod ?? null };
  const entries = validateEntries(input);
  return [...entries, ...compareScores(input, scoreSheet(sheet, framework, period, blockedCells(entries)))];
}

/** “SQLH-1.2 self”, “ballots SQLH-6.1 issued”, “header code”, or “row/column” from 0. */
function placed(filled: FilledSheet, place: string): CellRef {
  const [first = "", second = "", third = ""] = place.split(" ");
  const [row, column] = first.split("/").map(Number);
  if (row !== undefined && column !== undefined) return { sheet: filled.sheetName, row, column };
  if (first === "ballots") return filled.ballotAt(second, third);
  const key = second as ColumnKey;
  return first === "header"
    ? { sheet: filled.sheetName, row: filled.headerRow, column: filled.columns.indexOf(key) }
    : filled.at(first, key, Number(third));
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
