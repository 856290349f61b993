/** Excel.Worksheet over a sheet of the engine. */
import { HostError } from "../../rich-api/host-error";
import { ensure } from "../../model/ensure";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { ChartsHost } from "../charts/charts";
import { usedArea } from "../cells/used-range";
import { excelColor, invalidValue, normalizeColor } from "../format/cell-target";
import { invalidAddress, requireArea, splitReference } from "../geometry/address";
import { engineName } from "../geometry/engine-names";
import { type Area, areaOf, fitsSheet, WHOLE_SHEET } from "../geometry/area";
import { NamedItemsHost } from "../names/named-items";
import { parseAreas, RangeAreasHost } from "../range/range-areas";
import { RangeHost } from "../range/range";
import type { WorkbookState } from "../state/workbook-state";
import { AutoFilterHost } from "./auto-filter";
import { followSheetName } from "../validation/validation-store";
import { CommentsHost, ShapesHost, TablesHost } from "./counts";
import { FreezePanesHost } from "./freeze-panes";
import { moveSheet } from "./move-sheet";
import { PageBreaksHost } from "./page-breaks";
import { PageLayoutHost } from "./page-layout";
import { requireSheetName } from "./sheet-names";
import { isLastVisible, setVisibility, visibilityOf } from "./visibility";
import { WorksheetProtectionHost } from "./worksheet-protection";

export class WorksheetHost extends HostObject {
  override readonly api = describeApi<Excel.Worksheet, WorksheetHost>("Worksheet", {
    scalars: ["id", "name", "position", "visibility", "tabColor", "showGridlines"],
    settable: ["name", "position", "visibility", "tabColor", "showGridlines"],
    aliases: { Gridlines: "showGridlines" },
    navigations: [
      ...(["charts", "names", "freezePanes", "protection"] as const),
      ...(["pageLayout", "horizontalPageBreaks", "autoFilter"] as const),
      ...(["tables", "shapes", "comments"] as const),
    ],
    methods: [
      ...(["delete", "activate", "getRange", "getRangeByIndexes", "getRanges", "getCell"] as const),
      ...(["getUsedRange", "getUsedRangeOrNullObject"] as const),
    ],
    internal: [
      ...(["_RegisterDataChangedEvent", "_UnregisterDataChangedEvent"] as const),
      ...(["_RegisterActivatedEvent", "_UnregisterActivatedEvent"] as const),
      ...(["_RegisterDeactivatedEvent", "_UnregisterDeactivatedEvent"] as const),
    ],
  });

  constructor(
    readonly book: WorkbookState,
    readonly id: string,
  ) {
    super();
  }

  override get wireId(): string {
    return this.id;
  }

  get name(): string {
    return this.book.sheetName(this.id);
  }

  set name(value: unknown) {
    const oldName = engineName(this.name);
    const newName = engineName(requireSheetName(this.book, value, this.id, "Worksheet.name"));
    const before = this.name;
    ensure(this.book.model.dispatch("RENAME_SHEET", { sheetId: this.id, oldName, newName }));
    followSheetName(this.book, before, this.name);
  }

  get position(): number {
    this.book.requireSheet(this.id);
    return this.book.model.getters.getSheetIds().indexOf(this.id);
  }

  set position(value: unknown) {
    this.book.requireSheet(this.id);
    const count = this.book.model.getters.getSheetIds().length;
    if (typeof value !== "number" || value < 0 || value >= count) throw invalidValue("Worksheet.position");
    moveSheet(this.book, this.id, value);
  }

  get visibility(): string {
    this.book.requireSheet(this.id);
    return visibilityOf(this.book, this.id);
  }

  set visibility(value: unknown) {
    this.book.requireSheet(this.id);
    setVisibility(this.book, this.id, value);
  }

  /** "" when the tab has no colour of its own. */
  get tabColor(): string {
    this.book.requireSheet(this.id);
    return excelColor(this.book.model.getters.getSheet(this.id).color ?? "");
  }

  set tabColor(value: unknown) {
    this.book.requireSheet(this.id);
    const color = value === "" ? {} : { color: normalizeColor(value, "Worksheet.tabColor") };
    ensure(this.book.model.dispatch("COLOR_SHEET", { sheetId: this.id, ...color }));
  }

  get showGridlines(): boolean {
    this.book.requireSheet(this.id);
    return this.book.model.getters.getGridLinesVisibility(this.id);
  }

