/** The pane in a preview that notes when things happen there, and what a piece of work took. */
import type { Browser, Frame } from "playwright-core";
import type { StaticServer } from "../scripts/serving/web-server";
import { PreviewSession } from "../test/support/preview-session";
import { recordTimes, type Recorded, type Times } from "./record-times";

/** Milliseconds without a change after which the pane counts as updated. */
const QUIET = 1500;

export interface Measured {
  readonly waited: number;
  /** Without the emulated Excel's requests and calculation. */
  readonly ours: number;
  /** Our longest task. */
  readonly longest: number;
}

export class BenchSession {
  private constructor(
    readonly session: PreviewSession,
    private readonly frame: Frame,
    /** From the address to a pane that shows the unit; in milliseconds. */
    readonly opened: number,
    readonly longestOpening: number,
  ) {}

  /** @param query what is opened in which pane */
  static async open(
    browser: Browser,
    server: StaticServer,
    query: string,
    shown: string,
  ): Promise<BenchSession> {
    const session = await PreviewSession.open(browser, server, "");
    await session.page.addInitScript(recordTimes);
    await session.page.goto(`${server.origin}/${query}`);
    await session.pane.getByText(shown).first().waitFor({ timeout: 300_000 });
    const frame = await paneFrame(session);
    const opened = await frame.evaluate(() => performance.timeOrigin + performance.now());
    const asked = await session.page.evaluate(() => performance.timeOrigin);
    const bench = new BenchSession(session, frame, opened - asked, 0);
    const { longest } = await bench.measured("keydown");
    return new BenchSession(session, frame, opened - asked, longest);
  }

  /** Until the pane has not changed for a while. */
  async settled(): Promise<void> {
    await this.frame.waitForFunction(
      (quiet) => performance.timeOrigin + performance.now() - (window.benchTimes?.changed ?? 0) > quiet,
      QUIET,
      { timeout: 300_000, polling: 100 },
    );
  }

  /** Until the pane has changed since a key was pressed in the page, and is quiet again. */
  async updated(): Promise<void> {
    const typed = await this.session.page.evaluate(() => window.benchTimes?.recorded().keydown ?? 0);
    await this.frame.waitForFunction((since) => (window.benchTimes?.changed ?? 0) > since, typed);
    await this.settled();
  }

  /** Forgets what was measured, once all is quiet. */
  async restart(): Promise<void> {
    await this.settled();
    for (const each of [this.session.page.mainFrame(), this.frame])
      await each.evaluate(() => window.benchTimes?.restart());
  }

  /** @param begun with the last key pressed in the page, or the first click in the pane */
  async measured(begun: "keydown" | "click"): Promise<Measured> {
    const read = (): Recorded | undefined => window.benchTimes?.recorded();
    const inPage = await this.session.page.evaluate(read);
    const inPane = await this.frame.evaluate(read);
    if (inPage === undefined || inPane === undefined) throw new Error("Nothing was recorded");
    const start = (begun === "keydown" ? inPage : inPane)[begun];
    const engine = joined([...inPage.engine, ...inPane.engine]);
    const span: Times = [start, inPane.changed];
    const waited = inPane.changed - start;
    const own = inPane.tasks.map((task) => length(task) - overlap(task, engine));
    return { waited, ours: waited - overlap(span, engine), longest: Math.max(0, ...own) };
  }

  close(): Promise<void> {
    return this.session.close();
  }
}

async function paneFrame({ page }: PreviewSession): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane")).contentFrame();
  if (frame === null) throw new Error("The preview has no frame for its pane");
  return frame;
}

/** Spans in their order, those that touch as one. */
function joined(spans: readonly Times[]): readonly Times[] {
  const result: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

function overlap([from, to]: Times, spans: readonly Times[]): number {
  return spans.reduce((sum, each) => sum + Math.max(0, Math.min(to, each[1]) - Math.max(from, each[0])), 0);
}

function length([from, to]: Times): number {
  return to - from;
}
