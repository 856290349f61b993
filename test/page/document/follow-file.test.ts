/**
 * An open file is looked at gently: now and then while the page is seen, at once when the person comes back.
 *
 * @jest-environment node
 */
import { followFile } from "../../../src/page/document/follow-file";
import type { OpenFile } from "../../../src/page/document/open-file";

/** What is used of a page. */
class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = "visible";
}

const page = new FakeDocument();
const frame = new EventTarget();

beforeEach(() => {
  jest.useFakeTimers();
  page.visibilityState = "visible";
  Object.assign(globalThis, { window: frame, document: page });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "window");
  Reflect.deleteProperty(globalThis, "document");
});

/** @param observed true where the browser tells of changes */
function follow(observed: boolean) {
  let looks = 0;
  let ended = false;
  let tell: () => void = () => undefined;
  const observe = (onChange: () => void): Promise<(() => void) | null> => {
    tell = onChange;
    return Promise.resolve(observed ? () => void (ended = true) : null);
  };
  const lookAgain = () => {
    looks++;
    return Promise.resolve();
  };
  const end = followFile({ disk: { observe }, lookAgain } as unknown as OpenFile);
  return { end, looks: () => looks, isEnded: () => ended, tell: () => tell() };
}

test("it is looked at every second and a half, and not while nobody sees the page", async () => {
  const { end, looks } = follow(false);
  await jest.advanceTimersByTimeAsync(6_000);
  expect(looks()).toBe(4);
  page.visibilityState = "hidden";
  await jest.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(4);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  frame.dispatchEvent(new Event("focus"));
  expect(looks()).toBe(6);
  end();
  await jest.advanceTimersByTimeAsync(60_000);
  frame.dispatchEvent(new Event("focus"));
  expect(looks()).toBe(6);
});

test("where the browser tells of changes it is looked at then, and seldom besides", async () => {
  const { end, looks, tell, isEnded } = follow(true);
  await jest.advanceTimersByTimeAsync(0);
  tell();
  expect(looks()).toBe(1);
  await jest.advanceTimersByTimeAsync(30_000);
  expect(looks()).toBe(3);
  end();
  expect(isEnded()).toBe(true);
  tell();
  expect(looks()).toBe(3);
});

test("a watch that begins after the file was closed is ended at once", async () => {
  const { end, isEnded } = follow(true);
  end();
  await jest.advanceTimersByTimeAsync(0);
  expect(isEnded()).toBe(true);
});
