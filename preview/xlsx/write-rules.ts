/** Validations with their words, and the limits of data bars. */
import { helpers } from "@odoo/o-spreadsheet";
import { formatArea } from "../host/geometry/address";
import { toExcelReferences } from "../host/geometry/engine-names";
import type { WorkbookState } from "../host/state/workbook-state";
import { currentValidation } from "../host/validation/validation-store";
import { element, elements } from "./xml-elements";
import { boundXml } from "./restore-conditional-formats";
import { areasOf, ruleXml, validationAttributes } from "./validation-xml";
import { append, putInSheet, removeAll } from "./xml-edit";

/** Writes all validations anew: the engine's own knows neither their words nor every kind of rule. */
export function writeValidations(book: WorkbookState, sheetId: string, worksheet: Element): void {
  const rules = book.model.getters.getDataValidationRules(sheetId);
  removeAll(worksheet, "dataValidations");
  if (rules.length === 0) return;
  const list = putInSheet(worksheet, "dataValidations", { count: String(rules.length) });
  for (const rule of rules) {
    const { criterion, ranges } = rule;
    const extras = currentValidation(book, sheetId, rule);
    const xml = ruleXml(extras.rule) ?? {
      attributes: { type: "list" },
      formulas: criterion.values.map(toExcelReferences),
    };
    const sqref = ranges.map(({ zone }) => formatArea(zone)).join(" ");
    const item = append(list, "dataValidation", {
      ...xml.attributes,
      ...validationAttributes(extras),
      sqref,
    });
    xml.formulas.forEach((formula, index) => append(item, `formula${index + 1}`, {}, formula));
  }
}

/** Gives the data bars that the engine wrote their own limits. */
export function writeDataBars(book: WorkbookState, sheetId: string, worksheet: Element): void {
  const { dataBars } = book.extrasOf(sheetId);
  for (const { id, ranges } of book.model.getters.getConditionalFormats(sheetId)) {
    const extras = dataBars.get(id);
    if (extras === undefined) continue;
    const place = ranges.map((xc) => formatArea(helpers.toZone(xc))).join(" ");
    const block = elements(worksheet, "conditionalFormatting").find(
      (item) =>
        element(item, "dataBar") !== null &&
        areasOf(item.getAttribute("sqref") ?? "")
          .map((area) => formatArea(area))
          .join(" ") === place,
    );
    const bar = element(block, "dataBar");
    if (bar === null) continue;
    if (extras.barOnly) bar.setAttribute("showValue", "0");
    const [lower, upper] = elements(bar, "cfvo");
    replaceAttributes(lower, boundXml(extras.lower, "min"));
    replaceAttributes(upper, boundXml(extras.upper, "max"));
  }
}

function replaceAttributes(item: Element | undefined, attributes: Readonly<Record<string, string>>): void {
  if (item === undefined) return;
  for (const { name } of [...item.attributes]) item.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) item.setAttribute(name, value);
}
