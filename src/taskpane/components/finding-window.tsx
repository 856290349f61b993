/**
 * Hundreds of findings, of which only those in view are in the page. Each says which one of how many
 * it is, and the one that has the focus stays while others scroll past. They scroll by themselves, so
 * that what comes after them can be reached.
 */
import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { FindingItem } from "./finding-item";
import { GroupHeading, type FindingGroupsProps } from "./finding-groups";

/** Pixels that a finding takes before it is drawn: three lines and the place. */
const ESTIMATE = 100;
/** Findings drawn beyond the view, where Tab goes next. */
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

export function FindingWindow({ groups, fixes, onGoTo }: FindingGroupsProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const rows = groups.flatMap((group) =>
    group.findings.map((finding, index) => ({ finding, group: index === 0 ? group : null })),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withFocused(range, focused),
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onFocus={({ target }) => setFocused(Number(target.closest("li")?.dataset["index"] ?? -1))}
        onBlur={() => setFocused(null)}
      >
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
                <FindingItem
                  finding={row.finding}
                  onGoTo={onGoTo}
                  fix={fixes.fixes.get(row.finding) ?? null}
                  grid={fixes.grid}
                  busy={fixes.busy}
                  onApply={fixes.apply}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function withFocused(range: Range, focused: number | null): number[] {
  const indexes = defaultRangeExtractor(range);
  if (focused === null || focused < 0 || focused >= range.count || indexes.includes(focused)) return indexes;
  return [...indexes, focused].sort((a, b) => a - b);
}
