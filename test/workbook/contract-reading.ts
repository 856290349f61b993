/** The reading half of the contract: the grid says what is in the workbook, and nothing else. */
import { formatAt, formulaAt, valueAt, type SheetGrid, type WorkbookGrid } from "../../src/core/grid/grid";
import { parseRange } from "../../src/core/grid/address";
import { knownWorkbook } from "./known-workbook";
import type { MakeWorkbook } from "./workbook-under-test";

/** A sheet that must be there. */
export function sheetOf(workbook: WorkbookGrid, name: string): SheetGrid {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined)
    throw new Error(`no sheet ${name} among ${workbook.sheets.map((s) => s.name).join()}`);
  return sheet;
}

export function describeReading(makeWorkbook: MakeWorkbook): void {
  const read = async (): Promise<WorkbookGrid> => (await makeWorkbook(knownWorkbook)).port.read();

  test("all sheets are read in their order, hidden ones too", async () => {
    const workbook = await read();
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      knownWorkbook.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    expect(workbook.activeSheet).toBe(knownWorkbook.activeSheet);
  });

  test("every cell has its value, its formula and its format at its own address", async () => {
    const workbook = await read();
    for (const { name, cells } of knownWorkbook.sheets.filter((sheet) => sheet.name !== "远")) {
      const sheet = sheetOf(workbook, name);
      for (const [address, cell] of Object.entries(cells)) {
        const { top, left } = parseRange(address) ?? { top: -1, left: -1 };
        const found = {
          value: valueAt(sheet, top, left),
          formula: formulaAt(sheet, top, left) ?? undefined,
          format: formatAt(sheet, top, left),
        };
        expect([name, address, found]).toEqual([
          name,
          address,
          { value: cell.value, formula: cell.formula, format: cell.format ?? "General" },
        ]);
      }
    }
  });

  test("a blank cell is null, neither 0 nor an empty text", async () => {
    const sheet = sheetOf(await read(), "数据");
    expect(valueAt(sheet, 2, 2)).toBeNull();
    expect(valueAt(sheet, 1, 5)).toBe("");
    expect(valueAt(sheet, 2, 1)).toBe(0);
    expect(valueAt(sheet, 500, 50)).toBeNull();
  });

  test("a sheet without entries has no values", async () => {
    const sheet = sheetOf(await read(), "空");
    expect(sheet.values.flat().filter((value) => value !== null)).toEqual([]);
    expect(sheet.truncated).toBe(false);
  });

  test("an entry beyond the readable window is left out, and the grid says so", async () => {
    const sheet = sheetOf(await read(), "远");
    expect(valueAt(sheet, 0, 0)).toBe("近");
    expect(sheet.truncated).toBe(true);
    expect(sheet.values.flat()).not.toContain("远");
  });

  test("names that people defined are read with what they stand for", async () => {
    expect((await read()).names).toContainEqual(
      expect.objectContaining({
        name: "用户区域",
        refersTo: expect.stringMatching(/^='?数据'?!\$A\$1:\$C\$3$/) as string,
      }),
    );
  });
}
