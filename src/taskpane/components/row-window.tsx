/**
 * Hundreds of rows, of which only those in view are in the page. Each says which one of how many
 * it is, and the one that Tab leads to stays while others scroll past. They scroll by themselves, so
 * that what comes after them can be reached.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useRef } from "react";
import { GroupHeading, type RowGroupsProps } from "./row-groups";

/** Pixels that a row takes before it is drawn: two lines. */
const ESTIMATE = 46;
/** Rows drawn beyond the view. */
const OVERSCAN = 6;

const useStyles = makeStyles({
  scroller: {
    height: "70vh",
    overflowY: "auto",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  list: {
    position: "relative",
    flexShrink: 0,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
  first: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS} 0` },
});

export interface RowWindowProps extends RowGroupsProps {
  /** The row that Tab leads to. */
  readonly current: number;
}

export function RowWindow({ rows, current, children }: RowWindowProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    overscan: OVERSCAN,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: (range) => withCurrent(range, current),
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className={styles.item}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.group !== null && (
                  <div className={styles.first}>
                    <GroupHeading group={row.group} />
                  </div>
                )}
                {children(index)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** The row that Tab leads to, or that a key has just led to, is in the page wherever it is. */
function withCurrent(range: Range, current: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (current >= range.count || indexes.includes(current)) return indexes;
  return [...indexes, current].sort((a, b) => a - b);
}
