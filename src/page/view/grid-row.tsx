/** One row of the view: its number and its cells, those in which something was found marked. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import { memo } from "react";
import type { CellRef } from "../../core/grid/address";
import type { SheetGrid } from "../../core/grid/grid";
import { useHiddenStyles } from "../../taskpane/components/hidden-styles";
import { useLanguage } from "../../taskpane/language-context";
import { cellKey, type FindingsByCell } from "./findings-by-cell";
import type { Layout, Line } from "./layout";
import type { Place } from "./move-selection";
import { shownValue } from "./shown-value";
import { VIEW_STRINGS } from "./strings.view";

/** Pixels from which a row holds more than one line of text. */
const TWO_LINES = 30;

const useStyles = makeStyles({
  // A merge reaches over the rows below it, which must not take its clicks.
  row: { position: "absolute", top: 0, left: 0, width: "100%", pointerEvents: "none" },
  number: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    boxSizing: "border-box",
    height: "100%",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    padding: "0 3px",
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    cursor: "cell",
    pointerEvents: "auto",
  },
  one: { whiteSpace: "pre", textOverflow: "ellipsis", overflow: "hidden", minWidth: 0 },
  many: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", minWidth: 0 },
  left: { justifyContent: "flex-start" },
  center: { justifyContent: "center" },
  right: { justifyContent: "flex-end", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  pending: { color: tokens.colorNeutralForeground2 },
  // A bar at the cell's beginning, of a thickness of its own each: colour alone tells too few people.
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderLeft: `4px solid ${tokens.colorStatusDangerForeground1}`,
  },
  warn: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeft: `3px dashed ${tokens.colorStatusWarningForeground3}`,
  },
  info: { borderLeft: `3px dotted ${tokens.colorNeutralForeground3}` },
  active: {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
    zIndex: 1,
  },
});

export interface GridRowProps {
  /** Begins the ids of the cells. */
  readonly id: string;
  /** Place among the rows that are drawn. */
  readonly at: number;
  readonly start: number;
  readonly size: number;
  /** Width of the row's number. */
  readonly head: number;
  /** The columns in view. */
  readonly across: readonly VirtualItem[];
  readonly sheet: SheetGrid;
  readonly layout: Layout;
  /** The active cell, if it is in this row. */
  readonly place: Place | null;
  readonly findings: FindingsByCell;
  readonly onSelect: (cell: CellRef) => void;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, at, start, size, head, across, sheet, layout, place, findings, onSelect } = props;
  const styles = useStyles();
  const hidden = useHiddenStyles();
  const { language, strings } = useLanguage();
  const row = layout.rows[at]?.index ?? 0;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={styles.row}
      style={{ height: size, transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className={styles.number} style={{ width: head }}>
        {row + 1}
      </div>
      {across.map(({ index: columnAt, start: left, size: width }) => {
        const column = layout.columns[columnAt]?.index ?? 0;
        const merge = layout.mergeAt(row, column);
        // What a merge covers is drawn with its first cell.
        if (merge !== null && (merge.top !== row || merge.left !== column)) return null;
        const cell: CellRef = { sheet: sheet.name, row, column };
        const { text, align, pending } = shownValue(sheet, row, column, language);
        const found = findings.get(cellKey(cell));
        const worst = found?.[0].severity;
        const height = merge === null ? size : extent(layout.rows, merge.top, merge.bottom);
        const active = place?.column === column;
        return (
          <div
            key={column}
            id={`${id}-${row}-${column}`}
            role="gridcell"
            aria-colindex={columnAt + 2}
            aria-selected={active}
            {...(merge === null
              ? {}
              : {
                  "aria-rowspan": merge.bottom - merge.top + 1,
                  "aria-colspan": merge.right - merge.left + 1,
                })}
            className={mergeClasses(
              styles.cell,
              styles[align],
              pending && styles.pending,
              worst !== undefined && styles[worst],
              active && styles.active,
            )}
            style={{
              left,
              width: merge === null ? width : extent(layout.columns, merge.left, merge.right),
              height,
            }}
            onClick={() => onSelect(cell)}
          >
            <span className={height >= TWO_LINES ? styles.many : styles.one}>{text}</span>
            {pending && <span className={hidden.text}>{VIEW_STRINGS[language].pending}</span>}
            {worst !== undefined && <span className={hidden.text}>{strings.findings.severity[worst]}</span>}
          </div>
        );
      })}
    </div>
  );
});

/** Pixels from one line to another, both included. */
function extent(lines: readonly Line[], from: number, to: number): number {
  return lines.reduce((sum, { index, size }) => (index >= from && index <= to ? sum + size : sum), 0);
}
