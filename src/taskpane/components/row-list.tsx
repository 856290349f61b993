/** A list of rows that lead to cells: one stop of the Tab key, and no slower where there are thousands. */
import type { ReactNode, RefObject } from "react";
import type { RovingRows } from "../hooks/use-roving-rows";
import { RowGroups, type GroupedRow } from "./row-groups";
import { RowWindow } from "./row-window";

/** Up to so many are all in the page, where they can be printed; more would be felt. */
const ALL_DRAWN = 60;

export interface RowListProps {
  readonly items: readonly GroupedRow[];
  readonly rows: RovingRows;
  /** For the element around the rows. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** Draws a row. */
  readonly children: (index: number) => ReactNode;
}

export function RowList({ items, rows, list, children }: RowListProps) {
  return (
    <div ref={list} onKeyDown={rows.onKeyDown}>
      {items.length > ALL_DRAWN ? (
        <RowWindow rows={items} current={rows.current}>
          {children}
        </RowWindow>
      ) : (
        <RowGroups rows={items}>{children}</RowGroups>
      )}
    </div>
  );
}
