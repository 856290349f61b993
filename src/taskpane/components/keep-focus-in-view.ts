/**
 * Keeps what has the focus in view where the room around it gets smaller under the person's hands: a notice that comes
 * below, a narrower window. Whoever types would otherwise no longer see where.
 */

/** For the `ref` of a room that scrolls by itself. */
export function keepFocusInView(room: HTMLElement | null): (() => void) | undefined {
  if (room === null) return undefined;
  const { ownerDocument: page } = room;
  // From when something gets the focus until the person scrolls: then they want to see something else.
  let wanted = false;
  const want = (): void => {
    wanted = true;
  };
  const leave = (): void => {
    wanted = false;
  };
  const leaveByBar = ({ target }: Event): void => {
    if (target === room) leave();
  };
  const observer = new ResizeObserver(() => {
    const { activeElement: active } = page;
    if (!wanted || active === null || active === room || !room.contains(active)) return;
    if (active.getBoundingClientRect().height < room.clientHeight)
      active.scrollIntoView({ block: "nearest" });
  });
  const listening = new AbortController();
  const { signal } = listening;
  room.addEventListener("focusin", want, { signal });
  room.addEventListener("wheel", leave, { passive: true, signal });
  room.addEventListener("touchmove", leave, { passive: true, signal });
  room.addEventListener("pointerdown", leaveByBar, { signal });
  observer.observe(room);
  return () => {
    observer.disconnect();
    listening.abort();
  };
}
