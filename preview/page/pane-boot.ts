/**
 * The first script in the pane's frame, before office.js: makes the frame look like Excel's task pane
 * by giving it the shell and the bridge of the workbook that the page around it has open.
 */
import { attachBridge } from "../rich-api/bridge";
import { installShell } from "../shell/install-shell";
import { PAGE_API_SET } from "./api-set";
import "./connection";

const connection = window.parent.kaopingPreview;
// Opened by itself, the pane is outside Excel and says so.
if (connection !== undefined && window.parent !== window) {
  const { excel, locale, theme } = connection;
  const kept = excel.state.documentSettings;
  installShell(window, {
    apiSet: PAGE_API_SET,
    locale,
    theme,
    documentUrl: `C:\\preview\\${excel.state.fileName}`,
    settings: {
      read: () => kept,
      write: (settings) => {
        kept.clear();
        for (const [key, value] of settings) kept.set(key, value);
      },
    },
  });
  const detach = attachBridge(window, excel);
  window.addEventListener("pagehide", detach);
  window.addEventListener("dragenter", connection.onDragEnter);
}
