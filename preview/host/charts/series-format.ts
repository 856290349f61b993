/** Excel.ChartSeriesFormat: the engine has one colour for a series, its fill and its line alike. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { excelColor, normalizeColor } from "../format/cell-target";

export class SeriesFormatHost extends HostObject {
  override readonly api = describeApi<Excel.ChartSeriesFormat, SeriesFormatHost>("ChartSeriesFormat", {
    navigations: ["fill", "line"],
  });

  readonly fill: SeriesFillHost;
  readonly line: SeriesLineHost;

  constructor(read: () => string | undefined, write: (color: string | undefined) => void) {
    super();
    this.fill = new SeriesFillHost(write);
    this.line = new SeriesLineHost(read, write);
  }
}

class SeriesFillHost extends HostObject {
  override readonly api = describeApi<Excel.ChartFill, SeriesFillHost>("ChartFill", {
    methods: ["setSolidColor", "clear"],
  });

  constructor(private readonly write: (color: string | undefined) => void) {
    super();
  }

  setSolidColor(color: unknown): void {
    this.write(normalizeColor(color, "ChartFill.setSolidColor"));
  }

  clear(): void {
    this.write(undefined);
  }
}

class SeriesLineHost extends HostObject {
  override readonly api = describeApi<Excel.ChartLineFormat, SeriesLineHost>("ChartLineFormat", {
    scalars: ["color"],
    settable: ["color"],
  });

  constructor(
    private readonly read: () => string | undefined,
    private readonly write: (color: string | undefined) => void,
  ) {
    super();
  }

  get color(): string {
    return excelColor(this.read() ?? "");
  }

  set color(value: unknown) {
    this.write(normalizeColor(value, "ChartLineFormat.color"));
  }
}
