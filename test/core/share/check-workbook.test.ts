/** The share check covers every scoring sheet of a workbook, and its stamps tell of each of them. */
import { assessWorkbook } from "../../../src/core/assess";
import type { Assessment } from "../../../src/core/assessment";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { checkWorkbookShare, type AssessedWorkbook } from "../../../src/core/share/check-workbook";
import { describeShareVerdict } from "../../../src/core/share/describe-share";
import { mayBeStamped } from "../../../src/core/share/may-be-stamped";
import { planStamp } from "../../../src/core/share/plan-stamp";
import { verifyStamps } from "../../../src/core/share/verify-workbook";
import { afterPlan } from "../../support/after-plan";
import { FilledSheet } from "../../support/grid-builder";
import { withCell } from "../../support/plan-grid";

/** Each period's sheet complete and right, or without an entry. */
function workbookOf(...sheets: readonly (readonly [period: string, filled: boolean])[]): WorkbookGrid {
  const grids = sheets.map(([period, filled]) => {
    const sheet = new FilledSheet(period);
    sheet.sheetName = period;
    sheet.ballotName = null;
    if (!filled)
      for (const row of sheet.rows)
        Object.assign(row, { base: null, actual: null, option: null, self: null, evidence: null });
    return sheet.workbook();
  });
  const ballots = new FilledSheet().workbook().sheets.filter(({ name }) => name === "测评统计");
  return { sheets: [...grids.flatMap((grid) => grid.sheets), ...ballots], names: [], activeSheet: null };
}

function assess(workbook: WorkbookGrid): AssessedWorkbook & { readonly assessments: readonly Assessment[] } {
  const outcome = assessWorkbook(workbook);
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome;
}

const states = (workbook: WorkbookGrid): readonly string[] =>
  checkWorkbookShare(workbook, assess(workbook)).sheets.map(
    ({ assessment, state }) => `${assessment.sheet.name} ${state}`,
  );

const typed = (workbook: WorkbookGrid, sheet: string, value: CellValue): WorkbookGrid =>
  withCell(workbook, sheet, 5, 7, value);

function stamped(workbook: WorkbookGrid): WorkbookGrid {
  const [first, ...others] = assess(workbook).assessments;
  if (first === undefined) throw new Error("no sheet");
  return afterPlan(workbook, planStamp(workbook, [first, ...others], new Date(2026, 11, 31, 15, 20)));
}

test("sheets are named in the order of the workbook, and one that fails keeps all from being ready", () => {
  const workbook = workbookOf(["2026Q1", true], ["2026Q2", true], ["2026Q3", true]);
  expect(checkWorkbookShare(workbook, assess(workbook)).ready).toBe(true);
  const faulty = typed(workbook, "2026Q2", "很多");
  expect(states(faulty)).toEqual(["2026Q1 ready", "2026Q2 failing", "2026Q3 ready"]);
  const check = checkWorkbookShare(faulty, assess(faulty));
  expect(check.ready).toBe(false);
  expect(describeShareVerdict(check, "zh")).toBe(
    "未通过：3 张考核评分表中有 1 张未通过（2026Q2）；所有的表都不写入校验标记。",
  );
  expect(describeShareVerdict(check, "en")).toBe(
    "Not passed: 1 of 3 scoring sheets isn't right (2026Q2); no sheet is stamped.",
  );
});

test.each([
  ["a blank sheet of a later quarter is yet to come", [true, true, false], "2026Q3 notBegun", true],
  ["a blank sheet before a filled one was forgotten", [true, false, true], "2026Q2 failing", false],
  [
    "a workbook in which nothing is filled in can't be handed in",
    [false, false, false],
    "2026Q1 failing",
    false,
  ],
])("%s", (_, filled, expected, ready) => {
  const [q1 = false, q2 = false, q3 = false] = filled;
  const workbook = workbookOf(["2026Q1", q1], ["2026Q2", q2], ["2026Q3", q3]);
  expect(states(workbook)).toContain(expected);
  expect(checkWorkbookShare(workbook, assess(workbook)).ready).toBe(ready);
});

test("a sheet that looks like a scoring sheet and can't be scored is named, and nothing is ready", () => {
  const workbook = workbookOf(["2026Q1", true]);
  const at = { sheet: "自制表", row: 2, column: 0 };
  const unread = [
    { sheetName: "自制表", headerRow: 0, columns: [], problems: [{ kind: "noRows" as const, at }] },
  ];
  const check = checkWorkbookShare(workbook, { ...assess(workbook), unread });
  expect(check.ready).toBe(false);
  expect(check.unscored.map((cell) => cell.at)).toEqual([at]);
  expect(describeShareVerdict(check, "zh")).toMatch(/^未通过：1 张工作表没有读懂/);
});

test("an edit of one stamped sheet is told, whichever sheet is looked at", () => {
  const workbook = workbookOf(["2026Q1", true], ["2026Q2", true]);
  expect(mayBeStamped(workbook)).toBe(false);
  const before = stamped(workbook);
  expect(mayBeStamped(before)).toBe(true);
  expect(verifyStamps(before, assess(before).assessments).state).toBe("intact");
  const after = typed(before, "2026Q2", 0);
  const { state, stamped: sheets } = verifyStamps(after, assess(after).assessments);
  expect(state).toBe("changed");
  expect(sheets.map((one) => `${one.sheet} ${one.state.kind}`)).toEqual(["2026Q1 intact", "2026Q2 changed"]);
});

test("a stamped sheet that was deleted is told, and one that came without a stamp too", () => {
  const before = stamped(workbookOf(["2026Q1", true], ["2026Q2", true]));
  const third = workbookOf(["2026Q3", true]).sheets.filter(({ name }) => name === "2026Q3");
  const after = { ...before, sheets: [...before.sheets.filter(({ name }) => name !== "2026Q2"), ...third] };
  const stamps = verifyStamps(after, assess(after).assessments);
  expect(stamps.state).toBe("changed");
  expect(stamps.stamped.map((one) => `${one.sheet} ${one.state.kind}`)).toEqual([
    "2026Q1 intact",
    "2026Q2 gone",
  ]);
  expect(stamps.unstamped).toEqual(["2026Q3"]);
  // A new stamp speaks of the sheets that are there.
  const again = stamped(after);
  expect(verifyStamps(again, assess(again).assessments)).toMatchObject({ state: "intact", unstamped: [] });
});
