/** What Excel knows of a sheet and the engine does not; kept by sheet id. */
import { AttributeLayers } from "./attribute-layers";

/** Excel.WorksheetProtectionOptions as it was given; everything missing is forbidden. */
export type ProtectionOptions = Readonly<Excel.WorksheetProtectionOptions>;

/** A data validation's parts that the engine has no place for, by the id of the engine's rule. */
export interface ValidationExtras {
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
  readonly ignoreBlanks: boolean;
}

/** Excel.ConditionalDataBarRule; `Automatic` when never set. */
export interface BarBound {
  readonly type: string;
  readonly formula?: string;
}

/** What a data bar has beyond its colour. */
export interface DataBarExtras {
  readonly lower: BarBound;
  readonly upper: BarBound;
  readonly barOnly: boolean;
  readonly gradient: boolean;
}

export const NEW_DATA_BAR: DataBarExtras = {
  lower: { type: "Automatic" },
  upper: { type: "Automatic" },
  barOnly: false,
  gradient: true,
};

export interface HeadersFooters {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** In points. */
export interface PageMargins {
  left: number;
  right: number;
  top: number;
  bottom: number;
  header: number;
  footer: number;
}

export interface PageSetup {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: Excel.PageLayoutZoomOptions;
  /** How often a fit to pages was forgotten (quirks.ts). */
  fitsForgotten: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  margins: PageMargins;
  /** Addresses without the sheet's name; null when not set. */
  printArea: string | null;
  printTitleRows: string | null;
  printTitleColumns: string | null;
  /** Rows from 0 with which a page begins, the upper first. */
  rowBreaks: readonly number[];
  headersFooters: HeadersFooters;
}

export class SheetExtras {
  veryHidden = false;
  /** The cells with filter buttons, headings and all; null without a filter. */
  autoFilter: string | null = null;
  /** null while the sheet is not protected. */
  protection: ProtectionOptions | null = null;
  password: string | null = null;
  /** How many comments people wrote; the grid shows none of them. */
  comments = 0;
  readonly locked = new AttributeLayers(true);
  readonly formulaHidden = new AttributeLayers(false);
  readonly fontName = new AttributeLayers("Calibri");
  /** Number formats that the engine can't apply; "" where it can. */
  readonly numberFormat = new AttributeLayers("");
  readonly validations = new Map<string, ValidationExtras>();
  /** By the id of the conditional format. */
  readonly dataBars = new Map<string, DataBarExtras>();
  readonly pageSetup: PageSetup = {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    fitsForgotten: 0,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    printArea: null,
    printTitleRows: null,
    printTitleColumns: null,
    rowBreaks: [],
    headersFooters: {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    },
  };
}
