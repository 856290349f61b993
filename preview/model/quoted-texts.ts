/**
 * Texts in formulas as Excel writes them: a quotation mark within one is doubled, a backslash is a character like any
 * other. The engine ends the text at the first mark of the two and takes a backslash before a mark for an escape. It
 * gets letters in their place that nobody types, and the texts are put right before anything is calculated.
 */
import { CompiledFormula } from "@odoo/o-spreadsheet";

/** Of a private-use plane. */
const QUOTE = "\u{F0022}";
const BACKSLASH = "\u{F005C}";

/** A formula as the engine's parser takes it. */
export function readableFormula(formula: string): string {
  if (!formula.includes('""') && !formula.includes("\\")) return formula;
  // A sheet's name in single quotes may hold a quotation mark, which begins no text.
  return formula.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (quoted) =>
    quoted.startsWith('"')
      ? `"${quoted.slice(1, -1).replaceAll('""', QUOTE).replaceAll("\\", BACKSLASH)}"`
      : quoted,
  );
}

/** Teaches the engine's compiler; to be called once. */
export function installQuotedTexts(): void {
  const compile = CompiledFormula.Compile.bind(CompiledFormula);
  const isBad = CompiledFormula.IsBadExpression.bind(CompiledFormula);
  CompiledFormula.Compile = (formula, ...rest) => {
    const compiled = compile(readableFormula(formula), ...rest);
    for (const text of compiled.literalValues.strings)
      text.value = text.value.replaceAll(QUOTE, '"').replaceAll(BACKSLASH, "\\");
    return compiled;
  };
  CompiledFormula.IsBadExpression = (formula) => isBad(readableFormula(formula));
  writeMarksDoubled(CompiledFormula.prototype as unknown as FormulaWriter);
}

/** The engine's own writing of a formula; private in its types. */
interface FormulaWriter {
  readonly isBadExpression: boolean;
  getTokens(...args: unknown[]): { readonly type: string; value: string }[];
  toFormulaString(...args: unknown[]): string;
}

function writeMarksDoubled(formulas: FormulaWriter): void {
  // Called with the formula at hand, below.
  const getTokens: FormulaWriter["getTokens"] = Reflect.get(formulas, "getTokens");
  const toFormulaString: FormulaWriter["toFormulaString"] = Reflect.get(formulas, "toFormulaString");
  formulas.getTokens = function (...args) {
    const tokens = getTokens.apply(this, args);
    if (this.isBadExpression) return tokens;
    for (const token of tokens)
      if (token.type === "STRING") token.value = `"${token.value.slice(1, -1).replaceAll('"', '""')}"`;
    return tokens;
  };
  formulas.toFormulaString = function (...args) {
    return toFormulaString.apply(this, args).replaceAll(QUOTE, '""').replaceAll(BACKSLASH, "\\");
  };
}
