/** How Excel reads a chart's source: which cells are names, which are categories, which are values. */
import { CellReader } from "../cells/read-cells";
import { formatArea } from "../geometry/address";
import { type Area, columnCount, rowCount } from "../geometry/area";
import type { WorkbookState } from "../state/workbook-state";
import type { SeriesData } from "../state/chart-extras";
import type { ChartContent } from "./chart-definition";

/** @param seriesBy Excel.ChartSeriesBy; "Auto" makes series of the shorter side */
export function inferSeries(
  book: WorkbookState,
  sheetId: string,
  area: Area,
  seriesBy: unknown,
): Omit<ChartContent, "kind"> {
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && columnCount(area) > rowCount(area));
  const reader = new CellReader(book, sheetId);
  const isText = (row: number, col: number): boolean => typeof reader.value(row, col) === "string";
  const names = someText(byRows ? column(area, area.left) : row(area, area.top), area, isText, byRows);
  const labels = someText(byRows ? row(area, area.top) : column(area, area.left), area, isText, !byRows);
  const hasNames = names && (byRows ? columnCount(area) : rowCount(area)) > 1;
  const hasLabels = labels && (byRows ? rowCount(area) : columnCount(area)) > 1;
  const values: Area = {
    top: area.top + (byRows ? (hasLabels ? 1 : 0) : hasNames ? 1 : 0),
    left: area.left + (byRows ? (hasNames ? 1 : 0) : hasLabels ? 1 : 0),
    bottom: area.bottom,
    right: area.right,
  };
  const reference = (part: Area): string => book.engineReference(sheetId, formatArea(part));
  const lines = byRows
    ? Array.from({ length: rowCount(values) }, (_item, index) => row(values, values.top + index))
    : Array.from({ length: columnCount(values) }, (_item, index) => column(values, values.left + index));
  const series = lines.map((line): SeriesData => {
    const name = hasNames
      ? reader.value(byRows ? line.top : area.top, byRows ? area.left : line.left)
      : undefined;
    return {
      id: book.model.uuidGenerator.smallUuid(),
      range: reference(line),
      name: name === undefined ? undefined : String(name),
      color: undefined,
    };
  });
  const categories = byRows
    ? { ...row(area, area.top), left: values.left }
    : { ...column(area, area.left), top: values.top };
  return { categories: hasLabels ? reference(categories) : undefined, series };
}

/** True when the line holds text beyond the corner, which belongs to both the names and the labels. */
function someText(
  line: Area,
  area: Area,
  isText: (row: number, col: number) => boolean,
  isColumn: boolean,
): boolean {
  const length = isColumn ? rowCount(line) : columnCount(line);
  const cells = Array.from({ length }, (_item, index) =>
    isColumn ? { row: line.top + index, col: line.left } : { row: line.top, col: line.left + index },
  ).filter(({ row: r, col: c }) => !(r === area.top && c === area.left) || length === 1);
  return cells.length > 0 && cells.some(({ row: r, col: c }) => isText(r, c));
}

function row(area: Area, index: number): Area {
  return { ...area, top: index, bottom: index };
}

function column(area: Area, index: number): Area {
  return { ...area, left: index, right: index };
}
