/** Where a chart lies: the engine anchors it to a cell, Excel's API counts points from the corner. */
import { HostError } from "../../rich-api/host-error";
import { ensure } from "../../model/ensure";
import { toPoints } from "../format/points";
import { type Area, bounding } from "../geometry/area";
import { growTo } from "../state/grid-size";
import { requireAllowed } from "../state/protection";
import type { WorkbookState } from "../state/workbook-state";

/** Points. */
export interface ChartBox {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A chart without a place of its own. */
export const DEFAULT_BOX = { top: 0, left: 0, width: 360, height: 216 } as const;

interface PixelBox {
  readonly col: number;
  readonly row: number;
  readonly offset: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

export class ChartPlace {
  constructor(
    private readonly book: WorkbookState,
    private readonly sheetId: string,
    private readonly figureId: string,
  ) {}

  get box(): ChartBox {
    const figure = this.book.model.getters.getFigure(this.sheetId, this.figureId);
    if (figure === undefined) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
    const { getColSize, getRowSize } = this.book.model.getters;
    return {
      left: toPoints(sum(figure.col, (index) => getColSize(this.sheetId, index)) + figure.offset.x),
      top: toPoints(sum(figure.row, (index) => getRowSize(this.sheetId, index)) + figure.offset.y),
      width: toPoints(figure.width),
      height: toPoints(figure.height),
    };
  }

  set box({ top, left, width, height }: ChartBox) {
    const pixels = 1 / toPoints(1);
    const { getColSize, getRowSize, getNumberCols, getNumberRows } = this.book.model.getters;
    const x = anchor(left * pixels, getNumberCols(this.sheetId), (index) => getColSize(this.sheetId, index));
    const y = anchor(top * pixels, getNumberRows(this.sheetId), (index) => getRowSize(this.sheetId, index));
    const offset = { x: x.rest, y: y.rest };
    this.update({ col: x.index, row: y.index, offset, width: width * pixels, height: height * pixels });
  }

  /** Covers the cells of an area exactly. */
  cover(start: Area, end: Area | null): void {
    const area = end === null ? start : bounding(start, end);
    growTo(this.book, this.sheetId, area);
    const { getColSize, getRowSize } = this.book.model.getters;
    const figure = this.book.model.getters.getFigure(this.sheetId, this.figureId);
    const width = sum(area.right + 1, (index) => getColSize(this.sheetId, index), area.left);
    const height = sum(area.bottom + 1, (index) => getRowSize(this.sheetId, index), area.top);
    // Without an end cell Excel moves the chart and leaves its size.
    const size =
      end === null ? { width: figure?.width ?? width, height: figure?.height ?? height } : { width, height };
    this.update({ col: area.left, row: area.top, offset: { x: 0, y: 0 }, ...size });
  }

  private update(box: PixelBox): void {
    requireAllowed(this.book, this.sheetId, "objects", []);
    ensure(
      this.book.model.dispatch("UPDATE_FIGURE", { sheetId: this.sheetId, figureId: this.figureId, ...box }),
    );
  }
}

function sum(end: number, size: (index: number) => number, start = 0): number {
  let total = 0;
  for (let index = start; index < end; index++) total += size(index);
  return total;
}

function anchor(
  distance: number,
  count: number,
  size: (index: number) => number,
): { index: number; rest: number } {
  let rest = distance;
  let index = 0;
  while (index < count - 1 && rest >= size(index)) rest -= size(index++);
  return { index, rest };
}
