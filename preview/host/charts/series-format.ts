/** Excel.ChartSeriesFormat: the engine has one colour for a series, its fill and its line alike. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import { excelColor, invalidValue, normalizeColor } from "../format/cell-target";

export class SeriesFormatHost extends HostObject {
  override readonly api = describeApi<Excel.ChartSeriesFormat, SeriesFormatHost>("ChartSeriesFormat", {
    navigations: ["fill", "line"],
  });

  readonly fill: SeriesFillHost;
  readonly line: SeriesLineHost;

  constructor(look: SeriesLookAccess) {
    super();
    this.fill = new SeriesFillHost(look.setColor);
    this.line = new SeriesLineHost(look);
  }
}

/** What a series' format reads and writes. */
export interface SeriesLookAccess {
  readonly color: () => string | undefined;
  readonly setColor: (color: string | undefined) => void;
  readonly lineStyle: () => string;
  readonly setLineStyle: (style: string) => void;
}

/** Excel.ChartLineStyle, as far as anybody needs it. */
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "Dot", "Automatic"];

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
    scalars: ["color", "lineStyle"],
    settable: ["color", "lineStyle"],
  });

  constructor(private readonly look: SeriesLookAccess) {
    super();
  }

  get color(): string {
    return excelColor(this.look.color() ?? "");
  }

  set color(value: unknown) {
    this.look.setColor(normalizeColor(value, "ChartLineFormat.color"));
  }

  get lineStyle(): string {
    return this.look.lineStyle();
  }

  set lineStyle(value: unknown) {
    const style = LINE_STYLES.find((known) => known === value);
    if (style === undefined) throw invalidValue("ChartLineFormat.lineStyle");
    this.look.setLineStyle(style);
  }
}
