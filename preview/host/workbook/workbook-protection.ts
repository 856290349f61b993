/** Excel.WorkbookProtection: whether sheets may be added, renamed, moved or deleted. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import type { WorkbookState } from "../state/workbook-state";

export class WorkbookProtectionHost extends HostObject {
  override readonly api = describeApi<Excel.WorkbookProtection, WorkbookProtectionHost>(
    "WorkbookProtection",
    {
      scalars: ["protected"],
      methods: ["protect", "unprotect"],
    },
  );

  constructor(private readonly book: WorkbookState) {
    super();
  }

  get protected(): boolean {
    return this.book.isStructureProtected;
  }

  protect(): void {
    this.book.isStructureProtected = true;
  }

  unprotect(): void {
    this.book.isStructureProtected = false;
  }
}
