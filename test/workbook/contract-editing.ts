/** The editing part of the contract: a person's cell changes only as it was agreed, or not at all. */
import { parseRange } from "../../src/core/grid/address";
import { formatAt, formulaAt, valueAt, type SheetGrid, type WorkbookGrid } from "../../src/core/grid/grid";
import type { CellContent, CellEdit, WorkbookPlan } from "../../src/core/plan/plan";
import { sheetOf } from "./contract-reading";
import type { KnownWorkbook } from "./known-workbook";
import { summaryPlan, trickyTexts } from "./sample-plans";
import type { MakeWorkbook } from "./workbook-under-test";

/** A sheet as people fill it, and one that is protected but for its inputs. */
const filled: KnownWorkbook = {
  sheets: [
    {
      name: "填报",
      visibility: "visible",
      cells: {
        A1: { value: "指标" },
        B1: { value: "自评分" },
        A2: { value: "甲" },
        B2: { value: "8.5" },
        C2: { value: 0.25, format: "0.0%" },
        B3: { value: 5 },
        B4: { value: 13.5, formula: "=B3+8.5" },
        D4: { value: { error: "#DIV/0!" }, formula: "=B3/0" },
      },
    },
    {
      name: "It's 2026",
      visibility: "visible",
      isProtected: true,
      cells: { A1: { value: "锁" }, B1: { value: 3, unlocked: true } },
    },
    // The summary of the sample plans calculates with it.
    { name: "数据", visibility: "visible", cells: { B2: { value: 12.5 } } },
  ],
  names: [],
  activeSheet: "填报",
};

const value = (content: CellContent["value"]): CellContent => ({ value: content, formula: null });

