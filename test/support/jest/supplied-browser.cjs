/**
 * What jsdom lacks and the pane's components ask for: media queries, the observation of sizes, scrolling,
 * and whether an element is drawn. Nothing matches, nothing ever changes size.
 */
"use strict";

/** As wide as Excel opens it; in pixels. */
const PANE = { width: 350, height: 800 };

/** @param window jsdom's, with its body */
function supplyBrowser(window) {
  const { document } = window;
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  });
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  // By these two Fluent tells what is drawn and can take the focus; in jsdom nothing is. A dialog found none of its
  // buttons, so the focus was never inside, and a quarter of a second later it was hidden from assistive technology.
  Object.defineProperty(window.HTMLElement.prototype, "offsetParent", {
    configurable: true,
    get() {
      const isDrawn = this.isConnected && this.closest("[hidden], [style*='display: none']") === null;
      return isDrawn && this !== document.body ? this.parentElement : null;
    },
  });
  // jsdom lays nothing out, so it has nothing to scroll.
  window.Element.prototype.scrollIntoView = () => {};
  document.body.getBoundingClientRect = () => new window.DOMRect(0, 0, PANE.width, PANE.height);
}

module.exports = { supplyBrowser };
