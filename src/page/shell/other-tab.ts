/**
 * Hands a workbook to the same page in a tab of its own. The new tab says when it listens; nothing of this
 * leaves the browser, and messages of other sites are not listened to.
 */

/** What the page's address ends with when it is to wait for a workbook. */
const HANDED = "#handed";
const READY = "kaoping: ready";
/** Milliseconds after which nothing will come any more. */
const PATIENCE = 15_000;

/** @returns false when the browser opened no tab */
export function handToOtherTab(bytes: Uint8Array): boolean {
  const tab = window.open(`${location.pathname}${HANDED}`, "_blank");
  if (tab === null) return false;
  const hand = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== tab || origin !== location.origin || data !== READY) return;
    window.removeEventListener("message", hand);
    tab.postMessage(bytes, location.origin);
  };
  window.addEventListener("message", hand);
  return true;
}

/** Null when the page was opened as usual, or nothing came. */
export function receiveHanded(): Promise<Uint8Array | null> {
  const opener = window.opener as Window | null;
  if (location.hash !== HANDED || opener === null) return Promise.resolve(null);
  // Reloading must not wait for what came once.
  history.replaceState(null, "", location.pathname);
  return new Promise((resolve) => {
    const done = (bytes: Uint8Array | null): void => {
      clearTimeout(timer);
      window.removeEventListener("message", take);
      resolve(bytes);
    };
    const take = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source === opener && origin === location.origin && data instanceof Uint8Array) done(data);
    };
    const timer = setTimeout(() => done(null), PATIENCE);
    window.addEventListener("message", take);
    opener.postMessage(READY, location.origin);
  });
}
