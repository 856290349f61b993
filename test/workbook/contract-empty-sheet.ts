/** The part of the contract about the empty sheet of a new workbook: it goes only while nothing is on it. */
import { valueAt } from "../../src/core/grid/grid";
import { replacingEmptySheet } from "../../src/core/plan/empty-sheet";
import { sheetOf } from "./contract-reading";
import type { KnownSheet, KnownWorkbook } from "./known-workbook";
import { summaryPlan, textPlan } from "./sample-plans";
import type { MakeWorkbook } from "./workbook-under-test";

function workbookWith(
  sheets: readonly Partial<KnownSheet>[],
  names: KnownWorkbook["names"] = [],
): KnownWorkbook {
  const blank = { name: "Sheet1", visibility: "visible", cells: {} } as const;
  const all = sheets.map((sheet) => ({ ...blank, ...sheet }));
  return { sheets: all, names, activeSheet: all[0]?.name ?? "" };
}

/** It doesn't look at other sheets, as the plan of the summary does. */
const text = textPlan("说明", ["一"]);

export function describeEmptySheet(makeWorkbook: MakeWorkbook): void {
  test("the empty sheet of a new workbook goes, and is reported", async () => {
    const { port, hiddenNames } = await makeWorkbook(workbookWith([{}]));
    const plan = replacingEmptySheet(text, await port.read());
    expect(await port.apply(plan)).toEqual({ written: ["说明"], replaced: [], removed: "Sheet1" });
    const workbook = await port.read();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["说明"]);
    expect(valueAt(sheetOf(workbook, "说明"), 0, 0)).toBe("一");
    expect(workbook.activeSheet).toBe("说明");
    expect(await hiddenNames()).toEqual(plan.names.map(({ name }) => name));
  });

  test("it stays without a word when it was written on meanwhile", async () => {
    const { port } = await makeWorkbook(workbookWith([{ cells: { C7: { value: "备忘" } } }]));
    expect(await port.apply({ ...text, emptySheet: "Sheet1" })).toEqual({ written: ["说明"], replaced: [] });
    const workbook = await port.read();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "说明"]);
    expect(valueAt(sheetOf(workbook, "Sheet1"), 6, 2)).toBe("备忘");
  });

  test.each<[string, Partial<KnownSheet>, KnownWorkbook["names"]]>([
    ["a name stands for its cells", {}, [{ name: "区域", refersTo: "=Sheet1!$A$1" }]],
    ["it is protected", { isProtected: true }, []],
    ["it is hidden", { visibility: "hidden" }, []],
  ])("it stays when %s meanwhile", async (_, sheet, names) => {
    const front = { name: "甲", cells: { A1: { value: 1 } } };
    const { port } = await makeWorkbook(workbookWith([front, sheet], names));
    await port.apply({ ...text, emptySheet: "Sheet1" });
    expect((await port.read()).sheets.map(({ name }) => name)).toEqual(["甲", "Sheet1", "说明"]);
  });

  test("one that is gone is not missed", async () => {
    const { port } = await makeWorkbook(workbookWith([{ name: "甲", cells: { A1: { value: 1 } } }]));
    expect(await port.apply({ ...text, emptySheet: "Sheet1" })).toEqual({ written: ["说明"], replaced: [] });
  });

  test("it stays when nothing could be written", async () => {
    const { port, failNextWriting } = await makeWorkbook(workbookWith([{}]));
    failNextWriting();
    await expect(port.apply({ ...summaryPlan("汇总"), emptySheet: "Sheet1" })).rejects.toThrow();
    expect((await port.read()).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
}
