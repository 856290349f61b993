/**
 * The page's one piece of state: which workbook is open, in which language and colours. Whatever
 * changes goes through here, so that grid, pane and address always show the same.
 */
import type { OfficeColors } from "../shell/install-shell";
import { createHost, type PreviewExcel } from "../host/create-host";
import { createModel } from "../model/create-model";
import { PAGE_API_SET } from "./api-set";
import { keepInView } from "./keep-in-view";
import { mountGrid } from "./mount-grid";
import { formatPageAddress, type PageAddress } from "./page-address";
import { validateTyped } from "./validate-typed";

/** The colours of Excel's light and its black theme, as office.js gets them. */
const EXCEL_COLORS: Readonly<Record<PageAddress["appearance"], OfficeColors>> = {
  light: {
    bodyForegroundColor: "#262626",
    bodyBackgroundColor: "#E6E6E6",
    controlForegroundColor: "#262626",
    controlBackgroundColor: "#FFFFFF",
  },
  dark: {
    bodyForegroundColor: "#FFFFFF",
    bodyBackgroundColor: "#262626",
    controlForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#0A0A0A",
  },
};

/** Where the page puts the grid and the pane. */
export interface PagePlaces {
  readonly grid: HTMLElement;
  readonly pane: HTMLIFrameElement;
  readonly onDragEnter: () => void;
  /** Opens a workbook that the pane brings. */
  readonly openOther: (bytes: Uint8Array) => void;
  /** Shows a sentence above both. */
  readonly say: (sentence: string) => void;
}

export class PreviewPage {
  private excel: PreviewExcel | null = null;
  private unmount: () => void = () => undefined;

  constructor(
    private readonly places: PagePlaces,
    private current: PageAddress,
  ) {}

  get address(): PageAddress {
    return this.current;
  }

  /** The open workbook. */
  get workbook(): PreviewExcel {
    if (this.excel === null) throw new Error("No workbook is open yet");
    return this.excel;
  }

  /** Opens an empty workbook. */
  async openEmpty(fileName: string): Promise<void> {
    await this.show(createHost(createModel(), { fileName, apiSet: PAGE_API_SET }), null);
  }

  /**
   * Puts a workbook in place of the one that is open.
   * @param source the address it came from, for the page's own address; null for a file of the person's
   */
  async show(excel: PreviewExcel, source: string | null): Promise<void> {
    const previous = this.excel;
    validateTyped(excel.model);
    keepInView(excel.model);
    excel.state.openOther = this.places.openOther;
    this.excel = excel;
    await this.change({ open: source });
    previous?.dispose();
  }

  /** Changes language or colours; the workbook stays as it is, the pane starts anew. */
  async change(difference: Partial<PageAddress>): Promise<void> {
    this.current = { ...this.current, ...difference };
    const query = formatPageAddress(this.current);
    window.history.replaceState(null, "", query === "" ? window.location.pathname : query);
    await this.draw();
  }

  private async draw(): Promise<void> {
    const { grid, pane, onDragEnter, say } = this.places;
    const { language, appearance, pane: otherPane } = this.current;
    window.kaopingPreview = {
      excel: this.workbook,
      locale: language === "zh" ? "zh-CN" : "en-US",
      theme: EXCEL_COLORS[appearance],
      onDragEnter,
    };
    document.documentElement.dataset["appearance"] = appearance;
    this.unmount();
    this.unmount = await mountGrid(this.workbook.model, grid, { language, appearance, say });
    pane.src = otherPane ?? "taskpane.html";
  }
}
