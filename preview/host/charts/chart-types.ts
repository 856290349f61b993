/** Excel's chart types and the engine's, in both directions. */
import type { ChartDefinition } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";

/** The part of the engine's definition that says which kind of chart it is. */
export type ChartKind =
  | { readonly type: "bar"; readonly horizontal: boolean; readonly stacked: boolean }
  | {
      readonly type: "line";
      readonly stacked: boolean;
      readonly cumulative: boolean;
      readonly labelsAsText: boolean;
      readonly hideDataMarkers: boolean;
    }
  | {
      readonly type: "radar";
      readonly stacked: boolean;
      readonly fillArea: boolean;
      readonly hideDataMarkers: boolean;
    };

const LINE = { type: "line", stacked: false, cumulative: false, labelsAsText: true } as const;
const RADAR = { type: "radar", stacked: false } as const;

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { type: "bar", horizontal: false, stacked: false },
  ColumnStacked: { type: "bar", horizontal: false, stacked: true },
  BarClustered: { type: "bar", horizontal: true, stacked: false },
  BarStacked: { type: "bar", horizontal: true, stacked: true },
  Line: { ...LINE, hideDataMarkers: true },
  LineMarkers: { ...LINE, hideDataMarkers: false },
  Radar: { ...RADAR, fillArea: false, hideDataMarkers: true },
  RadarMarkers: { ...RADAR, fillArea: false, hideDataMarkers: false },
  RadarFilled: { ...RADAR, fillArea: true, hideDataMarkers: true },
};

/** @throws HostError NotImplemented for a type that the preview does not draw */
export function kindOf(chartType: unknown): ChartKind {
  const kind = typeof chartType === "string" ? KINDS[chartType] : undefined;
  if (kind === undefined) {
    throw new HostError(
      "NotImplemented",
      `The preview host does not emulate charts of type ${String(chartType)}.`,
      "ChartCollection.add",
    );
  }
  return kind;
}

/** Excel.ChartType of a chart of the engine. */
export function chartTypeOf(definition: ChartDefinition): string {
  switch (definition.type) {
    case "bar": {
      const direction = definition.horizontal === true ? "Bar" : "Column";
      return `${direction}${definition.stacked ? "Stacked" : "Clustered"}`;
    }
    case "line":
      return definition.hideDataMarkers === true ? "Line" : "LineMarkers";
    case "radar":
      if (definition.fillArea === true) return "RadarFilled";
      return definition.hideDataMarkers === true ? "Radar" : "RadarMarkers";
    case "pie":
      return definition.isDoughnut === true ? "Doughnut" : "Pie";
    default:
      return "Invalid";
  }
}
