/** Excel.WorksheetFreezePanes. */
import { ensure } from "../../model/ensure";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { invalidValue } from "../format/cell-target";
import { type Area, areaOf, EXCEL_COLUMNS, EXCEL_ROWS } from "../geometry/area";
import { RangeHost } from "../range/range";
import { resolveArea } from "../range/resolve-area";
import { growTo } from "../state/grid-size";
import type { WorkbookState } from "../state/workbook-state";

export class FreezePanesHost extends HostObject {
  override readonly api = describeApi<Excel.WorksheetFreezePanes, FreezePanesHost>("WorksheetFreezePanes", {
    methods: [
      "freezeRows",
      "freezeColumns",
      "freezeAt",
      "unfreeze",
      "getLocation",
      "getLocationOrNullObject",
    ],
  });

  constructor(
    private readonly book: WorkbookState,
    private readonly sheetId: string,
  ) {
    super();
  }

  freezeRows(count: unknown = 1): void {
    this.freeze(requireCount(count, "freezeRows"), 0);
  }

  freezeColumns(count: unknown = 1): void {
    this.freeze(0, requireCount(count, "freezeColumns"));
  }

  /** Freezes the rows and columns that the range covers. */
  freezeAt(range: unknown): void {
    const { bottom, right } = resolveArea(this.sheetId, range, "WorksheetFreezePanes.freezeAt");
    this.freeze(bottom === EXCEL_ROWS - 1 ? 0 : bottom + 1, right === EXCEL_COLUMNS - 1 ? 0 : right + 1);
  }

  unfreeze(): void {
    ensure(this.book.model.dispatch("UNFREEZE_COLUMNS_ROWS", { sheetId: this.sheetId }));
  }

  getLocation(): RangeHost {
    return this.getLocationOrNullObject() ?? new RangeHost(this.book, this.sheetId, areaOf(0, 0, 1, 1));
  }

  getLocationOrNullObject(): RangeHost | null {
    const { xSplit: columns, ySplit: rows } = this.book.model.getters.getPaneDivisions(this.sheetId);
    if (rows === 0 && columns === 0) return null;
    const area: Area = areaOf(0, 0, rows === 0 ? EXCEL_ROWS : rows, columns === 0 ? EXCEL_COLUMNS : columns);
    return new RangeHost(this.book, this.sheetId, area);
  }

  private freeze(rows: number, columns: number): void {
    const { model } = this.book;
    this.book.asOneStep(() => {
      growTo(this.book, this.sheetId, areaOf(0, 0, rows + 1, columns + 1));
      this.unfreeze();
      const { sheetId } = this;
      if (rows > 0) ensure(model.dispatch("FREEZE_ROWS", { sheetId, quantity: rows }));
      if (columns > 0) ensure(model.dispatch("FREEZE_COLUMNS", { sheetId, quantity: columns }));
    });
  }
}

function requireCount(count: unknown, method: string): number {
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0)
    throw invalidValue(`WorksheetFreezePanes.${method}`);
  return count;
}
