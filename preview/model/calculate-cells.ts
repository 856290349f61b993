/**
 * The values of a workbook's cells alone. Half of what making a model takes is for those who look at it and work in
 * it: rows' heights, the selection, the clipboard, steps to undo. Whoever only calculates needs none of it.
 */
import { type EvaluatedCell, type Model, registries } from "@odoo/o-spreadsheet";
import { createModel } from "./create-model";
import { calculateNow } from "./sparse-evaluation";

/** The cell as calculated; rows and columns count from 0. */
export type CalculatedCell = (sheetId: string, row: number, column: number) => EvaluatedCell;

/** @param data the engine's own JSON */
export function calculateCells(data: unknown): CalculatedCell {
  const model = withoutViews(() => createModel(data, "calculate"));
  calculateNow(model);
  const { getters } = model;
  return (sheetId, row, column) => getters.getEvaluatedCell({ sheetId, row, col: column });
}

const { coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry } = registries;

/** A model takes the engine's plugins from its lists when it is made; they are whole again afterwards. */
function withoutViews(make: () => Model): Model {
  const lists = [coreViewsPluginRegistry, statefulUIPluginRegistry, featurePluginRegistry];
  const whole = lists.map(({ content }) => content);
  const { evaluation } = coreViewsPluginRegistry.content;
  try {
    for (const list of lists) list.content = {};
    coreViewsPluginRegistry.replace("evaluation", evaluation as NonNullable<typeof evaluation>);
    return make();
  } finally {
    lists.forEach((list, index) => (list.content = whole[index] ?? {}));
  }
}
