/** Excel.Workbook: where every object path begins. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { requireArea, splitReference } from "../geometry/address";
import { NamedItemsHost } from "../names/named-items";
import { RangeHost } from "../range/range";
import type { WorkbookState } from "../state/workbook-state";
import { WorksheetsHost } from "../worksheet/worksheets";
import { ApplicationHost } from "./application";
import { DocumentPropertiesHost } from "./document-properties";
import { SettingsHost } from "./settings";
import { WorkbookProtectionHost } from "./workbook-protection";

export class WorkbookHost extends HostObject {
  override readonly api = describeApi<Excel.Workbook, WorkbookHost>("Workbook", {
    scalars: ["name", "readOnly"],
    navigations: ["worksheets", "names", "application", "properties", "settings", "protection"],
    methods: ["getSelectedRange"],
    internal: ["_GetRangeForEventByReferenceId", "_GetRangeOrNullObjectForEventByReferenceId"],
  });

  readonly worksheets: WorksheetsHost;
  readonly names: NamedItemsHost;
  readonly application: ApplicationHost;
  readonly properties: DocumentPropertiesHost;
  readonly settings: SettingsHost;
  readonly protection: WorkbookProtectionHost;

  constructor(private readonly book: WorkbookState) {
    super();
    this.worksheets = new WorksheetsHost(book);
    this.names = new NamedItemsHost(book, null);
    this.application = new ApplicationHost(book);
    this.properties = new DocumentPropertiesHost(book.properties);
    this.settings = new SettingsHost(book);
    this.protection = new WorkbookProtectionHost(book);
  }

  get name(): string {
    return this.book.fileName;
  }

  get readOnly(): boolean {
    return this.book.isReadOnly;
  }

  getSelectedRange(): RangeHost {
    const { getters } = this.book.model;
    return new RangeHost(this.book, getters.getActiveSheetId(), getters.getSelectedZone());
  }

  /** The range of a change event; our reference id is its sheet's id and its address. */
  _GetRangeForEventByReferenceId(reference: string): RangeHost {
    const { sheet, cells } = splitReference(reference);
    return new RangeHost(this.book, sheet ?? "", requireArea(cells, "WorksheetChangedEventArgs.getRange"));
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: string): RangeHost | null {
    const range = this._GetRangeForEventByReferenceId(reference);
    return this.book.model.getters.tryGetSheet(range.sheetId) === undefined ? null : range;
  }
}
