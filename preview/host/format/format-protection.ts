/** Excel.FormatProtection: which cells stay locked once the sheet is protected. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import type { AttributeLayers } from "../state/attribute-layers";
import type { CellTarget } from "./cell-target";

export class FormatProtectionHost extends HostObject {
  override readonly api = describeApi<Excel.FormatProtection, FormatProtectionHost>("FormatProtection", {
    scalars: ["locked", "formulaHidden"],
    settable: ["locked", "formulaHidden"],
  });

  constructor(private readonly target: CellTarget) {
    super();
  }

  /** null where cells differ. */
  get locked(): boolean | null {
    return this.read(this.extras.locked);
  }

  set locked(value: unknown) {
    this.write(this.extras.locked, value === true);
  }

  get formulaHidden(): boolean | null {
    return this.read(this.extras.formulaHidden);
  }

  set formulaHidden(value: unknown) {
    this.write(this.extras.formulaHidden, value === true);
  }

  private read(layers: AttributeLayers<boolean>): boolean | null {
    const values = new Set(this.target.areas.map((area) => layers.uniform(area)));
    const [value] = values;
    return values.size === 1 ? (value ?? null) : null;
  }

  private write(layers: AttributeLayers<boolean>, value: boolean): void {
    this.target.require("structure");
    for (const area of this.target.areas) layers.set(area, value);
  }

  private get extras() {
    return this.target.book.extrasOf(this.target.sheetId);
  }
}
