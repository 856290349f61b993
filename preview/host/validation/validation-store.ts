/**
 * Where validations live: the rule in the engine, so that the grid enforces it; the words around
 * it in the sheet's extras, under the engine's rule id.
 */
import type { DataValidationRule } from "@odoo/o-spreadsheet";
import { ensure } from "../../model/ensure";
import { CellTarget } from "../format/cell-target";
import { quoteIfNeeded } from "../geometry/address";
import { replaceSheetNames } from "../geometry/engine-names";
import { type Area, intersect, positions } from "../geometry/area";
import type { ValidationExtras } from "../state/sheet-extras";
import type { WorkbookState } from "../state/workbook-state";
import { fromCriterion, toCriterion } from "./criterion";

export const NO_ALERT: Excel.DataValidationErrorAlert = {
  message: "",
  showAlert: true,
  style: "Stop",
  title: "",
};
export const NO_PROMPT: Excel.DataValidationPrompt = { message: "", showPrompt: true, title: "" };

/** The validations of the cells: each rule once, and `null` when some cells have none. */
export function validationsOf(target: CellTarget): (ValidationExtras | null)[] {
  const { book, sheetId } = target;
  const found = new Set<string | null>();
  const rules = new Map<string, DataValidationRule>();
  const grid = target.existing();
  for (const zone of grid) {
    for (const { row, col } of positions(zone)) {
      const rule = book.model.getters.getValidationRuleForCell({ sheetId, row, col });
      found.add(rule?.id ?? null);
      if (rule !== undefined) rules.set(rule.id, rule);
    }
  }
  if (grid.length === 0) found.add(null);
  return [...found].map((id) => {
    const rule = id === null ? undefined : rules.get(id);
    return rule === undefined ? null : currentValidation(book, sheetId, rule);
  });
}

/** A validation as it is, whether it was set here or came from a file. */
export function currentValidation(
  book: WorkbookState,
  sheetId: string,
  rule: DataValidationRule,
): ValidationExtras {
  return book.extrasOf(sheetId).validations.get(rule.id) ?? describe(rule);
}

/** Lists of cells follow a sheet that gets another name, as in Excel; the engine leaves them behind. */
export function followSheetName(book: WorkbookState, before: string, after: string): void {
  const rename = (formula: string): string =>
    replaceSheetNames(formula, (sheet) => (sheet === before ? `${quoteIfNeeded(after)}!` : null));
  for (const sheetId of book.model.getters.getSheetIds()) {
    for (const rule of book.model.getters.getDataValidationRules(sheetId)) {
      const extras = currentValidation(book, sheetId, rule);
      const { list } = extras.rule;
      const source: unknown = list?.source;
      if (list === undefined || typeof source !== "string" || !source.startsWith("=")) continue;
      const renamed = rename(source);
      if (renamed === source) continue;
      const areas = rule.ranges.map(({ zone }) => zone as Area);
      putValidation(new CellTarget(book, sheetId, areas), {
        ...extras,
        rule: { list: { ...list, source: renamed } },
      });
    }
  }
}

/** Puts a validation on the cells, in place of what was there. */
export function setValidation(target: CellTarget, extras: ValidationExtras): void {
  target.require("allowFormatCells");
  putValidation(target, extras);
}

/**
 * Puts other words around the rule that the cells have. A rule that is just theirs, and refuses what it refused, stays:
 * the engine goes through all rules of the sheet for each that is put.
 */
export function changeWords(target: CellTarget, extras: ValidationExtras): void {
  target.require("allowFormatCells");
  const { book, sheetId } = target;
  const rule = ruleOfJust(target);
  if (rule === undefined || (rule.isBlocking ?? false) !== isBlocking(extras)) putValidation(target, extras);
  else book.extrasOf(sheetId).validations.set(rule.id, extras);
}

/** The rule that these cells have and no others; undefined when there is none. */
function ruleOfJust(target: CellTarget): DataValidationRule | undefined {
  const { book, sheetId } = target;
  const [zone, ...others] = target.existing();
  if (zone === undefined || others.length > 0) return undefined;
  const rule = book.model.getters.getValidationRuleForCell({ sheetId, row: zone.top, col: zone.left });
  const [range, ...further] = rule?.ranges ?? [];
  if (range === undefined || further.length > 0) return undefined;
  const { top, left, bottom, right } = range.zone;
  const isSame = top === zone.top && left === zone.left && bottom === zone.bottom && right === zone.right;
  return isSame ? rule : undefined;
}

function isBlocking({ errorAlert }: ValidationExtras): boolean {
  return errorAlert.showAlert && errorAlert.style === "Stop";
}

function putValidation(target: CellTarget, extras: ValidationExtras): void {
  const { book, sheetId } = target;
  const { getters } = book.model;
  book.asOneStep(() => {
    const zones = target.zones();
    const [first] = zones;
    if (first === undefined) return;
    const criterion = toCriterion(extras.rule, first, (id, cells) => book.engineReference(id, cells));
    const id = book.model.uuidGenerator.smallUuid();
    const ranges = zones.map((zone) => getters.getRangeDataFromZone(sheetId, zone));
    ensure(
      book.model.dispatch("ADD_DATA_VALIDATION_RULE", {
        sheetId,
        ranges,
        rule: { id, isBlocking: isBlocking(extras), criterion },
      }),
    );
    book.extrasOf(sheetId).validations.set(id, extras);
  });
}

/** Takes validations off the cells; rules keep what they cover elsewhere. */
export function clearValidations(target: CellTarget): void {
  target.require("allowFormatCells");
  const { book, sheetId } = target;
  const { getters } = book.model;
  book.asOneStep(() => {
    for (const rule of getters.getDataValidationRules(sheetId)) {
      const zones = rule.ranges.map((range) => range.zone);
      if (!zones.some((zone) => touches(zone, target.areas))) continue;
      ensure(book.model.dispatch("REMOVE_DATA_VALIDATION_RULE", { sheetId, id: rule.id }));
      const rest = zones.flatMap((zone) =>
        target.areas.reduce((parts, hole) => parts.flatMap((part) => without(part, hole)), [zone as Area]),
      );
      if (rest.length === 0) continue;
      const ranges = rest.map((zone) => getters.getRangeDataFromZone(sheetId, { ...zone }));
      const { id, criterion, isBlocking = false } = rule;
      ensure(
        book.model.dispatch("ADD_DATA_VALIDATION_RULE", {
          sheetId,
          ranges,
          rule: { id, criterion, isBlocking },
        }),
      );
    }
  });
}

/** A rule that came from a file or from a person, in Excel's terms. */
function describe(rule: DataValidationRule): ValidationExtras {
  const style = (rule.isBlocking === true ? "Stop" : "Warning") as Excel.DataValidationAlertStyle;
  return {
    rule: fromCriterion(rule.criterion),
    errorAlert: { ...NO_ALERT, style },
    prompt: NO_PROMPT,
    ignoreBlanks: true,
  };
}

function touches(zone: Area, areas: readonly Area[]): boolean {
  return areas.some((area) => intersect(zone, area) !== null);
}

function without(area: Area, hole: Area): Area[] {
  const shared = intersect(area, hole);
  if (shared === null) return [area];
  return [
    { ...area, bottom: shared.top - 1 },
    { ...area, top: shared.bottom + 1 },
    { top: shared.top, bottom: shared.bottom, left: area.left, right: shared.left - 1 },
    { top: shared.top, bottom: shared.bottom, left: shared.right + 1, right: area.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
