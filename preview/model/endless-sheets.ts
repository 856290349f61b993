/**
 * Excel's sheets are always of full size; the engine's grow when something is written below their end. To the engine
 * such rows are inserted, and it moves every reference that reaches over the end: SUM(G190:G214), written while the
 * sheet had 200 rows, became SUM(G190:G685). Rows at the end are no insertion: only references without an end (G:G)
 * have more rows then.
 */
import type { Command, Getters, Model } from "@odoo/o-spreadsheet";

/** The engine's own handler of references; private in its types. */
interface RangeAdapter {
  readonly getters: Pick<Getters, "getNumberRows" | "getNumberCols">;
  handle(command: Command): void;
}

/** Below every row and right of every column that a sheet can have. */
const BEYOND = 2 ** 21;

/** To be called once for each model. */
export function makeSheetsEndless(model: Model): void {
  const adapter = Reflect.get(model, "range") as RangeAdapter;
  const handle = adapter.handle.bind(adapter);
  adapter.handle = (command) => handle(addsAtEnd(command, adapter) ? { ...command, base: BEYOND } : command);
}

function addsAtEnd(
  command: Command,
  { getters }: RangeAdapter,
): command is Extract<Command, { type: "ADD_COLUMNS_ROWS" }> {
  if (command.type !== "ADD_COLUMNS_ROWS" || command.position !== "after") return false;
  const { sheetId, dimension, base } = command;
  const count = dimension === "ROW" ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId);
  return base >= count - 1;
}
