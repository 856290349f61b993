/** V416: 取台账数 – the entry becomes a formula over the ledger, so that it follows it from then on. */
import { replaceFormula, type Fixer } from "../fix-context";

export const fixLedgerFigure: Fixer<"V416"> = ({ values }, { grid }) =>
  values.cells.map(({ at, formula, n }) => replaceFormula(grid, at, formula, n));
