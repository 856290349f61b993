/** Whatever single cell of a stamped sheet is edited, the stamp names that cell, and says nothing of rows deleted. */
import { assessWorkbook } from "../../../src/core/assess";
import { cellAddress, type CellRef } from "../../../src/core/grid/address";
import { formulaAt, type SheetGrid, type WorkbookGrid } from "../../../src/core/grid/grid";
import { isFixed } from "../../../src/core/share/fixed-cells";
import { hashPropertyName, planStamp } from "../../../src/core/share/plan-stamp";
import { stampHash } from "../../../src/core/share/stamp-record";
import { planStampSheet, readStamp } from "../../../src/core/share/stamp-sheet";
import { verifyStamp } from "../../../src/core/share/verify-stamp";
import { afterPlan } from "../../support/after-plan";
import { assessed } from "../../support/find-fix";
import { findCell, withCell } from "../../support/plan-grid";
import { READY_SHEET, readyWorkbook } from "../../support/ready-workbook";

const SHEETS = [READY_SHEET, "测评统计"];

let stamped: WorkbookGrid;
let cells: readonly CellRef[];

beforeAll(async () => {
  const ready = await readyWorkbook();
  stamped = afterPlan(ready, planStamp(ready, [assessed(ready)], new Date(2026, 11, 31, 15, 20)));
  cells = stamped.sheets
    .filter(({ name }) => SHEETS.includes(name))
    .flatMap((grid) =>
      grid.values.flatMap((row, index) =>
        row.flatMap((value, column) =>
          (value === null || value === "") && formulaAt(grid, index, column) === null
            ? []
            : [{ sheet: grid.name, row: index, column }],
        ),
      ),
    );
});

/** What is typed over the formula of a cell too. */
function edited(at: CellRef, value: string | number | null): WorkbookGrid {
  const workbook = withCell(stamped, at.sheet, at.row, at.column, value);
  const sheets = workbook.sheets.map((grid): SheetGrid =>
    grid.name === at.sheet
      ? {
          ...grid,
          formulas: grid.formulas.map((row, index) =>
            index === at.row ? row.map((one, column) => (column === at.column ? null : one)) : row,
          ),
        }
      : grid,
  );
  return { ...workbook, sheets };
}

/** Where something changed, and how; what a file says that can't be read as a scoring sheet any more. */
function told(workbook: WorkbookGrid): readonly string[] {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") return [outcome.kind];
  const verification = verifyStamp(workbook, outcome.assessments[0]);
  return verification.kind === "changed"
    ? verification.changes.map(({ kind, at }) => `${kind} ${at.sheet} ${cellAddress(at.row, at.column)}`)
    : [verification.kind];
}

test("each cell with a text, a number or a formula: the edit is named at its cell and nothing is called removed", () => {
  const unnamed = cells.flatMap((at) => {
    const found = told(edited(at, "改动"));
    const place = `cell ${at.sheet} ${cellAddress(at.row, at.column)}`;
    const isRight = found.includes(place) && !found.some((one) => one.startsWith("removed"));
    return isRight ? [] : [`${place}: ${found.slice(0, 3).join("; ")}`];
  });
  expect(cells.length).toBeGreaterThan(300);
  expect(unnamed).toEqual([]);
});

test("a heading, a name of an adjustment, a level-1 name: what stood there and what stands there now", () => {
  for (const text of ["实际完成", "评分标准"]) {
    const at = { sheet: READY_SHEET, ...findCell(stamped, READY_SHEET, text) };
    const verification = verifyStamp(edited(at, "别的"), assessed(edited(at, "别的")));
    expect(
      verification.kind === "changed" && verification.changes.filter(({ kind }) => kind !== "cell"),
    ).toEqual([]);
    expect(verification).toMatchObject({
      changes: expect.arrayContaining([
        expect.objectContaining({ kind: "cell", at, before: text, after: "别的" }),
      ]) as unknown,
    });
  }
});

test("what is put into a blank cell beside the table is named too, what is blanked as well", () => {
  const at = { sheet: READY_SHEET, row: 0, column: 8 };
  expect(told(edited(at, "注意"))).toEqual([`cell ${READY_SHEET} I1`]);
  const title = { sheet: READY_SHEET, row: 0, column: 0 };
  expect(told(edited(title, null))).toEqual([`cell ${READY_SHEET} A1`]);
});

test("a stamp of version 2026.1, which records filled cells only, is verified as before", () => {
  const { record } = readStamp(stamped, READY_SHEET) ?? {};
  if (record === undefined) throw new Error("no stamp");
  const old = { ...record, entries: record.entries.filter((entry) => !isFixed(entry)) };
  const sheet = planStampSheet(stamped, [old]);
  const property = { name: hashPropertyName(old.key), value: stampHash(old) };
  const workbook = afterPlan(stamped, {
    sheets: [sheet],
    names: [],
    activate: null,
    edits: [],
    properties: [property],
  });
  stamped = workbook;
  expect(told(workbook)).toEqual(["intact"]);
  expect(told(edited({ sheet: READY_SHEET, row: 5, column: 3 }, "另一项"))).toEqual([
    `cell ${READY_SHEET} D6`,
  ]);
  expect(told(edited({ sheet: READY_SHEET, row: 5, column: 7 }, 1))).toContain(`cell ${READY_SHEET} H6`);
});
