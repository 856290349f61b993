/**
 * The bad days of the real Excel, as public reports tell of them: each is off until a test switches it on.
 * docs/excel-risks.md names the reports.
 */
export class Quirks {
  /** Members that this Excel refuses, by class and name ("ChartAxis.position"), with the code it answers. */
  readonly refused = new Map<string, string>();
  /** What stands between the areas of an address for `getRanges`: that of the machine's language. */
  listSeparator: "," | ";" = ",";
  /** So many times for each sheet a fit to pages is taken without a word and forgotten. */
  forgetsFitToPages = 0;
  /** Hiding a name does nothing when the name was there before its formula was set. */
  ignoresHidingOfOldNames = false;
  /** Another workbook's window has the focus for so many requests: each is refused whole with the code. */
  otherWindow: { code: "GeneralException" | "InvalidSelection"; requests: number } | null = null;
  /** A tab's new name is being typed: no sheet can be added or deleted. */
  renamingTab = false;
  /** What somebody else does just before the request of this number from now, counted from 1. */
  meanwhile: { request: number; act: () => void } | null = null;
  /** No copy of the document is handed out (`getFileAsync`). */
  refusesCopies = false;
  /** The address of several areas names their top left cells only. */
  tellsCornersOfAreas = false;

  /** Called before each request of an add-in. */
  beginRequest(): void {
    const { meanwhile } = this;
    if (meanwhile === null || --meanwhile.request > 0) return;
    this.meanwhile = null;
    meanwhile.act();
  }
}
