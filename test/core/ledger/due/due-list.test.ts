/** 待办: what is due on a day, the most urgent first; what is done or was postponed reminds no more. */
import { planLedgersExample } from "../../../../scripts/make-ledger-examples";
import type { CellValue, WorkbookGrid } from "../../../../src/core/grid/grid";
import { assessLedgers } from "../../../../src/core/ledger/assess-ledgers";
import { dueList } from "../../../../src/core/ledger/due/due-list";
import { addMonths, dayNumber, isoDay } from "../../../../src/core/sheet/read-date";
import { plannedGrid } from "../../../support/calculated-plan";
import { ledgerSheet, ledgerWorkbook } from "../../../support/ledger-grid";

const AS_OF = dayNumber(2026, 5, 20) ?? 0;

test("the example's list: by days left, with the day and the cell", () => {
  const ledgers = assessLedgers(plannedGrid(planLedgersExample()), { asOf: AS_OF });
  expect(dueList(ledgers, AS_OF).map(({ daysLeft, date, ledgerId }) => [daysLeft, date, ledgerId])).toEqual([
    [16, "2026-06-05", "secretaryProjects"],
    [19, "2026-06-08", "deeds"],
    [23, "2026-06-12", "rectification"],
    [26, "2026-06-15", "issues"],
    [42, "2026-07-01", "elections"],
    [148, "2026-10-15", "elections"],
  ]);
});

function election(end: number, more: Readonly<Record<string, CellValue>>): WorkbookGrid {
  const head = [
    "党组织名称",
    "届期(年)",
    "本届起始日",
    "届满日",
    "应提醒日",
    "实际提醒日",
    "选举日",
    "延期批准文号",
    "延期至",
  ];
  const start = addMonths(end, -36);
  const row = [
    "甲",
    3,
    start,
    end,
    addMonths(end, -6),
    start,
    more["选举日"] ?? null,
    more["延期批准文号"] ?? null,
    more["延期至"] ?? null,
  ];
  return ledgerWorkbook([ledgerSheet("换届台账", [head, row])]);
}

test.each([
  ["181 days ahead: nothing yet", 181, {}, []],
  ["180 days ahead", 180, {}, [[180, "ahead"]]],
  ["90 days ahead", 90, {}, [[90, "soon"]]],
  ["30 days ahead", 30, {}, [[30, "urgent"]]],
  ["on the day itself", 0, {}, [[0, "urgent"]]],
  ["a day later", -1, {}, [[-1, "overdue"]]],
  ["held already", -1, { 选举日: AS_OF - 10 }, []],
  ["postponed with an approval", -1, { 延期批准文号: "1号", 延期至: AS_OF + 60 }, [[60, "soon"]]],
  ["postponed without one", -1, { 延期至: AS_OF + 60 }, [[-1, "overdue"]]],
  ["postponed, and refused", -1, { 延期批准文号: "否", 延期至: AS_OF + 60 }, [[-1, "overdue"]]],
] as const)("the end of a term: %s", (_, days, more, wanted) => {
  const ledgers = assessLedgers(election(AS_OF + days, more), { asOf: AS_OF });
  expect(dueList(ledgers, AS_OF).map(({ daysLeft, urgency }) => [daysLeft, urgency])).toEqual(wanted);
});

test("dues long in arrears come first, without a day; an earlier month that was settled doesn't", () => {
  const head = ["党支部", "月份", "应缴人数", "实缴人数", "欠缴1-2月人数", "欠缴3-5月人数", "欠缴≥6月人数"];
  const month = (number: number): number => dayNumber(2026, number, 1) ?? 0;
  const values = [
    head,
    ["甲", month(1), 9, 8, 0, 1, 0],
    ["甲", month(2), 9, 9, 0, 0, 0],
    ["乙", month(2), 9, 7, 0, 1, 1],
  ];
  const grid: WorkbookGrid = {
    sheets: [
      {
        name: "党费台账",
        visibility: "visible",
        values,
        formulas: [],
        formats: [],
        merges: [],
        truncated: false,
      },
    ],
    names: [],
    activeSheet: null,
  };
  const list = dueList(assessLedgers(grid, { asOf: AS_OF }), AS_OF);
  expect(list.map(({ name, daysLeft, urgency }) => [name, daysLeft, urgency])).toEqual([
    ["乙", null, "urgent"],
    ["乙", null, "overdue"],
  ]);
});

test("how far to look can be asked for", () => {
  const ledgers = assessLedgers(election(AS_OF + 300, {}), { asOf: AS_OF });
  expect(dueList(ledgers, AS_OF)).toEqual([]);
  expect(dueList(ledgers, AS_OF, 365).map(({ date }) => date)).toEqual([isoDay(AS_OF + 300)]);
});
