/** Excel.RangeFill over the engine's styles. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { type CellTarget, excelColor, normalizeColor } from "./cell-target";

export class RangeFillHost extends HostObject {
  override readonly api = describeApi<Excel.RangeFill, RangeFillHost>("RangeFill", {
    scalars: ["color"],
    settable: ["color"],
    methods: ["clear"],
  });

  constructor(private readonly target: CellTarget) {
    super();
  }

  /** White where there is none, "" where cells differ, as in Excel. */
  get color(): string {
    const color = this.target.uniform((style) => excelColor(style.fillColor || "#FFFFFF"));
    return color ?? "";
  }

  set color(value: unknown) {
    this.target.setStyle({ fillColor: normalizeColor(value, "RangeFill.color") });
  }

  clear(): void {
    this.target.setStyle({ fillColor: "" });
  }
}
