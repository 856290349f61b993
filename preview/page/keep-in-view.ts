/**
 * The engine brings a chosen cell into view, but forgets the frozen panes when it reckons how far: the
 * cell comes to lie behind them. This scrolls just as far as it takes.
 */
import type { Model } from "@odoo/o-spreadsheet";

/** A column's or row's place, in pixels from the sheet's edge. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Scroll {
  readonly scrollX: number;
  readonly scrollY: number;
}

/** One direction of the view. */
interface Axis {
  /** Places of columns or rows by their number. */
  readonly at: (index: number) => Stretch;
  /** Number of columns or rows that are frozen. */
  readonly split: number;
  /** Pixels that the view has, frozen panes included. */
  readonly view: number;
}

/** Watches a model's selection; to be called once for each model. */
export function keepInView(model: Model): void {
  const { getters } = model;
  /** How each sheet was scrolled before the selection moved. */
  const scrolls = new Map<string, Scroll>();
  let chosen = "";
  model.on("update", scrolls, () => {
    const { sheetId, col, row } = getters.getActivePosition();
    const now = getters.getActiveSheetScrollInfo();
    const before = scrolls.get(sheetId) ?? now;
    const place = `${sheetId}!${col},${row}`;
    if (place !== chosen) {
      chosen = place;
      const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
      const { width, height } = getters.getSheetViewDimension();
      const columns = {
        at: (index: number) => getters.getColDimensions(sheetId, index),
        split: xSplit,
        view: width,
      };
      const rows = {
        at: (index: number) => getters.getRowDimensions(sheetId, index),
        split: ySplit,
        view: height,
      };
      const offsetX = scrollFor(col, before.scrollX, columns);
      const offsetY = scrollFor(row, before.scrollY, rows);
      if (offsetX !== now.scrollX || offsetY !== now.scrollY)
        model.dispatch("SET_VIEWPORT_OFFSET", { offsetX, offsetY });
    }
    scrolls.set(sheetId, getters.getActiveSheetScrollInfo());
  });
}

/**
 * The scroll nearest to the present one at which a column or row is wholly in view. It cuts no other
 * one at the frozen panes, where the engine would draw merged cells wrongly.
 */
export function scrollFor(index: number, scroll: number, { at, split, view }: Axis): number {
  if (index < split) return scroll;
  const frozen = split === 0 ? 0 : at(split - 1).end;
  const least = at(index).end - view;
  const most = at(index).start - frozen;
  // One that is larger than the view shows its beginning.
  if (scroll >= Math.min(least, most) && scroll <= most) return scroll;
  let first = split;
  while (scroll < least && first < index && at(first).start - frozen < least) first++;
  return scroll < least ? at(first).start - frozen : most;
}
