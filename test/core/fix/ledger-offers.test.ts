/** 取自台账: which entries the ledgers can answer, and that nothing is invented. */
import { assessWorkbook } from "../../../src/core/assess";
import { ledgerOffers } from "../../../src/core/fix/ledger-offers";
import { planFixes } from "../../../src/core/fix/plan-fixes";
import type { WorkbookGrid } from "../../../src/core/grid/grid";
import { afterPlan } from "../../support/after-plan";
import { calculatedGrid } from "../../support/calculated-grid";
import { withCell } from "../../support/plan-grid";
import { exampleLedgers, withScoringSheet } from "../../support/scored-ledgers";

const SHEET = "WJJ-2026Q2";

function offersOf(workbook: WorkbookGrid) {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("The sheet is assessed");
  const [assessment] = outcome.assessments;
  return { assessment, ...ledgerOffers(assessment, outcome.ledgers ?? [], workbook) };
}

/** What entries and figures say, by code and entry. */
const said = ({ offers }: ReturnType<typeof offersOf>) =>
  offers.map(({ indicator, entry, entered, value, fix }) => [
    indicator.code,
    entry.key,
    entered,
    value,
    fix.code,
  ]);

test("every blank entry with a figure is offered, and becomes a formula that gives the figure", async () => {
  const workbook = withScoringSheet(await exampleLedgers());
  const found = offersOf(workbook);
  expect(said(found)).toEqual(
    expect.arrayContaining([
      ["WJJ-1.3", "den", null, expect.any(Number), "V209"],
      ["WJJ-2.2", "num", null, expect.any(Number), "V209"],
    ]),
  );
  expect(found.taken).toBe(0);
  const plan = planFixes(
    found.offers.map(({ fix }) => fix),
    workbook,
    new Date(2026, 4, 20),
    "zh",
  );
  const after = calculatedGrid(afterPlan(workbook, plan));
  for (const { at, value } of found.offers)
    expect([at, after.sheets.find(({ name }) => name === at.sheet)?.values[at.row]?.[at.column]]).toEqual([
      at,
      value,
    ]);
  const again = offersOf(after);
  expect(again.offers).toEqual([]);
  expect(again.taken).toBe(found.offers.length);
  expect(again.assessment.findings.filter(({ code }) => code === "V416")).toEqual([]);
});

test("an entry that says something else is offered as such; one that says the same is left", async () => {
  const workbook = withScoringSheet(await exampleLedgers());
  const { offers } = offersOf(workbook);
  const [first, second] = offers;
  if (first === undefined || second === undefined) throw new Error("Two entries can be taken");
  const typed = withCell(
    withCell(workbook, SHEET, first.at.row, first.at.column, first.value + 1),
    SHEET,
    second.at.row,
    second.at.column,
    second.value,
  );
  const found = said(offersOf(typed));
  expect(found[0]).toEqual([first.indicator.code, first.entry.key, first.value + 1, first.value, "V416"]);
  expect(found.some(([code, key]) => code === second.indicator.code && key === second.entry.key)).toBe(false);
  expect(found).toHaveLength(offers.length - 1);
});

test("a ledger without a row offers nothing, and its entries are told as waiting", async () => {
  const ledgers = await exampleLedgers();
  const blank = {
    ...ledgers,
    sheets: ledgers.sheets.map((sheet) =>
      sheet.name === "换届台账"
        ? { ...sheet, values: sheet.values.slice(0, 3), formulas: sheet.formulas.slice(0, 3) }
        : sheet,
    ),
  };
  const full = offersOf(withScoringSheet(ledgers));
  const found = offersOf(withScoringSheet(blank));
  expect(said(found).filter(([code]) => code === "WJJ-1.3")).toEqual([]);
  expect(found.waiting.length).toBe(full.waiting.length + 2);
});

test("what a person wrote and is no number stays theirs", async () => {
  const workbook = withScoringSheet(await exampleLedgers());
  const [first] = offersOf(workbook).offers;
  if (first === undefined) throw new Error("An entry can be taken");
  const typed = withCell(workbook, SHEET, first.at.row, first.at.column, "待核");
  expect(offersOf(typed).offers.map(({ at }) => at)).not.toContainEqual(first.at);
});

test("without ledgers there is nothing to take", async () => {
  const ledgers = await exampleLedgers();
  const found = offersOf(withScoringSheet({ ...ledgers, sheets: [], names: [] }));
  expect([found.offers, found.taken, found.waiting]).toEqual([[], 0, []]);
});