/** An edit of a cell by its address. */
export function edit(
  sheet: string,
  address: string,
  before: CellContent,
  after: CellContent,
  numberFormat?: string,
): CellEdit {
  const { top: row, left: column } = parseRange(address) ?? { top: -1, left: -1 };
  return {
    at: { sheet, row, column },
    before,
    after,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

export function editing(...edits: readonly CellEdit[]): WorkbookPlan {
  return { sheets: [], names: [], activate: null, edits };
}

function cell(sheet: SheetGrid, address: string): readonly unknown[] {
  const { top, left } = parseRange(address) ?? { top: -1, left: -1 };
  return [valueAt(sheet, top, left), formulaAt(sheet, top, left), formatAt(sheet, top, left)];
}

const entries = (workbook: WorkbookGrid): readonly SheetGrid[] => workbook.sheets.slice(0, 3);

export function describeEditing(makeWorkbook: MakeWorkbook): void {
  test("a text becomes a number, a number a formula, a formula a number, an entry a blank, a blank an entry", async () => {
    const { port } = await makeWorkbook(filled);
    await port.apply(
      editing(
        edit("填报", "B2", value("8.5"), value(8.5)),
        edit("填报", "B3", value(5), { value: null, formula: "=2+3" }),
        edit("填报", "B4", { value: 13.5, formula: "=B3+8.5" }, value(7)),
        edit("填报", "A2", value("甲"), value(null)),
        edit("填报", "F9", value(null), value(true)),
      ),
    );
    const sheet = sheetOf(await port.read(), "填报");
    expect(cell(sheet, "B2")).toEqual([8.5, null, "General"]);
    expect(formulaAt(sheet, 2, 1)).toBe("=2+3");
    expect(cell(sheet, "B4")).toEqual([7, null, "General"]);
    expect(cell(sheet, "A2")).toEqual([null, null, "General"]);
    expect(cell(sheet, "F9")).toEqual([true, null, "General"]);
    expect(cell(sheet, "C2")).toEqual([0.25, null, "0.0%"]);
    expect(cell(sheet, "A1")).toEqual(["指标", null, "General"]);
  });

  test("a number format stays unless another is given", async () => {
    const { port } = await makeWorkbook(filled);
    await port.apply(
      editing(
        edit("填报", "C2", value(0.25), value(0.5)),
        edit("填报", "B3", value(5), value(45000), "yyyy-mm-dd"),
      ),
    );
    const sheet = sheetOf(await port.read(), "填报");
    expect(cell(sheet, "C2")).toEqual([0.5, null, "0.0%"]);
    expect(cell(sheet, "B3")).toEqual([45000, null, "yyyy-mm-dd"]);
  });

  test("a number stays a number in a cell that was formatted as text, and can be a text again", async () => {
    const { port } = await makeWorkbook(filled);
    await port.apply(editing(edit("填报", "B2", value("8.5"), value("8.5"), "@")));
    await port.apply(editing(edit("填报", "B2", value("8.5"), value(8.5))));
    expect(cell(sheetOf(await port.read(), "填报"), "B2")).toEqual([8.5, null, "@"]);
    await port.apply(editing(edit("填报", "B2", value(8.5), value("8.5"), "General")));
    expect(cell(sheetOf(await port.read(), "填报"), "B2")).toEqual(["8.5", null, "General"]);
  });

  test("text is written as exactly that text, whatever it looks like", async () => {
    const { port } = await makeWorkbook(filled);
    const texts = trickyTexts.filter((text) => text !== "");
    await port.apply(
      editing(
        ...texts.map((text, index) => edit("填报", `H${index + 1}`, value(null), value(text))),
        edit("填报", "B2", value("8.5"), value("=1+1")),
      ),
    );
    const sheet = sheetOf(await port.read(), "填报");
    expect(texts.map((_, row) => valueAt(sheet, row, 7))).toEqual(texts);
    expect(texts.map((_, row) => formulaAt(sheet, row, 7)).filter((formula) => formula !== null)).toEqual([]);
    expect(cell(sheet, "B2")).toEqual(["=1+1", null, "General"]);
  });

  test.each([
    ["another value stands", edit("填报", "B3", value(4), value(1))],
    ["text stands in place of a number", edit("填报", "B2", value(8.5), value(1))],
    ["a formula stands", edit("填报", "B4", value(13.5), value(1))],
    ["another formula stands", edit("填报", "B4", { value: 13.5, formula: "=B3+8" }, value(1))],
    ["no formula stands", edit("填报", "B3", { value: 5, formula: "=2+3" }, value(1))],
    ["somebody filled a blank", edit("填报", "A1", value(null), value(1))],
    ["somebody emptied the cell", edit("填报", "D1", value(1), value(2))],
    ["the sheet is gone", edit("没有", "B3", value(5), value(1))],
  ])("where %s nothing of the plan is written", async (_, meanwhile) => {
    const { port } = await makeWorkbook(filled);
    const before = await port.read();
    const plan = { ...summaryPlan("汇总"), edits: [edit("填报", "C2", value(0.25), value(0.5)), meanwhile] };
    const { sheet, row, column } = meanwhile.at;
    await expect(port.apply(plan)).rejects.toMatchObject({
      name: "WorkbookError",
      code: "changedMeanwhile",
      detail: { file: "测试.xlsx", sheet, cell: `${"ABCD"[column]}${row + 1}` },
    });
    expect(await port.read()).toEqual(before);
  });

  test("what a formula gives is no entry: only its text has to be the same", async () => {
    const { port } = await makeWorkbook(filled);
    await port.apply(
      editing(
        edit("填报", "B4", { value: 99, formula: "=b3 + 8.5" }, value(1)),
        edit("填报", "D4", { value: null, formula: "=B3/0" }, value(2)),
      ),
    );
    const sheet = sheetOf(await port.read(), "填报");
    expect([valueAt(sheet, 3, 1), valueAt(sheet, 3, 3)]).toEqual([1, 2]);
  });

  test("a locked cell of a protected sheet is refused, an open one is not", async () => {
    const { port } = await makeWorkbook(filled);
    const before = await port.read();
    const open = edit("It's 2026", "B1", value(3), value(4));
    const locked = edit("It's 2026", "A1", value("锁"), value("开"));
    const blank = edit("It's 2026", "C5", value(null), value(1));
    for (const refused of [locked, blank]) {
      await expect(port.apply({ ...summaryPlan("汇总"), edits: [open, refused] })).rejects.toMatchObject({
        code: "sheetProtected",
        detail: { file: "测试.xlsx", sheet: "It's 2026" },
      });
      expect(await port.read()).toEqual(before);
    }
    await port.apply(editing(open));
    expect(cell(sheetOf(await port.read(), "It's 2026"), "B1")).toEqual([4, null, "General"]);
  });

  test("sheets and edits of one plan are written together", async () => {
    const { port } = await makeWorkbook(filled);
    await port.apply(summaryPlan("汇总", 1));
    const plan = { ...summaryPlan("汇总", 2), edits: [edit("填报", "B3", value(5), value(6))] };
    expect(await port.apply(plan)).toEqual({ written: ["汇总"], replaced: ["汇总"] });
    const workbook = await port.read();
    expect(valueAt(sheetOf(workbook, "汇总"), 5, 1)).toBe(2);
    expect(valueAt(sheetOf(workbook, "填报"), 2, 1)).toBe(6);
  });

  test("a person's formula that looks at our sheet goes on looking at it when it is replaced", async () => {
    const { port } = await makeWorkbook(filled);
    await port.apply(summaryPlan("汇总", 1));
    await port.apply(editing(edit("填报", "C3", value(null), { value: 1, formula: "='汇总'!B6*2" }, "0.00")));
    await port.read();
    await port.apply(summaryPlan("汇总", 3));
    const sheet = sheetOf(await port.read(), "填报");
    expect(formulaAt(sheet, 2, 2)).toMatch(/^='?汇总'?!B6\*2$/);
    expect(formatAt(sheet, 2, 2)).toBe("0.00");
  });

  test("a writing that fails halfway changes no cell", async () => {
    const workbook = await makeWorkbook(filled);
    const before = await workbook.port.read();
    workbook.failNextWriting();
    const edits = [
      edit("填报", "B2", value("8.5"), value(8.5), "0.00"),
      edit("填报", "B4", { value: 13.5, formula: "=B3+8.5" }, value(7)),
    ];
    await expect(workbook.port.apply({ ...summaryPlan("汇总"), edits })).rejects.toMatchObject({
      name: "WorkbookError",
    });
    expect(entries(await workbook.port.read())).toEqual(entries(before));
  });

  test.each([
    ["two edits of one cell", ["B3", "B3"]],
    ["an edit beyond the readable window", ["B12000"]],
  ])("%s are a mistake of the plan", async (_, addresses) => {
    const { port } = await makeWorkbook(filled);
    const edits = addresses.map((address) => edit("填报", address, value(5), value(6)));
    await expect(port.apply(editing(...edits))).rejects.toThrow(/edit/);
    expect(valueAt(sheetOf(await port.read(), "填报"), 2, 1)).toBe(5);
  });
}
