/** Draws the pane over a fake workbook with the real core, as index.tsx does over Excel. */
import { configure, getConfig, render, screen, type RenderResult } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { assessWorkbook } from "../../src/core/assess";
import type { Language } from "../../src/core/locale/language";
import { planSummary } from "../../src/core/summary/plan-summary";
import { App } from "../../src/taskpane/app";
import type { AssessmentCore } from "../../src/usecases/assessment-core";
import type { Surroundings } from "../../src/taskpane/surroundings";
import type { OpenWorkbook } from "../../src/workbook/port";
import { fakeMemory } from "./fake-memory";

/** 2026-05-20, as Excel counts days. */
const TODAY = 46162;

export const realCore: AssessmentCore = {
  assess: (workbook) => assessWorkbook(workbook, { asOf: TODAY }),
  planSummary,
};

export interface PaneOptions {
  readonly language?: Language;
  readonly core?: AssessmentCore;
  readonly isExcel?: boolean;
  readonly surroundings?: Partial<Surroundings>;
  readonly open?: () => Promise<OpenWorkbook>;
}

// The pane's parts are loaded, and compiled, when they are needed first; on a busy machine that takes time.
configure(({ getElementError }) => ({
  asyncUtilTimeout: 30_000,
  // While something is waited for, nobody reads what the page holds; when the time is over, it is told by the end of the wait.
  getElementError: (message, container) =>
    isWaiting() ? notFound(message ?? "") : getElementError(message, container),
}));

const notFound = (message: string): Error =>
  Object.assign(new Error(message), { name: "TestingLibraryElementError" });

/** Testing Library's own sign of it, which its types don't tell. */
function isWaiting(): boolean {
  return Reflect.get(getConfig(), "_disableExpensiveErrorDiagnostics") === true;
}

/** A machine that remembers nothing of earlier tests, and a sample of four bytes. */
export function fakeSurroundings(): Surroundings {
  return {
    program: "excel",
    person: fakeMemory(),
    session: fakeMemory(),
    officeBackground: () => null,
    downloads: true,
    defaults: { department: "", language: null, frameworks: [] },
    defaultsProblem: null,
    loadSample: () => Promise.resolve(Uint8Array.of(1, 2, 3, 4)),
    loadMaker: () => Promise.reject(new Error("This test makes no workbook files")),
    loadDesk: () => Promise.reject(new Error("This test collects nothing")),
    today: () => TODAY,
    version: "1.2.3",
  };
}

export function renderPane(workbook: OpenWorkbook, options: PaneOptions = {}): RenderResult {
  const open = options.open ?? (() => Promise.resolve(workbook));
  return render(
    <App
      open={open}
      loadCore={() => Promise.resolve(options.core ?? realCore)}
      isExcel={options.isExcel ?? true}
      language={options.language ?? "zh"}
      surroundings={{ ...fakeSurroundings(), ...options.surroundings }}
    />,
  );
}

/** Turns to a tab by its name. */
export async function openTab(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("tab", { name }));
}

/** What axe finds against what is drawn, as ids with the elements; colours need a real browser. */
export async function accessibilityFaults(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
