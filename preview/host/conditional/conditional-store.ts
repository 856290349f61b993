/**
 * Conditional formats: the engine holds the rules it can draw; what it has no place for (limits of
 * a data bar, "bar only") is kept beside it under the same id.
 */
import type { ConditionalFormat, ConditionalFormatRule, Style } from "@odoo/o-spreadsheet";
import { helpers } from "@odoo/o-spreadsheet";
import { ensure } from "../../model/ensure";
import type { CellTarget } from "../format/cell-target";
import { type Area, intersect } from "../geometry/area";

/** The formats that touch the target, the most important first. */
export function conditionalFormatsOf({ book, sheetId, areas }: CellTarget): ConditionalFormat[] {
  return book.model.getters
    .getConditionalFormats(sheetId)
    .filter((format) => format.ranges.some((xc) => touches(helpers.toZone(xc), areas)));
}

/** Adds a format, or changes the one of the same id. */
export function putConditionalFormat(target: CellTarget, id: string, rule: ConditionalFormatRule): void {
  target.require("allowFormatCells");
  const { book, sheetId } = target;
  const { getters } = book.model;
  book.asOneStep(() => {
    const existing = getters.getConditionalFormats(sheetId).find((format) => format.id === id);
    const zones = existing?.ranges.map((xc) => helpers.toZone(xc)) ?? target.zones();
    const ranges = zones.map((zone) => getters.getRangeDataFromZone(sheetId, zone));
    ensure(book.model.dispatch("ADD_CONDITIONAL_FORMAT", { sheetId, ranges, cf: { id, rule } }));
  });
}

export function removeConditionalFormat({ book, sheetId }: CellTarget, id: string): void {
  ensure(book.model.dispatch("REMOVE_CONDITIONAL_FORMAT", { sheetId, id }));
  book.extrasOf(sheetId).dataBars.delete(id);
}

/** Removes every format that touches the target, as Excel's clearAll does on its own range. */
export function clearConditionalFormats(target: CellTarget): void {
  target.require("allowFormatCells");
  for (const { id } of conditionalFormatsOf(target)) removeConditionalFormat(target, id);
}

/** A formula rule with a style, as the engine writes it. */
export function formulaRule(formula: string, style: Style): ConditionalFormatRule {
  return { type: "CellIsRule", operator: "customFormula", values: [formula], style };
}

function touches(zone: Area, areas: readonly Area[]): boolean {
  return areas.some((area) => intersect(zone, area) !== null);
}
