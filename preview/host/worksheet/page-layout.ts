/** Excel.PageLayout: how the sheet is printed. The engine prints nothing, so the host keeps it. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { invalidValue } from "../format/cell-target";
import { formatArea, parseArea, splitReference } from "../geometry/address";
import { type Area, EXCEL_COLUMNS, EXCEL_ROWS } from "../geometry/area";
import { RangeAreasHost } from "../range/range-areas";
import { RangeHost } from "../range/range";
import { resolveArea } from "../range/resolve-area";
import type { PageSetup } from "../state/sheet-extras";
import type { WorkbookState } from "../state/workbook-state";
import { HeaderFooterGroupHost } from "./headers-footers";

const SCALARS = [
  "orientation",
  "paperSize",
  "zoom",
  "centerHorizontally",
  "centerVertically",
  "printGridlines",
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
] as const;

export class PageLayoutHost extends HostObject {
  override readonly api = describeApi<Excel.PageLayout, PageLayoutHost>("PageLayout", {
    scalars: SCALARS,
    settable: SCALARS,
    navigations: ["headersFooters"],
    methods: [
      "setPrintArea",
      "setPrintTitleRows",
      "setPrintTitleColumns",
      "getPrintAreaOrNullObject",
      "getPrintTitleRowsOrNullObject",
      "getPrintTitleColumnsOrNullObject",
    ],
  });

  constructor(
    private readonly book: WorkbookState,
    private readonly sheetId: string,
  ) {
    super();
  }

  get orientation(): string {
    return this.setup.orientation;
  }

  set orientation(value: unknown) {
    if (value !== "Portrait" && value !== "Landscape") throw invalidValue("PageLayout.orientation");
    this.setup.orientation = value;
  }

  /** Excel.PaperType; "A4" until set. */
  get paperSize(): string {
    return this.setup.paperSize;
  }

  set paperSize(value: unknown) {
    if (typeof value !== "string" || value === "") throw invalidValue("PageLayout.paperSize");
    // The client's enum is in camel case ("a4"), Excel answers with a capital.
    this.setup.paperSize = value.charAt(0).toUpperCase() + value.slice(1);
  }

  get zoom(): Excel.PageLayoutZoomOptions {
    return this.setup.zoom;
  }

  set zoom(value: unknown) {
    if (value === null || typeof value !== "object") throw invalidValue("PageLayout.zoom");
    if (isFitToPages(value) && this.setup.fitsForgotten < this.book.quirks.forgetsFitToPages) {
      this.setup.fitsForgotten++;
      return;
    }
    this.setup.zoom = { ...value };
  }

  get centerHorizontally(): boolean {
    return this.setup.centerHorizontally;
  }

  set centerHorizontally(value: unknown) {
    this.setup.centerHorizontally = value === true;
  }

  get centerVertically(): boolean {
    return this.setup.centerVertically;
  }

  set centerVertically(value: unknown) {
    this.setup.centerVertically = value === true;
  }

  get printGridlines(): boolean {
    return this.setup.printGridlines;
  }

  set printGridlines(value: unknown) {
    this.setup.printGridlines = value === true;
  }

  get leftMargin(): number {
    return this.setup.margins.left;
  }

  set leftMargin(points: unknown) {
    this.setup.margins.left = margin(points);
  }

  get rightMargin(): number {
    return this.setup.margins.right;
  }

  set rightMargin(points: unknown) {
    this.setup.margins.right = margin(points);
  }

  get topMargin(): number {
    return this.setup.margins.top;
  }

  set topMargin(points: unknown) {
    this.setup.margins.top = margin(points);
  }

  get bottomMargin(): number {
    return this.setup.margins.bottom;
  }

  set bottomMargin(points: unknown) {
    this.setup.margins.bottom = margin(points);
  }

  get headerMargin(): number {
    return this.setup.margins.header;
  }

  set headerMargin(points: unknown) {
    this.setup.margins.header = margin(points);
  }

  get footerMargin(): number {
    return this.setup.margins.footer;
  }

  set footerMargin(points: unknown) {
    this.setup.margins.footer = margin(points);
  }

  get headersFooters(): HeaderFooterGroupHost {
    return new HeaderFooterGroupHost(this.setup.headersFooters);
  }

  setPrintArea(range: unknown): void {
    this.setup.printArea = formatArea(resolveArea(this.sheetId, range, "PageLayout.setPrintArea"));
  }

  getPrintAreaOrNullObject(): RangeAreasHost | null {
    const area = parse(this.setup.printArea);
    return area === null ? null : new RangeAreasHost(this.book, this.sheetId, [area]);
  }

  setPrintTitleRows(rows: unknown): void {
    const { top, bottom } = resolveArea(this.sheetId, rows, "PageLayout.setPrintTitleRows");
    this.setup.printTitleRows = formatArea({ top, bottom, left: 0, right: EXCEL_COLUMNS - 1 });
  }

  getPrintTitleRowsOrNullObject(): RangeHost | null {
    const area = parse(this.setup.printTitleRows);
    return area === null ? null : new RangeHost(this.book, this.sheetId, area);
  }

  setPrintTitleColumns(columns: unknown): void {
    const { left, right } = resolveArea(this.sheetId, columns, "PageLayout.setPrintTitleColumns");
    this.setup.printTitleColumns = formatArea({ left, right, top: 0, bottom: EXCEL_ROWS - 1 });
  }

  getPrintTitleColumnsOrNullObject(): RangeHost | null {
    const area = parse(this.setup.printTitleColumns);
    return area === null ? null : new RangeHost(this.book, this.sheetId, area);
  }

  private get setup(): PageSetup {
    return this.book.extrasOf(this.sheetId).pageSetup;
  }
}

/** Points; Excel takes no negative ones. */
function margin(points: unknown): number {
  if (typeof points !== "number" || !(points >= 0)) throw invalidValue("PageLayout margin");
  return points;
}

function parse(address: string | null): Area | null {
  return address === null ? null : parseArea(splitReference(address).cells);
}

function isFitToPages(zoom: object): boolean {
  return "horizontalFitToPages" in zoom || "verticalFitToPages" in zoom;
}
