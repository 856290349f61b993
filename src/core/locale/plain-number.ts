/** Numbers in sentences: 15 significant digits as Excel shows them, no noise of binary fractions. */

/** Without an exponent as far as that is readable: 0.1 + 0.2 → "0.3". */
export function plainNumber(value: number): string {
  const shown = Number(value.toPrecision(15));
  return Math.abs(shown) < 1e15 && Math.abs(shown) >= 1e-9
    ? shown.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 15 })
    : String(shown);
}
