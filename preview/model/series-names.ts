/**
 * The engine looks for the names of a radar chart's series under their place, though it keeps them under their ids:
 * its legend says “Series 1”. The other charts look under the ids.
 */
import { registries } from "@odoo/o-spreadsheet";

interface Style {
  readonly label?: string;
}

interface Definition {
  readonly dataSource: { readonly dataSets?: readonly { readonly dataSetId: string }[] };
  readonly dataSetStyles?: Readonly<Record<string, Style>>;
}

interface ChartType {
  getRuntime(getters: unknown, definition: Definition, ...rest: unknown[]): unknown;
}

/** Gives the engine the names where it looks for them; to be called once. */
export function installSeriesNames(): void {
  const radar = registries.chartTypeRegistry.get("radar") as unknown as ChartType;
  const original = radar.getRuntime.bind(radar);
  radar.getRuntime = (getters, definition, ...rest) =>
    original(getters, { ...definition, dataSetStyles: withNamesByPlace(definition) }, ...rest);
}

/** Colours stay under the ids, one of which may be the number of another's place. */
function withNamesByPlace({ dataSource, dataSetStyles = {} }: Definition): Record<string, Style> {
  const named = (dataSource.dataSets ?? []).map(({ dataSetId }, place): [string, Style] => {
    const label = dataSetStyles[dataSetId]?.label;
    const { label: _others, ...style } = dataSetStyles[place] ?? {};
    return [String(place), label === undefined ? style : { ...style, label }];
  });
  return { ...dataSetStyles, ...Object.fromEntries(named) };
}
