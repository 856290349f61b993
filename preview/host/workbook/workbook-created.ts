/** Excel.WorkbookCreated: a workbook that is there but not open yet. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostObject } from "../../rich-api/host-object";
import type { WorkbookState } from "../state/workbook-state";

const CREATE = "Application.createWorkbook";

export class WorkbookCreatedHost extends HostObject {
  override readonly api = describeApi<Excel.WorkbookCreated, WorkbookCreatedHost>("WorkbookCreated", {
    internal: ["Open"],
  });

  private readonly bytes: Uint8Array;

  /** @param base64 an .xlsx file */
  constructor(
    private readonly book: WorkbookState,
    base64: unknown,
  ) {
    super();
    const refusal = book.quirks.refused.get(CREATE);
    if (refusal !== undefined) throw new HostError(refusal, "This Excel opens no workbooks.", CREATE);
    this.bytes = decode(base64);
  }

  Open(): void {
    this.book.openOther(this.bytes);
  }
}

/** A file as Excel takes it: base64 of a ZIP archive. */
function decode(base64: unknown): Uint8Array {
  const isBase64 = typeof base64 === "string" && /^[A-Za-z0-9+/]+={0,2}$/.test(base64);
  const bytes = isBase64 ? Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) : null;
  if (bytes?.[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new HostError(
      "InvalidArgument",
      "The argument is invalid or missing or has an incorrect format.",
      CREATE,
    );
  }
  return bytes;
}
