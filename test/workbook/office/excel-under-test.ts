/** The emulated Excel as the contract test needs it: a known workbook open, and eyes for what is on it. */
import { cellAddress, parseRange, rangeAddress } from "../../../src/core/grid/address";
import { ExcelWorkbook } from "../../../src/workbook/office/excel-workbook";
import type { KnownSheet, KnownWorkbook } from "../known-workbook";
import type { SheetFacts, ValidationFacts, WorkbookUnderTest } from "../workbook-under-test";
import { chartFacts } from "./chart-facts";
import { TestClock } from "./test-clock";

/** The action of a writing's last request that fails on order: by then all is built and half is swapped. */
const HALFWAY = { request: 3, action: 8, code: "GeneralException" };

export interface ExcelUnderTest extends WorkbookUnderTest {
  readonly port: ExcelWorkbook;
  readonly clock: TestClock;
}

/** Opens the known workbook in a fresh Excel and forgets the requests that this took. */
export async function openInExcel(content: KnownWorkbook): Promise<ExcelUnderTest> {
  previewHost.reset(undefined, { fileName: "测试.xlsx" });
  await fill(content);
  previewHost.resetCount();
  const clock = new TestClock();
  return {
    port: new ExcelWorkbook("测试.xlsx", clock),
    clock,
    inspect,
    hiddenNames,
    rename: (sheet, name) =>
      inExcel(async (context) => {
        context.workbook.worksheets.getItem(sheet).name = name;
        await context.sync();
        previewHost.resetCount();
      }),
    failNextWriting: () => previewHost.failAt(HALFWAY),
  };
}

/** As Excel.run, but without the request that it sends afterwards to forget its ranges. */
function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return batch(new Excel.RequestContext());
}

function fill({ sheets, names, activeSheet }: KnownWorkbook): Promise<void> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const initial = worksheets.getFirst();
    // The workbook may have a sheet of its name.
    initial.name = "_initial";
    for (const sheet of sheets) fillSheet(worksheets.add(sheet.name), sheet);
    initial.delete();
    for (const { name, refersTo } of names) context.workbook.names.add(name, refersTo);
    worksheets.getItem(activeSheet).activate();
    await context.sync();
  });
}

function fillSheet(sheet: Excel.Worksheet, { visibility, cells, isProtected }: KnownSheet): void {
  for (const [address, { value, formula, format, unlocked }] of Object.entries(cells)) {
    const range = sheet.getRange(address);
    range.formulas = [[formula ?? (typeof value === "string" ? `'${value}` : value)]];
    if (format !== undefined) range.numberFormat = [[format]];
    if (unlocked === true) range.format.protection.locked = false;
  }
  if (isProtected === true) sheet.protection.protect();
  if (visibility !== "visible") sheet.visibility = visibility === "hidden" ? "Hidden" : "VeryHidden";
}

function hiddenNames(): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/visible");
    await context.sync();
    return names.items.filter(({ visible }) => !visible).map(({ name }) => name);
  });
}

function inspect(name: string): Promise<SheetFacts> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("id,showGridlines,tabColor");
    sheet.protection.load("protected");
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("rowCount,columnCount,address");
    const used = sheet.getUsedRange();
    const filtered = sheet.autoFilter.getRangeOrNullObject();
    filtered.load("address");
    const titles = [
      sheet.pageLayout.getPrintTitleColumnsOrNullObject(),
      sheet.pageLayout.getPrintTitleRowsOrNullObject(),
    ];
    for (const title of titles) title.load("address");
    used.load("rowCount,columnCount");
    await context.sync();
    const cells = allCells(used.rowCount, used.columnCount).map((address) => {
      const { dataValidation: validation, conditionalFormats } = sheet.getRange(address);
      validation.load("rule,errorAlert,type");
      return { address, validation, formats: conditionalFormats.getCount() };
    });
    await context.sync();
    const scales = cells.map(({ address }) => {
      const { conditionalFormats } = sheet.getRange(address);
      conditionalFormats.load("items/type,items/id");
      return { address, conditionalFormats };
    });
    await context.sync();
    const scaled = scales.flatMap(({ address, conditionalFormats }) =>
      conditionalFormats.items.flatMap((format) => {
        if (format.type !== "ColorScale") return [];
        const scale = sheet.getRange(address).conditionalFormats.getItem(format.id).colorScale;
        scale.load("criteria");
        return [{ address, scale }];
      }),
    );
    await context.sync();
    const frozenArea = frozen.isNullObject ? null : parseRange(frozen.address.replace(/^.*!/, ""));
    return {
      charts: chartFacts(sheet.id),
      validations: validationsOf(cells),
      conditionalFormats: columnsOf(
        cells.filter(({ formats }) => formats.value > 0).map(({ address }) => address),
      ),
      colorScales: scaled.map(({ address, scale }) => {
        const { minimum, maximum } = scale.criteria;
        const bounds = [minimum, maximum].map(({ formula, color }) => `${formula ?? ""} ${color ?? ""}`);
        return `${address}: ${bounds.join(", ")}`;
      }),
      filtered: filtered.isNullObject ? "" : withoutSheet(filtered.address),
      titles: titles.map((title) => (title.isNullObject ? "" : withoutSheet(title.address))),
      frozen: { rows: (frozenArea?.bottom ?? -1) + 1, columns: (frozenArea?.right ?? -1) + 1 },
      isProtected: sheet.protection.protected,
      showsGridlines: sheet.showGridlines,
      tabColor: sheet.tabColor,
    };
  });
}

function withoutSheet(address: string): string {
  return address.replace(/^.*!/, "").replaceAll("$", "");
}

function allCells(rows: number, columns: number): string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    cellAddress(Math.floor(index / columns), index % columns),
  );
}

interface CellValidation {
  readonly address: string;
  readonly validation: Excel.DataValidation;
}

function validationsOf(cells: readonly CellValidation[]): ValidationFacts[] {
  const groups = new Map<string, string[]>();
  for (const { address, validation } of cells) {
    if (validation.type === "None") continue;
    const key = JSON.stringify({ allows: allowed(validation.rule), error: validation.errorAlert.message });
    groups.set(key, [...(groups.get(key) ?? []), address]);
  }
  return [...groups].map(([key, addresses]) => ({
    range: columnsOf(addresses).join(),
    ...(JSON.parse(key) as Omit<ValidationFacts, "range">),
  }));
}

function allowed({ list, decimal, wholeNumber }: Excel.DataValidationRule): (string | number)[] {
  if (typeof list?.source === "string")
    return list.source
      .replace(/^=/, "")
      .replace(/^(?=[^'!]+!)([^!]+)/, "'$1'")
      .split(",");
  const bounds = decimal ?? wholeNumber;
  return [bounds?.formula1, bounds?.formula2].map(Number);
}

/** Cells below each other as one range for each column. */
function columnsOf(addresses: readonly string[]): string[] {
  const columns = new Map<number, { top: number; bottom: number }>();
  for (const address of addresses) {
    const { top, left } = parseRange(address) ?? { top: 0, left: 0 };
    const known = columns.get(left) ?? { top, bottom: top };
    columns.set(left, { top: Math.min(known.top, top), bottom: Math.max(known.bottom, top) });
  }
  return [...columns].map(([column, { top, bottom }]) =>
    rangeAddress({ top, bottom, left: column, right: column }),
  );
}
