/** What a real browser finds wrong with the pane as it is drawn: accessibility, colours, what doesn't fit. */
import { source as AXE, type AxeResults, type ElementContext, type RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import type { PreviewSession } from "./preview-session";

/** WCAG 2 up to AA, with the target sizes of 2.2. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fluent's own stops that pass the focus on at once, so that nobody ever rests on them. */
const PASSING_STOPS = "[data-tabster-dummy]";

/** Each fault as a sentence; none is as it should be. */
export async function paneFaults(session: PreviewSession): Promise<readonly string[]> {
  const handle = await session.page.locator("#pane").elementHandle();
  const frame = await handle?.contentFrame();
  if (frame === null || frame === undefined) throw new Error("The pane has no frame");
  return frameFaults(frame);
}

/** The same for whatever a frame shows. */
export async function frameFaults(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(endMotion);
  return [...(await accessibilityFaults(frame)), ...(await frame.evaluate(findMisfits))];
}

/** Without what no fault of ours is told by: selectors, rules that hold, and the style sheets of an experimental rule. */
const AXE_OPTIONS: RunOptions = {
  runOnly: TAGS,
  resultTypes: ["violations"],
  selectors: false,
  preload: { assets: ["media"] },
};

async function accessibilityFaults(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(
    ([context, options]) => (window as unknown as AxeWindow).axe.run(context, options),
    [{ exclude: [PASSING_STOPS] }, AXE_OPTIONS] satisfies AxeArguments,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, any }) => `${id} (${impact ?? "?"}): ${html.slice(0, 200)} ${any[0]?.message ?? ""}`),
  );
}

type AxeArguments = [ElementContext, RunOptions];

interface AxeWindow {
  readonly axe: { readonly run: (...args: AxeArguments) => Promise<AxeResults> };
}

/** Colours on their way from one state to the next are no colours to judge: they end at once. Runs in the browser. */
function endMotion(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
}

/** Elements that stick out of the pane, or whose text is cut. Runs in the browser. */
function findMisfits(): string[] {
  const width = document.documentElement.clientWidth;
  const misfits: string[] = [];
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    const { right, left, width: own } = element.getBoundingClientRect();
    // What scrolls to the side by itself may hold more than fits.
    if (element.parentElement?.closest("[data-scrolls-across]") != null) continue;
    if (own === 0 || element.closest("svg") !== null || getComputedStyle(element).clipPath !== "none")
      continue;
    if (right > width + 1 || left < -1) misfits.push(`sticks out: ${element.outerHTML.slice(0, 160)}`);
    if (element.matches("button, [role=tab], h1, h2, h3, p") && element.scrollWidth > element.clientWidth + 1)
      misfits.push(`is cut: ${element.outerHTML.slice(0, 160)}`);
  }
  return misfits;
}
