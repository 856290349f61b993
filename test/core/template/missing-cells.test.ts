/** The cell for missing elements: where it stands, what may be typed, when it stands out, and that no formula reads it. */
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import type { Framework, Indicator } from "../../../src/core/framework/framework";
import { applicableIndicators, missingSlot } from "../../../src/core/framework/indicators";
import { assessWorkbook } from "../../../src/core/assess";
import { cellAddress } from "../../../src/core/grid/address";
import type { SheetPlan } from "../../../src/core/plan/plan";
import { planTemplate } from "../../../src/core/template/plan-template";
import { columnOf, FIRST_ROW } from "../../../src/core/template/scoring-layout";
import { f1, period } from "../../support/grid-builder";
import { planGrid, withCell } from "../../support/plan-grid";

const YEAR_END = period("2026Y");

function scoringSheet(framework: Framework): SheetPlan {
  const sheet = planTemplate(framework, YEAR_END, "甲").sheets.find(({ role }) => role === "scoring");
  if (sheet === undefined) throw new Error("no scoring sheet");
  return sheet;
}

const CHECKLISTS = builtinFrameworks().flatMap((framework) =>
  applicableIndicators(framework, YEAR_END).flatMap((indicator, index) =>
    indicator.rule.type === "checklist"
      ? [[indicator.code, { framework, indicator, row: FIRST_ROW + index }] as const]
      : [],
  ),
);

test.each(CHECKLISTS)("%s has the cell, open and with its elements on the prompt", (_, at) => {
  const { framework, row } = at;
  const sheet = scoringSheet(framework);
  const column = columnOf("base");
  const cell = sheet.cells.find((one) => one.row === row && one.column === column);
  expect([cell?.value, sheet.styles[cell?.style ?? ""]?.unlocked]).toEqual(["缺项：", true]);
  const { prompt = "" } =
    sheet.validations.find(({ range }) => range.top === row && range.left === column) ?? {};
  expect(prompt).toMatch(/“缺项：B、D”.*A .+；B /);
});

test.each(CHECKLISTS)("%s: no formula of the workbook reads it", (_, { framework, row }) => {
  const address = new RegExp(`(?<![A-Z])${cellAddress(row, columnOf("base"))}(?!\\d)`);
  for (const { cells } of planTemplate(framework, YEAR_END, "甲").sheets)
    for (const { formula = "" } of cells) expect(formula.replaceAll("$", "")).not.toMatch(address);
});

test("words are painted red in number cells only, each cell by itself", () => {
  const sheet = scoringSheet(f1());
  const red = sheet.conditionalFormats.flatMap((format) =>
    format.type === "formula" && format.formula.includes("ISTEXT(") ? [format] : [],
  );
  const covered = (row: number, column: number): number =>
    red.filter(
      ({ range }) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right,
    ).length;
  applicableIndicators(f1(), YEAR_END).forEach((indicator, index) => {
    const row = FIRST_ROW + index;
    expect(covered(row, columnOf("base"))).toBe(missingSlot(indicator) === "base" ? 0 : 1);
    expect(covered(row, columnOf("actual"))).toBe(1);
  });
  for (const { formula, range } of red)
    expect(formula).toContain(`ISTEXT(${cellAddress(range.top, range.left)})`);
});

describe("a checklist of one's own", () => {
  const withEntries = (entries: Indicator["entries"]): Framework => ({
    ...f1(),
    indicators: f1().indicators.map((one) =>
      one.level === 2 && one.code === "SQLH-4.1" ? { ...one, entries } : one,
    ),
  });
  const ticked = (slot: "base" | "actual"): Indicator["entries"][number] => ({
    key: "ticked",
    label: { zh: "已完成要素", en: "Elements completed" },
    type: "multi",
    slot,
    required: true,
    min: 0,
  });
  const SHEET = "SQLH-2026Y";
  const row = FIRST_ROW + applicableIndicators(f1(), YEAR_END).findIndex(({ code }) => code === "SQLH-4.1");

  test("that counts in the column of the base has the cell beside it", () => {
    const framework = withEntries([ticked("base")]);
    const blank = planGrid(planTemplate(framework, YEAR_END, "甲"));
    const filled = withCell(
      withCell(blank, SHEET, row, columnOf("base"), 4),
      SHEET,
      row,
      columnOf("actual"),
      "缺项：Z",
    );
    const outcome = assessWorkbook(filled, { frameworks: [framework] });
    if (outcome.kind !== "assessed") throw new Error("not recognised");
    const [{ findings, score }] = outcome.assessments;
    expect(findings.find(({ code }) => code === "V421")?.at.column).toBe(columnOf("actual"));
    expect(score.indicators.find(({ indicator }) => indicator.code === "SQLH-4.1")?.rule?.toNumber()).toBe(4);
  });

  test("with entries in both columns has none", () => {
    const other = { ...ticked("base"), key: "total", scored: false };
    const sheet = scoringSheet(withEntries([ticked("actual"), other]));
    expect(
      sheet.cells.find((cell) => cell.row === row && cell.column === columnOf("base"))?.value,
    ).toBeNull();
  });
});
