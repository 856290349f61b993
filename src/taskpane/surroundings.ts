/** What the pane needs of the page and the program around it; the entry file hands it in. */
import { createContext, useContext } from "react";
import type { DepartmentDefaults } from "../core/defaults/department-defaults";
import type { Text } from "../core/locale/language";
import type { Inbox } from "./collect/inbox";
import type { CollectDesk } from "../usecases/collect-desk";
import type { Memory } from "../usecases/memory";
import type { WorkbookMaker } from "../workbook/port";

/** What the pane stands in: Excel's task pane, or a browser's page beside a spreadsheet program. */
export type Program = "excel" | "browser";

export interface Surroundings {
  readonly program: Program;
  /** The person's own choices, for good. */
  readonly person: Memory;
  /** Where the person was, until Excel closes the pane: outlives a reload. */
  readonly session: Memory;
  /** Background colour of Excel's theme ("#262626") as it is now; null where Excel doesn't tell. */
  readonly officeBackground: () => string | null;
  /** False where a link to a file does nothing (Excel for Mac and iPad). */
  readonly downloads: boolean;
  /** What the deployment sets for everybody. */
  readonly defaults: DepartmentDefaults;
  /** Why the deployment sets nothing although it means to; null when all is well. */
  readonly defaultsProblem: Text | null;
  /** The sample workbook that is served beside the pane. */
  readonly loadSample: () => Promise<Uint8Array>;
  /** What makes workbook files; it is loaded when somebody wants one. */
  readonly loadMaker: () => Promise<WorkbookMaker>;
  /** Where returns are put together; its threads are started when somebody collects. */
  readonly loadDesk: () => Promise<CollectDesk>;
  /** Files that come from outside of the pane to be collected; missing where none can. */
  readonly inbox?: Inbox;
  /** The day that counts where nobody names another, as Excel counts days. */
  readonly today: () => number;
  /** Version of the add-in. */
  readonly version: string;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

export const SurroundingsProvider = SurroundingsContext.Provider;

/** @throws Error outside the provider */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error("There is no SurroundingsProvider");
  return surroundings;
}
