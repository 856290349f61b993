/** What has the focus stays in view where the room around it gets smaller, until the person scrolls elsewhere. */
import { fireEvent, render, screen } from "@testing-library/react";
import { keepFocusInView } from "../../src/taskpane/components/keep-focus-in-view";

function Room() {
  return (
    <div ref={keepFocusInView} data-testid="room" tabIndex={0}>
      <input aria-label="first" />
      <div data-testid="inside" />
    </div>
  );
}

/** @returns what the room does when its size changes, and what was scrolled into view by then */
function renderRoom() {
  const sizes: (() => void)[] = [];
  const scrolled: string[] = [];
  jest.spyOn(globalThis, "ResizeObserver").mockImplementation((changed) => {
    sizes.push(() => changed([], {} as ResizeObserver));
    return { observe: jest.fn(), unobserve: jest.fn(), disconnect: () => sizes.pop() };
  });
  jest.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element, how) {
    scrolled.push(`${this.getAttribute("aria-label") ?? ""} ${JSON.stringify(how)}`);
  });
  jest.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(100);
  const { unmount } = render(<Room />);
  const shrink = (): string[] => {
    for (const size of sizes) size();
    return scrolled.splice(0);
  };
  return { shrink, unmount, sizes };
}

test("a field with the focus comes into view again, by no more than it takes", () => {
  const { shrink, unmount, sizes } = renderRoom();
  expect(shrink()).toEqual([]);
  screen.getByLabelText("first").focus();
  expect(shrink()).toEqual(['first {"block":"nearest"}']);
  unmount();
  expect(sizes).toEqual([]);
});

test.each([
  ["wheel", "inside", false],
  ["touchMove", "inside", false],
  ["pointerDown", "room", false],
  ["pointerDown", "inside", true],
] as const)("after %s on the %s", (event, target, kept) => {
  const { shrink } = renderRoom();
  screen.getByLabelText("first").focus();
  fireEvent[event](screen.getByTestId(target));
  expect(shrink()).toHaveLength(kept ? 1 : 0);
  screen.getByTestId("room").focus();
  screen.getByLabelText("first").focus();
  expect(shrink()).toHaveLength(1);
});

test("neither the room itself nor what is taller than it is scrolled", () => {
  const { shrink } = renderRoom();
  screen.getByTestId("room").focus();
  expect(shrink()).toEqual([]);
  const field = screen.getByLabelText("first");
  field.focus();
  jest.spyOn(field, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 10, 100));
  expect(shrink()).toEqual([]);
});
