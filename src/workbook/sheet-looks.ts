/** How wide and high a sheet's columns and rows are drawn: what a view of it needs beside the grid. */

export interface SheetLooks {
  /** In characters, by column; those that the file says nothing of have the default width. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly defaultWidth: number | null;
  /** In points, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultHeight: number | null;
}
