/**
 * What the page hands to the pane's frame, and what tests look at: the workbook that is open and how
 * Excel presents itself. It stands on the page's window because the frame loads by itself.
 */
import type { PreviewExcel } from "../host/create-host";
import type { OfficeColors } from "../shell/install-shell";

export interface PreviewConnection {
  /** The workbook that is open, behind Excel's request protocol. */
  readonly excel: PreviewExcel;
  /** Language that Excel claims to be in. */
  readonly locale: "zh-CN" | "en-US";
  /** Colours that Excel claims to have. */
  readonly theme: OfficeColors;
  /** The frame saw a file being dragged over it, which the page itself cannot notice. */
  readonly onDragEnter: () => void;
}

declare global {
  interface Window {
    /** Set by the preview page before it loads the pane; missing everywhere else. */
    kaopingPreview?: PreviewConnection;
  }
}
