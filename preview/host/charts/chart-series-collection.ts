/** Excel.ChartSeriesCollection. */
import { HostError } from "../../rich-api/host-error";
import { describeApi, HostCollection } from "../../rich-api/host-object";
import type { ChartAccess } from "./chart-definition";
import { ChartSeriesHost } from "./chart-series";

export class ChartSeriesCollectionHost extends HostCollection<ChartSeriesHost> {
  override readonly api = describeApi<Excel.ChartSeriesCollection, ChartSeriesCollectionHost>(
    "ChartSeriesCollection",
    {
      scalars: ["count"],
      methods: ["add", "getCount", "getItemAt"],
    },
  );

  constructor(private readonly chart: ChartAccess) {
    super();
  }

  override get items(): readonly ChartSeriesHost[] {
    return this.chart.content.series.map(({ id }) => new ChartSeriesHost(this.chart, id));
  }

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.count;
  }

  override getItem(key: unknown): ChartSeriesHost {
    return this.getItemAt(Number(key));
  }

  getItemAt(index: number): ChartSeriesHost {
    const series = this.items[index];
    if (series === undefined) {
      throw new HostError("InvalidArgument", "The index is out of range.", "ChartSeriesCollection.getItemAt");
    }
    return series;
  }

  /** A new series has no values until setValues. */
  add(name?: unknown, index?: unknown): ChartSeriesHost {
    const { series } = this.chart.content;
    const id = this.chart.book.model.uuidGenerator.smallUuid();
    const added = { id, range: "", name: typeof name === "string" ? name : undefined, color: undefined };
    const place = typeof index === "number" ? index : series.length;
    this.chart.update({ content: { series: [...series.slice(0, place), added, ...series.slice(place)] } });
    return new ChartSeriesHost(this.chart, id);
  }
}
