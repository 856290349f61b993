/** A list that may have thousands of rows: only those in view are in the page, and it scrolls by itself. */
import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type ReactNode } from "react";

/** Up to so many are all in the page, where they can be printed. */
const ALL_DRAWN = 60;
const OVERSCAN = 6;

const useStyles = makeStyles({
  plain: { listStyleType: "none", margin: 0, padding: 0 },
  scroller: { height: "60vh", overflowY: "auto" },
  list: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
});

export interface LongListProps {
  readonly count: number;
  /** Pixels that a row takes before it is drawn. */
  readonly estimate: number;
  readonly keyOf: (index: number) => string;
  readonly children: (index: number) => ReactNode;
}

export function LongList(props: LongListProps) {
  const styles = useStyles();
  const { count, keyOf, children } = props;
  if (count > ALL_DRAWN) return <Window {...props} />;
  return (
    <ul className={styles.plain}>
      {Array.from({ length: count }, (_, index) => (
        <li key={keyOf(index)}>{children(index)}</li>
      ))}
    </ul>
  );
}

function Window({ count, estimate, keyOf, children }: LongListProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    getItemKey: keyOf,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
