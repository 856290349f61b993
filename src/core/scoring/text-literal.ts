/** Texts of a framework inside formulas. */
import type { Expression } from "./rule";

/** A text as a constant in a formula: in quotation marks, its own doubled. */
export function textLiteral(text: string): Expression {
  return `"${text.replace(/"/g, '""')}"`;
}