  set showGridlines(value: unknown) {
    this.book.requireSheet(this.id);
    const areGridLinesVisible = value === true;
    ensure(this.book.model.dispatch("SET_GRID_LINES_VISIBILITY", { sheetId: this.id, areGridLinesVisible }));
  }

  get charts(): ChartsHost {
    this.book.requireSheet(this.id);
    return new ChartsHost(this.book, this.id);
  }

  get horizontalPageBreaks(): PageBreaksHost {
    this.book.requireSheet(this.id);
    return new PageBreaksHost(this.id, this.book.extrasOf(this.id).pageSetup);
  }

  get autoFilter(): AutoFilterHost {
    this.book.requireSheet(this.id);
    return new AutoFilterHost(this.book, this.id);
  }

  get tables(): TablesHost {
    return new TablesHost(this.book, this.id);
  }

  get shapes(): ShapesHost {
    return new ShapesHost(this.book, this.id);
  }

  get comments(): CommentsHost {
    return new CommentsHost(this.book, this.id);
  }

  get names(): NamedItemsHost {
    this.book.requireSheet(this.id);
    return new NamedItemsHost(this.book, this.id);
  }

  get freezePanes(): FreezePanesHost {
    this.book.requireSheet(this.id);
    return new FreezePanesHost(this.book, this.id);
  }

  get protection(): WorksheetProtectionHost {
    this.book.requireSheet(this.id);
    return new WorksheetProtectionHost(this.book, this.id);
  }

  get pageLayout(): PageLayoutHost {
    this.book.requireSheet(this.id);
    return new PageLayoutHost(this.book, this.id);
  }

  delete(): void {
    const sheetName = engineName(this.name);
    if (this.visibility === "VeryHidden") {
      throw new HostError(
        "InvalidOperation",
        "A very hidden worksheet can't be deleted.",
        "Worksheet.delete",
      );
    }
    if (isLastVisible(this.book, this.id)) {
      throw new HostError(
        "InvalidOperation",
        "A workbook must contain at least one visible worksheet.",
        "Worksheet.delete",
      );
    }
    ensure(this.book.model.dispatch("DELETE_SHEET", { sheetId: this.id, sheetName }));
  }

  activate(): void {
    if (this.visibility !== "Visible") {
      throw new HostError("InvalidOperation", "A hidden worksheet can't be activated.", "Worksheet.activate");
    }
    const sheetIdFrom = this.book.model.getters.getActiveSheetId();
    if (sheetIdFrom === this.id) return;
    ensure(this.book.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: this.id }));
  }

  /** The whole sheet without an address; a name of the workbook or the sheet is an address too. */
  getRange(address?: unknown): RangeHost {
    if (address === undefined || address === null || address === "") return this.at(WHOLE_SHEET);
    if (typeof address !== "string") throw invalidAddress("Worksheet.getRange");
    const { sheet, cells } = splitReference(address);
    if (sheet !== null && this.book.sheetIdOf(sheet) !== this.id) throw invalidAddress("Worksheet.getRange");
    return this.at(requireArea(cells, "Worksheet.getRange"));
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeHost {
    const area = areaOf(row, column, rows, columns);
    if (!fitsSheet(area)) throw invalidAddress("Worksheet.getRangeByIndexes");
    return this.at(area);
  }

  areas(list: readonly Area[]): RangeAreasHost {
    return new RangeAreasHost(this.book, this.id, list);
  }

  getRanges(addresses?: unknown): RangeAreasHost {
    this.book.requireSheet(this.id);
    if (typeof addresses === "string" && addresses.includes(",") && this.book.quirks.listSeparator !== ",")
      throw new HostError("InvalidArgument", "The separator is not the machine's.", "Worksheet.getRanges");
    const areas = addresses === undefined || addresses === null ? [WHOLE_SHEET] : parseAreas(addresses);
    return new RangeAreasHost(this.book, this.id, areas);
  }

  getCell(row: number, column: number): RangeHost {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getUsedRange(valuesOnly?: boolean): RangeHost {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): RangeHost | null {
    this.book.requireSheet(this.id);
    const area = usedArea(this.book, this.id, valuesOnly === true);
    return area === null ? null : this.at(area);
  }

  // Registrations need no bookkeeping: every event is sent, and the client keeps the handlers.
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}

  private at(area: Area): RangeHost {
    this.book.requireSheet(this.id);
    return new RangeHost(this.book, this.id, area);
  }
}
