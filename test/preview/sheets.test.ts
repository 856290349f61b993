/** Sheets: names, order, visibility, panes, print set-up, protection. */
import { codeOf, inExcel, readRange, writeValues } from "./excel";

const sheet1 = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

const sheetNames = async (): Promise<string[]> => {
  const sheets = await inExcel(({ workbook }) => workbook.worksheets.load("items/name"));
  return sheets.items.map(({ name }) => name);
};

beforeEach(() => previewHost.reset());

test.each([
  ["an apostrophe within", "甲's 表"],
  ["spaces and brackets", "汇总 (2)"],
  ["31 characters", "表".repeat(31)],
])("a name with %s is accepted and found again", async (_what, name) => {
  await inExcel(({ workbook }) => (workbook.worksheets.add(name).getRange("B2").values = [[7]]));
  expect(await sheetNames()).toEqual(["Sheet1", name]);
  await inExcel(
    (context) => (sheet1(context).getRange("A1").formulas = [[`='${name.replace(/'/g, "''")}'!B2*2`]]),
  );
  const range = await readRange("A1", "values", "formulas");
  expect([range.values, range.formulas]).toEqual([[[14]], [[`='${name.replace(/'/g, "''")}'!B2*2`]]]);
});

test.each(["", "a/b", "a\\b", "a?b", "a*b", "[a]", "a:b", "'a", "a'", "表".repeat(32)])(
  "the name %p is refused",
  async (name) => {
    expect(await codeOf(inExcel(({ workbook }) => workbook.worksheets.add(name)))).toBe("InvalidArgument");
    expect(await codeOf(inExcel((context) => (sheet1(context).name = name)))).toBe("InvalidArgument");
  },
);

test("a name that another sheet has, in whatever case, is refused", async () => {
  expect(await codeOf(inExcel(({ workbook }) => workbook.worksheets.add("SHEET1")))).toBe(
    "ItemAlreadyExists",
  );
});

test("a renamed sheet keeps its id, and formulas follow it", async () => {
  const added = await inExcel(({ workbook }) => workbook.worksheets.add("旧名").load("id"));
  await inExcel((context) => (sheet1(context).getRange("A1").formulas = [["='旧名'!A1"]]));
  await inExcel(({ workbook }) => (workbook.worksheets.getItem("旧名").name = "新名 1"));
  const again = await inExcel(({ workbook }) => workbook.worksheets.getItem("新名 1").load("id"));
  expect(again.id).toBe(added.id);
  expect((await readRange("A1", "formulas")).formulas).toEqual([["='新名 1'!A1"]]);
});

test("a position counts hidden sheets too", async () => {
  await inExcel(({ workbook: { worksheets } }) => {
    worksheets.add("藏").visibility = "Hidden";
    worksheets.add("二");
    worksheets.add("三");
  });
  await inExcel(({ workbook: { worksheets } }) => (worksheets.getItem("三").position = 1));
  expect(await sheetNames()).toEqual(["Sheet1", "三", "藏", "二"]);
});

test("hidden and very hidden sheets read back as such", async () => {
  await inExcel(({ workbook: { worksheets } }) => {
    worksheets.add("藏").visibility = "Hidden";
    worksheets.add("深藏").visibility = "VeryHidden";
  });
  const sheets = await inExcel(({ workbook }) => workbook.worksheets.load("items/visibility"));
  expect(sheets.items.map(({ visibility }) => visibility)).toEqual(["Visible", "Hidden", "VeryHidden"]);
});

test("the last visible sheet can be neither deleted nor hidden", async () => {
  await inExcel(({ workbook }) => (workbook.worksheets.add("藏").visibility = "Hidden"));
  expect(await codeOf(inExcel((context) => sheet1(context).delete()))).toBe("InvalidOperation");
  expect(await codeOf(inExcel((context) => (sheet1(context).visibility = "Hidden")))).toBe(
    "InvalidOperation",
  );
});

test("the active sheet is the activated one, and the selection is on it", async () => {
  await inExcel(({ workbook }) => workbook.worksheets.add("前").getRange("C3:D4").select());
  const [active, selected] = await inExcel(
    ({ workbook }) =>
      [
        workbook.worksheets.getActiveWorksheet().load("name"),
        workbook.getSelectedRange().load("address"),
      ] as const,
  );
  expect([active.name, selected.address]).toEqual(["前", "前!C3:D4"]);
});

test("tab colour and gridlines read back and stand in the grid", async () => {
  await inExcel((context) => {
    sheet1(context).tabColor = "#C00000";
    sheet1(context).showGridlines = false;
  });
  const sheet = await inExcel((context) => sheet1(context).load("tabColor,showGridlines"));
  expect([sheet.tabColor, sheet.showGridlines]).toEqual(["#C00000", false]);
  expect(previewHost.model.getters.getGridLinesVisibility("sheet-1")).toBe(false);
});

