/**
 * Results that were put together before: the tidy rows of a result workbook (收表), or of an earlier workbook of a year.
 * Points are taken as they were published; nothing is scored anew.
 */
import { DATA_COLUMN, type DataColumn } from "../../collect/book/data-sheet";
import { BOOK_LABELS } from "../../collect/book/book-labels";
import { byText } from "../../collect/frameworks/chosen-framework";
import type { Framework } from "../../framework/framework";
import { allIndicators } from "../../framework/indicators";
import { comparePeriods, formatPeriod, parsePeriod, type Period } from "../../framework/period";
import { textAt, valueAt, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedSheet } from "../../plan/mark";
import { decimal } from "../../scoring/decimal";
import type { AdjustmentScore, IndicatorScore } from "../../scoring/score";
import { scoreParts } from "../../scoring/score-sheet";
import type { AnnualSources, SourceSheet } from "./annual-input";
import { compareVersions } from "./chosen-year";
import { yearNote, type YearNote } from "./year-note";

/** Which workbook it is, by the mark of its sheet of data; null for any other. */
export function publishedRole(workbook: WorkbookGrid): "collection" | "annual" | null {
  return (
    (["collection", "annual"] as const).find((role) => markedSheet(workbook.names, role, "data") !== null) ??
    null
  );
}

/** The year that a year's workbook is of; null for any other workbook. */
export function publishedYear(workbook: WorkbookGrid): number | null {
  const name = markedSheet(workbook.names, "annual", "data");
  const grid = workbook.sheets.find((sheet) => sheet.name === name);
  return grid === undefined ? null : (latestOf(blocksOf(grid))?.year ?? null);
}

/** Earlier periods stand below the collected one, for the change since then. */
function latestOf(blocks: readonly Block[]): Period | undefined {
  return blocks
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
}

/**
 * @param frameworks that its rows may be of
 * @param wanted of a year's workbook the periods that were published; of a result workbook its own period counts
 */
export function readPublished(
  workbook: WorkbookGrid,
  file: string,
  frameworks: readonly Framework[],
  wanted: ((period: Period) => boolean) | null,
): AnnualSources {
  const role = publishedRole(workbook);
  const name = role === null ? null : markedSheet(workbook.names, role, "data");
  const grid = workbook.sheets.find((sheet) => sheet.name === name);
  if (grid === undefined) return { sheets: [], notes: [] };
  const blocks = blocksOf(grid);
  const latest = latestOf(blocks);
  const isWanted =
    wanted ?? ((period: Period) => latest !== undefined && comparePeriods(period, latest) === 0);
  const notes: YearNote[] = [];
  const sheets = blocks
    .filter(({ period }) => isWanted(period))
    .flatMap((block): readonly SourceSheet[] => {
      const framework = frameworkOf(block, frameworks);
      if (framework === null) {
        const why = {
          zh: `“${block.unit}”${formatPeriod(block.period)} 的指标与所知的指标体系都对不上`,
          en: `The indicators of “${block.unit}” ${formatPeriod(block.period)} are those of no framework that is known`,
        };
        const fix = {
          zh: "请用 --framework 指定当时的指标体系。",
          en: "Name the framework of that time with --framework.",
        };
        notes.push(yearNote("Y119", { why, fix }, { file, sheet: grid.name }));
        return [];
      }
      return [
        {
          file,
          sha256: null,
          sheet: grid.name,
          unit: block.unit,
          period: block.period,
          framework,
          score: scoreParts(framework, indicatorsOf(block, framework), adjustmentsOf(block, framework)),
          errors: 0,
          published: true,
          details: () => null,
        },
      ];
    });
  return { sheets, notes };
}

interface Row {
  readonly kind: string;
  readonly code: string;
  readonly text: (column: DataColumn) => string;
  readonly number: (column: DataColumn) => number | null;
}

interface Block {
  readonly unit: string;
  readonly period: Period;
  readonly rows: readonly Row[];
}

function blocksOf(grid: SheetGrid): readonly Block[] {
  const blocks = new Map<string, { unit: string; period: Period; rows: Row[] }>();
  for (let index = 1; index < grid.values.length; index++) {
    const text = (column: DataColumn): string => textAt(grid, index, DATA_COLUMN[column]);
    const [unit, period] = [text("unit"), parsePeriod(text("period"))];
    const kind = KINDS.get(text("kind"));
    if (unit === "" || period === null || kind === undefined) continue;
    // A composite stands beside the year end of its components.
    const key = JSON.stringify([unit, formatPeriod(period), text("code").replace(/-.*$/, "")]);
    const row = {
      kind,
      code: text("code"),
      text,
      number: (column: DataColumn) => numberAt(grid, index, column),
    };
    const known = blocks.get(key);
    if (known === undefined) blocks.set(key, { unit, period, rows: [row] });
    else known.rows.push(row);
  }
  return [...blocks.values()].filter(({ rows }) => rows.some(({ kind }) => kind === "indicator"));
}

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.values(BOOK_LABELS).flatMap(({ kinds }) =>
    Object.entries(kinds).map(([kind, word]) => [word, kind] as const),
  ),
);

/** The newest that has every indicator of the rows, with the same points. */
function frameworkOf({ rows }: Block, frameworks: readonly Framework[]): Framework | null {
  const fits = (framework: Framework): boolean => {
    const points = new Map(allIndicators(framework).map(({ code, maxPoints }) => [code, maxPoints]));
    return rows.every(
      ({ kind, code, number }) => kind !== "indicator" || points.get(code) === number("points"),
    );
  };
  return (
    frameworks.filter(fits).sort((a, b) => compareVersions(b.version, a.version) || byText(a.id, b.id))[0] ??
    null
  );
}

function indicatorsOf({ rows }: Block, framework: Framework): readonly IndicatorScore[] {
  const known = new Map(allIndicators(framework).map((one) => [one.code, one]));
  return rows.flatMap(({ code, number }): IndicatorScore[] => {
    const indicator = known.get(code);
    if (indicator === undefined) return [];
    const of = (column: DataColumn) => {
      const value = number(column);
      return value === null ? null : decimal(value);
    };
    const applies = number("counts") !== 0;
    return [
      {
        indicator,
        notApplicable: applies ? null : "granted",
        rule: of("rule"),
        self: of("self"),
        review: of("review"),
        official: applies ? of("official") : null,
        awaitsReview: number("awaitsReview") === 1,
        provisional: number("provisional") === 1,
      },
    ];
  });
}

function adjustmentsOf({ rows }: Block, framework: Framework): readonly AdjustmentScore[] {
  return rows.flatMap(({ code, kind, number }): AdjustmentScore[] => {
    const definition = framework.adjustments.find((one) => one.code === code);
    if (definition === undefined || kind === "indicator") return [];
    const points = decimal(number("official") ?? 0);
    return [{ code, kind: definition.kind, points, vetoed: definition.kind === "veto", open: decimal(0) }];
  });
}

function numberAt(grid: SheetGrid, row: number, column: DataColumn): number | null {
  const value = valueAt(grid, row, DATA_COLUMN[column]);
  return typeof value === "number" ? value : null;
}
