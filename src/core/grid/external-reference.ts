/** Finds what a formula takes from another workbook. */

/**
 * `'C:\files\[2026.xlsx]Q4'!B2` and `[1]Q4!B2`; a table's column, `t[name]`, has no exclamation mark.
 * Each part is as long as Excel allows at most, so that no text is looked through again and again.
 */
const REFERENCE =
  /(?:'[^'[\]]{0,300}\[[^[\]']{1,300}\](?:[^']|''){0,300}'|\[[^[\]']{1,300}\]([^!'"(),;[\]\s]{0,300}))![$A-Z0-9:]{0,30}/i;
const SHEET = /\]([^\]]*)'?!/;

export interface ExternalReference {
  /** As the formula has it. */
  readonly reference: string;
  /** Name of the other workbook's sheet. */
  readonly sheet: string;
}

/** The first one; null when there is none. */
export function externalReference(formula: string): ExternalReference | null {
  if (!formula.includes("[") || !formula.includes("!")) return null;
  const reference = REFERENCE.exec(formula.replace(/"[^"]*"/g, '""'))?.[0];
  if (reference === undefined) return null;
  const sheet = SHEET.exec(reference)?.[1] ?? "";
  return { reference, sheet: sheet.replace(/'$/, "").replaceAll("''", "'") };
}
