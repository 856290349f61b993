/**
 * The engine asks a validation formula about the value that stands in the cell, not about the one just
 * typed, so it would refuse every correction and every first entry. This puts the typed value into the
 * formula, as Excel does.
 */
import { CompiledFormula, type Model } from "@odoo/o-spreadsheet";
import { cellAddress } from "../../src/core/grid/address";

type Getters = Model["getters"];
type Validate = Getters["getValidationResultForCellValue"];
type Typed = Parameters<Validate>[0];
type Position = Parameters<Validate>[1];

/** Corrects a model; to be called once for each, before its grid is drawn. */
export function validateTyped(model: Model): void {
  const { getters } = model;
  const original = getters.getValidationResultForCellValue;
  const validate: Validate = (typed, position) => {
    const rule = getters.getValidationRuleForCell(position);
    const formula = rule === undefined ? null : formulaFor(getters, rule, position);
    // Clearing a cell is always allowed, as in Excel.
    if (rule === undefined || formula === null || typed === null || typed === "")
      return original(typed, position);
    const own = cellAddress(position.row, position.col);
    const answer = getters.evaluateFormula(position.sheetId, withTyped(formula, own, typed));
    if (isTrue(answer)) return { isValid: true };
    return { isValid: false, rule, error: getters.getInvalidDataValidationMessage(position) ?? formula };
  };
  Reflect.set(getters, "getValidationResultForCellValue", validate);
}

type Rule = NonNullable<ReturnType<Getters["getValidationRuleForCell"]>>;

/** A rule's formula as it reads at a cell; null when the rule is of another kind. */
function formulaFor(
  getters: Getters,
  { criterion, ranges }: Rule,
  { sheetId, row, col }: Position,
): string | null {
  const [formula] = criterion.values;
  if (criterion.type !== "customFormula" || formula === undefined) return null;
  const home = ranges.find(
    ({ zone }) => col >= zone.left && col <= zone.right && row >= zone.top && row <= zone.bottom,
  );
  if (home === undefined) return null;
  const { left, top } = home.zone;
  return getters.getTranslatedCellFormula(
    sheetId,
    col - left,
    row - top,
    CompiledFormula.Compile(formula, sheetId, getters),
  );
}

/** A formula with the typed value in place of its own cell; texts in quotes are left alone. */
export function withTyped(formula: string, own: string, typed: NonNullable<Typed>): string {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(own) ?? [];
  const reference = new RegExp(`(?<![\\w!$'.:])\\$?${letters}\\$?${digits}(?![\\w(!:.])`, "gi");
  const value =
    typeof typed === "string" ? `"${typed.replaceAll('"', '""')}"` : `(${String(typed).toUpperCase()})`;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(reference, () => value)))
    .join("");
}

function isTrue(answer: ReturnType<Getters["evaluateFormula"]>): boolean {
  const single = Array.isArray(answer) ? answer[0]?.[0] : answer;
  return typeof single === "boolean" || typeof single === "number" ? Boolean(single) : false;
}
