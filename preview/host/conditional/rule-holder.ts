/** What the parts of a conditional format (formula, data bar) change: the engine's rule of one format. */
import type { ConditionalFormatRule } from "@odoo/o-spreadsheet";
import type { CellTarget } from "../format/cell-target";

export interface RuleHolder {
  readonly target: CellTarget;
  readonly id: string;
  rule: ConditionalFormatRule;
}
