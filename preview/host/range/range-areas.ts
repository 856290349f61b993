/** Excel.RangeAreas: several rectangles of one sheet, treated alike. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostCollection, HostObject } from "../../rich-api/host-object";
import { ConditionalFormatsHost } from "../conditional/conditional-formats";
import { CellTarget } from "../format/cell-target";
import { RangeFormatHost } from "../format/range-format";
import { formatArea, invalidAddress, qualify, requireArea, splitReference } from "../geometry/address";
import { type Area, cellCount } from "../geometry/area";
import type { SheetHost } from "../state/sheet-host";
import type { WorkbookState } from "../state/workbook-state";
import { DataValidationHost } from "../validation/data-validation";
import { clearCells } from "./clear-cells";
import { RangeHost } from "./range";

/** Excel refuses longer addresses. */
const MAX_ADDRESS = 8192;

export class RangeAreasHost extends HostObject {
  override readonly api = describeApi<Excel.RangeAreas, RangeAreasHost>("RangeAreas", {
    scalars: ["address", "areaCount", "cellCount"],
    navigations: ["areas", "format", "dataValidation", "conditionalFormats", "worksheet"],
    methods: ["clear"],
  });

  constructor(
    private readonly book: WorkbookState,
    private readonly sheetId: string,
    private readonly list: readonly Area[],
  ) {
    super();
  }

  override get keepsReference(): boolean {
    return true;
  }

  get address(): string {
    const sheetName = this.book.sheetName(this.sheetId);
    const { tellsCornersOfAreas } = this.book.quirks;
    return this.list
      .map(({ top, left, bottom, right }) =>
        tellsCornersOfAreas ? { top, left, bottom: top, right: left } : { top, left, bottom, right },
      )
      .map((area) => qualify(sheetName, formatArea(area)))
      .join(",");
  }

  get areaCount(): number {
    return this.list.length;
  }

  get cellCount(): number {
    return this.list.reduce((sum, area) => sum + cellCount(area), 0);
  }

  get areas(): RangeCollectionHost {
    return new RangeCollectionHost(this.list.map((area) => new RangeHost(this.book, this.sheetId, area)));
  }

  get worksheet(): SheetHost {
    return this.book.sheetHost(this.sheetId);
  }

  get format(): RangeFormatHost {
    return new RangeFormatHost(this.cells);
  }

  get dataValidation(): DataValidationHost {
    return new DataValidationHost(this.cells);
  }

  get conditionalFormats(): ConditionalFormatsHost {
    return new ConditionalFormatsHost(this.cells);
  }

  clear(applyTo?: unknown): void {
    clearCells(this.cells, applyTo);
  }

  private get cells(): CellTarget {
    this.book.requireSheet(this.sheetId);
    return new CellTarget(this.book, this.sheetId, this.list);
  }
}

/** Excel.RangeCollection: the rectangles of a RangeAreas one by one. */
class RangeCollectionHost extends HostCollection<RangeHost> {
  override readonly api = describeApi<Excel.RangeCollection, RangeCollectionHost>("RangeCollection", {
    methods: ["getCount", "getItemAt"],
  });

  constructor(override readonly items: readonly RangeHost[]) {
    super();
  }

  getCount(): number {
    return this.items.length;
  }

  override getItem(key: unknown): RangeHost {
    return this.getItemAt(Number(key));
  }

  getItemAt(index: number): RangeHost {
    const item = this.items[index];
    if (item === undefined)
      throw new HostError("InvalidArgument", "The index is out of range.", "RangeCollection.getItemAt");
    return item;
  }
}

/**
 * Reads a list of addresses ("A1:B2,C3").
 * @throws HostError InvalidArgument when one is none, or the whole is longer than 8192 characters
 */
export function parseAreas(addresses: unknown): Area[] {
  const location = "Worksheet.getRanges";
  if (typeof addresses !== "string" || addresses.length > MAX_ADDRESS) throw invalidAddress(location);
  return addresses
    .split(/[,;]/)
    .map((address) => requireArea(splitReference(address.trim()).cells, location));
}