test("panes are frozen by rows, by columns and at a range", async () => {
  const location = async (): Promise<string | null> => {
    const range = await inExcel((context) =>
      sheet1(context).freezePanes.getLocationOrNullObject().load("address"),
    );
    return range.isNullObject ? null : range.address;
  };
  expect(await location()).toBeNull();
  await inExcel((context) => sheet1(context).freezePanes.freezeRows(2));
  expect(await location()).toBe("Sheet1!1:2");
  await inExcel((context) => sheet1(context).freezePanes.freezeAt(sheet1(context).getRange("A1:B3")));
  expect(await location()).toBe("Sheet1!A1:B3");
  await inExcel((context) => sheet1(context).freezePanes.unfreeze());
  expect(await location()).toBeNull();
});

test.each(["merged before", "merged after"])("panes cut through a title that was %s", async (order) => {
  const merge = (context: Excel.RequestContext): void => sheet1(context).getRange("A1:K1").merge();
  if (order === "merged before") await inExcel(merge);
  await inExcel((context) => sheet1(context).freezePanes.freezeAt(sheet1(context).getRange("A1:C2")));
  if (order === "merged after") await inExcel(merge);
  const range = await inExcel((context) =>
    sheet1(context).freezePanes.getLocationOrNullObject().load("address"),
  );
  expect(range.address).toBe("Sheet1!A1:C2");
  const { getters } = previewHost.model;
  expect(getters.getPaneDivisions("sheet-1")).toEqual({ xSplit: 3, ySplit: 2 });
  expect(getters.getMerges("sheet-1")).toMatchObject([{ left: 0, right: 10, top: 0, bottom: 0 }]);
});

test("a merged cell that panes cut is drawn where it is seen, however far the sheet is scrolled", async () => {
  await inExcel((context) => {
    sheet1(context).getRange("B1:F1").merge();
    sheet1(context).freezePanes.freezeAt(sheet1(context).getRange("A1:C1"));
  });
  const { getters } = previewHost.model;
  const title = { left: 1, right: 5, top: 0, bottom: 0 };
  const size = getters.getColSize("sheet-1", 1);
  const seen = (offset: number): { readonly from: number; readonly columns: number } => {
    previewHost.view(8 * size, 400, offset * size);
    const { x, width } = getters.getRect(title);
    return { from: x / size, columns: width / size };
  };
  expect(seen(0)).toEqual({ from: 1, columns: 5 });
  expect(seen(2)).toEqual({ from: 1, columns: 3 });
  expect(seen(5)).toEqual({ from: 1, columns: 2 });
});

test("the print set-up reads back", async () => {
  await inExcel((context) => {
    const { pageLayout } = sheet1(context);
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.leftMargin = 28.8;
    pageLayout.bottomMargin = 43.2;
    pageLayout.setPrintArea("A1:F30");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
  });
  const { pageLayout, footers, area, titles } = await inExcel((context) => {
    const layout = sheet1(context).pageLayout;
    return {
      pageLayout: layout.load("orientation,zoom,paperSize,leftMargin,topMargin,bottomMargin"),
      footers: layout.headersFooters.defaultForAllPages.load("centerFooter"),
      area: layout.getPrintAreaOrNullObject().load("address"),
      titles: layout.getPrintTitleRowsOrNullObject().load("address"),
    };
  });
  expect([pageLayout.orientation, pageLayout.zoom]).toEqual(["Landscape", { horizontalFitToPages: 1 }]);
  expect([pageLayout.leftMargin, pageLayout.topMargin, pageLayout.bottomMargin]).toEqual([28.8, 54, 43.2]);
  expect([footers.centerFooter, area.address, titles.address]).toEqual([
    "&P / &N",
    "Sheet1!A1:F30",
    "Sheet1!1:3",
  ]);
});

describe("a protected sheet", () => {
  beforeEach(() =>
    inExcel((context) => {
      sheet1(context).getRange("B2").format.protection.locked = false;
      sheet1(context).protection.protect();
    }),
  );

  test("refuses writing to locked cells and takes it in unlocked ones", async () => {
    expect(await codeOf(writeValues("A1", [[1]]))).toBe("AccessDenied");
    expect(await codeOf(writeValues("A2:B2", [[1, 2]]))).toBe("AccessDenied");
    await writeValues("B2", [[2]]);
    expect((await readRange("A1:B2", "values")).values).toEqual([
      ["", ""],
      ["", 2],
    ]);
  });

  test("refuses formats, unless they are allowed", async () => {
    const paint = () => inExcel((context) => (sheet1(context).getRange("B2").format.fill.color = "#FF0000"));
    expect(await codeOf(paint())).toBe("AccessDenied");
    await inExcel((context) => {
      sheet1(context).protection.unprotect();
      sheet1(context).protection.protect({ allowFormatCells: true });
    });
    await expect(paint()).resolves.toBe("#FF0000");
  });

  test("is guarded against people in the grid as well", () => {
    expect([previewHost.type("A1", "9"), previewHost.type("B2", "9")]).toEqual([false, true]);
  });

  test("can't be protected twice, and is open again afterwards", async () => {
    expect(await codeOf(inExcel((context) => sheet1(context).protection.protect()))).toBe("InvalidOperation");
    await inExcel((context) => sheet1(context).protection.unprotect());
    await writeValues("A1", [[1]]);
    const protection = await inExcel((context) => sheet1(context).protection.load("protected"));
    expect(protection.protected).toBe(false);
  });
});
