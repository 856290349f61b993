/** Data validation and conditional formats: kept as Excel's, enforced and drawn by the grid. */
import { codeOf, inExcel, writeValues } from "./excel";

const sheet1 = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");
const validationOf = (address: string): Promise<Excel.DataValidation> =>
  inExcel((context) =>
    sheet1(context).getRange(address).dataValidation.load("rule,prompt,errorAlert,ignoreBlanks,type"),
  );
const invalid = (row: number, col: number): boolean =>
  previewHost.model.getters.isDataValidationInvalid({ sheetId: "sheet-1", row, col });

beforeEach(() => previewHost.reset());

test("a list reads back with its words, and the grid knows it", async () => {
  await inExcel((context) => {
    const { dataValidation } = sheet1(context).getRange("B2:B10");
    dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
    dataValidation.errorAlert = { title: "填报", message: "只能填是或否", showAlert: true, style: "Stop" };
    dataValidation.prompt = { title: "说明", message: "选一项", showPrompt: true };
  });
  const { rule, prompt, errorAlert, type } = await validationOf("B5");
  expect([rule, type]).toEqual([{ list: { inCellDropDown: true, source: "是,否" } }, "List"]);
  expect([prompt.message, errorAlert.message, errorAlert.style]).toEqual(["选一项", "只能填是或否", "Stop"]);
  expect(previewHost.type("B5", "也许")).toBe(true);
  expect(invalid(4, 1)).toBe(true);
});

test("words are those of just the cells they were given to, and the rule is made anew only where it must", async () => {
  const rules = () => previewHost.model.getters.getDataValidationRules("sheet-1");
  const speak = (address: string, message: string, style: "Stop" | "Warning") =>
    inExcel((context) => {
      const { dataValidation } = sheet1(context).getRange(address);
      dataValidation.prompt = { title: "", message, showPrompt: true };
      dataValidation.errorAlert = { title: "", message, showAlert: true, style };
    });
  await inExcel((context) => {
    const list = { inCellDropDown: true, source: "是,否" };
    sheet1(context).getRange("B2:B10").dataValidation.rule = { list };
  });
  const [made] = rules();
  await speak("B2:B10", "所有", "Stop");
  expect(rules()).toEqual([made]);
  await speak("B4:B5", "其中", "Warning");
  expect(rules().map(({ isBlocking }) => isBlocking)).toEqual([true, false]);
  const said = await Promise.all(["B3", "B4", "B10"].map(validationOf));
  expect(
    said.map(({ prompt, errorAlert }) => [prompt.message, errorAlert.message, errorAlert.style]),
  ).toEqual([
    ["所有", "所有", "Stop"],
    ["其中", "其中", "Warning"],
    ["所有", "所有", "Stop"],
  ]);
});

test.each<[string, Excel.DataValidationRule, unknown[], unknown[]]>([
  ["whole numbers", { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } }, [0, 10], [11, 2.5]],
  ["decimals", { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } }, [0, 2.5], [-1]],
  ["lengths", { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } }, ["一二三"], ["一二三四"]],
  ["a formula", { custom: { formula: "=A1>5" } }, [6], [5]],
])("the grid tells entries against %s", async (_name, rule, good, bad) => {
  await inExcel((context) => (sheet1(context).getRange("A1:A9").dataValidation.rule = rule));
  const verdict = (entry: unknown): boolean => {
    previewHost.type("A1", String(entry));
    return invalid(0, 0);
  };
  expect([good.map(verdict), bad.map(verdict)]).toEqual([good.map(() => false), bad.map(() => true)]);
});

test("a list may come from a range of another sheet", async () => {
  await inExcel(({ workbook }) => {
    workbook.worksheets.add("名 单").getRange("A1:A2").values = [["甲"], ["乙"]];
    workbook.worksheets.getItem("Sheet1").getRange("A1").dataValidation.rule = {
      list: { inCellDropDown: true, source: "='名 单'!$A$1:$A$2" },
    };
  });
  previewHost.type("Sheet1!A1", "乙");
  expect(invalid(0, 0)).toBe(false);
  previewHost.type("Sheet1!A1", "丙");
  expect(invalid(0, 0)).toBe(true);
});

test("cells without, with some, and with different rules say so", async () => {
  await inExcel((context) => {
    sheet1(context).getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet1(context).getRange("A3").dataValidation.rule = {
      decimal: { formula1: 1, operator: "GreaterThan" },
    };
  });
  const types = await Promise.all(
    ["C1", "A1:B1", "A1:A3", "A1:A2"].map(async (address) => (await validationOf(address)).type),
  );
  expect(types).toEqual(["None", "Inconsistent", "MixedCriteria", "List"]);
});

