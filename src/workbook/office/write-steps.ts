/**
 * The steps of a writing, for a person who waits for it: each is told before it is done, and none is begun once they have
 * stopped it.
 */
import type { SheetPlan } from "../../core/plan/plan";
import type { WriteWatch } from "../port";
import { WorkbookError } from "../workbook-error";
import { BYTES_PER_REQUEST } from "./write-cells";

/** Some requests more, so that the person sees it move and is heard within one of them. */
const BYTES_PER_STEP = BYTES_PER_REQUEST / 4;

export class WriteSteps {
  private readonly sizes: readonly number[];

  /** @param watch missing where nobody waits */
  constructor(
    private readonly sheets: readonly SheetPlan[],
    private readonly fileName: string,
    private readonly watch?: WriteWatch,
  ) {
    this.sizes = sheets.map(({ cells }) => cells.length);
  }

  /** How many bytes of cells go in one request. */
  get bytes(): number {
    return this.watch === undefined ? BYTES_PER_REQUEST : BYTES_PER_STEP;
  }

  /** @throws WorkbookError stopped */
  mayGoOn(): void {
    if (this.watch?.signal?.aborted === true) throw new WorkbookError("stopped", { file: this.fileName });
  }

  /**
   * A request begins in this sheet.
   * @param index of the sheet
   * @param part of it that is there already, from 0 to 1
   * @throws WorkbookError stopped
   */
  begin(index: number, part: number): void {
    const done = sum(this.sizes.slice(0, index)) + (this.sizes[index] ?? 0) * part;
    this.tell(this.sheets[index]?.name ?? null, index + 1, done / Math.max(1, sum(this.sizes)));
  }

  /** All are built, and from here on nothing stops it. @throws WorkbookError stopped */
  takePlaces(): void {
    this.tell(null, this.sheets.length, 1);
  }

  private tell(sheet: string | null, number: number, share: number): void {
    this.mayGoOn();
    this.watch?.onProgress?.({ sheet, number, of: this.sheets.length, share });
  }
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
