/** Tells whether two formulas are the same, however a program has written them down. */

/** Programs write names of functions and cells in capitals, and set quotes and spaces as they like. */
export function sameFormula(a: string, b: string): boolean {
  return a === b || plainFormula(a) === plainFormula(b);
}

/** Texts in double quotes stay as they are. */
function plainFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (piece) =>
    piece.startsWith('"') ? piece : piece.replace(/[\s']/g, "").toUpperCase(),
  );
}
