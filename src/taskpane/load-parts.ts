/**
 * Brings what the pane needs once a workbook is open, wherever it stands: the core, what makes workbook files,
 * and the desk of 收表. An entry file: it names adapters.
 */
import type { Framework } from "../core/framework/framework";
import type { AssessmentCore } from "../usecases/assessment-core";
import type { CollectDesk } from "../usecases/collect-desk";
import type { WorkbookMaker } from "../workbook/port";

/** @param ofDepartment what the deployment brings for all panes */
export async function loadCore(ofDepartment: readonly Framework[]): Promise<AssessmentCore> {
  const [{ assessWorkbook }, { planSummary }] = await Promise.all([
    import(/* webpackChunkName: "workbook" */ "../core/assess"),
    import(/* webpackChunkName: "workbook" */ "../core/summary/plan-summary"),
  ]);
  return { assess: (workbook) => assessWorkbook(workbook, { ofDepartment }), planSummary };
}

export async function loadMaker(): Promise<WorkbookMaker> {
  const [{ createXlsx }, { zipFiles }] = await Promise.all([
    import("../workbook/xlsx/create-xlsx"),
    import("../workbook/xlsx/zip/zip-files"),
  ]);
  return { create: createXlsx, zip: zipFiles };
}

/** @param ofDepartment as for loadCore */
export async function loadDesk(ofDepartment: readonly Framework[]): Promise<CollectDesk> {
  const { openDesk } = await import("./collect/open-desk");
  return openDesk(ofDepartment);
}
