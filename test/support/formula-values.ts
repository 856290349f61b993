/** Workbooks as programs save them that write formulas but calculate nothing. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The same workbook without the values of its formulas. */
export function withoutFormulaValues(xlsx: Uint8Array): Uint8Array {
  const parts = unzipSync(xlsx);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(bytes).replace(/(<f\b[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/g, "$1");
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

/** How many cells hold a formula, and how many of them its value too. */
export function countFormulas(xlsx: Uint8Array): { readonly formulas: number; readonly values: number } {
  const sheets = Object.entries(unzipSync(xlsx))
    .filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .map(([, bytes]) => strFromU8(bytes));
  const count = (pattern: RegExp): number =>
    sheets.reduce((sum, xml) => sum + (xml.match(pattern)?.length ?? 0), 0);
  return { formulas: count(/<f\b/g), values: count(/<f\b[^>]*(?:\/>|>[^<]*<\/f>)<v>[^<]/g) };
}
