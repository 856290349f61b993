/** Excel.Chart over a chart figure of the engine. */
import { ensure } from "../../model/ensure";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { invalidValue } from "../format/cell-target";
import { resolveArea } from "../range/resolve-area";
import { requireAllowed } from "../state/protection";
import type { WorkbookState } from "../state/workbook-state";
import { ChartAxesHost } from "./chart-axes";
import { ChartAccess } from "./chart-definition";
import { ChartLegendHost } from "./chart-legend";
import { type ChartBox, ChartPlace } from "./chart-place";
import { ChartSeriesCollectionHost } from "./chart-series-collection";
import { ChartTitleHost } from "./chart-title";
import { chartTypeOf, kindOf } from "./chart-types";

export class ChartHost extends HostObject {
  override readonly api = describeApi<Excel.Chart, ChartHost>("Chart", {
    scalars: ["id", "name", "chartType", "top", "left", "width", "height"],
    settable: ["name", "chartType", "top", "left", "width", "height"],
    navigations: ["title", "legend", "axes", "series"],
    methods: ["setPosition", "delete"],
  });

  private readonly access: ChartAccess;

  constructor(
    private readonly book: WorkbookState,
    private readonly sheetId: string,
    readonly id: string,
  ) {
    super();
    this.access = new ChartAccess(book, sheetId, id);
  }

  override get wireId(): string {
    return this.id;
  }

  get name(): string {
    return this.access.extras.name;
  }

  set name(value: unknown) {
    if (typeof value !== "string" || value === "") throw invalidValue("Chart.name");
    this.access.extras.name = value;
  }

  get chartType(): string {
    return chartTypeOf(this.access.definition);
  }

  set chartType(value: unknown) {
    this.access.update({ content: { kind: kindOf(value) } });
  }

  get top(): number {
    return this.place.box.top;
  }

  set top(value: unknown) {
    this.move({ top: requireLength(value, "top") });
  }

  get left(): number {
    return this.place.box.left;
  }

  set left(value: unknown) {
    this.move({ left: requireLength(value, "left") });
  }

  get width(): number {
    return this.place.box.width;
  }

  set width(value: unknown) {
    this.move({ width: requireLength(value, "width") });
  }

  get height(): number {
    return this.place.box.height;
  }

  set height(value: unknown) {
    this.move({ height: requireLength(value, "height") });
  }

  get title(): ChartTitleHost {
    return new ChartTitleHost(this.access);
  }

  get legend(): ChartLegendHost {
    return new ChartLegendHost(this.access);
  }

  get axes(): ChartAxesHost {
    return new ChartAxesHost(this.access);
  }

  get series(): ChartSeriesCollectionHost {
    return new ChartSeriesCollectionHost(this.access);
  }

  /** Covers the cells from start to end. */
  setPosition(start: unknown, end?: unknown): void {
    const first = resolveArea(this.sheetId, start, "Chart.setPosition");
    const last =
      end === undefined || end === null ? null : resolveArea(this.sheetId, end, "Chart.setPosition");
    this.place.cover(first, last);
  }

  delete(): void {
    requireAllowed(this.book, this.sheetId, "objects", []);
    const { model } = this.book;
    const figureId = model.getters.getFigureIdFromChartId(this.id);
    ensure(model.dispatch("DELETE_FIGURE", { sheetId: this.sheetId, figureId }));
    this.book.charts.delete(this.id);
  }

  private get place(): ChartPlace {
    return new ChartPlace(this.book, this.sheetId, this.book.model.getters.getFigureIdFromChartId(this.id));
  }

  private move(change: Partial<ChartBox>): void {
    const { place } = this;
    place.box = { ...place.box, ...change };
  }
}

function requireLength(value: unknown, member: string): number {
  if (typeof value !== "number" || value < 0) throw invalidValue(`Chart.${member}`);
  return value;
}
