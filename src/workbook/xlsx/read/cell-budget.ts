/**
 * How much a whole workbook may take up in memory and time. A few bytes of a hostile file can name
 * a cell that thousands of blank ones stand before, or one long text a hundred thousand times.
 */
import { WorkbookError } from "../../workbook-error";

/** Some thirty times what the largest honest returns need. */
const MAX_SLOTS = 10_000_000;
const MAX_CELLS = 2_000_000;
/** Characters of all cells together; a text that many cells share counts for each of them. */
const MAX_TEXT = 50_000_000;

export class CellBudget {
  private slots = MAX_SLOTS;
  private cells = MAX_CELLS;
  private text = MAX_TEXT;

  /**
   * Places in the grid's arrays.
   * @throws WorkbookError tooLarge, when the workbook has used up its share
   */
  take(slots: number): void {
    this.slots -= slots;
    if (this.slots < 0) throw new WorkbookError("tooLarge");
  }

  /**
   * One cell of the file.
   * @throws WorkbookError tooLarge
   */
  takeCell(): void {
    if (--this.cells < 0) throw new WorkbookError("tooLarge");
  }

  /**
   * The text of a cell.
   * @throws WorkbookError tooLarge
   */
  takeText(characters: number): void {
    this.text -= characters;
    if (this.text < 0) throw new WorkbookError("tooLarge");
  }
}
