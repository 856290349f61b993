/** Data validations between the file's elements and Excel's rules. */
import { parseArea } from "../host/geometry/address";
import type { Area } from "../host/geometry/area";
import type { ValidationExtras } from "../host/state/sheet-extras";
import { NO_ALERT, NO_PROMPT } from "../host/validation/validation-store";
import { element, flag } from "./xml-elements";

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
const TYPES = {
  whole: "wholeNumber",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const;
const ALERT_STYLES: Readonly<Record<string, string>> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

export interface ReadValidation {
  readonly areas: readonly Area[];
  readonly extras: ValidationExtras;
}

/** null for a rule that refers to nothing or allows anything. */
export function readValidation(item: Element): ReadValidation | null {
  const areas = areasOf(item.getAttribute("sqref") ?? "");
  const rule = ruleOf(item);
  if (rule === null || areas.length === 0) return null;
  const style = ALERT_STYLES[item.getAttribute("errorStyle") ?? "stop"] ?? "Stop";
  const extras: ValidationExtras = {
    rule,
    ignoreBlanks: flag(item, "allowBlank"),
    errorAlert: {
      ...NO_ALERT,
      showAlert: flag(item, "showErrorMessage"),
      style: style as Excel.DataValidationAlertStyle,
      title: item.getAttribute("errorTitle") ?? "",
      message: item.getAttribute("error") ?? "",
    },
    prompt: {
      ...NO_PROMPT,
      showPrompt: flag(item, "showInputMessage"),
      title: item.getAttribute("promptTitle") ?? "",
      message: item.getAttribute("prompt") ?? "",
    },
  };
  return { areas, extras };
}

/** The words and switches of a validation as attributes. */
export function validationAttributes({
  errorAlert,
  prompt,
  ignoreBlanks,
}: ValidationExtras): Record<string, string> {
  const style =
    Object.entries(ALERT_STYLES).find(([, name]) => name === String(errorAlert.style))?.[0] ?? "stop";
  return {
    errorStyle: style,
    allowBlank: ignoreBlanks ? "1" : "0",
    showErrorMessage: errorAlert.showAlert ? "1" : "0",
    showInputMessage: prompt.showPrompt ? "1" : "0",
    ...(errorAlert.title === "" ? {} : { errorTitle: errorAlert.title }),
    ...(errorAlert.message === "" ? {} : { error: errorAlert.message }),
    ...(prompt.title === "" ? {} : { promptTitle: prompt.title }),
    ...(prompt.message === "" ? {} : { prompt: prompt.message }),
  };
}

/** What the rule itself is: type, operator and formulas; null for a list given as a range object. */
export function ruleXml(
  rule: Excel.DataValidationRule,
): { attributes: Record<string, string>; formulas: string[] } | null {
  if (rule.list !== undefined) {
    const source: unknown = rule.list.source;
    if (typeof source !== "string") return null;
    const formula = source.startsWith("=") ? source.slice(1) : `"${source.replace(/"/g, '""')}"`;
    return {
      attributes: { type: "list", ...(rule.list.inCellDropDown ? {} : { showDropDown: "1" }) },
      formulas: [formula],
    };
  }
  if (rule.custom !== undefined)
    return { attributes: { type: "custom" }, formulas: [plain(rule.custom.formula)] };
  for (const [type, key] of Object.entries(TYPES)) {
    const basic = rule[key] as Excel.BasicDataValidation | undefined;
    if (basic === undefined) continue;
    const operator =
      Object.entries(OPERATORS).find(([, name]) => name === String(basic.operator))?.[0] ?? "between";
    const formulas = [basic.formula1, basic.formula2]
      .filter((value) => value !== undefined && value !== null)
      .map(plain);
    return { attributes: { type, operator }, formulas };
  }
  return null;
}

/** The areas of a list of references separated by spaces. */
export function areasOf(references: string): Area[] {
  return references.split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}

function ruleOf(item: Element): Excel.DataValidationRule | null {
  const formula1 = element(item, "formula1")?.textContent ?? "";
  const formula2 = element(item, "formula2")?.textContent ?? undefined;
  const type = item.getAttribute("type") ?? "none";
  if (type === "list") {
    const inline = /^"(.*)"$/s.exec(formula1)?.[1]?.replace(/""/g, '"');
    return { list: { inCellDropDown: !flag(item, "showDropDown"), source: inline ?? `=${formula1}` } };
  }
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  const key = TYPES[type as keyof typeof TYPES] as (typeof TYPES)[keyof typeof TYPES] | undefined;
  if (key === undefined) return null;
  const operator = OPERATORS[item.getAttribute("operator") ?? "between"];
  const basic = {
    operator,
    formula1: bound(formula1),
    ...(formula2 === undefined ? {} : { formula2: bound(formula2) }),
  };
  return { [key]: basic };
}

function bound(text: string): number | string {
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

function plain(value: unknown): string {
  return String(value).replace(/^=/, "");
}
