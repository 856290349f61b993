/**
 * Puts a table on the clipboard, as HTML and as plain text. Excel on the web refuses the Clipboard API to
 * its panes; a copy event of our own is allowed there.
 */
import type { CopiedTable } from "./copied-table";

/** @returns false when the browser allows neither way */
export async function copyTable(table: CopiedTable): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([table.html], { type: "text/html" }),
        "text/plain": new Blob([table.text], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch {
    return copyByEvent(table);
  }
}

function copyByEvent({ html, text }: CopiedTable): boolean {
  let handled = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    handled = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill);
  try {
    // Deprecated, and still the one way that a frame without the clipboard's permission has.
    return document.execCommand("copy") && handled;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill);
  }
}
