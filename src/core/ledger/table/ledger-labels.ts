/** How headings of ledgers are compared: brackets at their end, dashes and the signs for “or more” make no difference. */
import { normalizeLabel, withoutBrackets } from "../../sheet/normalize-text";
import { rememberText } from "../../remember";

const plain = rememberText((text) =>
  normalizeLabel(text)
    .replace(/[‐‑‒–—―~～至]/g, "-")
    .replace(/>=/g, "≥"),
);

/** The forms under which a heading is looked up, the exact one first. */
export function headingForms(text: string): readonly string[] {
  const exact = plain(text);
  const short = withoutBrackets(exact);
  return short === exact || short === "" ? [exact] : [exact, short];
}
