/** Excel.ChartAxes: the axis of values and the axis of categories. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { invalidValue } from "../format/cell-target";
import type { ChartAccess } from "./chart-definition";

/** Excel.ChartAxisPosition but Custom, which needs a number that is set apart. */
const AXIS_POSITIONS = ["Automatic", "Maximum", "Minimum"];

export class ChartAxesHost extends HostObject {
  override readonly api = describeApi<Excel.ChartAxes, ChartAxesHost>("ChartAxes", {
    navigations: ["valueAxis", "categoryAxis"],
  });

  readonly valueAxis: ValueAxisHost;
  readonly categoryAxis: CategoryAxisHost;

  constructor(chart: ChartAccess) {
    super();
    this.valueAxis = new ValueAxisHost(chart);
    this.categoryAxis = new CategoryAxisHost(chart);
  }
}

class ValueAxisHost extends HostObject {
  override readonly api = describeApi<Excel.ChartAxis, ValueAxisHost>("ChartAxis", {
    scalars: ["minimum", "maximum", "numberFormat", "reversePlotOrder"],
    settable: ["minimum", "maximum", "numberFormat", "reversePlotOrder"],
    navigations: ["majorGridlines"],
  });

  constructor(private readonly chart: ChartAccess) {
    super();
  }

  /** "" while Excel chooses it. */
  get minimum(): number | "" {
    return this.axis.minimum;
  }

  set minimum(value: unknown) {
    this.change({ minimum: requireBound(value, "ChartAxis.minimum") });
  }

  get maximum(): number | "" {
    return this.axis.maximum;
  }

  set maximum(value: unknown) {
    this.change({ maximum: requireBound(value, "ChartAxis.maximum") });
  }

  get numberFormat(): string {
    return this.axis.numberFormat;
  }

  set numberFormat(value: unknown) {
    this.change({ numberFormat: String(value) });
  }

  get reversePlotOrder(): boolean {
    return this.axis.reverse;
  }

  set reversePlotOrder(value: unknown) {
    this.change({ reverse: value === true });
  }

  get majorGridlines(): GridlinesHost {
    return new GridlinesHost(
      () => this.axis.gridlines,
      (gridlines) => this.change({ gridlines }),
    );
  }

  private get axis() {
    return this.chart.extras.valueAxis;
  }

  private change(part: Partial<ValueAxisHost["axis"]>): void {
    this.chart.update({ extras: { valueAxis: { ...this.axis, ...part } } });
  }
}

class CategoryAxisHost extends HostObject {
  override readonly api = describeApi<Excel.ChartAxis, CategoryAxisHost>("ChartAxis", {
    scalars: ["reversePlotOrder", "position"],
    settable: ["reversePlotOrder", "position"],
    navigations: ["majorGridlines"],
  });

  constructor(private readonly chart: ChartAccess) {
    super();
  }

  get reversePlotOrder(): boolean {
    return this.chart.extras.categoryAxis.reverse;
  }

  set reversePlotOrder(value: unknown) {
    const { categoryAxis } = this.chart.extras;
    this.chart.update({ extras: { categoryAxis: { ...categoryAxis, reverse: value === true } } });
  }

  get position(): string {
    return this.chart.extras.categoryAxis.position;
  }

  set position(value: unknown) {
    const position = AXIS_POSITIONS.find((known) => known === value);
    if (position === undefined) throw invalidValue("ChartAxis.position");
    const { categoryAxis } = this.chart.extras;
    this.chart.update({ extras: { categoryAxis: { ...categoryAxis, position } } });
  }

  get majorGridlines(): GridlinesHost {
    const { categoryAxis } = this.chart.extras;
    return new GridlinesHost(
      () => this.chart.extras.categoryAxis.gridlines,
      (gridlines) => this.chart.update({ extras: { categoryAxis: { ...categoryAxis, gridlines } } }),
    );
  }
}

class GridlinesHost extends HostObject {
  override readonly api = describeApi<Excel.ChartGridlines, GridlinesHost>("ChartGridlines", {
    scalars: ["visible"],
    settable: ["visible"],
  });

  constructor(
    private readonly read: () => boolean,
    private readonly write: (visible: boolean) => void,
  ) {
    super();
  }

  get visible(): boolean {
    return this.read();
  }

  set visible(value: unknown) {
    this.write(value === true);
  }
}

function requireBound(value: unknown, location: string): number | "" {
  if (value === "" || typeof value === "number") return value;
  throw invalidValue(location);
}
