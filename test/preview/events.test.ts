/** Change events: by people and by the add-in, on one sheet and on all. */
import { inExcel, nextEvents, writeValues } from "./excel";

interface Heard {
  readonly address: string;
  readonly source: string;
  readonly triggerSource: string | undefined;
}

/** Listens to every sheet. */
async function listen(): Promise<{
  heard: Heard[];
  handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
}> {
  const heard: Heard[] = [];
  const handler = await inExcel(({ workbook }) =>
    workbook.worksheets.onChanged.add(({ address, source, triggerSource }) => {
      heard.push({ address, source, triggerSource });
      return Promise.resolve();
    }),
  );
  return { heard, handler };
}

beforeEach(() => previewHost.reset());

test("a person's edit is heard, without the add-in's flag", async () => {
  const { heard, handler } = await listen();
  previewHost.type("Sheet1!B2", "95");
  await nextEvents();
  expect(heard).toEqual([{ address: "B2", source: "Local", triggerSource: "Unknown" }]);
  await removeHandler(handler);
});

test("our own write is heard with the add-in's flag, once for the whole range", async () => {
  const { heard, handler } = await listen();
  await writeValues("A1:C3", "x");
  await nextEvents();
  expect(heard).toEqual([{ address: "A1:C3", source: "Local", triggerSource: "ThisLocalAddin" }]);
  await removeHandler(handler);
});

test("deleting contents in the grid is heard", async () => {
  await writeValues("A1:A2", [[1], [2]]);
  await nextEvents();
  const { heard, handler } = await listen();
  previewHost.deleteContents("A1:A2");
  await nextEvents();
  expect(heard.map(({ address }) => address)).toEqual(["A1:A2"]);
  await removeHandler(handler);
});

test("formats are not heard", async () => {
  const { heard, handler } = await listen();
  await inExcel(
    ({ workbook }) => (workbook.worksheets.getItem("Sheet1").getRange("A1").format.fill.color = "#FF0000"),
  );
  await nextEvents();
  expect(heard).toEqual([]);
  await removeHandler(handler);
});

test("a removed handler hears nothing", async () => {
  const { heard, handler } = await listen();
  await removeHandler(handler);
  previewHost.type("Sheet1!B2", "95");
  await nextEvents();
  expect(heard).toEqual([]);
});

test("a handler on one sheet hears that sheet only", async () => {
  const addresses: string[] = [];
  const handler = await inExcel(async (context) => {
    context.workbook.worksheets.add("别处");
    const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
    await context.sync();
    return sheet.onChanged.add(({ address }) => Promise.resolve(void addresses.push(address)));
  });
  previewHost.type("别处!A1", "1");
  previewHost.type("Sheet1!A2", "2");
  await nextEvents();
  expect(addresses).toEqual(["A2"]);
  await removeHandler(handler);
});

test("the changed range can be had from the event", async () => {
  const ranges: Excel.Range[] = [];
  const context = new Excel.RequestContext();
  const handler = context.workbook.worksheets.onChanged.add((event) => {
    ranges.push(event.getRange(context).load("address,values"));
    return Promise.resolve();
  });
  await context.sync();
  previewHost.type("Sheet1!C4", "88");
  await nextEvents();
  await context.sync();
  expect(ranges.map(({ address, values }) => [address, values])).toEqual([["Sheet1!C4", [[88]]]]);
  await removeHandler(handler);
});

test("a renamed sheet is heard with its names before and after", async () => {
  const heard: unknown[] = [];
  const handler = await inExcel(({ workbook }) =>
    workbook.worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => {
      heard.push([nameBefore, nameAfter]);
      return Promise.resolve();
    }),
  );
  await inExcel(({ workbook }) => void (workbook.worksheets.getItem("Sheet1").name = "It's"));
  await nextEvents();
  expect(heard).toEqual([["Sheet1", "It's"]]);
  await removeHandler(handler);
});

test("added, activated and deleted sheets are heard", async () => {
  const heard: string[] = [];
  const handlers = await inExcel(({ workbook: { worksheets } }) => [
    worksheets.onAdded.add(() => Promise.resolve(void heard.push("added"))),
    worksheets.onActivated.add(() => Promise.resolve(void heard.push("activated"))),
    worksheets.onDeleted.add(() => Promise.resolve(void heard.push("deleted"))),
  ]);
  await inExcel(({ workbook }) => workbook.worksheets.add("新").activate());
  await inExcel(({ workbook }) => workbook.worksheets.getItem("Sheet1").delete());
  await nextEvents();
  expect(heard).toEqual(["added", "activated", "deleted"]);
  for (const handler of handlers) await removeHandler(handler);
});

async function removeHandler<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  handler.remove();
  await handler.context.sync();
}
