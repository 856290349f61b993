/** Excel.ChartSeries: values, categories, name and colour of one series. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { CellReader } from "../cells/read-cells";
import { invalidAddress, formatArea, parseArea, splitReference } from "../geometry/address";
import { isAreaHolder } from "../range/resolve-area";
import { PLAIN_LOOK, type SeriesData, type SeriesLook } from "../state/chart-extras";
import type { ChartAccess } from "./chart-definition";
import { SeriesFormatHost } from "./series-format";

export class ChartSeriesHost extends HostObject {
  override readonly api = describeApi<Excel.ChartSeries, ChartSeriesHost>("ChartSeries", {
    scalars: ["name", "hasDataLabels", "markerStyle", "markerBackgroundColor", "markerForegroundColor"],
    settable: ["name", "hasDataLabels", "markerStyle", "markerBackgroundColor", "markerForegroundColor"],
    navigations: ["format"],
    methods: ["setValues", "setXAxisValues", "delete"],
  });

  constructor(
    private readonly chart: ChartAccess,
    private readonly id: string,
  ) {
    super();
  }

  get name(): string {
    const { name, range } = this.data;
    if (name !== undefined) return name;
    if (this.chart.rangesHaveTitles) return this.firstCell(range);
    return `Series${this.chart.content.series.findIndex(({ id }) => id === this.id) + 1}`;
  }

  set name(value: unknown) {
    this.change({ name: String(value) });
  }

  get hasDataLabels(): boolean {
    return this.chart.extras.labelled.has(this.id);
  }

  /** The engine labels all series or none; what was asked for each reads back. */
  set hasDataLabels(value: unknown) {
    const labelled = new Set(this.chart.extras.labelled);
    if (value === true) labelled.add(this.id);
    else labelled.delete(this.id);
    this.chart.update({ extras: { labelled } });
  }

  /** The engine has one colour for a series and its markers. */
  get markerBackgroundColor(): string {
    return this.format.line.color;
  }

  set markerBackgroundColor(value: unknown) {
    this.format.line.color = value;
  }

  get markerForegroundColor(): string {
    return this.format.line.color;
  }

  set markerForegroundColor(value: unknown) {
    this.format.line.color = value;
  }

  get markerStyle(): string {
    return this.look.markerStyle;
  }

  set markerStyle(value: unknown) {
    this.look = { ...this.look, markerStyle: String(value) };
  }

  get format(): SeriesFormatHost {
    return new SeriesFormatHost({
      color: () => this.data.color,
      setColor: (color) => this.change({ color }),
      lineStyle: () => this.look.lineStyle,
      setLineStyle: (lineStyle) => (this.look = { ...this.look, lineStyle }),
    });
  }

  setValues(source: unknown): void {
    this.change({ range: this.reference(source, "setValues") });
  }

  /** The engine has one set of categories for all series: the first series' ones. */
  setXAxisValues(source: unknown): void {
    const categories = this.reference(source, "setXAxisValues");
    const isFirst = this.chart.content.series[0]?.id === this.id;
    if (isFirst || this.chart.content.categories === undefined)
      this.chart.update({ content: { categories } });
  }

  delete(): void {
    this.chart.update({ content: { series: this.chart.content.series.filter(({ id }) => id !== this.id) } });
  }

  private get look(): SeriesLook {
    return this.chart.extras.looks.get(this.id) ?? PLAIN_LOOK;
  }

  private set look(look: SeriesLook) {
    this.chart.update({ extras: { looks: new Map(this.chart.extras.looks).set(this.id, look) } });
  }

  private get data(): SeriesData {
    const data = this.chart.content.series.find(({ id }) => id === this.id);
    if (data === undefined)
      throw new HostError("ItemNotFound", "The requested resource doesn't exist.", "ChartSeries");
    return data;
  }

  private change(part: Partial<SeriesData>): void {
    const series = this.chart.content.series.map((item) =>
      item.id === this.id ? { ...item, ...part } : item,
    );
    this.chart.update({ content: { series } });
  }

  private reference(source: unknown, method: string): string {
    if (!isAreaHolder(source)) throw invalidAddress(`ChartSeries.${method}`);
    return this.chart.book.engineReference(source.sheetId, formatArea(source.area));
  }

  private firstCell(range: string): string {
    const { sheet, cells } = splitReference(range);
    const sheetId = sheet === null ? this.chart.sheetId : this.chart.book.sheetIdOf(sheet);
    const area = parseArea(cells);
    if (sheetId === null || area === null) return "";
    return String(new CellReader(this.chart.book, sheetId).value(area.top, area.left));
  }
}
