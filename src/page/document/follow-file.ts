/**
 * Follows a file on the disk: looks at it now and then, at once when the browser tells of a change or the
 * person comes back to the page. Nothing is looked at while nobody sees the page.
 */
import type { OpenFile } from "./open-file";

/** Milliseconds between two looks; with the browser telling of changes, only now and then for safety. */
const OFTEN = 1_500;
const SELDOM = 15_000;

/** @returns ends it */
export function followFile(file: OpenFile): () => void {
  const { disk } = file;
  if (disk === null) return () => undefined;
  let ended = false;
  let unobserve: (() => void) | null = null;
  const look = (): void => {
    if (!ended && document.visibilityState === "visible") void file.lookAgain();
  };
  let timer = setInterval(look, OFTEN);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  void disk.observe(look).then((observed) => {
    if (observed === null) return;
    if (ended) return observed();
    unobserve = observed;
    clearInterval(timer);
    timer = setInterval(look, SELDOM);
  });
  return () => {
    ended = true;
    clearInterval(timer);
    unobserve?.();
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}
