/** A second spreadsheet program opens what we write, calculates it anew and draws it. */
import type { CellValue, WorkbookGrid } from "../../src/core/grid/grid";
import type { WorkbookPlan } from "../../src/core/plan/plan";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import { convert } from "../support/libreoffice";
import { fixture, parts, partText } from "../workbook/xlsx/package-text";
import { PLAN, SUMMARY } from "../workbook/xlsx/sample-plan";

jest.setTimeout(180_000);

async function read(bytes: Uint8Array): Promise<WorkbookGrid> {
  return (await openXlsx(bytes, "a.xlsx")).read();
}

/** The plan without the values of its formulas, so that only calculation can give them. */
const UNCALCULATED: WorkbookPlan = {
  ...PLAN,
  sheets: PLAN.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula === undefined
        ? cell
        : {
            row: cell.row,
            column: cell.column,
            formula: cell.formula,
            ...(cell.style === undefined ? {} : { style: cell.style }),
          },
    ),
  })),
};

test("formulas calculated by LibreOffice give what the plan said they give", async () => {
  const saved = await read(await convert(await createXlsx(UNCALCULATED), "xlsx"));
  const sheet = saved.sheets.find(({ name }) => name === SUMMARY.name);
  const formulas = SUMMARY.cells.filter(
    ({ formula, cached }) => formula !== undefined && cached !== undefined,
  );
  expect(formulas.length).toBeGreaterThan(5);
  for (const { row, column, cached } of formulas) {
    const value: CellValue = sheet?.values[row]?.[column] ?? null;
    if (typeof cached === "number") expect(value).toBeCloseTo(cached, 12);
    // LibreOffice saves a truth value without a look of its own as 1 or 0.
    else if (typeof cached === "boolean") expect(Number(value)).toBe(Number(cached));
    else expect(value).toBe(cached);
  }
});

test("texts, marks, visibility, merges and validations survive LibreOffice", async () => {
  const bytes = await convert(await createXlsx(PLAN), "xlsx");
  const saved = await read(bytes);
  expect(saved.sheets.map(({ name }) => name)).toEqual([SUMMARY.name, "_meta"]);
  expect(saved.sheets[1]?.visibility).not.toBe("visible");
  expect(saved.names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["_kaoping.summary", "_kaoping.meta"]),
  );
  expect(saved.sheets[0]?.merges).toEqual(SUMMARY.merges);
  expect(saved.sheets[0]?.values[8]?.slice(0, 3)).toEqual(["=1+1", "#N/A", "  两端空格 "]);
  const xml = partText(bytes, "xl/worksheets/sheet1.xml");
  expect(xml).toContain("只能选列出的等次");
  expect(xml).toContain("dataBar");
  const charts = Object.keys(parts(bytes))
    .filter((part) => /charts\/chart\d+\.xml$/.test(part))
    .map((part) => partText(bytes, part))
    .join("");
  for (const kind of ["c:barChart", "c:lineChart", "c:radarChart"]) expect(charts).toContain(kind);
});

test.each(["openpyxl.xlsx", "libreoffice.xlsx", "excel-parts.xlsx"] as const)(
  "our sheets in %s open beside the owner's",
  async (name) => {
    const workbook = await openXlsx(fixture(name), name);
    await workbook.apply(PLAN);
    const saved = await read(await convert(workbook.toBytes(), "xlsx"));
    expect(saved.sheets.map((sheet) => sheet.name)).toEqual([
      "部门台账",
      "选项",
      "支部 'A' 明细",
      SUMMARY.name,
      "_meta",
    ]);
    expect(saved.sheets[0]?.values[1]?.slice(0, 4)).toEqual(["第一党支部", 92.5, 0.95, "优秀"]);
    expect(saved.sheets[3]?.values[7]?.[1]).toBe(100);
  },
);

test("the sheet is drawn as pages", async () => {
  const pdf = await convert(await createXlsx(PLAN), "pdf");
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b/g)?.length,
  ).toBeGreaterThanOrEqual(1);
});
