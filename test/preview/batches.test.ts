/** Load, sync, null objects, errors: the client's own rules, and Excel's answers to its batches. */
import { codeOf, errorOf, inExcel, nextEvents, readRange, writeValues } from "./excel";

beforeEach(() => previewHost.reset());

test("a property that was not loaded can't be read", async () => {
  const work = inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    await context.sync();
    return range.values;
  });
  expect(await codeOf(work)).toBe("PropertyNotLoaded");
});

test("a missing sheet is an error to getItem and a null object to getItemOrNullObject", async () => {
  expect(await codeOf(inExcel((context) => context.workbook.worksheets.getItem("没有").load("name")))).toBe(
    "ItemNotFound",
  );
  const [missing, there] = await inExcel(({ workbook: { worksheets } }) => [
    worksheets.getItemOrNullObject("没有").load("name"),
    worksheets.getItemOrNullObject("sheet1").load("name"),
  ]);
  expect([missing?.isNullObject, there?.isNullObject, there?.name]).toEqual([true, false, "Sheet1"]);
});

test("what hangs on a null object is null too, and changing it is an error", async () => {
  const range = await inExcel((context) =>
    context.workbook.worksheets.getItemOrNullObject("没有").getRange("A1").load("values"),
  );
  expect(range.isNullObject).toBe(true);
  const change = inExcel((context) => {
    context.workbook.worksheets.getItemOrNullObject("没有").name = "有";
  });
  expect(await codeOf(change)).toBe("ItemNotFound");
});

test("what was done before a failure stays done, and what follows is not", async () => {
  const work = inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["之前"]];
    sheet.getRange("A2:B2").values = [[1]];
    sheet.getRange("A3").values = [["之后"]];
  });
  expect(await codeOf(work)).toBe("InvalidArgument");
  expect((await readRange("A1:A3", "values")).values).toEqual([["之前"], [""], [""]]);
});

test("results before a failure are delivered with it", async () => {
  await writeValues("A1", [["读到"]]);
  let read: Excel.Range | undefined;
  const work = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    read = sheet.getRange("A1").load("values");
    sheet.getRange("A2:B2").values = [[1]];
    await context.sync();
  });
  expect(await codeOf(work)).toBe("InvalidArgument");
  expect(read?.values).toEqual([["读到"]]);
});

test("the error says where it happened", async () => {
  const error = await errorOf(writeValues("A1:B2", [[1]]));
  expect(error.debugInfo.errorLocation).toBe("Range.values");
});

test("a member above the declared set is refused", async () => {
  const error = await errorOf(
    inExcel((context) =>
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getSpillingToRange().load("address"),
    ),
  );
  expect([error.code, error.debugInfo.errorLocation]).toEqual(["ApiNotFound", "Range.getSpillingToRange"]);
});

test("an Excel may offer less from one moment to the next; its workbook stays open", async () => {
  previewHost.reset(undefined, { apiSet: "1.13" });
  await writeValues("A1", "甲");
  const merges = () =>
    inExcel(({ workbook }) =>
      workbook.worksheets.getItem("Sheet1").getRange("A1").getMergedAreasOrNullObject().load("isNullObject"),
    );
  expect((await merges()).isNullObject).toBe(true);
  previewHost.host.offer("1.9");
  expect(await codeOf(merges())).toBe("ApiNotFound");
  expect((await readRange("A1", "values")).values).toEqual([["甲"]]);
});

test("a workbook opened under a higher set offers more", async () => {
  previewHost.reset(undefined, { apiSet: "1.17" });
  const error = await errorOf(
    inExcel((context) =>
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getSpillingToRange().load("address"),
    ),
  );
  expect(error.code).toBe("NotImplemented");
});

test("a member that the host does not emulate is refused by name", async () => {
  const error = await errorOf(inExcel((context) => context.workbook.tables.load("items/name")));
  expect([error.code, error.message]).toEqual([
    "NotImplemented",
    "The preview host does not emulate Workbook.tables.",
  ]);
});

test("a range that is kept can be used in a later batch", async () => {
  const kept = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  kept.values = [["后来"]];
  kept.load("values");
  await kept.context.sync();
  expect(kept.values).toEqual([["后来"]]);
});

test("a collection's items and nested properties are loaded by path", async () => {
  await inExcel(({ workbook }) => workbook.worksheets.add("第二张"));
  const sheets = await inExcel(({ workbook }) =>
    workbook.worksheets.load("items/name,items/position,items/protection/protected"),
  );
  expect(
    sheets.items.map(({ name, position, protection }) => [name, position, protection.protected]),
  ).toEqual([
    ["Sheet1", 0, false],
    ["第二张", 1, false],
  ]);
});

test("each sync is one request", async () => {
  previewHost.resetCount();
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
  });
  expect(previewHost.requestCount).toBe(2);
});

test("a request fails as ordered, and only that one", async () => {
  previewHost.failAt({ request: 2, code: "InvalidOperationInCellEditMode" });
  await writeValues("A1", [[1]]);
  expect(await codeOf(writeValues("A1", [[2]]))).toBe("InvalidOperationInCellEditMode");
  await writeValues("A2", [[3]]);
  expect((await readRange("A1:A2", "values")).values).toEqual([[1], [3]]);
});

test("an action fails as ordered, after those before it were done", async () => {
  previewHost.failAt({ request: 1, action: 6, code: "GeneralException" });
  const work = inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["一"]];
    sheet.getRange("A2").values = [["二"]];
  });
  expect(await codeOf(work)).toBe("GeneralException");
  expect((await readRange("A1:A2", "values")).values.flat()).toContain("一");
});

test("settings and properties are kept with the workbook", async () => {
  await inExcel(({ workbook }) => {
    workbook.settings.add("kaoping", { framework: "SQLH" });
    workbook.properties.title = "考核";
    workbook.properties.custom.add("period", "2026Q3");
    workbook.properties.custom.add("long", "长".repeat(300));
  });
  const [setting, none, properties, custom] = await inExcel(
    ({ workbook }) =>
      [
        workbook.settings.getItemOrNullObject("kaoping").load("value"),
        workbook.settings.getItemOrNullObject("nothing").load("value"),
        workbook.properties.load("title"),
        workbook.properties.custom.load("items/key,items/value"),
      ] as const,
  );
  expect([setting.value, none.isNullObject, properties.title]).toEqual([{ framework: "SQLH" }, true, "考核"]);
  expect(custom.items.map(({ key, value }) => [key, String(value).length])).toEqual([
    ["period", 6],
    ["long", 255],
  ]);
});

test("document settings are saved in the workbook", async () => {
  const { settings } = Office.context.document;
  settings.set("Office.AutoShowTaskpaneWithDocument", true);
  await new Promise((resolve) => settings.saveAsync(resolve));
  await nextEvents();
  expect([...previewHost.host.state.documentSettings]).toEqual([
    ["Office.AutoShowTaskpaneWithDocument", "true"],
  ]);
});

test("Office introduces itself as Excel for Windows in Chinese with the declared set", () => {
  const { host, platform, displayLanguage, requirements } = Office.context;
  expect([host, platform, displayLanguage]).toEqual(["Excel", "PC", "zh-CN"]);
  expect(["1.9", "1.10"].map((set) => requirements.isSetSupported("ExcelApi", set))).toEqual([true, false]);
});