test("a later rule takes its cells from an earlier one, and clearing frees them", async () => {
  await inExcel((context) => {
    sheet1(context).getRange("A1:A5").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet1(context).getRange("A2:A3").dataValidation.rule = {
      decimal: { formula1: 1, operator: "GreaterThan" },
    };
    sheet1(context).getRange("A3:A4").dataValidation.clear();
  });
  const types = await Promise.all(
    ["A1", "A2", "A3", "A4", "A5"].map(async (address) => (await validationOf(address)).type),
  );
  expect(types).toEqual(["List", "Decimal", "None", "None", "List"]);
});

test.each<[string, (validation: Excel.DataValidation) => void]>([
  [
    "a title of 33 characters",
    (validation) => (validation.prompt = { title: "题".repeat(33), message: "", showPrompt: true }),
  ],
  [
    "a prompt of 256",
    (validation) => (validation.prompt = { title: "", message: "说".repeat(256), showPrompt: true }),
  ],
  [
    "an error of 226",
    (validation) =>
      (validation.errorAlert = { title: "", message: "错".repeat(226), showAlert: true, style: "Stop" }),
  ],
  [
    "a list of 256",
    (validation) => (validation.rule = { list: { inCellDropDown: true, source: "项".repeat(256) } }),
  ],
  [
    "a rule without bounds",
    (validation) => (validation.rule = { wholeNumber: { operator: "Between" } as Excel.BasicDataValidation }),
  ],
])("%s is refused", async (_name, change) => {
  const work = inExcel((context) => {
    const { dataValidation } = sheet1(context).getRange("A1");
    dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
    change(dataValidation);
  });
  expect(await codeOf(work)).toBe("InvalidArgument");
});

test("a formula colours the cells for which it is true", async () => {
  await writeValues("A1:A2", [[1], [3]]);
  await inExcel((context) => {
    const format = sheet1(context).getRange("A1:A2").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A1>2";
    format.custom.format.fill.color = "#FFC7CE";
    format.custom.format.font.color = "#9C0006";
  });
  const style = (row: number) =>
    previewHost.model.getters.getCellComputedStyle({ sheetId: "sheet-1", row, col: 0 });
  expect([style(0).fillColor, style(1).fillColor, style(1).textColor]).toEqual([
    undefined,
    "#FFC7CE",
    "#9C0006",
  ]);
  const [formats, format] = await inExcel((context) => {
    const collection = sheet1(context).getRange("A2").conditionalFormats;
    return [collection.load("items/type"), collection.getItemAt(0).custom.rule.load("formula")] as const;
  });
  expect([formats.items.map(({ type }) => type), format.formula]).toEqual([["Custom"], "=$A1>2"]);
});

test("a data bar keeps its colour and limits", async () => {
  await inExcel((context) => {
    const { dataBar } = sheet1(context).getRange("B1:B5").conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = "#70AD47";
    dataBar.positiveFormat.gradientFill = false;
    dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    dataBar.upperBoundRule = { type: "Number", formula: "100" };
    dataBar.showDataBarOnly = true;
  });
  const [bar, colour] = await inExcel((context) => {
    const { dataBar } = sheet1(context).getRange("B3").conditionalFormats.getItemAt(0);
    return [
      dataBar.load("lowerBoundRule,upperBoundRule,showDataBarOnly"),
      dataBar.positiveFormat.load("fillColor,gradientFill"),
    ] as const;
  });
  expect([bar.lowerBoundRule, bar.upperBoundRule, bar.showDataBarOnly]).toEqual([
    { type: "Number", formula: "0" },
    { type: "Number", formula: "100" },
    true,
  ]);
  expect([colour.fillColor, colour.gradientFill]).toEqual(["#70AD47", false]);
});

test("formats are counted by the cells they touch, and cleared", async () => {
  const count = (address: string): Promise<number> =>
    inExcel((context) => sheet1(context).getRange(address).conditionalFormats.getCount()).then(
      (result) => result.value,
    );
  await inExcel((context) => {
    sheet1(context).getRange("A1:A5").conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
    sheet1(context).getRange("A5:B9").conditionalFormats.add("DataBar");
  });
  expect([await count("A1"), await count("A5"), await count("C1")]).toEqual([1, 2, 0]);
  await inExcel((context) => sheet1(context).getRange("A1:B9").conditionalFormats.clearAll());
  expect(await count("A1:Z99")).toBe(0);
});
