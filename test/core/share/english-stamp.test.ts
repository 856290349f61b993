/** An English sheet passes the check before it is sent, is stamped and fixed as the Chinese one. */
import { CLEAN } from "../../../scripts/example-entries";
import { fillTemplates } from "../../../scripts/fill-template";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import type { Language } from "../../../src/core/locale/language";
import { checkShare } from "../../../src/core/share/check-share";
import { planStamp } from "../../../src/core/share/plan-stamp";
import { verifyStamp } from "../../../src/core/share/verify-stamp";
import { resultLayout } from "../../../src/core/template/result-layout";
import { columnOf, FIRST_ROW } from "../../../src/core/template/scoring-layout";
import { createXlsx } from "../../../src/workbook/xlsx/create-xlsx";
import { openXlsx } from "../../../src/workbook/xlsx/open-xlsx";
import { afterPlan } from "../../support/after-plan";
import { assessed, findFix } from "../../support/find-fix";
import { f1, period } from "../../support/grid-builder";
import { withCell } from "../../support/plan-grid";

const AT = new Date(2026, 11, 31, 15, 20, 40);
const SHEET = "SQLH-2026Q4";

async function ready(language: Language): Promise<WorkbookGrid> {
  const filled = [{ period: period("2026Q4"), entries: CLEAN }];
  const bytes = await createXlsx(fillTemplates(f1(), filled, "First Branch", language));
  return (await openXlsx(bytes, "ready.xlsx")).read();
}

let english: WorkbookGrid;
let chinese: WorkbookGrid;
let stamped: WorkbookGrid;

beforeAll(async () => {
  [english, chinese] = [await ready("en"), await ready("zh")];
  stamped = afterPlan(english, planStamp(english, [assessed(english)], AT));
});

/** The workbook after somebody typed into a cell, over its formula if it had one. */
function typed(workbook: WorkbookGrid, row: number, column: number, value: CellValue): WorkbookGrid {
  const sheets = withCell(workbook, SHEET, row, column, value).sheets.map((sheet) =>
    sheet.name === SHEET
      ? {
          ...sheet,
          formulas: sheet.formulas.map((cells, index) =>
            index === row ? cells.map((formula, at) => (at === column ? null : formula)) : cells,
          ),
        }
      : sheet,
  );
  return { ...workbook, sheets };
}

test("score and findings are those of the Chinese sheet", () => {
  const [own, other] = [assessed(english), assessed(chinese)];
  expect(own.score.totals.final?.toString()).toBe(other.score.totals.final?.toString());
  expect(own.score.grade).toEqual(other.score.grade);
  expect(own.findings.map(({ code }) => code)).toEqual(other.findings.map(({ code }) => code));
});

test("the check before sending is passed, and names a formula that was typed over", () => {
  const check = checkShare(english, assessed(english));
  expect(check.items.map(({ key, cells }) => [key, cells.length])).toEqual(
    checkShare(chinese, assessed(chinese)).items.map(({ key, cells }) => [key, cells.length]),
  );
  expect(check.ready).toBe(true);
  const { scaled } = resultLayout(f1(), indicators(), FIRST_ROW);
  for (const column of ["rule", "official"] as const) {
    const changed = typed(english, scaled, columnOf(column), 99);
    const { items } = checkShare(changed, assessed(changed));
    const formulas = items.find(({ key }) => key === "formulas");
    expect(formulas?.cells.map(({ at }) => [at.row, at.column])).toEqual([[scaled, columnOf(column)]]);
  }
});

test("the stamp's line is English, and the stamp is intact", () => {
  const { edits } = planStamp(english, [assessed(english)], AT);
  expect(edits?.map(({ after }) => after.value)).toEqual([
    expect.stringMatching(
      /^Checked before submitting · “Four Strengths, Two Goods” demonstration site assessment 2026\.2 · 2026-12-31 15:20 · Check code [0-9A-F]{4}-[0-9A-F]{4}$/,
    ),
  ]);
  expect(verifyStamp(stamped, assessed(stamped)).kind).toBe("intact");
});

test.each([
  ["an entry", FIRST_ROW + 1, columnOf("actual"), 1],
  ["an English name", FIRST_ROW, columnOf("l2"), "Something else"],
  ["a heading", FIRST_ROW - 1, columnOf("official"), "Score"],
] as const)("%s that was changed after the stamp is told", (_, row, column, value) => {
  const changed = typed(stamped, row, column, value);
  const verification = verifyStamp(changed, assessed(changed));
  const changes = verification.kind === "changed" ? verification.changes : [];
  expect(changes.map(({ at }) => at)).toContainEqual({ sheet: SHEET, row, column });
});

function indicators(): ReturnType<typeof assessed>["sheet"]["rows"][number]["indicator"][] {
  return assessed(english).sheet.rows.map(({ indicator }) => indicator);
}

test("what was typed over a formula, a total or a name is restored as the English template had it", () => {
  const { total, final } = resultLayout(f1(), indicators(), FIRST_ROW);
  const cases = [
    ["V401", FIRST_ROW, columnOf("rule"), 0],
    ["V403", total, columnOf("rule"), 1],
    ["V403", final, columnOf("rule"), 1],
    ["V305", FIRST_ROW, columnOf("l2"), "Something else"],
    ["V305", FIRST_ROW, columnOf("criteria"), "Something else"],
  ] as const;
  const grid = english.sheets.find(({ name }) => name === SHEET);
  for (const [code, row, column, value] of cases) {
    const edits = findFix(typed(english, row, column, value), code)?.edits ?? [];
    const [edit] = edits.filter(({ at }) => at.row === row && at.column === column);
    const formula = row === final ? null : (grid?.formulas[row]?.[column] ?? null);
    expect([code, row, edit?.after.formula ?? null]).toEqual([code, row, formula]);
    if (formula === null) expect(edit?.after.value).toBe(grid?.values[row]?.[column]);
  }
});
