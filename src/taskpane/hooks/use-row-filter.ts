/** What a list of findings is narrowed to, by severity and by search, and which row of the rest a person is at. */
import { useMemo, useState, type RefObject } from "react";
import type { Severity } from "../../core/validation/finding";
import { SEVERITIES } from "../../core/validation/order/order-findings";
import { useRovingRows, type RovingRows } from "./use-roving-rows";

export interface RowFilter {
  readonly shown: ReadonlySet<Severity>;
  readonly toggle: (severity: Severity) => void;
  readonly search: string;
  readonly setSearch: (search: string) => void;
}

export interface FilteredRows<Row> extends RowFilter {
  /** Those that are left, in the order in which they are worked through. */
  readonly items: readonly Row[];
  readonly rows: RovingRows;
}

/** All severities and no search to begin with. */
export function useRowFilter(): RowFilter {
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES));
  const [search, setSearch] = useState("");
  const toggle = (severity: Severity): void => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };
  return { shown, toggle, search, setSearch };
}

/** @param list the element around the rows */
export function useFilteredRows<Row extends { readonly key: string }>(
  filter: RowFilter,
  items: readonly Row[],
  list: RefObject<HTMLElement | null>,
): FilteredRows<Row> {
  const keys = useMemo(() => items.map(({ key }) => key), [items]);
  return { ...filter, items, rows: useRovingRows(keys, list) };
}
