/** The short way by which LibreOffice tells values gives each cell as the .xlsx does that it saves: numbers, texts, errors. */
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../src/workbook/xlsx/open-xlsx";
import type { PlanCell } from "../../src/core/plan/plan";
import { planTemplate } from "../../src/core/template/plan-template";
import { withoutFormulaValues } from "../support/formula-values";
import { f1, period } from "../support/grid-builder";
import { calculateAll, calculateInPlace, convert } from "../support/libreoffice";

const FORMULAS = [
  "=1/3",
  "=-2/3",
  "=2/3*1E+30",
  "=1/3*1E-3",
  "=0",
  "=1=1",
  "=1=2",
  "=1/0",
  "=NA()",
  '="1.5"',
  '="1,5"',
  '="TRUE"',
  '="他说""好"",""不"""',
  '="上"&CHAR(10)&"下"',
  '=" 5"',
  '="85%"',
] as const;
const VALUES = [1.5, 20, "1.5", "1,234", '"7"', "“7”", "a,b\n2", "50%", "-"] as const;

test("values by the short way are those of the saved .xlsx, on hidden sheets too", async () => {
  const [template] = planTemplate(f1(), period("2026Q1"), "单位").sheets;
  if (template === undefined) throw new Error("the template has no sheet");
  const cells = [
    ...FORMULAS.map((formula, row): PlanCell => ({ row, column: 0, formula })),
    ...FORMULAS.slice(0, 2).map((formula, row): PlanCell => ({ row, column: 1, formula, style: "rate" })),
    ...VALUES.map((value, row): PlanCell => ({ row, column: 2, value })),
  ];
  const styles = { ...template.styles, rate: { numberFormat: "0.0%" } };
  const sheet = { ...template, styles, name: "甲 & 乙", cells, merges: [], validations: [], charts: [] };
  const plan = {
    sheets: [sheet, { ...sheet, name: "_hidden", visibility: "hidden" as const }],
    names: [],
    activate: null,
  };
  const bytes = withoutFormulaValues(await createXlsx(plan));
  const saved = await (await openXlsx(await convert(bytes, "xlsx"), "a.xlsx")).read();
  const [calculated] = await calculateAll([bytes]);
  const [inPlace] = await calculateInPlace([bytes]);
  for (const { name, values } of saved.sheets) {
    const expected = digits(values);
    expect(expected.flat()).toHaveLength(3 * FORMULAS.length);
    for (const grid of [calculated, inPlace])
      expect([name, digits(grid?.sheets.find((one) => one.name === name)?.values)]).toEqual([name, expected]);
  }
  expect(saved.sheets).toHaveLength(2);
});

/** Fifteen digits of each number, as LibreOffice writes them; blank is "". */
function digits(values: readonly (readonly unknown[])[] = []): readonly (readonly unknown[])[] {
  return FORMULAS.map((_, row) =>
    [0, 1, 2].map((column) => {
      const value = values[row]?.[column] ?? "";
      return typeof value === "number" ? Number(value.toPrecision(14)) : value;
    }),
  );
}
