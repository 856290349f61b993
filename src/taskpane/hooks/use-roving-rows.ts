/**
 * One stop of the Tab key for a list of any length: arrow keys, Home, End and the page keys go from row to
 * row within it. Fluent's own arrow navigation knows only rows that are in the page, and of a long list
 * most are not (ADR 27).
 */
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";

/** Rows that the page keys go over. */
const PAGE = 10;

export interface RovingRows {
  /** The row that Tab leads to. */
  readonly current: number;
  /** The row whose details are shown; null when none is. */
  readonly open: number | null;
  /** Makes a row the current one and shows its details. */
  readonly show: (index: number) => void;
  readonly toggle: (index: number) => void;
  /** Brings the focus to a row, once it is in the page. */
  readonly focus: (index: number) => void;
  /** Shows a row and scrolls it into view; the focus stays where it is. */
  readonly reveal: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * @param keys what each row is known by, however the list changes around it
 * @param list the element around the rows
 */
export function useRovingRows(keys: readonly string[], list: RefObject<HTMLElement | null>): RovingRows {
  const [place, setPlace] = useState<{ readonly key: string | null; readonly index: number }>({
    key: null,
    index: 0,
  });
  const [openKey, setOpenKey] = useState<string | null>(null);
  const wanted = useRef<{ readonly index: number; readonly focus: boolean } | null>(null);

  // A row that is gone leaves its place to the one that took it.
  const found = place.key === null ? -1 : keys.indexOf(place.key);
  const current = found >= 0 ? found : Math.max(0, Math.min(place.index, keys.length - 1));
  const openAt = openKey === null ? -1 : keys.indexOf(openKey);

  const go = (index: number): void => setPlace({ key: keys[index] ?? null, index });
  const show = (index: number): void => {
    go(index);
    setOpenKey(keys[index] ?? null);
  };
  const focus = (index: number): void => {
    wanted.current = { index, focus: true };
    go(index);
  };
  useEffect(() => {
    if (wanted.current === null) return;
    const { index, focus: takesFocus } = wanted.current;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    if (takesFocus) row.focus();
    else row.scrollIntoView({ block: "center" });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    // What is in the details of a row has keys of its own.
    if (!(event.target instanceof HTMLElement) || event.target.dataset["row"] === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = Number(event.target.dataset["row"]);
    const target = targetOf(event.key, at, keys.length);
    if (target !== null) focus(target);
    else if (event.key === "ArrowRight") setOpenKey(keys[at] ?? null);
    else if (event.key === "ArrowLeft" || event.key === "Escape") setOpenKey(null);
    else return;
    event.preventDefault();
  };

  return {
    current,
    open: openAt < 0 ? null : openAt,
    show,
    toggle: (index) => {
      go(index);
      setOpenKey(openAt === index ? null : (keys[index] ?? null));
    },
    focus,
    reveal: (index) => {
      wanted.current = { index, focus: false };
      show(index);
    },
    onKeyDown,
  };
}

/** The row that a key leads to; null for a key that leads nowhere. */
function targetOf(key: string, at: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, last);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "PageDown":
      return Math.min(at + PAGE, last);
    case "PageUp":
      return Math.max(at - PAGE, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
