/** Excel.RangeFont over the engine's styles; the engine has no font names, so the host keeps them. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { type CellTarget, excelColor, invalidValue, normalizeColor } from "./cell-target";

const DEFAULT_SIZE = 11;

export class RangeFontHost extends HostObject {
  override readonly api = describeApi<Excel.RangeFont, RangeFontHost>("RangeFont", {
    scalars: ["bold", "italic", "underline", "strikethrough", "size", "color", "name"],
    settable: ["bold", "italic", "underline", "strikethrough", "size", "color", "name"],
  });

  constructor(private readonly target: CellTarget) {
    super();
  }

  get bold(): boolean | null {
    return this.target.uniform((style) => style.bold === true);
  }

  set bold(value: unknown) {
    this.target.setStyle({ bold: value === true });
  }

  get italic(): boolean | null {
    return this.target.uniform((style) => style.italic === true);
  }

  set italic(value: unknown) {
    this.target.setStyle({ italic: value === true });
  }

  get strikethrough(): boolean | null {
    return this.target.uniform((style) => style.strikethrough === true);
  }

  set strikethrough(value: unknown) {
    this.target.setStyle({ strikethrough: value === true });
  }

  get underline(): string | null {
    return this.target.uniform((style) => (style.underline === true ? "Single" : "None"));
  }

  set underline(value: unknown) {
    if (value !== "Single" && value !== "None") throw invalidValue("RangeFont.underline");
    this.target.setStyle({ underline: value === "Single" });
  }

  /** Points. */
  get size(): number | null {
    return this.target.uniform((style) => style.fontSize ?? DEFAULT_SIZE);
  }

  set size(value: unknown) {
    if (typeof value !== "number" || value < 1 || value > 409) throw invalidValue("RangeFont.size");
    this.target.setStyle({ fontSize: value });
  }

  get color(): string {
    return this.target.uniform((style) => excelColor(style.textColor || "#000000")) ?? "";
  }

  set color(value: unknown) {
    this.target.setStyle({ textColor: normalizeColor(value, "RangeFont.color") });
  }

  get name(): string | null {
    const names = new Set(this.target.areas.map((area) => this.layers.uniform(area)));
    const [name] = names;
    return names.size === 1 ? (name ?? null) : null;
  }

  set name(value: unknown) {
    if (typeof value !== "string" || value === "") throw invalidValue("RangeFont.name");
    this.target.require("allowFormatCells");
    for (const area of this.target.areas) this.layers.set(area, value);
  }

  private get layers() {
    return this.target.book.extrasOf(this.target.sheetId).fontName;
  }
}
