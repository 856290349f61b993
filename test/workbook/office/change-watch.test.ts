/** When the pane hears of a change, on an Excel that names the author of a change and on one that does not. */
import { ChangeWatch } from "../../../src/workbook/office/change-watch";
import type { OwnWrites } from "../../../src/workbook/office/own-writes";
import { TestClock } from "./test-clock";

type Handler = (event: object) => Promise<void>;
type Touched = readonly string[] | null;

const originalOffice = Object.getOwnPropertyDescriptor(globalThis, "Office");

/** Puts an Excel in place that supports requirement sets up to one of these. */
function pretendExcel(highest: "1.9" | "1.14" | "1.17"): void {
  const minor = (version: string): number => Number(version.split(".")[1]);
  const requirements = {
    isSetSupported: (_: string, version: string) => minor(version) <= minor(highest),
  };
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

/** A kind of event whose handlers the test calls. */
function eventSource() {
  const handlers = new Set<Handler>();
  return {
    add: (handler: Handler) => {
      handlers.add(handler);
      return { remove: () => handlers.delete(handler) };
    },
    raise: (event: object): void => {
      for (const handler of handlers) void handler(event);
    },
    handlers,
  };
}

/** A watch on a workbook with two sheets whose events the test raises. */
async function startWatch() {
  const clock = new TestClock();
  const names = new Map([
    ["id1", "填报"],
    ["id2", "台账"],
  ]);
  const watch = new ChangeWatch(clock, (id) => names.get(id));
  const events = {
    onChanged: eventSource(),
    onAdded: eventSource(),
    onDeleted: eventSource(),
    onNameChanged: eventSource(),
  };
  const calls: Touched[] = [];
  // Only the members that a watch uses stand in for the context.
  const context = { workbook: { worksheets: events }, sync: () => Promise.resolve() };
  const stop = await watch.start(context as unknown as Excel.RequestContext, (touched) => {
    calls.push(touched);
  });
  const edit = (worksheetId = "id1", address = "B2", triggerSource?: string): void =>
    events.onChanged.raise({
      worksheetId,
      address,
      ...(triggerSource === undefined ? {} : { triggerSource }),
    });
  return { clock, watch, events, edit, stop, calls };
}

/** A writing that touches 汇总 (id9) as a whole and B2:B3 of 填报. */
function write(during: () => void = () => undefined): (own: OwnWrites) => Promise<void> {
  return (own) => {
    own.addSheets(["id9"]);
    own.addCells("id1", { top: 1, left: 1, bottom: 2, right: 1 });
    during();
    return Promise.resolve();
  };
}

test("edits close together are one call with the sheets that they are on, later ones another", async () => {
  pretendExcel("1.9");
  const { clock, edit, calls } = await startWatch();
  edit("id1", "B2");
  clock.advance(100);
  edit("id2", "C3");
  edit("id1", "B3");
  clock.advance(299);
  expect(calls).toEqual([]);
  clock.advance(1);
  expect(calls).toEqual([["填报", "台账"]]);
  edit("id2");
  clock.advance(300);
  expect(calls).toEqual([["填报", "台账"], ["台账"]]);
});

test("a paste of 500 rows is one call, however many events Excel makes of it", async () => {
  pretendExcel("1.9");
  const { clock, edit, calls } = await startWatch();
  for (let row = 1; row <= 500; row++) edit("id1", `A${row}:M${row}`);
  clock.advance(300);
  expect(calls).toEqual([["填报"]]);
});

test.each(["onAdded", "onDeleted", "onNameChanged"] as const)(
  "after %s anything may have changed",
  async (event) => {
    pretendExcel("1.17");
    const { clock, events, edit, calls } = await startWatch();
    edit("id1");
    events[event].raise({ worksheetId: "id2" });
    clock.advance(300);
    expect(calls).toEqual([null]);
  },
);

test("an edit on a sheet that is not known yet may concern anything", async () => {
  pretendExcel("1.9");
  const { clock, edit, calls } = await startWatch();
  edit("id7");
  clock.advance(300);
  expect(calls).toEqual([null]);
});

test("an Excel that can't tell of renamed sheets is not asked to", async () => {
  pretendExcel("1.14");
  const { events } = await startWatch();
  expect([events.onNameChanged.handlers.size, events.onAdded.handlers.size]).toEqual([0, 1]);
});

test("our own writing is not heard, nor what Excel reports of it a little later", async () => {
  pretendExcel("1.9");
  const { clock, watch, events, edit, calls } = await startWatch();
  await watch.deafDuring(
    write(() => {
      events.onAdded.raise({ worksheetId: "id9" });
      edit("id9", "A1:C30");
    }),
  );
  clock.advance(100);
  edit("id1", "B2:B3");
  edit("id1", "$B$3");
  clock.advance(1000);
  expect(calls).toEqual([]);
});

test("a person's edit during our writing, or a moment after it, is heard when that is over", async () => {
  pretendExcel("1.9");
  const { clock, watch, edit, calls } = await startWatch();
  await watch.deafDuring(write(() => edit("id2", "B2")));
  clock.advance(100);
  edit("id1", "B2:C3");
  clock.advance(200);
  clock.advance(300);
  expect(calls).toEqual([["台账", "填报"]]);
});

test("writings that overlap are judged when the last is over", async () => {
  pretendExcel("1.9");
  const { clock, watch, edit, calls } = await startWatch();
  await watch.deafDuring(write());
  clock.advance(200);
  await watch.deafDuring(write(() => edit("id2")));
  clock.advance(200);
  expect(calls).toEqual([]);
  edit("id9", "A1");
  clock.advance(100);
  clock.advance(300);
  expect(calls).toEqual([["台账"]]);
});

test("after a writing that failed changes are heard again", async () => {
  pretendExcel("1.9");
  const { clock, watch, edit, calls } = await startWatch();
  await expect(watch.deafDuring(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  clock.advance(300);
  edit();
  clock.advance(300);
  expect(calls).toEqual([["填报"]]);
});

test("where Excel names the author its word counts, even while we are writing", async () => {
  pretendExcel("1.14");
  const { clock, watch, edit, calls } = await startWatch();
  await watch.deafDuring(write(() => edit("id1", "D9", "ThisLocalAddin")));
  clock.advance(1000);
  expect(calls).toEqual([]);
  await watch.deafDuring(write(() => edit("id1", "B2", "Unknown")));
  clock.advance(1000);
  expect(calls).toEqual([["填报"]]);
});

test("nothing is heard after the watch has ended, not even what was pending or held back", async () => {
  pretendExcel("1.17");
  const { clock, watch, events, edit, stop, calls } = await startWatch();
  edit();
  await watch.deafDuring(write(() => edit("id2")));
  await stop();
  clock.advance(1000);
  expect(calls).toEqual([]);
  for (const { handlers } of Object.values(events)) expect(handlers.size).toBe(0);
});
