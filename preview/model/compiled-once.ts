/**
 * A formula that was written before is not taken apart again: a sheet that is made anew, or calculated with other entries,
 * has the same formulas in the same places. Half of what opening a sheet takes is their compiling.
 */
import { CompiledFormula } from "@odoo/o-spreadsheet";

type Compile = typeof CompiledFormula.Compile;
type Getters = Parameters<Compile>[2];

interface Known {
  readonly compiled: CompiledFormula;
  /** What it refers to, in the order in which it does. */
  readonly references: readonly string[];
}

/** Formulas of some workbooks; each takes a few KB. */
const MOST = 2_000;
const LONGEST = 2_000;

/** Replaces the engine's compiler; to be called once, after all that changes what it makes of a formula. */
export function installCompiledOnce(): void {
  const compile = CompiledFormula.Compile.bind(CompiledFormula);
  const known = new Map<string, Known>();
  CompiledFormula.Compile = (formula, sheetId, getters) => {
    const before = known.get(formula);
    if (before !== undefined) return again(before, sheetId, getters);
    const references: string[] = [];
    const compiled = compile(formula, sheetId, noting(getters, references));
    if (formula.length > LONGEST || compiled.isBadExpression) return compiled;
    if (known.size >= MOST) known.clear();
    known.set(formula, { compiled, references });
    return compiled;
  };
}

/** The same formula for another sheet or workbook: with ranges and texts of its own. */
function again({ compiled, references }: Known, sheetId: string, getters: Getters): CompiledFormula {
  const { numbers, strings } = compiled.literalValues;
  return CompiledFormula.CopyWithDependenciesAndLiteral(
    compiled,
    sheetId,
    references.map((reference) => getters.getRangeFromSheetXC(sheetId, reference)),
    numbers.map(({ value }) => ({ value })),
    strings.map(({ value }) => ({ value })),
  );
}

/**
 * All that compiling asks of a workbook.
 *
 * @param references takes what is asked for: the compiled formula no longer has it
 */
function noting(getters: Getters, references: string[]): Getters {
  const getRangeFromSheetXC: Getters["getRangeFromSheetXC"] = (sheetId, reference) => {
    references.push(reference);
    return getters.getRangeFromSheetXC(sheetId, reference);
  };
  return { getRangeFromSheetXC } as Getters;
}
