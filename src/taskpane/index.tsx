/**
 * Where the pane begins: waits for Office, then draws. The only file of the pane that names the
 * concrete adapters.
 */
import { createRoot } from "react-dom/client";
import { officeTheme, startOffice, type OfficeHost } from "../workbook/office/office-host";
import type { OpenWorkbook } from "../workbook/port";
import { loadMergesOfFile } from "../workbook/xlsx/load-merges-of-file";
import { WorkbookError } from "../workbook/workbook-error";
import { App, type AppProps } from "./app";
import { loadDefaults, type LoadedDefaults } from "../usecases/load-defaults";
import { loadCore, loadDesk, loadMaker } from "./load-parts";
import { loadSample } from "./load-sample";
import { webMemory } from "../usecases/memory";
import { today } from "../usecases/today";
import type { Surroundings } from "./surroundings";

// What an open workbook needs is one script: these parts are never needed apart.
const loadAdapter = () => import(/* webpackChunkName: "workbook" */ "../workbook/office/open-excel-workbook");

async function start(): Promise<AppProps> {
  const [host, loaded] = await Promise.all([startOffice(), defaults]);
  const open = async (): Promise<OpenWorkbook> => {
    if (!host.isSupported) throw new WorkbookError("hostUnsupported");
    const { openExcelWorkbook } = await loadAdapter();
    return openExcelWorkbook(loadMergesOfFile);
  };
  const { isExcel, language } = host;
  const officeBackground = () => officeTheme()?.background ?? null;
  return {
    open,
    loadCore: () => loadCore(loaded.defaults),
    isExcel,
    language,
    surroundings: surroundingsIn(host, officeBackground, loaded),
  };
}

/** Office.js itself didn't start: the pane opens all the same and says so. */
async function withoutOffice(cause: unknown): Promise<AppProps> {
  const open = () => Promise.reject(new Error("Office.js did not start", { cause }));
  const surroundings = surroundingsIn({ partition: "", downloads: true }, () => null, await defaults);
  return { open, loadCore: () => loadCore(), isExcel: true, language: "zh", surroundings };
}

function surroundingsIn(
  { partition, downloads }: Pick<OfficeHost, "partition" | "downloads">,
  officeBackground: () => string | null,
  loaded: LoadedDefaults,
): Surroundings {
  const prefix = `${partition}kaoping.`;
  return {
    program: "excel",
    person: webMemory(() => window.localStorage, prefix),
    session: webMemory(() => window.sessionStorage, prefix),
    officeBackground,
    downloads,
    ...loaded,
    loadSample,
    loadMaker,
    loadDesk: () => loadDesk(loaded.defaults.frameworks),
    today,
    version: KAOPING_VERSION,
  };
}

// What an open workbook needs is on its way while Office starts. What fails here fails again when it
// is asked for, and is reported then.
const defaults = loadDefaults();
void Promise.allSettled([loadAdapter(), loadCore(), import(/* webpackChunkName: "workbook" */ "./pane")]);

const container = document.getElementById("root");
if (container === null) throw new Error("taskpane.html has no #root");
const root = createRoot(container);
void start()
  .catch(withoutOffice)
  .then((props) => root.render(<App {...props} />));
