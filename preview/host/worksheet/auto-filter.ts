/** Excel.AutoFilter: which table of the sheet has filter buttons. The host keeps it; the grid filters nothing. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { formatArea, parseArea } from "../geometry/address";
import { RangeHost } from "../range/range";
import { resolveArea } from "../range/resolve-area";
import type { WorkbookState } from "../state/workbook-state";

export class AutoFilterHost extends HostObject {
  override readonly api = describeApi<Excel.AutoFilter, AutoFilterHost>("AutoFilter", {
    scalars: ["enabled"],
    methods: ["apply", "remove", "getRangeOrNullObject"],
  });

  constructor(
    private readonly book: WorkbookState,
    private readonly sheetId: string,
  ) {
    super();
  }

  get enabled(): boolean {
    return this.book.extrasOf(this.sheetId).autoFilter !== null;
  }

  /** A sheet has one filter only: a new one takes the place of the old. */
  apply(range: unknown): void {
    const area = resolveArea(this.sheetId, range, "AutoFilter.apply");
    this.book.extrasOf(this.sheetId).autoFilter = formatArea(area);
  }

  remove(): void {
    this.book.extrasOf(this.sheetId).autoFilter = null;
  }

  getRangeOrNullObject(): RangeHost | null {
    const area = parseArea(this.book.extrasOf(this.sheetId).autoFilter ?? "");
    return area === null ? null : new RangeHost(this.book, this.sheetId, area);
  }
}
