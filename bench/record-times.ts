/** What bench/pane-times.ts puts into the page and its pane: it notes when things happen there. */

/** From and to, in milliseconds since 1970: the clocks of page and pane have different beginnings. */
export type Times = readonly [from: number, to: number];

export interface Recorded {
  /** The last key and the first click. */
  readonly keydown: number;
  readonly click: number;
  /** The last change of what is shown. */
  readonly changed: number;
  /** What the emulated Excel calculated and answered. */
  readonly engine: readonly Times[];
  /** Tasks of this window that took longer than 50 ms. */
  readonly tasks: readonly Times[];
}

interface Recorder {
  readonly changed: number;
  restart(): void;
  recorded(): Recorded;
}

declare global {
  interface Window {
    benchTimes?: Recorder;
  }
}

/** Runs in every frame before its own scripts; as text, because it goes to the browser. */
export function recordTimes(): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const seen = { keydown: 0, click: 0, changed: now() };
  let engine: [number, number][] = [];
  let tasks: [number, number][] = [];
  window.addEventListener("keydown", () => (seen.keydown = now()), true);
  window.addEventListener("click", () => (seen.click = now()), true);
  new MutationObserver(() => (seen.changed = now())).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      const from = performance.timeOrigin + startTime;
      if (name === "self") tasks.push([from, from + duration]);
    }
  }).observe({ entryTypes: ["longtask"] });
  const timed = (holder: object, member: string): void => {
    const original = Reflect.get(holder, member) as (...args: unknown[]) => unknown;
    Reflect.set(holder, member, (...args: unknown[]) => {
      const from = now();
      try {
        return original.apply(holder, args);
      } finally {
        engine.push([from, now()]);
      }
    });
  };
  let connection: Window["kaopingPreview"];
  Object.defineProperty(window, "kaopingPreview", {
    configurable: true,
    get: () => connection,
    set(value: NonNullable<Window["kaopingPreview"]>) {
      connection = value;
      timed(value.excel, "execute");
      timed(value.excel.model, "dispatch");
    },
  });
  window.benchTimes = {
    get changed() {
      return seen.changed;
    },
    restart() {
      engine = [];
      tasks = [];
    },
    recorded: () => ({ ...seen, engine, tasks }),
  };
}
