/**
 * Brings what the pane needs once a workbook is open, wherever it stands: the core, what makes workbook files,
 * and the desk of 收表. An entry file: it names adapters.
 */
import type { DepartmentDefaults } from "../core/defaults/department-defaults";
import type { Framework } from "../core/framework/framework";
import type { AssessmentCore } from "../usecases/assessment-core";
import type { CollectDesk } from "../usecases/collect-desk";
import { today } from "../usecases/today";
import type { WorkbookMaker } from "../workbook/port";

/** @param of what the deployment brings for all panes; nothing where it isn't known yet */
export async function loadCore(of?: DepartmentDefaults): Promise<AssessmentCore> {
  const { frameworks: ofDepartment = [], department = "" } = of ?? {};
  const { assessWorkbook } = await import(/* webpackChunkName: "workbook" */ "../core/assess");
  return {
    assess: (workbook) => assessWorkbook(workbook, { ofDepartment, asOf: today() }),
    // Not before it is wanted: the pane starts without it.
    planSummary: async (...summary) => {
      const { planSummary } = await import(/* webpackChunkName: "summary" */ "../core/summary/plan-summary");
      return planSummary(...summary, department === "" ? undefined : department);
    },
  };
}

export async function loadMaker(): Promise<WorkbookMaker> {
  const [{ createXlsx }, { zipFiles }] = await Promise.all([
    import("../workbook/xlsx/create-xlsx"),
    import("../workbook/xlsx/zip/zip-files"),
  ]);
  return { create: createXlsx, zip: zipFiles };
}

/** @param ofDepartment the deployment's own frameworks */
export async function loadDesk(ofDepartment: readonly Framework[]): Promise<CollectDesk> {
  const { openDesk } = await import("./collect/open-desk");
  return openDesk(ofDepartment);
}
