/** Makes the engine's model with our plugin in it; the only place that constructs one. */
import "./host-plugin";
import { load, Model } from "@odoo/o-spreadsheet";
import { installCompiledOnce } from "./compiled-once";
import { makeSheetsEndless } from "./endless-sheets";
import { installExcelFunctions } from "./excel-functions";
import { installLeanConditions } from "./lean-conditions";
import { installLeanLooks } from "./lean-looks";
import { installLeanValidations } from "./lean-validations";
import { installMergesOverPanes } from "./merges-over-panes";
import { installQuotedTexts } from "./quoted-texts";
import { installSeriesNames } from "./series-names";
import { installSparseEvaluation } from "./sparse-evaluation";
import { keepMessagesWhole } from "./whole-messages";

installExcelFunctions();
installSparseEvaluation();
installLeanLooks();
installLeanConditions();
installLeanValidations();
installMergesOverPanes();
installQuotedTexts();
installCompiledOnce();
installSeriesNames();

/** Size of a sheet that nobody has written to; the host enlarges it as needed. */
export const INITIAL_SIZE = { rows: 200, columns: 26 } as const;

/**
 * @param data the engine's own JSON, or the XML parts of an .xlsx file by path; an empty workbook
 *   with one sheet when missing
 * @param use a model that only calculates takes no commands, and has no values before it is told to calculate
 */
export function createModel(data: unknown = emptyWorkbook(), use: "edit" | "calculate" = "edit"): Model {
  const mode = use === "edit" ? "normal" : "export_verification";
  const model = withoutProgressMessages(() => new Model(load(data), { mode }));
  makeSheetsEndless(model);
  keepMessagesWhole(model);
  return model;
}

/** The engine reports every step of loading on the console, where it would hide what matters. */
function withoutProgressMessages<T>(work: () => T): T {
  const debug: unknown = Reflect.get(console, "debug");
  Reflect.set(console, "debug", () => undefined);
  try {
    return work();
  } finally {
    Reflect.set(console, "debug", debug);
  }
}

function emptyWorkbook(): unknown {
  const { rows, columns } = INITIAL_SIZE;
  return { sheets: [{ id: "sheet-1", name: "Sheet1", colNumber: columns, rowNumber: rows }] };
}
