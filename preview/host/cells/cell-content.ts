/** What Excel makes of a value that is written to a cell, in the engine's terms. */
import { parse } from "@odoo/o-spreadsheet";
import { HostError } from "../../rich-api/host-error";
import { readableFormula } from "../../model/quoted-texts";
import { engineFormula } from "./error-values";

/** Excel's limit on the length of a cell's text. */
const MAX_TEXT = 32_767;

/**
 * The engine's content for a written value; null when the cell is to stay as it is.
 * Text that looks like a number, a date or a boolean is left to the engine to recognise, unless
 * the cell has the text format: there everything is text, numbers too.
 * @throws HostError InvalidArgument for a formula that can't be parsed, or another kind of value
 */
export function contentFor(value: unknown, numberFormat: string, location: string): string | null {
  if (value === null) return null;
  if (typeof value === "number") {
    const content = numberContent(value, location);
    return numberFormat === "@" ? `'${content}` : content;
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return textContent(value, numberFormat, location);
  throw new HostError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format.",
    location,
  );
}

function numberContent(value: number, location: string): string {
  if (!Number.isFinite(value)) {
    throw new HostError(
      "InvalidArgument",
      "The argument is invalid or missing or has an incorrect format.",
      location,
    );
  }
  return String(value);
}

function textContent(value: string, numberFormat: string, location: string): string {
  if (value.length > MAX_TEXT)
    throw new HostError("InvalidArgument", "The text of a cell is too long.", location);
  if (value === "" || value.startsWith("'")) return value;
  // The engine would calculate a formula in a text cell; Excel leaves it as it stands.
  if (numberFormat === "@") return `'${value}`;
  if (value.startsWith("=") && value.length > 1) return formulaContent(value, location);
  return isMarkdownLink(value) ? `'${value}` : value;
}

function formulaContent(formula: string, location: string): string {
  const content = engineFormula(formula);
  try {
    parse(readableFormula(content));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HostError("InvalidArgument", `The formula can't be read: ${reason}.`, location);
  }
  return content;
}

/** The engine turns [label](address) into a link; Excel does not. */
function isMarkdownLink(value: string): boolean {
  return /^\[.*\]\(.*\)$/s.test(value);
}
