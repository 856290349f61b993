/** The ledgers of returns: their reminders in one list, their advice in 整改清单 and 汇总. */
import { assessWorkbook } from "../../../../src/core/assess";
import type { FileRecord } from "../../../../src/core/collect/record/file-record";
import { allIndicators } from "../../../../src/core/framework/indicators";
import type { WorkbookGrid } from "../../../../src/core/grid/grid";
import type { SheetPlan, WorkbookPlan } from "../../../../src/core/plan/plan";
import { planSummary } from "../../../../src/core/summary/plan-summary";
import { calculatedPlan } from "../../../support/calculated-plan";
import { book, collected, day, LOST, record, ROWS, WRITTEN_AT } from "../../../support/ledger-records";
import { ledgerFramework, ledgerReturn } from "../../../support/ledger-return";
import { planProblems } from "../../../support/plan-problems";

function sheet(plan: WorkbookPlan, name: string): SheetPlan {
  const found = plan.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

function rowsOf({ cells }: SheetPlan): readonly (readonly unknown[])[] {
  const rows: unknown[][] = [];
  for (const { row, column, value, cached } of cells) (rows[row] ??= [])[column] = cached ?? value ?? null;
  return rows.map((row) => Array.from(row, (value) => value ?? null));
}

const first = record(ledgerReturn(ROWS), "一.xlsx");
const second = record(
  ledgerReturn({ elections: [{ unit: "甲支部", term: 3, start: day("2023-03-01") }] }, "示例二公司党委"),
  "二.xlsx",
);

test("提醒清单: unit, ledger, cell, what, day and days left of all units, overdue first", () => {
  const plan = book([first, second]);
  expect(planProblems(plan).filter((problem) => problem.startsWith("提醒清单"))).toEqual([]);
  const rows = rowsOf(sheet(plan, "提醒清单")).slice(3);
  expect(rows.slice(0, -1)).toEqual([
    ["示例一公司党委", "党费台账", "党费台账!G4", "第三党支部“欠缴≥6月人数”2 人，应催缴", null, ""],
    [
      "示例二公司党委",
      "换届台账",
      "换届台账!F4",
      "甲支部应在 2025-09-01 前发出换届提醒",
      day("2025-09-01"),
      -302,
    ],
    [
      "示例二公司党委",
      "换届台账",
      "换届台账!E4",
      "甲支部于 2026-03-01 届满，应按期换届",
      day("2026-03-01"),
      -121,
    ],
    [
      "示例一公司党委",
      "换届台账",
      "换届台账!E5",
      "第二党支部于 2026-06-01 届满，应按期换届",
      day("2026-06-01"),
      -29,
    ],
    [
      "示例一公司党委",
      "换届台账",
      "换届台账!E4",
      "第一党支部于 2026-07-01 届满，应按期换届",
      day("2026-07-01"),
      1,
    ],
    ["示例一公司党委", "问题库", "问题库!I4", "问题“学习不足”应在 2026-07-15 前办结", day("2026-07-15"), 15],
  ]);
  const dates = sheet(plan, "提醒清单");
  const style =
    dates.cells.find(({ column, value }) => column === 4 && value === day("2026-07-01"))?.style ?? "";
  expect(dates.styles[style]?.numberFormat).toBe("yyyy-mm-dd");
});

test("days left follow the day below the list; a record asked for another day gives what was open then", () => {
  const calculated = calculatedPlan({
    sheets: [sheet(book([first]), "提醒清单")],
    names: [],
    activate: null,
  });
  expect(calculated.sheets[0]?.values[4]?.[5]).toBe(-29);
  const later = rowsOf(sheet(book([first], day("2026-07-20")), "提醒清单")).map((row) => row[3]);
  expect(later.join()).not.toContain("第二党支部于");
  expect(later.join()).toContain("第一党支部于");
});

test("the same records in any order, of any number of machines, give the same list", () => {
  const whole = rowsOf(sheet(book([first, second]), "提醒清单"));
  expect(rowsOf(sheet(book([second, first]), "提醒清单"))).toEqual(whole);
});

test("a returned workbook without ledgers has no such sheet, and no such field in its record", () => {
  const bare = record(ledgerReturn({}), "三.xlsx");
  expect("ledgers" in bare).toBe(false);
  expect(book([bare]).sheets.map(({ name }) => name)).not.toContain("提醒清单");
});

test("整改清单: linked advice and cases stand instead of the framework's sentence, with the row they come from", () => {
  const indicator = allIndicators(ledgerFramework()).find(({ code }) => code === LOST);
  const fixed = indicator?.remedy.action.zh ?? "";
  const remedies = (records: readonly FileRecord[]): readonly (readonly unknown[])[] =>
    rowsOf(sheet(book(records), "整改清单")).filter((row) => row[1] === LOST);
  const [linked, other] = [...remedies([first, second])].sort((a, b) =>
    String(a[0]) < String(b[0]) ? -1 : 1,
  );
  expect(linked?.[7]).toBe(
    "每月领学一次（取自“问题库”第 4 行）\n参考案例《领学制》：班子成员轮流领学（取自“案例集”第 4 行）",
  );
  expect(other?.[7]).toBe(fixed);
});

test("汇总: the same where points were lost, and the fixed sentence where nothing is linked", () => {
  const texts = (workbook: WorkbookGrid): string => {
    const outcome = assessWorkbook(workbook);
    if (outcome.kind !== "assessed") throw new Error("not assessed");
    return JSON.stringify(planSummary(workbook, outcome.assessments[0], "zh", WRITTEN_AT).sheets[0]?.cells);
  };
  expect(texts(ledgerReturn(ROWS))).toContain("每月领学一次（取自“问题库”第 4 行）");
  expect(texts(ledgerReturn({}))).not.toContain("取自“");
  expect(
    texts(
      ledgerReturn({ issues: [{ no: "1", description: "别的", advice: "别的建议", indicator: `${LOST}9` }] }),
    ),
  ).not.toContain("别的建议");
});

describe("a workbook of ledgers alone among the returns", () => {
  const ledgers = (change: (workbook: WorkbookGrid) => WorkbookGrid = (same) => same): WorkbookGrid => {
    const whole = ledgerReturn(ROWS);
    const sheets = whole.sheets.filter(({ name }) => /台账|问题库|案例集/.test(name));
    return change({ sheets, names: [], activeSheet: null });
  };
  const states = (...records: readonly FileRecord[]): readonly (readonly unknown[])[] =>
    collected(records).returns.map(({ file, state, reasons }) => [
      file,
      state,
      reasons.map(({ code }) => code),
    ]);

  test("is named as what it is, asks for nothing, and its reminders count", () => {
    const own = record(ledgers(), "部门台账.xlsx");
    expect(states(second, own)).toEqual([
      ["二.xlsx", expect.any(String), expect.any(Array)],
      ["部门台账.xlsx", "ledgers", ["C123"]],
    ]);
    const [, alone] = collected([second, own]).returns;
    expect(alone?.reasons[0]?.message.zh).toBe("只有台账，没有评分表。");
    const list = rowsOf(sheet(book([second, own]), "提醒清单")).map((row) => String(row[3]));
    expect(list.filter((text) => text.includes("第一党支部于"))).toHaveLength(1);
    const row = rowsOf(sheet(book([second, own]), "回收情况")).find((cells) => cells[2] === "只有台账");
    expect(row?.[4]).toContain("台账的提醒和建议已计入");
  });

  test("counts once where the very same file came twice", () => {
    const own = record(ledgers(), "部门台账.xlsx");
    const copy = { ...own, file: "部门台账（副本）.xlsx" };
    expect(
      states(own, copy, second)
        .map(([, state]) => state)
        .sort(),
    ).toEqual(expect.arrayContaining(["ledgers", "superseded"]));
    const list = rowsOf(sheet(book([own, copy, second]), "提醒清单")).map((row) => String(row[3]));
    expect(list.filter((text) => text.includes("第一党支部于"))).toHaveLength(1);
  });

  test("without reminders it is the same; with any other content it stays unread, since that may be a return", () => {
    const blank = ledgers(({ sheets, ...rest }) => ({
      ...rest,
      sheets: sheets.filter(({ name }) => name === "案例集"),
    }));
    expect(states(record(blank, "案例.xlsx"), second).map(([, state]) => state)).toContain("ledgers");
    const [any] = ledgers().sheets;
    if (any === undefined) throw new Error("no sheet");
    const beside = (value: string | null): WorkbookGrid =>
      ledgers((book) => ({
        ...book,
        sheets: [
          ...book.sheets,
          { ...any, name: "Sheet9", values: [[value]], formulas: [[null]], formats: [] },
        ],
      }));
    expect(states(record(beside("自评 92 分"), "混.xlsx"), second).map(([, state]) => state)).toContain(
      "unreadable",
    );
    expect(states(record(beside("  "), "空.xlsx"), second).map(([, state]) => state)).toContain("ledgers");
  });
});
