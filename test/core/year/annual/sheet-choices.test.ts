/** Two sheets of a quarter: a person says which counts; it is kept by file and sheet, and told when it is not there any more. */
import type { SheetChoice, SourceSheet } from "../../../../src/core/year/annual/annual-input";
import { NO_ENTRIES } from "../../../../src/core/year/annual/annual-input";
import { planYearBook } from "../../../../src/core/year/book/plan-year-book";
import { readEntries } from "../../../../src/core/year/book/read-year-book";
import { planGrid, withCell } from "../../../support/plan-grid";
import { assembled, exampleSheets, scoredAt, unitOf } from "../../../support/year-sources";

let sheets: readonly SourceSheet[];
let first: SourceSheet;
let second: SourceSheet;

beforeAll(async () => {
  const all = await exampleSheets();
  const found = all.find((one) => one.unit === "第三党支部" && one.period?.key === "Q2");
  if (found === undefined) throw new Error("a sheet expected");
  first = found;
  second = { ...scoredAt(found, 0.5), file: "更正/第三党支部（更正）.xlsx" };
  sheets = [...all, second];
});

const choice = (of: SourceSheet, rest: Partial<SheetChoice> = {}): SheetChoice => ({
  unit: "第三党支部",
  key: "Q2",
  file: of.file,
  sheet: of.sheet,
  note: "",
  ...rest,
});

const withChoices = (...choices: readonly SheetChoice[]) =>
  assembled(sheets, { entries: { ...NO_ENTRIES, choices } });

const q2 = (annual: ReturnType<typeof withChoices>) =>
  unitOf(annual, "第三党支部").cells.find(({ column }) => column === "Q2");

test("without a choice nothing counts, and both are shown", () => {
  const cell = q2(withChoices());
  expect(cell).toMatchObject({ state: "twice", score: null });
  expect(cell?.rivals.map(({ file }) => file).sort()).toEqual([first.file, second.file].sort());
  expect(cell?.notes.map(({ code }) => code)).toEqual(["Y103", "Y103"]);
});

test.each([
  ["the first", () => first],
  ["the second", () => second],
])("%s counts where it was chosen, and the other is named", (_which, chosen) => {
  const one = chosen();
  const cell = q2(withChoices(choice(one)));
  expect(cell?.score?.toString()).toBe(one.score.totals.final?.toString());
  const [note] = cell?.notes.filter(({ code }) => code === "Y140") ?? [];
  expect(note?.message.zh).toContain(one === first ? second.file : first.file);
  expect(note?.open).toBe(false);
});

test("a file that was moved is still the one that was chosen", () => {
  const cell = q2(withChoices(choice(second, { file: "D:\\\\别处\\第三党支部（更正）.xlsx" })));
  expect(cell?.score?.toString()).toBe("50");
});

test("a choice of a file that is not there is told and has no effect", () => {
  const annual = withChoices(choice(second, { file: "没有这份.xlsx" }));
  expect(q2(annual)?.state).toBe("twice");
  expect(unitOf(annual, "第三党支部").notes.map(({ code }) => code)).toContain("Y141");
});

test("a choice of a unit that is not there is told", () => {
  expect(withChoices(choice(second, { unit: "第三支部" })).notes.map(({ code }) => code)).toEqual(["Y128"]);
});

test.each(["zh", "en"] as const)(
  "the workbook lists both, and keeps what is marked there (%s)",
  (language) => {
    const written = planGrid(planYearBook(withChoices(), language));
    const name = language === "zh" ? "两份取舍" : "Choices";
    const grid = written.sheets.find((one) => one.name === name);
    const row = grid?.values.findIndex((cells) => cells.includes(second.file)) ?? -1;
    const mark = language === "zh" ? "是" : "yes";
    expect(readEntries(written)?.choices).toEqual([]);
    const marked = withCell(withCell(written, name, row, 4, mark), name, row, 5, "三月更正");
    expect(readEntries(marked)?.choices).toEqual([choice(second, { note: "三月更正" })]);
    // Of two that are marked nobody takes one.
    const other = grid?.values.findIndex((cells) => cells.includes(first.file)) ?? -1;
    expect(readEntries(withCell(marked, name, other, 4, mark))?.choices).toEqual([]);
    // Written again, the mark and its reason stand where they stood.
    const again = planGrid(planYearBook(withChoices(choice(second, { note: "三月更正" })), language));
    expect(readEntries(again)?.choices).toEqual([choice(second, { note: "三月更正" })]);
  },
);
