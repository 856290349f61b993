/** Excel.ChartLegend. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { invalidValue } from "../format/cell-target";
import type { ChartAccess } from "./chart-definition";

const POSITIONS = ["Top", "Bottom", "Left", "Right"];

export class ChartLegendHost extends HostObject {
  override readonly api = describeApi<Excel.ChartLegend, ChartLegendHost>("ChartLegend", {
    scalars: ["position", "visible"],
    settable: ["position", "visible"],
  });

  constructor(private readonly chart: ChartAccess) {
    super();
  }

  get position(): string {
    return this.chart.extras.legendPosition;
  }

  set position(value: unknown) {
    if (typeof value !== "string" || !POSITIONS.includes(value)) throw invalidValue("ChartLegend.position");
    this.chart.update({ extras: { legendPosition: value } });
  }

  get visible(): boolean {
    return this.chart.extras.legendVisible;
  }

  set visible(value: unknown) {
    this.chart.update({ extras: { legendVisible: value === true } });
  }
}
