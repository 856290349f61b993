/** Which day counts, and what ends a matter: checks, reminders and scoring sheets say the same of a row. */
import type { CellValue } from "../../../../src/core/grid/grid";
import { assessLedgers } from "../../../../src/core/ledger/assess-ledgers";
import { dueList } from "../../../../src/core/ledger/due/due-list";
import { ledgerTerms } from "../../../../src/core/ledger/elections";
import { isoDay } from "../../../../src/core/sheet/read-date";
import { dayOf, ledgerSheet, ledgerWorkbook } from "../../../support/ledger-grid";

const HEAD = [
  "党组织名称",
  "届期(年)",
  "本届起始日",
  "届满日",
  "实际提醒日",
  "选举日",
  "延期批准文号",
  "延期至",
];
const AS_OF = dayOf("2026-11-20");

function termOf(end: string, elected: CellValue, granted: CellValue, to: CellValue) {
  const days = [elected, to].map((value) => (typeof value === "string" ? dayOf(value) : value));
  const start = dayOf(`${Number(end.slice(0, 4)) - 3}${end.slice(4)}`);
  const reminded = dayOf(`${Number(end.slice(0, 4)) - 1}${end.slice(4)}`);
  return ledgerWorkbook([
    ledgerSheet("换届台账", [
      HEAD,
      ["甲", 3, start, dayOf(end), reminded, days[0] ?? null, granted, days[1] ?? null],
    ]),
  ]);
}

test.each<[string, Parameters<typeof termOf>, string | null, number]>([
  ["the day itself", ["2026-09-30", null, null, null], "2026-09-30", 3],
  ["a later day that was granted", ["2026-09-30", null, "批〔2026〕8号", "2026-11-10"], "2026-11-10", 7],
  ["a later day that was not", ["2026-09-30", null, "否", "2026-11-10"], "2026-09-30", 3],
  ["a granted day that isn't later", ["2026-09-30", null, "批〔2026〕8号", "2026-08-01"], "2026-09-30", 3],
  ["an election", ["2026-09-30", "2026-09-20", null, null], null, 3],
  ["the election of the term before", ["2026-09-30", "2023-09-28", null, null], "2026-09-30", 3],
  ["an election half a year early", ["2026-09-30", "2026-03-30", null, null], null, 3],
  ["an election that is still to come", ["2026-09-30", "2026-12-01", null, null], "2026-09-30", 3],
])("%s: overdue, due and the term of office name the same day and cell", (_, row, day, column) => {
  const workbook = termOf(...row);
  const assessed = assessLedgers(workbook, { asOf: AS_OF });
  const told = assessed
    .flatMap(({ findings }) => findings)
    .filter(({ code }) => code === "L116")
    .map(({ at, values }) => [values["v"], at.column]);
  const due = dueList(assessed, AS_OF)
    .filter(({ reminder }) => reminder === "elect")
    .map(({ date, at }) => [date, at.column]);
  const terms = ledgerTerms(workbook)
    .filter(({ isHeld }) => !isHeld(AS_OF))
    .map(({ end, at }) => [isoDay(end), at.column]);
  const wanted = day === null ? [] : [[day, column]];
  expect({ told, due, terms }).toEqual({ told: wanted, due: wanted, terms: wanted });
});

test("an election of the term before is told where it stands, once", () => {
  const [assessed] = assessLedgers(termOf("2027-09-30", "2024-09-28", null, null), { asOf: AS_OF });
  const told = assessed?.findings.filter(({ code }) => code === "L136");
  expect(told?.map(({ at }) => at.column)).toEqual([5]);
});
