/**
 * Derives a framework from a department's own 评分表: groups from the level-1 column, points from
 * 分值, every score judged by a person. Nothing is guessed silently: assumptions and problems come
 * with the result.
 */
import Big from "big.js";
import { loadFramework } from "../framework/load-framework";
import { textAt, type SheetGrid, type WorkbookGrid } from "../grid/grid";
import { normalizeLabel } from "../sheet/normalize-text";
import { columnLabel } from "../sheet/sheet-labels";
import { buildFramework, type BuiltFramework } from "./build-framework";
import type { SheetMappings } from "./column-mapping";
import type { Assumption, DerivationProblem, DerivedFramework } from "./derived-framework";
import { ownHeader, type OwnHeader } from "./own-header";
import { pointScale, type PointScale } from "./own-points";
import { sortRows, type SortedRows } from "./own-rows";

/** Fewer rows make no assessment. */
const NEEDED_ROWS = 2;

/**
 * @param mappings what persons said about headers that aren't known
 * @returns null when there is no such sheet, or when it has no header row that is known
 */
export function deriveFramework(
  workbook: WorkbookGrid,
  sheetName: string,
  mappings: SheetMappings = new Map(),
): DerivedFramework | null {
  const grid = workbook.sheets.find(({ name }) => name === sheetName);
  const own = grid === undefined ? null : ownHeader(grid, mappings);
  if (grid === undefined || own === null) return null;
  const { header, columns } = own;
  const at = { sheet: grid.name, row: header.row, column: Math.min(...header.columns.values()) };
  const failed = (problems: readonly DerivationProblem[]): DerivedFramework => ({
    framework: null,
    rows: null,
    assumptions: [],
    problems,
    columns,
  });

  const pointsColumn = header.columns.get("max");
  if (pointsColumn === undefined) return failed([{ kind: "noPointsColumn", at }]);
  if (!header.columns.has("self") && !header.columns.has("review"))
    return failed([{ kind: "noScoreColumn", at }]);
  const sorted = sortRows(grid, header, pointsColumn);
  if (sorted.indicators.length < NEEDED_ROWS) return failed([...sorted.problems, { kind: "noRows", at }]);

  const scale = pointScale(
    sorted.indicators.map(({ points }) => points),
    sorted.percent,
  );
  const indicators = sorted.indicators.map((row) =>
    scale === "fraction" ? { ...row, points: new Big(row.points).times(100).toNumber() } : row,
  );
  const built = buildFramework(titleOf(grid, header.row), indicators, sorted.adjustments);
  const loaded = loadFramework(built.framework);
  if (!loaded.ok) {
    const codes = [...new Set(loaded.problems.map(({ code }) => code))];
    return failed([...sorted.problems, { kind: "faulty", at, codes }]);
  }
  return {
    framework: built.framework,
    rows: { header, located: locatedRows(grid, built, header.columns.get("l2") ?? pointsColumn) },
    assumptions: assumptionsOf(own, sorted, scale, built),
    problems: sorted.problems,
    columns,
  };
}

function locatedRows(
  grid: SheetGrid,
  { indicatorRows, adjustmentRows }: BuiltFramework,
  column: number,
): NonNullable<DerivedFramework["rows"]>["located"] {
  const at = (row: number): { sheet: string; row: number; column: number } => ({
    sheet: grid.name,
    row,
    column,
  });
  return [
    ...indicatorRows.map(([indicator, row]) => ({ indicator, row, at: at(row) })),
    ...adjustmentRows.map(([adjustment, row]) => ({ adjustment, row, at: at(row) })),
  ].sort((a, b) => a.row - b.row);
}

function assumptionsOf(
  { columns }: OwnHeader,
  sorted: SortedRows,
  scale: PointScale,
  { framework }: BuiltFramework,
): readonly Assumption[] {
  const taken = columns.flatMap(({ label, key }) => {
    if (key === null) return [];
    const { zh, en } = columnLabel(key);
    return [zh, en].some((known) => normalizeLabel(known) === normalizeLabel(label)) ? [] : [{ label, key }];
  });
  const assumptions: Assumption[] = [{ kind: "judged" }, { kind: "grades" }];
  if (taken.length > 0) assumptions.push({ kind: "columns", columns: taken });
  if (sorted.indicators.every(({ group }) => group === "")) assumptions.push({ kind: "oneGroup" });
  if (scale === "percent") assumptions.push({ kind: "percentWeights" });
  if (scale === "fraction") assumptions.push({ kind: "fractionWeights" });
  if (framework.totalPoints !== 100) assumptions.push({ kind: "otherTotal", sum: framework.totalPoints });
  if (sorted.named.length > 0) assumptions.push({ kind: "namesFromCriteria", rows: sorted.named });
  if (sorted.continued.length > 0) assumptions.push({ kind: "continuedRows", rows: sorted.continued });
  const names = sorted.adjustments.map(({ name }) => name);
  if (names.length > 0) assumptions.push({ kind: "adjustments", names });
  return assumptions;
}

/** The first text above the table, else the sheet's name. */
function titleOf(grid: SheetGrid, headerRow: number): string {
  for (let row = 0; row < headerRow; row++) {
    for (let column = 0; column < (grid.values[row]?.length ?? 0); column++) {
      const text = textAt(grid, row, column);
      if (text !== "") return [...text].slice(0, 100).join("");
    }
  }
  return grid.name;
}
