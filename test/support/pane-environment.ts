/**
 * What jsdom lacks and the pane's components ask for: media queries, the observation of sizes, and whether
 * an element is drawn. Nothing matches, nothing ever changes size, and the radar, which needs sizes, is left to
 * the tests in a real browser.
 */
jest.mock("../../src/taskpane/components/result-picture", () => ({
  __esModule: true,
  default: () => null,
}));

/** As wide as Excel opens it; in pixels. */
const PANE = { width: 350, height: 800 };

export function preparePaneEnvironment(): void {
  Object.defineProperty(window, "matchMedia", {
    configurable: true,
    value: (query: string) => ({
      matches: false,
      media: query,
      addEventListener: () => {},
      removeEventListener: () => {},
    }),
  });
  Object.defineProperty(window, "ResizeObserver", {
    configurable: true,
    value: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
  // By these two Fluent tells what is drawn and can take the focus; in jsdom nothing is. A dialog found none of its
  // buttons, so the focus was never inside, and a quarter of a second later it was hidden from assistive technology.
  Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    configurable: true,
    get(this: HTMLElement) {
      const isDrawn = this.isConnected && this.closest("[hidden], [style*='display: none']") === null;
      return isDrawn && this !== document.body ? this.parentElement : null;
    },
  });
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, PANE.width, PANE.height);
}
