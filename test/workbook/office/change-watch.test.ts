/** When the pane hears of a change, on an Excel that names the author of a change and on one that does not. */
import { ChangeWatch } from "../../../src/workbook/office/change-watch";
import { TestClock } from "./test-clock";

type Handler = (event: { triggerSource?: string }) => Promise<void>;

const originalOffice = Object.getOwnPropertyDescriptor(globalThis, "Office");

/** Puts an Excel in place that supports the set in which changes name their author, or does not. */
function pretendExcel(namesAuthors: boolean): void {
  const requirements = { isSetSupported: (_: string, version: string) => version === "1.14" && namesAuthors };
  Object.defineProperty(globalThis, "Office", {
    value: { context: { requirements } },
    configurable: true,
    writable: true,
  });
}

afterEach(() => {
  if (originalOffice === undefined) Reflect.deleteProperty(globalThis, "Office");
  else Object.defineProperty(globalThis, "Office", originalOffice);
});

/** A watch on a workbook whose events the test raises. */
async function startWatch() {
  const clock = new TestClock();
  const watch = new ChangeWatch(clock);
  const handlers = new Set<Handler>();
  const sync = (): Promise<void> => Promise.resolve();
  const onChanged = {
    add: (handler: Handler) => {
      handlers.add(handler);
      return { remove: () => handlers.delete(handler), context: { sync } };
    },
  };
  const context = { workbook: { worksheets: { onChanged } }, sync };
  let calls = 0;
  // Only the two members that a watch uses stand in for the context.
  const stop = await watch.start(context as unknown as Excel.RequestContext, () => calls++);
  const edit = (triggerSource?: string): void => {
    for (const handler of handlers) void handler(triggerSource === undefined ? {} : { triggerSource });
  };
  return { clock, watch, edit, stop, calls: () => calls };
}

test("edits close together are one call, later ones another", async () => {
  pretendExcel(false);
  const { clock, edit, calls } = await startWatch();
  edit();
  clock.advance(100);
  edit();
  clock.advance(299);
  expect(calls()).toBe(0);
  clock.advance(1);
  expect(calls()).toBe(1);
  edit();
  clock.advance(300);
  expect(calls()).toBe(2);
});

test("our own writing is not heard, nor what Excel reports of it a little later", async () => {
  pretendExcel(false);
  const { clock, watch, edit, calls } = await startWatch();
  await watch.deafDuring(() => {
    edit();
    return Promise.resolve();
  });
  clock.advance(100);
  edit();
  clock.advance(300);
  expect(calls()).toBe(0);
  edit();
  clock.advance(300);
  expect(calls()).toBe(1);
});

test("after a writing that failed changes are heard again", async () => {
  pretendExcel(false);
  const { clock, watch, edit, calls } = await startWatch();
  await expect(watch.deafDuring(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  clock.advance(300);
  edit();
  clock.advance(300);
  expect(calls()).toBe(1);
});

test("where Excel names the author its word counts, even while we are writing", async () => {
  pretendExcel(true);
  const { clock, watch, edit, calls } = await startWatch();
  await watch.deafDuring(() => {
    edit("ThisLocalAddin");
    return Promise.resolve();
  });
  clock.advance(300);
  expect(calls()).toBe(0);
  await watch.deafDuring(() => {
    edit("Unknown");
    return Promise.resolve();
  });
  clock.advance(300);
  expect(calls()).toBe(1);
});

test("nothing is heard after the watch has ended, not even what was pending", async () => {
  pretendExcel(false);
  const { clock, edit, stop, calls } = await startWatch();
  edit();
  await stop();
  clock.advance(300);
  edit();
  clock.advance(300);
  expect(calls()).toBe(0);
});
