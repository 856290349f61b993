/** The limits of data bars, which the engine does not keep. */
import { helpers } from "@odoo/o-spreadsheet";
import { formatArea } from "../host/geometry/address";
import { type BarBound, NEW_DATA_BAR } from "../host/state/sheet-extras";
import type { WorkbookState } from "../host/state/workbook-state";
import { element, elements, flag } from "./xml-elements";
import { areasOf } from "./validation-xml";

const BOUNDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

export function restoreConditionalFormats(book: WorkbookState, sheetId: string, part: Document): void {
  const bars = book.model.getters
    .getConditionalFormats(sheetId)
    .filter(({ rule }) => rule.type === "DataBarRule");
  for (const block of elements(part, "conditionalFormatting")) {
    const item = element(block, "dataBar");
    const place = keyOf(areasOf(block.getAttribute("sqref") ?? "").map((area) => formatArea(area)));
    const bar = bars.find(
      ({ ranges }) => keyOf(ranges.map((xc) => formatArea(helpers.toZone(xc)))) === place,
    );
    if (item === null || bar === undefined) continue;
    const [lower = NEW_DATA_BAR.lower, upper = NEW_DATA_BAR.upper] = elements(item, "cfvo").map(boundOf);
    const barOnly = !flag(item, "showValue", true);
    book.extrasOf(sheetId).dataBars.set(bar.id, { ...NEW_DATA_BAR, lower, upper, barOnly });
  }
}

/** The `<cfvo>` of a bound. */
export function boundXml(bound: BarBound, end: "min" | "max"): Record<string, string> {
  const type = Object.entries(BOUNDS).find(([, name]) => name === bound.type)?.[0] ?? end;
  return bound.formula === undefined ? { type } : { type, val: bound.formula.replace(/^=/, "") };
}

function boundOf(item: Element): BarBound {
  const type = BOUNDS[item.getAttribute("type") ?? ""] ?? "Automatic";
  const formula = item.getAttribute("val");
  return formula === null || type === "LowestValue" || type === "HighestValue" ? { type } : { type, formula };
}

function keyOf(addresses: readonly string[]): string {
  return [...addresses].sort().join(" ");
}
