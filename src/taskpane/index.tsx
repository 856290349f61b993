/**
 * Where the pane begins: waits for Office, then draws. The only file of the pane that names the
 * concrete adapter.
 */
import { createRoot } from "react-dom/client";
import { assessWorkbook } from "../core/assess";
import { planSummary } from "../core/summary/plan-summary";
import { startOffice } from "../workbook/office/office-host";
import { openExcelWorkbook } from "../workbook/office/open-excel-workbook";
import type { OpenWorkbook } from "../workbook/port";
import { WorkbookError } from "../workbook/workbook-error";
import { App, type AppProps } from "./app";
import type { AssessmentCore } from "./assessment-core";

const core: AssessmentCore = { assess: (workbook) => assessWorkbook(workbook), planSummary };

async function start(): Promise<AppProps> {
  const host = await startOffice();
  const open = async (): Promise<OpenWorkbook> => {
    if (!host.isSupported) throw new WorkbookError("hostUnsupported");
    return openExcelWorkbook();
  };
  return {
    open,
    core,
    isExcel: host.isExcel,
    language: host.language,
    officeBackground: host.theme?.background ?? null,
  };
}

/** Office.js itself didn't start: the pane opens all the same and says so. */
function withoutOffice(cause: unknown): AppProps {
  const open = () => Promise.reject(new Error("Office.js did not start", { cause }));
  return { open, core, isExcel: true, language: "zh", officeBackground: null };
}

const container = document.getElementById("root");
if (container === null) throw new Error("taskpane.html has no #root");
const root = createRoot(container);
void start()
  .catch(withoutOffice)
  .then((props) => root.render(<App {...props} />));
