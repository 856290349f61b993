/** How long a built pane takes to start in a browser, with the preview in Excel's place. */
import type { Browser, Frame } from "playwright-core";

/** Milliseconds since the pane's page was asked for. */
export interface PaneStart {
  /** A button can be pressed, and the page is free to react. */
  readonly interactive: number;
  /** `awaited` is shown; null when nothing was awaited. */
  readonly shown: number | null;
  /** The pane's own scripts that were loaded by then, as paths below its folder. */
  readonly scripts: readonly string[];
}

/** Left by the observer in the pane's window. */
interface Marks {
  interactive?: number;
  shown?: number;
}

declare global {
  interface Window {
    benchMarks?: Marks;
  }
}

/** Runs in every frame before its own scripts; as text, because it goes to the browser. */
function observe(awaited: string | null): void {
  if (!window.location.pathname.endsWith("/taskpane.html")) return;
  const marks: Marks = {};
  window.benchMarks = marks;
  const mark = (name: keyof Marks): void => {
    marks[name] = Number.NaN;
    requestAnimationFrame(() => setTimeout(() => (marks[name] = performance.now())));
  };
  const look = (): void => {
    const root = document.getElementById("root");
    if (marks.interactive === undefined && root?.querySelector("button:not([disabled])")) mark("interactive");
    if (marks.shown === undefined && awaited !== null && root?.textContent.includes(awaited) === true)
      mark("shown");
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

/**
 * Opens the preview with a pane, in a browser context that has nothing stored.
 * @param address of the preview with its query
 * @param under path of the pane on the server, such as "/ours/"
 * @param awaited a text that ends the start; null ends it with the first button
 */
export async function startPane(
  browser: Browser,
  address: string,
  under: string,
  awaited: string | null,
): Promise<PaneStart> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(observe, awaited);
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on("requestfinished", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith(`${under}js/`)) scripts.push(pathname.slice(under.length));
  });
  await page.goto(address);
  const pane = await page.waitForSelector("#pane");
  const frame = await pane.contentFrame();
  if (frame === null) throw new Error("The preview has no frame for its pane");
  const marks = await waitForMarks(frame, awaited !== null);
  await context.close();
  return { interactive: marks.interactive ?? Number.NaN, shown: marks.shown ?? null, scripts };
}

async function waitForMarks(frame: Frame, both: boolean): Promise<Marks> {
  const done = await frame.waitForFunction((wanted) => {
    const { interactive = Number.NaN, shown = Number.NaN } = window.benchMarks ?? {};
    return interactive > 0 && (!wanted || shown > 0) ? window.benchMarks : undefined;
  }, both);
  return (await done.jsonValue()) ?? {};
}
