/** Excel.ChartTitle. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import type { ChartAccess } from "./chart-definition";

export class ChartTitleHost extends HostObject {
  override readonly api = describeApi<Excel.ChartTitle, ChartTitleHost>("ChartTitle", {
    scalars: ["text", "visible"],
    settable: ["text", "visible"],
  });

  constructor(private readonly chart: ChartAccess) {
    super();
  }

  get text(): string {
    const { extras, definition } = this.chart;
    return extras.titleVisible ? (definition.title?.text ?? "") : extras.titleText;
  }

  set text(value: unknown) {
    this.chart.update({ extras: { titleText: String(value) } });
  }

  get visible(): boolean {
    return this.chart.extras.titleVisible;
  }

  set visible(value: unknown) {
    this.chart.update({ extras: { titleText: this.text, titleVisible: value === true } });
  }
}
