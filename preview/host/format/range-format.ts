/** Excel.RangeFormat: the look of cells, and the sizes of the rows and columns they are in. */
import { ensure } from "../../model/ensure";
import { describeApi, HostObject } from "../../rich-api/host-object";
import type { Area } from "../geometry/area";
import { type CellTarget, invalidValue } from "./cell-target";
import { FormatProtectionHost } from "./format-protection";
import { toPixels, toPoints } from "./points";
import { RangeBordersHost } from "./range-borders";
import { RangeFillHost } from "./range-fill";
import { RangeFontHost } from "./range-font";

type Dimension = "COL" | "ROW";
const HORIZONTAL = { General: undefined, Left: "left", Center: "center", Right: "right" } as const;
const VERTICAL = { Top: "top", Center: "middle", Bottom: "bottom" } as const;
/** Excel's greatest column width and row height in points. */
const MAX_SIZE: Readonly<Record<Dimension, number>> = { COL: 1792, ROW: 409.5 };

export class RangeFormatHost extends HostObject {
  override readonly api = describeApi<Excel.RangeFormat, RangeFormatHost>("RangeFormat", {
    scalars: ["columnWidth", "rowHeight", "wrapText", "horizontalAlignment", "verticalAlignment"],
    settable: ["columnWidth", "rowHeight", "wrapText", "horizontalAlignment", "verticalAlignment"],
    navigations: ["fill", "font", "borders", "protection"],
    methods: ["autofitColumns", "autofitRows"],
  });

  readonly fill: RangeFillHost;
  readonly font: RangeFontHost;
  readonly borders: RangeBordersHost;
  readonly protection: FormatProtectionHost;

  constructor(private readonly target: CellTarget) {
    super();
    this.fill = new RangeFillHost(target);
    this.font = new RangeFontHost(target);
    this.borders = new RangeBordersHost(target);
    this.protection = new FormatProtectionHost(target);
  }

  /** Points; null where columns differ. */
  get columnWidth(): number | null {
    const { getters } = this.target.book.model;
    return this.uniformSize("COL", (index) => getters.getColSize(this.target.sheetId, index));
  }

  set columnWidth(value: unknown) {
    this.resize("COL", value, "RangeFormat.columnWidth");
  }

  /** Points; null where rows differ. */
  get rowHeight(): number | null {
    const { getters } = this.target.book.model;
    return this.uniformSize("ROW", (index) => getters.getRowSize(this.target.sheetId, index));
  }

  set rowHeight(value: unknown) {
    this.resize("ROW", value, "RangeFormat.rowHeight");
  }

  get wrapText(): boolean | null {
    return this.target.uniform((style) => style.wrapping === "wrap");
  }

  set wrapText(value: unknown) {
    this.target.setStyle({ wrapping: value === true ? "wrap" : "overflow" });
  }

  get horizontalAlignment(): string | null {
    return this.target.uniform((style) => nameOf(HORIZONTAL, style.align, "General"));
  }

  set horizontalAlignment(value: unknown) {
    if (!isKey(HORIZONTAL, value)) throw invalidValue("RangeFormat.horizontalAlignment");
    this.target.setStyle({ align: HORIZONTAL[value] });
  }

  get verticalAlignment(): string | null {
    return this.target.uniform((style) => nameOf(VERTICAL, style.verticalAlign, "Bottom"));
  }

  set verticalAlignment(value: unknown) {
    if (!isKey(VERTICAL, value)) throw invalidValue("RangeFormat.verticalAlignment");
    this.target.setStyle({ verticalAlign: VERTICAL[value] });
  }

  autofitColumns(): void {
    this.target.require("allowFormatColumns");
    const cols = this.indexes("COL");
    this.target.book.calculate();
    ensure(this.target.book.model.dispatch("AUTORESIZE_COLUMNS", { sheetId: this.target.sheetId, cols }));
  }

  autofitRows(): void {
    this.target.require("allowFormatRows");
    const rows = this.indexes("ROW");
    this.target.book.calculate();
    ensure(this.target.book.model.dispatch("AUTORESIZE_ROWS", { sheetId: this.target.sheetId, rows }));
  }

  private uniformSize(dimension: Dimension, size: (index: number) => number): number | null {
    const sizes = new Set(this.indexes(dimension).map((index) => toPoints(size(index))));
    const [only] = sizes;
    return sizes.size === 1 ? (only ?? null) : null;
  }

  private resize(dimension: Dimension, value: unknown, location: string): void {
    if (typeof value !== "number" || value < 0 || value > MAX_SIZE[dimension]) throw invalidValue(location);
    this.target.require(dimension === "COL" ? "allowFormatColumns" : "allowFormatRows");
    const { book, sheetId } = this.target;
    book.asOneStep(() => {
      this.target.zones();
      const elements = this.indexes(dimension);
      ensure(
        book.model.dispatch("RESIZE_COLUMNS_ROWS", { sheetId, dimension, elements, size: toPixels(value) }),
      );
    });
  }

  /** The rows or columns of the engine's sheet that the target touches. */
  private indexes(dimension: Dimension): number[] {
    const span = (area: Area): number[] => {
      const [first, last] = dimension === "COL" ? [area.left, area.right] : [area.top, area.bottom];
      return Array.from({ length: last - first + 1 }, (_item, offset) => first + offset);
    };
    return [...new Set(this.target.existing().flatMap(span))];
  }
}

function isKey<T extends object>(table: T, key: unknown): key is keyof T {
  return typeof key === "string" && Object.hasOwn(table, key);
}

function nameOf<T>(table: Readonly<Record<string, T>>, value: T, fallback: string): string {
  if (value === undefined) return fallback;
  return Object.entries(table).find(([, entry]) => entry === value)?.[0] ?? fallback;
}
