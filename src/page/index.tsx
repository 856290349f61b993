/**
 * Where the page begins that stands beside any spreadsheet program: the same pane over the bytes of a file. The
 * only file of the page that names the concrete adapters.
 */
import { createRoot } from "react-dom/client";
import type { Language } from "../core/locale/language";
import { Inbox } from "../taskpane/collect/inbox";
import { Frame } from "../taskpane/frame";
import { loadCore, loadDesk, loadMaker } from "../taskpane/load-parts";
import { loadSample } from "../taskpane/load-sample";
import type { Surroundings } from "../taskpane/surroundings";
import { loadDefaults, type LoadedDefaults } from "../usecases/load-defaults";
import { webMemory } from "../usecases/memory";
import { today } from "../usecases/today";
import { Page } from "./page";
import type { FileParts } from "./page-parts";
import { receiveHanded } from "./shell/other-tab";

async function loadFileParts(): Promise<FileParts> {
  const [{ openAny }, { readInWorker }, { gridToXlsx }, { looksOfFile }] = await Promise.all([
    import(/* webpackChunkName: "file" */ "../workbook/other/open-any"),
    import(/* webpackChunkName: "file" */ "../workbook/other/read-in-worker"),
    import(/* webpackChunkName: "file" */ "../workbook/xlsx/grid-to-xlsx"),
    import(/* webpackChunkName: "file" */ "../workbook/xlsx/looks-of-file"),
  ]);
  const sheet = {
    name: "Sheet1",
    visibility: "visible",
    values: [],
    formulas: [],
    formats: [],
    merges: [],
    truncated: false,
  } as const;
  return {
    open: openAny(
      readInWorker(() => new Worker(new URL("../workbook/other/other-worker.ts", import.meta.url))),
    ),
    blank: () => gridToXlsx({ sheets: [sheet], names: [], activeSheet: null }),
    looksOf: looksOfFile,
  };
}

function surroundings(loaded: LoadedDefaults): Surroundings {
  const prefix = "kaoping.page.";
  return {
    program: "browser",
    person: webMemory(() => window.localStorage, prefix),
    session: webMemory(() => window.sessionStorage, prefix),
    officeBackground: () => null,
    downloads: true,
    ...loaded,
    loadSample,
    loadMaker,
    loadDesk: () => loadDesk(loaded.defaults.frameworks),
    inbox: new Inbox(),
    today,
    version: KAOPING_VERSION,
  };
}

/** Chinese unless the browser speaks another language. */
function browserLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Keeps the page for times without a network. A browser that refuses shows the page all the same. */
async function keepOffline(): Promise<void> {
  try {
    // By its scope it is the page's alone: the add-in's pages in the same folder have nothing to do with it.
    await navigator.serviceWorker.register("kaoping-sw.js", { scope: FILE_PAGE });
  } catch {
    // No service workers here, or not for this certificate.
  }
}

const FILE_PAGE = "kaoping.html";
const handed = receiveHanded();
const container = document.getElementById("root");
if (container === null) throw new Error("kaoping.html has no #root");
const root = createRoot(container);
void loadDefaults().then((loaded) => {
  void keepOffline();
  // The same all the time: the pane opens anew with another one.
  const ofDepartment = () => loadCore(loaded.defaults);
  root.render(
    <Frame language={browserLanguage()} surroundings={surroundings(loaded)}>
      <Page loadFileParts={loadFileParts} loadCore={ofDepartment} handed={handed} />
    </Frame>,
  );
});
