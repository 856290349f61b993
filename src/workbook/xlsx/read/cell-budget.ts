/**
 * How many cells a whole workbook may take up in memory. A few bytes of a hostile file can name
 * a cell that thousands of blank ones stand before.
 */
import { WorkbookError } from "../../workbook-error";

/** Some fifty times what the largest honest returns need. */
const MAX_SLOTS = 20_000_000;

export class CellBudget {
  private left = MAX_SLOTS;

  /** @throws WorkbookError tooLarge, when the workbook has used up its share */
  take(slots: number): void {
    this.left -= slots;
    if (this.left < 0) throw new WorkbookError("tooLarge");
  }
}
