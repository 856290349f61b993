/** Excel.ChartCollection: the charts that lie on one sheet, by whomever they were made. */
import { HostError } from "../../rich-api/host-error";
import { ensure } from "../../model/ensure";
import { describeApi, HostCollection } from "../../rich-api/host-object";
import { toPixels } from "../format/points";
import { invalidAddress } from "../geometry/address";
import { isAreaHolder } from "../range/resolve-area";
import { newChartExtras } from "../state/chart-extras";
import { requireAllowed } from "../state/protection";
import type { WorkbookState } from "../state/workbook-state";
import { ChartHost } from "./chart";
import { buildDefinition } from "./chart-definition";
import { DEFAULT_BOX } from "./chart-place";
import { kindOf } from "./chart-types";
import { inferSeries } from "./infer-series";

export class ChartsHost extends HostCollection<ChartHost> {
  override readonly api = describeApi<Excel.ChartCollection, ChartsHost>("ChartCollection", {
    scalars: ["count"],
    methods: ["add", "getCount", "getItem", "getItemAt", "getItemOrNullObject"],
  });

  constructor(
    private readonly book: WorkbookState,
    private readonly sheetId: string,
  ) {
    super();
  }

  override get items(): readonly ChartHost[] {
    return this.book.model.getters
      .getChartIds(this.sheetId)
      .map((id) => new ChartHost(this.book, this.sheetId, id));
  }

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.count;
  }

  override getItem(key: unknown): ChartHost {
    const chart = this.getItemOrNullObject(key);
    if (chart === null)
      throw new HostError("ItemNotFound", "The requested resource doesn't exist.", "ChartCollection.getItem");
    return chart;
  }

  getItemAt(index: number): ChartHost {
    const chart = this.items[index];
    if (chart === undefined)
      throw new HostError("InvalidArgument", "The index is out of range.", "ChartCollection.getItemAt");
    return chart;
  }

  /** By name, without regard to case, or by id. */
  getItemOrNullObject(key: unknown): ChartHost | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((chart) => chart.id === key || chart.name.toLowerCase() === wanted) ?? null;
  }

  add(type: unknown, source: unknown, seriesBy?: unknown): ChartHost {
    if (!isAreaHolder(source)) throw invalidAddress("ChartCollection.add");
    requireAllowed(this.book, this.sheetId, "objects", []);
    const content = { kind: kindOf(type), ...inferSeries(this.book, source.sheetId, source.area, seriesBy) };
    const { model } = this.book;
    const chartId = model.uuidGenerator.smallUuid();
    const extras = newChartExtras(this.freeName());
    // Excel gives a chart of one series that series' name as its title.
    extras.titleText = content.series.length === 1 ? (content.series[0]?.name ?? "") : "";
    const figure = { figureId: model.uuidGenerator.smallUuid(), col: 0, row: 0, offset: { x: 0, y: 0 } };
    const size = { width: toPixels(DEFAULT_BOX.width), height: toPixels(DEFAULT_BOX.height) };
    const definition = buildDefinition(content, extras, false);
    ensure(model.dispatch("CREATE_CHART", { sheetId: this.sheetId, chartId, ...figure, size, definition }));
    this.book.charts.set(chartId, extras);
    return new ChartHost(this.book, this.sheetId, chartId);
  }

  private freeName(): string {
    for (let number = this.count + 1; ; number++) {
      const name = `Chart ${number}`;
      if (this.getItemOrNullObject(name) === null) return name;
    }
  }
}
