/**
 * A person who uses the pane by keys alone. Every stop on the way must show the focus and lie in view:
 * whoever can't see where they are can't go on.
 */
import type { FrameLocator, Locator, Page } from "playwright-core";

/** More stops than any state of the pane has; a person who passes so many is in a trap. */
const MOST_STOPS = 200;

/** Where the focus is, seen from within the pane. */
interface Stop {
  readonly arrived: boolean;
  /** What is looked for no longer stands on the page: it has been drawn anew, or is no more. */
  readonly gone: boolean;
  /** The beginning of the element's HTML; empty when nothing in the pane has the focus. */
  readonly element: string;
  /** A ring or a line in one of the focus colours is drawn on it or around it. */
  readonly marked: boolean;
  /** Some of it can be seen: it is scrolled into view, and nothing lies above it. */
  readonly inView: boolean;
}

interface Walked {
  readonly page: Page;
  readonly pane: Pick<FrameLocator, "locator">;
}

export class KeyboardPerson {
  /** @param session the page that has the keyboard, and what of it is walked through */
  constructor(private readonly session: Walked) {}

  /** Comes into the pane from the workbook, as F6 does in Excel; the focus is before its first control. */
  async enter(): Promise<void> {
    await this.session.page.locator("#pane").focus();
  }

  /**
   * Goes on by Tab until a control has the focus.
   * @param key "Shift+Tab" goes back
   * @throws Error when the way ends before, or a stop on it can't be seen
   */
  async tabTo(control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await control.waitFor();
    let wanted = await control.elementHandle();
    for (let count = 0; count < MOST_STOPS; count++) {
      await this.press(key);
      const stop = await wanted.evaluate(lookAtFocus);
      if (stop.element === "") throw new Error(`${key} leaves the pane before ${String(control)}`);
      if (!stop.marked) throw new Error(`The focus is not shown on ${stop.element}`);
      if (!stop.inView) throw new Error(`The focus is out of view on ${stop.element}`);
      // Asked by its role and name again only where it matters: it may have become another element on the way.
      if (!stop.arrived && !stop.gone) continue;
      if (await control.evaluate(hasFocus)) return;
      wanted = await control.elementHandle();
    }
    throw new Error(`${MOST_STOPS} times ${key} don't lead to ${String(control)}`);
  }

  /**
   * Goes on within a list by an arrow key, from one of its rows to another.
   * @throws Error when the list ends before, or a row on the way can't be seen
   */
  async arrowTo(row: Locator, key: "ArrowDown" | "ArrowUp" = "ArrowDown"): Promise<void> {
    await row.waitFor();
    let before = "";
    for (;;) {
      const stop = await row.evaluate(lookAtFocus);
      if (stop.arrived) return;
      if (stop.element === before) throw new Error(`${key} ends at ${before}`);
      if (!stop.inView) throw new Error(`The focus is out of view on ${stop.element}`);
      before = stop.element;
      await this.press(key);
    }
  }

  /** Goes to a control and presses it. */
  async choose(control: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await this.tabTo(control, key);
    await this.press("Enter");
  }

  async press(key: string): Promise<void> {
    await this.session.page.keyboard.press(key);
  }

  /** Waits until a control, or something in it, has the focus without a key having moved it there. */
  waitForFocus(control: Locator): Promise<void> {
    return control.and(this.session.pane.locator(":focus, :has(:focus)")).waitFor();
  }
}

/** Runs in the browser. */
function hasFocus(element: Element): boolean {
  return element === element.ownerDocument.activeElement;
}

/** Runs in the browser, so it can use nothing from around it. */
function lookAtFocus(target: Element): Stop {
  const page = target.ownerDocument;
  const active = page.activeElement;
  if (active === null || active === page.body || !page.hasFocus())
    return { arrived: false, gone: false, element: "", marked: false, inView: false };

  // Asked of an element of its own, outside of what the pane draws and watches: that would be laid out anew at each stop.
  const computed = getComputedStyle(active);
  const probe = page.head.appendChild(page.createElement("span"));
  const focusColors = ["--colorStrokeFocus2", "--colorCompoundBrandStroke"].flatMap((token) => {
    probe.style.color = computed.getPropertyValue(token);
    return probe.style.color === "" ? [] : [getComputedStyle(probe).color];
  });
  probe.remove();
  const forced = matchMedia("(forced-colors: active)").matches;
  const isMark = (style: CSSStyleDeclaration): boolean => {
    if (style.transform.startsWith("matrix(0,")) return false;
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    // Windows draws every outline in a colour of its own then, transparent ones too.
    if (forced && outlined) return true;
    return focusColors.some(
      (color) =>
        (outlined && style.outlineColor === color) ||
        (style.borderBottomStyle !== "none" &&
          parseFloat(style.borderBottomWidth) >= 2 &&
          style.borderBottomColor === color) ||
        (style.textDecorationStyle === "double" && style.textDecorationColor === color) ||
        style.backgroundImage.includes(color) ||
        style.boxShadow.includes(color),
    );
  };
  // Fluent draws some marks on a field around the element, some on what stands before or after its content.
  const around = [active, active.parentElement].filter((element) => element !== null);
  const look = (): boolean =>
    around.some((element) =>
      ["", "::before", "::after"].some((part) => isMark(getComputedStyle(element, part))),
    );
  let marked = look();
  if (!marked) {
    // Lines below fields grow; how they look in the end need not be waited for.
    for (const animation of page.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    marked = look();
  }

  const { left, top, width, height } = active.getBoundingClientRect();
  const inView = [0.1, 0.5, 0.9].some((across) =>
    [0.1, 0.5, 0.9].some((down) => {
      const seen = page.elementFromPoint(left + width * across, top + height * down);
      return seen !== null && (active.contains(seen) || seen.contains(active));
    }),
  );
  const element = active.outerHTML.slice(0, 160);
  return { arrived: active === target, gone: !target.isConnected, element, marked, inView };
}
