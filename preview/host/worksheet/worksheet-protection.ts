/** Excel.WorksheetProtection. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { accessDenied } from "../../model/ensure";
import type { ProtectionOptions } from "../state/sheet-extras";
import type { WorkbookState } from "../state/workbook-state";

/** What Excel reports for a protected sheet when nothing was allowed explicitly. */
const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export class WorksheetProtectionHost extends HostObject {
  override readonly api = describeApi<Excel.WorksheetProtection, WorksheetProtectionHost>(
    "WorksheetProtection",
    {
      scalars: ["protected", "options"],
      methods: ["protect", "unprotect"],
    },
  );

  constructor(
    private readonly book: WorkbookState,
    private readonly sheetId: string,
  ) {
    super();
  }

  get protected(): boolean {
    return this.extras.protection !== null;
  }

  /** null while the sheet is not protected. */
  get options(): ProtectionOptions | null {
    return this.extras.protection;
  }

  /** @throws HostError InvalidOperation when the sheet is protected already, as in Excel */
  protect(options?: unknown, password?: unknown): void {
    if (this.protected) {
      throw new HostError(
        "InvalidOperation",
        "This operation is not permitted while the sheet is protected.",
        "WorksheetProtection.protect",
      );
    }
    const given = (typeof options === "object" && options !== null ? options : {}) as ProtectionOptions;
    this.extras.protection = { ...NOTHING_ALLOWED, ...given };
    this.extras.password = typeof password === "string" && password !== "" ? password : null;
  }

  unprotect(password?: unknown): void {
    if (this.extras.password !== null && this.extras.password !== password) throw accessDenied();
    this.extras.protection = null;
    this.extras.password = null;
  }

  private get extras() {
    return this.book.extrasOf(this.sheetId);
  }
}
