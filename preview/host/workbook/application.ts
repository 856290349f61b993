/** Excel.Application: calculation, and opening other workbooks. The engine calculates after each change. */
import { ensure } from "../../model/ensure";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { invalidValue } from "../format/cell-target";
import type { WorkbookState } from "../state/workbook-state";
import { WorkbookCreatedHost } from "./workbook-created";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

export class ApplicationHost extends HostObject {
  override readonly api = describeApi<Excel.Application, ApplicationHost>("Application", {
    scalars: ["calculationMode"],
    settable: ["calculationMode"],
    methods: ["calculate", "suspendApiCalculationUntilNextSync", "suspendScreenUpdatingUntilNextSync"],
    // What Excel.createWorkbook asks for.
    internal: ["CreateWorkbook"],
  });

  constructor(private readonly book: WorkbookState) {
    super();
  }

  /** Read back as set; the engine itself has no manual mode. */
  get calculationMode(): string {
    return this.book.calculationMode;
  }

  set calculationMode(value: unknown) {
    if (typeof value !== "string" || !MODES.includes(value))
      throw invalidValue("Application.calculationMode");
    this.book.calculationMode = value;
  }

  CreateWorkbook(base64: unknown): WorkbookCreatedHost {
    return new WorkbookCreatedHost(this.book, base64);
  }

  calculate(): void {
    ensure(this.book.model.dispatch("EVALUATE_CELLS", {}));
  }

  // The grid repaints after the request at the earliest, so there is nothing to suspend.
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}
