/** The writing half of the contract: all of a plan or none of it, and never a user's sheet. */
import { formatAt, formulaAt, valueAt, type WorkbookGrid } from "../../src/core/grid/grid";
import { markedSheet } from "../../src/core/plan/mark";
import type { WorkbookPort } from "../../src/workbook/port";
import { sheetOf } from "./contract-reading";
import { knownWorkbook } from "./known-workbook";
import { summaryPlan, templatePlan, textPlan, trickyTexts } from "./sample-plans";
import type { MakeWorkbook } from "./workbook-under-test";

const order = (workbook: WorkbookGrid): string[] => workbook.sheets.map(({ name }) => name);
const userSheets = knownWorkbook.sheets.map(({ name }) => name);

export function describeWriting(makeWorkbook: MakeWorkbook): void {
  test("a new sheet comes last, is in front, and is reported", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    expect(await port.apply(summaryPlan("汇总"))).toEqual({ written: ["汇总"], replaced: [] });
    const workbook = await port.read();
    expect(order(workbook)).toEqual([...userSheets, "汇总"]);
    expect(workbook.activeSheet).toBe("汇总");
    expect(markedSheet(workbook.names, "summary")).toBe("汇总");
  });

  test("stopped before it begins, nothing is written and that is said", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    const before = await port.read();
    const writing = port.apply(summaryPlan("汇总"), { signal: AbortSignal.abort() });
    await expect(writing).rejects.toMatchObject({ name: "WorkbookError", code: "stopped" });
    expect(await port.read()).toEqual(before);
  });

  test("values, formulas and formats are read back as planned", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    await port.apply(summaryPlan("汇总"));
    const sheet = sheetOf(await port.read(), "汇总");
    expect([0, 1, 2, 3, 4, 5].map((row) => valueAt(sheet, row, 0))).toEqual([
      "考核汇总",
      "指标",
      "指标1",
      "指标2",
      "指标3",
      "合计",
    ]);
    expect([2, 3, 4].map((row) => valueAt(sheet, row, 2))).toEqual([0.5, 0.55, 0.6]);
    expect(formulaAt(sheet, 2, 2)).toBe("=B3/20");
    expect([formatAt(sheet, 2, 1), formatAt(sheet, 2, 2)]).toEqual(["0.00", "0.0%"]);
    expect(valueAt(sheet, 5, 2)).toBe(25);
    expect(formulaAt(sheet, 5, 2)).toMatch(/^='?数据'?!B2\*2$/);
    expect([valueAt(sheet, 6, 0), valueAt(sheet, 6, 1), valueAt(sheet, 6, 2)]).toEqual([
      true,
      "数据!B2",
      null,
    ]);
  });

  test("text stays exactly that text, whatever it looks like", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    await port.apply(textPlan("说明", trickyTexts));
    const sheet = sheetOf(await port.read(), "说明");
    expect(trickyTexts.map((_, row) => valueAt(sheet, row, 0))).toEqual(trickyTexts);
    expect(sheet.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  });

  test("sheets of one plan refer to each other under their final names", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    await port.apply(templatePlan("考核评分表", "测评'统计"));
    const workbook = await port.read();
    const sheet = sheetOf(workbook, "考核评分表");
    expect(formulaAt(sheet, 0, 1)).toBe("='测评''统计'!B1*2");
    expect(valueAt(sheet, 0, 1)).toBe(16);
    expect(valueAt(sheet, 1, 1)).toBe("16测评'统计!B1");
    expect(sheetOf(workbook, "_meta").visibility).toBe("veryHidden");
  });

  test("the names of a plan are hidden", async () => {
    const workbook = await makeWorkbook(knownWorkbook);
    await workbook.port.apply(summaryPlan("汇总"));
    expect(await workbook.hiddenNames()).toContain("_kaoping.summary");
    expect(await workbook.hiddenNames()).not.toContain("用户区域");
  });

  test("charts stand on their ranges at their cells", async () => {
    const workbook = await makeWorkbook(knownWorkbook);
    await workbook.port.apply(summaryPlan("汇总"));
    expect((await workbook.inspect("汇总")).charts).toEqual([
      {
        title: "各指标得分",
        type: "column",
        series: [{ name: "得分", values: "B3:B5", categories: "A3:A5" }],
        anchor: "A9:C21",
      },
      {
        title: "得分率",
        type: "radar",
        series: [
          { name: "得分率", values: "C3:C5", categories: "A3:A5" },
          { name: "得分", values: "B3:B5", categories: "A3:A5" },
        ],
        anchor: "E9:J21",
      },
    ]);
  });

  test("rules, panes, colours and protection are as planned", async () => {
    const workbook = await makeWorkbook(knownWorkbook);
    await workbook.port.apply(summaryPlan("汇总"));
    const facts = await workbook.inspect("汇总");
    expect(facts.validations).toHaveLength(3);
    expect(facts.validations).toContainEqual({
      range: "A7",
      allows: ["'汇总'!$A$3:$A$5"],
      error: "请从指标中选择。",
    });
    expect(facts.validations).toContainEqual({
      range: "C7",
      allows: ["是", "否"],
      error: "只能选“是”或“否”。",
    });
    expect(facts.validations).toContainEqual({
      range: "B3:B5",
      allows: [0, 20],
      error: "请输入 0 至 20 的数。",
    });
    expect([...facts.conditionalFormats].sort()).toEqual(["A6", "B3:B5", "C3:C5"]);
    expect(facts.colorScales).toEqual(["A6: 0.6 #E9A26B, 1 #FFFFFF"]);
    expect(facts.filtered).toBe("A2:C5");
    expect(facts.titles).toEqual(["A:A", "1:2"]);
    expect(facts).toMatchObject({
      frozen: { rows: 2, columns: 1 },
      isProtected: true,
      showsGridlines: false,
    });
    expect(facts.tabColor.toUpperCase()).toBe("#C00000");
  });

  test("writing again replaces the sheet where it stands", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    await port.apply(summaryPlan("汇总", 1));
    await port.apply(textPlan("说明", ["后来的表"]));
    expect(await port.apply(summaryPlan("汇总", 2))).toEqual({ written: ["汇总"], replaced: ["汇总"] });
    const workbook = await port.read();
    expect(order(workbook)).toEqual([...userSheets, "汇总", "说明"]);
    expect(valueAt(sheetOf(workbook, "汇总"), 5, 1)).toBe(2);
    expect(markedSheet(workbook.names, "summary")).toBe("汇总");
  });

  test("several sheets are replaced at once, very hidden ones too", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    await port.apply(templatePlan("考核评分表", "测评统计"));
    const again = await port.apply(templatePlan("测评统计", "考核评分表"));
    expect(again.replaced).toEqual(["考核评分表", "测评统计", "_meta"]);
    const workbook = await port.read();
    expect(order(workbook)).toEqual([...userSheets, "测评统计", "考核评分表", "_meta"]);
    expect(valueAt(sheetOf(workbook, "测评统计"), 0, 1)).toBe(16);
  });

  test("our sheet is known again by its mark after a person renamed it", async () => {
    const workbook = await makeWorkbook(knownWorkbook);
    await workbook.port.apply(summaryPlan("汇总", 1));
    await workbook.rename("汇总", "三季度");
    expect(markedSheet((await workbook.port.read()).names, "summary")).toBe("三季度");
    expect(await workbook.port.apply(summaryPlan("三季度", 2))).toEqual({
      written: ["三季度"],
      replaced: ["三季度"],
    });
    const after = await workbook.port.read();
    expect(order(after)).toEqual([...userSheets, "三季度"]);
    expect(valueAt(sheetOf(after, "三季度"), 5, 1)).toBe(2);
  });

  test("a person's sheet of the same name is refused and stays, in whatever case it is written", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    const before = await port.read();
    await expect(port.apply(summaryPlan("数据"))).rejects.toMatchObject({
      code: "nameTaken",
      detail: { sheet: "数据" },
    });
    await expect(port.apply(summaryPlan("IT'S 2026"))).rejects.toMatchObject({ code: "nameTaken" });
    expect(await port.read()).toEqual(before);
  });

  test("what people entered is as before after writing", async () => {
    const { port } = await makeWorkbook(knownWorkbook);
    const before = await port.read();
    await port.apply(summaryPlan("汇总"));
    const after = await port.read();
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    expect(after.names).toEqual(expect.arrayContaining([...before.names]));
  });

  const states: readonly [string, (port: WorkbookPort) => Promise<unknown>][] = [
    ["a first writing", () => Promise.resolve()],
    ["a replacement", (port) => port.apply(summaryPlan("汇总", 1))],
  ];
  test.each(states)("%s that fails halfway leaves the workbook as it was", async (_, prepare) => {
    const workbook = await makeWorkbook(knownWorkbook);
    await prepare(workbook.port);
    const before = await workbook.port.read();
    workbook.failNextWriting();
    await expect(workbook.port.apply(summaryPlan("汇总", 2))).rejects.toMatchObject({
      name: "WorkbookError",
    });
    expect(await workbook.port.read()).toEqual(before);
    expect(await workbook.port.apply(summaryPlan("汇总", 3))).toMatchObject({ written: ["汇总"] });
  });
}
