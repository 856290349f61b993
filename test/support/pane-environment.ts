/**
 * What jsdom lacks and the pane's components ask for: media queries and the observation of sizes.
 * Nothing matches, nothing ever changes size, and the radar, which needs sizes, is left to the tests
 * in a real browser.
 */
jest.mock("../../src/taskpane/components/result-picture", () => ({
  __esModule: true,
  default: () => null,
}));

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
}
