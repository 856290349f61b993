/**
 * When a cell holds an option, in a formula and as the engine reads it. An option that looks like a
 * number (3, 10%) is a number once somebody chose it from the list.
 */
import Big from "big.js";
import type { FormulaForm } from "./formula-form";
import type { Expression } from "./rule";
import { textLiteral } from "./text-literal";

const NUMBER = /^([+-]?)(\d{1,15}(?:\.\d{1,15})?)(%?)$/;
const IN_BRACKETS = /^\((\d{1,15}(?:\.\d{1,15})?)\)$/;

/** The number that Excel makes of an option when it is typed: "10%" → 0.1, "(3)" → −3; null for a text. */
export function optionNumber(option: string): number | null {
  const text = option
    .trim()
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const inBrackets = IN_BRACKETS.exec(text)?.[1];
  if (inBrackets !== undefined) return new Big(inBrackets).times(-1).toNumber();
  const [, sign, digits, percent] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return null;
  const value = new Big(digits).div(percent === "%" ? 100 : 1);
  return (sign === "-" ? value.times(-1) : value).toNumber();
}

/** True on the sheet when the cell holds the option, spaces around it aside. */
export function chosenCondition(cell: string, option: string, form: FormulaForm): Expression {
  const exact = `${cell}=${textLiteral(option)}`;
  // TRIM would make one space of two.
  if (form === "first" || option !== option.trim().replace(/ {2,}/g, " ")) return exact;
  const trimmed = `TRIM(${cell})=${textLiteral(option)}`;
  const number = optionNumber(option);
  return number === null ? trimmed : `OR(${trimmed},${cell}=${number})`;
}
