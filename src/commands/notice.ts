/**
 * A sentence for the person after a click on the ribbon. It travels in the address behind `#`, which
 * a browser sends to no server, and is shown as text.
 */
const MARK = "#notice=";

/** @param page address of the page that shows notices */
export function noticeAddress(page: string, sentence: string): string {
  return `${new URL(page).href.replace(/#.*$/, "")}${MARK}${encodeURIComponent(sentence)}`;
}

/** @returns null when the page was not opened to show a notice */
export function readNotice(hash: string): string | null {
  return hash.startsWith(MARK) ? decodeURIComponent(hash.slice(MARK.length)) : null;
}
