/** The templates that we make are understood by our own reader. */
import { formatPeriod } from "../../../src/core/framework/period";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import type { SheetPlan } from "../../../src/core/plan/plan";
import { readScoringSheet } from "../../../src/core/sheet/read-scoring-sheet";
import { recognizeSheets } from "../../../src/core/sheet/recognize-sheets";
import { planTemplate } from "../../../src/core/template/plan-template";
import { validateEntries } from "../../../src/core/validation/validate";
import { f1, period, sheetGrid, type CellInput } from "../../support/grid-builder";

/** The template as it stands in a workbook nobody has calculated yet. */
function blankTemplate(periodText: string): WorkbookGrid {
  const plan = planTemplate(f1(), period(periodText), "第一党支部");
  return { sheets: plan.sheets.map(gridOf), names: plan.names, activeSheet: plan.activate };
}

function gridOf({ name, cells, merges }: SheetPlan): WorkbookGrid["sheets"][number] {
  const rows: CellInput[][] = Array.from({ length: Math.max(...cells.map(({ row }) => row)) + 1 }, () => []);
  for (const { row, column, value, formula } of cells) {
    const target = rows[row];
    if (target === undefined) continue;
    while (target.length <= column) target.push(null);
    target[column] = formula === undefined ? (value ?? null) : { value: null, formula };
  }
  return { ...sheetGrid(name, rows), merges };
}

test.each([
  ["2026Q3", 15],
  ["2026Q4", 18],
  ["2026Y", 18],
])(
  "the blank template of %s is the one scoring sheet of its workbook and has %i blank rows",
  (text, count) => {
    const workbook = blankTemplate(text);
    const recognized = recognizeSheets(workbook, [f1()]);
    expect(recognized).toHaveLength(1);
    const sheet = readScoringSheet(workbook, recognized[0]?.sheetName ?? "", f1());
    if (sheet === null) throw new Error("the template was not read");

    expect(sheet.unit).toBe("第一党支部");
    expect(sheet.period === null ? null : formatPeriod(sheet.period)).toBe(text);
    expect([...sheet.fields.keys()].sort()).toEqual([
      "assessor",
      "branchCommittees",
      "date",
      "partyGroups",
      "period",
      "preparer",
      "reviewer",
      "unit",
    ]);
    expect(sheet.rows).toHaveLength(count);
    expect(sheet.adjustments).toHaveLength(5);
    expect(sheet.unknownRows).toEqual([]);
    const findings = validateEntries({
      workbook,
      sheet,
      framework: f1(),
      period: period(text),
      expectedPeriod: period(text),
    });
    expect(findings.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => "V209"));
  },
);
