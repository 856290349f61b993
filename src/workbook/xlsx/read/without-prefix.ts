/** Takes off the marks that only files carry. */

/** Files mark functions that came after 2007 (`_xlfn.`); Excel itself never shows the mark. */
export function withoutPrefix(formula: string): string {
  return formula.includes("_xlfn.") ? formula.replace(/_xlfn\.(?:_xlws\.)?/g, "") : formula;
}
