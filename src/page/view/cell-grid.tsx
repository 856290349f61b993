/**
 * The cells of a sheet as a grid to read: only those in view are in the page, so ten thousand rows scroll as
 * fast as ten. The grid itself keeps the focus and says which cell is the active one: a cell that has the
 * focus and scrolls out of view would take it with it.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { columnLetters, type CellRef } from "../../core/grid/address";
import type { SheetGrid } from "../../core/grid/grid";
import { useLanguage } from "../../taskpane/language-context";
import type { FindingsByCell } from "./findings-by-cell";
import { GridRow } from "./grid-row";
import type { Layout, Line } from "./layout";
import { atAnchor, moveSelection } from "./move-selection";
import { VIEW_STRINGS } from "./strings.view";

/** Pixels of the numbers of rows and of the letters of columns. */
const HEAD_WIDTH = 48;
const HEAD_HEIGHT = 24;
const OVERSCAN = 4;

const useStyles = makeStyles({
  scroller: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    // A cell that is gone to lies clear of the heads.
    scrollPaddingTop: `${HEAD_HEIGHT}px`,
    scrollPaddingLeft: `${HEAD_WIDTH}px`,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  sheet: { position: "relative" },
  heads: { position: "sticky", top: 0, zIndex: 2, height: `${HEAD_HEIGHT}px` },
  head: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    height: "100%",
    overflow: "hidden",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: `${HEAD_HEIGHT}px`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  corner: { position: "sticky", left: 0, zIndex: 1, width: `${HEAD_WIDTH}px` },
});

export interface CellGridProps {
  readonly sheet: SheetGrid;
  readonly layout: Layout;
  /** On this sheet. */
  readonly selected: CellRef | null;
  readonly findings: FindingsByCell;
  readonly onSelect: (cell: CellRef) => void;
}

export function CellGrid({ sheet, layout, selected, findings, onSelect }: CellGridProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const texts = VIEW_STRINGS[language];
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const { rows, columns } = layout;
  const place = selected === null ? null : atAnchor(layout, selected);
  const rowAt = place === null ? -1 : rows.findIndex(({ index }) => index === place.row);
  const columnAt = place === null ? -1 : columns.findIndex(({ index }) => index === place.column);
  const shownRows = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => rows[at]?.size ?? 0,
    overscan: OVERSCAN,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor: (range) => withFirstLines(range, rows, rowAt, layout, "top", "bottom"),
  });
  const shownColumns = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => columns[at]?.size ?? 0,
    overscan: OVERSCAN,
    paddingStart: HEAD_WIDTH,
    scrollPaddingStart: HEAD_WIDTH,
    rangeExtractor: (range) => withFirstLines(range, columns, columnAt, layout, "left", "right"),
  });
  // Sizes are estimated once; another layout of the same sheet has other ones.
  useEffect(() => {
    shownRows.measure();
    shownColumns.measure();
  }, [layout, shownRows, shownColumns]);
  useEffect(() => {
    if (rowAt >= 0) shownRows.scrollToIndex(rowAt, { align: "auto" });
    if (columnAt >= 0) shownColumns.scrollToIndex(columnAt, { align: "auto" });
  }, [rowAt, columnAt, shownRows, shownColumns]);

  const press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (altKey) return;
    const from = place ?? { row: rows[0]?.index ?? 0, column: columns[0]?.index ?? 0 };
    const inView = Math.max(1, shownRows.getVirtualItems().length - 2 * OVERSCAN);
    const to = moveSelection(layout, from, { key, whole: ctrlKey || metaKey }, inView);
    if (to === null) return;
    event.preventDefault();
    onSelect({ sheet: sheet.name, ...to });
  };
  const across = shownColumns.getVirtualItems();
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-scrolls-across=""
      role="grid"
      aria-label={texts.grid(sheet.name)}
      aria-readonly="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      {...(place === null ? {} : { "aria-activedescendant": `${id}-${place.row}-${place.column}` })}
      tabIndex={0}
      onKeyDown={press}
      onFocus={() => {
        if (place === null) onSelect({ sheet: sheet.name, ...atAnchor(layout, firstPlace(layout)) });
      }}
    >
      <div
        className={styles.sheet}
        role="presentation"
        style={{ width: shownColumns.getTotalSize(), height: shownRows.getTotalSize() }}
      >
        <div role="row" aria-rowindex={1} className={styles.heads}>
          <div
            role="columnheader"
            aria-colindex={1}
            aria-label={texts.rowNumbers}
            className={mergeClasses(styles.head, styles.corner)}
          />
          {across.map(({ index: at, start, size }) => (
            <div
              key={at}
              role="columnheader"
              aria-colindex={at + 2}
              className={styles.head}
              style={{ left: start, width: size }}
            >
              {columnLetters(columns[at]?.index ?? 0)}
            </div>
          ))}
        </div>
        {shownRows.getVirtualItems().map(({ index: at, start, size }) => (
          <GridRow
            key={at}
            id={id}
            at={at}
            start={start}
            size={size}
            head={HEAD_WIDTH}
            across={across}
            sheet={sheet}
            layout={layout}
            place={rowAt === at ? place : null}
            findings={findings}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

function firstPlace({ rows, columns }: Layout): { readonly row: number; readonly column: number } {
  return { row: rows[0]?.index ?? 0, column: columns[0]?.index ?? 0 };
}

/**
 * The lines in view, those above in which a merge begins that reaches into view, and the one of the active
 * cell, which must be in the page to be spoken of.
 */
function withFirstLines(
  range: Range,
  lines: readonly Line[],
  active: number,
  { merges }: Layout,
  from: "top" | "left",
  to: "bottom" | "right",
): number[] {
  const inView = defaultRangeExtractor(range);
  const first = lines[inView[0] ?? 0]?.index ?? 0;
  const begins = merges.filter((merge) => merge[from] < first && merge[to] >= first);
  const above = begins.map((merge) => lines.findIndex(({ index }) => index === merge[from]));
  const all = new Set([...inView, ...above, active].filter((at) => at >= 0));
  return [...all].sort((a, b) => a - b);
}
