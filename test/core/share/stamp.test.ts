/** Stamping and looking at the stamp again: nothing changed, each cell that changed, or a stamp that was altered. */
import type { Assessment } from "../../../src/core/assessment";
import { assessWorkbook } from "../../../src/core/assess";
import { parseRange } from "../../../src/core/grid/address";
import type { CellValue, WorkbookGrid } from "../../../src/core/grid/grid";
import { describeShareChange } from "../../../src/core/share/describe-share";
import { planStamp } from "../../../src/core/share/plan-stamp";
import { verifyStamp } from "../../../src/core/share/verify-stamp";
import { afterPlan } from "../../support/after-plan";
import { assessed } from "../../support/find-fix";
import { withCell } from "../../support/plan-grid";
import { READY_SHEET, readyWorkbook } from "../../support/ready-workbook";

const AT = new Date(2026, 11, 31, 15, 20, 40);

let ready: WorkbookGrid;
let stamped: WorkbookGrid;

beforeAll(async () => {
  ready = await readyWorkbook();
  stamped = afterPlan(ready, planStamp(ready, [assessed(ready)], AT));
});

const typed = (
  workbook: WorkbookGrid,
  address: string,
  value: CellValue,
  sheet = READY_SHEET,
): WorkbookGrid => {
  const { top, left } = parseRange(address) ?? { top: -1, left: -1 };
  return withCell(workbook, sheet, top, left, value);
};

/** The changes in words; the state where there are none. */
const told = (workbook: WorkbookGrid): readonly string[] => {
  const verification = verifyStamp(workbook, assessed(workbook));
  return verification.kind === "changed"
    ? verification.changes.map((change) => describeShareChange(change, "zh", READY_SHEET))
    : [verification.kind];
};

test("a sheet that was never stamped says so; a stamped one is intact", () => {
  expect(told(ready)).toEqual(["none"]);
  expect(verifyStamp(stamped, assessed(stamped))).toMatchObject({ kind: "intact", time: "2026-12-31 15:20" });
});

test("the stamp is a very hidden sheet, properties of the document, and a line below the signatures", () => {
  const { sheets, properties, edits } = planStamp(ready, [assessed(ready)], AT);
  expect(sheets.map(({ role, visibility }) => [role, visibility])).toEqual([["stamp", "veryHidden"]]);
  const [framework, time, hash] = properties ?? [];
  expect(framework).toEqual({
    name: "考评助手.指标体系",
    value: "“四强两好”基层党组织示范点创建考核 2026.2",
  });
  expect(time).toEqual({ name: "考评助手.标记时间", value: "2026-12-31 15:20" });
  expect(hash?.name).toBe("考评助手.校验值.SQLH-2026Q4");
  expect(hash?.value).toMatch(/^[0-9a-f]{64}$/);
  const code = `${hash?.value.slice(0, 4) ?? ""}-${hash?.value.slice(4, 8) ?? ""}`.toUpperCase();
  expect(edits?.map(({ after }) => after.value)).toEqual([
    `报送前检查通过 · “四强两好”基层党组织示范点创建考核 2026.2 · 2026-12-31 15:20 · 校验码 ${code}`,
  ]);
});

test("each cell that changed is named with old and new content", () => {
  const workbook = typed(typed(stamped, "H6", 2), "M6", "  改了原因");
  const [first, ...others] = told(workbook);
  expect(first).toMatch(/^H6 \d+ → 2$/);
  expect(others.some((text) => text.startsWith("M6 "))).toBe(true);
  expect(told(typed(stamped, "C2", "另一个党支部"))).toEqual(["C2 第一党支部 → 另一个党支部"]);
  expect(told(typed(stamped, "H6", null))).toEqual([expect.stringMatching(/^H6 \d+ → （空白）$/)]);
  expect(told(typed(stamped, "H6", "4"))).toEqual([expect.stringContaining("“4”")]);
});

test("ballots, points and wording count too", () => {
  expect(told(typed(stamped, "C3", 1, "测评统计"))).toEqual([
    expect.stringMatching(/^'测评统计'!C3 \d+ → 1$/),
  ]);
  expect(told(typed(stamped, "F6", 3))).toEqual([expect.stringMatching(/^F6 \d+ → 3$/)]);
  expect(told(typed(stamped, "D6", "另一项"))).toEqual([expect.stringMatching(/^D6 .+ → 另一项$/)]);
});

test("a formula that was replaced by its value is a change", () => {
  const grid = stamped.sheets.find(({ name }) => name === READY_SHEET);
  const cell = { sheet: READY_SHEET, row: 5, column: 9 };
  const before = { value: null, formula: grid?.formulas[5]?.[9] ?? null };
  const edit = { at: cell, before, after: { value: 4, formula: null } };
  const workbook = afterPlan(stamped, { sheets: [], names: [], activate: null, edits: [edit] });
  expect(told(workbook)).toEqual([expect.stringMatching(/^J6 =IF.+ → 4$/)]);
});

test("a row that moved hasn't changed; one that is gone and one that is new are told", () => {
  const moveRows = (change: (rows: (readonly CellValue[])[]) => unknown): WorkbookGrid => ({
    ...stamped,
    sheets: stamped.sheets.map((sheet) => {
      if (sheet.name !== READY_SHEET) return sheet;
      const values = [...sheet.values];
      change(values);
      return { ...sheet, values, formulas: [] };
    }),
  });
  const changesOf = (workbook: WorkbookGrid): readonly string[] =>
    told(workbook).filter((text) => !text.includes(" ="));
  expect(changesOf(moveRows((rows) => rows.splice(5, 2, ...[rows[6] ?? [], rows[5] ?? []])))).toEqual(
    changesOf(moveRows(() => null)),
  );
  expect(changesOf(moveRows((rows) => rows.splice(5, 1)))).toContain("已删除 SQLH-1.2（原 H6）");
  expect(changesOf(moveRows((rows) => rows.splice(6, 0, rows[5] ?? [])))).toContain("C7 新增 SQLH-1.2");
  const strange = [19, null, "SQLH-9.9", "自定指标", null, 5];
  expect(changesOf(moveRows((rows) => rows.splice(7, 0, strange)))).toContain("C8 新增 SQLH-9.9");
});

test("a sheet keeps its stamp under another name", () => {
  const renamed: WorkbookGrid = {
    ...stamped,
    sheets: stamped.sheets.map((sheet) =>
      sheet.name === READY_SHEET ? { ...sheet, name: "四季度" } : sheet,
    ),
    names: stamped.names.map(({ name, refersTo }) => ({
      name,
      refersTo: refersTo.replace(READY_SHEET, "四季度"),
    })),
  };
  expect(told(renamed)).toEqual(["intact"]);
});

test("another framework is a change of its own", () => {
  const outcome = assessed(stamped);
  const assessment: Assessment = { ...outcome, framework: { ...outcome.framework, version: "1.1.0" } };
  expect(verifyStamp(stamped, assessment)).toMatchObject({
    kind: "changed",
    changes: [{ kind: "framework", after: { zh: expect.stringContaining("1.1.0") as string } }],
  });
});

test("an altered or removed record proves nothing, and says so", () => {
  const record = stamped.sheets.find(
    ({ visibility, name }) => visibility === "veryHidden" && name === "_stamp",
  );
  const row = record?.values.findIndex(([kind, , , code]) => kind === "entry" && code === "SQLH-1.2") ?? -1;
  expect(told(withCell(stamped, "_stamp", row, 6, "99"))).toEqual(["broken"]);
  expect(told({ ...stamped, sheets: stamped.sheets.filter(({ name }) => name !== "_stamp") })).toEqual([
    "broken",
  ]);
  const properties = stamped.properties?.map(({ name }) => ({ name, value: "0" })) ?? [];
  expect(told({ ...stamped, properties })).toEqual(["broken"]);
});

test("properties that another program has dropped prove nothing", () => {
  expect(told({ ...stamped, properties: [] })).toEqual(["intact"]);
});

test("stamping again takes the sheet as it is now; its earlier stamp is gone", () => {
  const changed = typed(stamped, "M6", "补充说明");
  const again = afterPlan(changed, planStamp(changed, [assessed(changed)], new Date(2027, 0, 1, 8, 0)));
  expect(verifyStamp(again, assessed(again))).toMatchObject({ kind: "intact", time: "2027-01-01 08:00" });
});

test("each sheet of a workbook has a stamp of its own", async () => {
  const workbook = await readyWorkbook(["2026Q3"]);
  const of = (grid: WorkbookGrid, name: string): Assessment => {
    const outcome = assessWorkbook(grid);
    const found = outcome.kind === "assessed" && outcome.assessments.find(({ sheet }) => sheet.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const third = "SQLH-2026Q3";
  const once = afterPlan(workbook, planStamp(workbook, [of(workbook, third)], AT));
  expect(verifyStamp(once, of(once, READY_SHEET)).kind).toBe("none");
  const edited = typed(once, "H6", 1, third);
  const twice = afterPlan(edited, planStamp(edited, [of(edited, READY_SHEET)], AT));
  expect(verifyStamp(twice, of(twice, READY_SHEET)).kind).toBe("intact");
  expect(verifyStamp(twice, of(twice, third)).kind).toBe("changed");
});

test("what somebody wrote in the place of the line stays", () => {
  const { edits } = planStamp(ready, [assessed(ready)], AT);
  const { row, column } = edits?.[0]?.at ?? { row: -1, column: -1 };
  const workbook = withCell(ready, READY_SHEET, row, column, "请于 1 月 5 日前报送");
  expect(planStamp(workbook, [assessed(workbook)], AT).edits).toEqual([]);
});

test("long texts are recorded by their beginning, and still compared to the last letter", () => {
  const long = "情况说明".repeat(3_000);
  const workbook = typed(ready, "M6", long);
  const done = afterPlan(workbook, planStamp(workbook, [assessed(workbook)], AT));
  expect(told(done)).toEqual(["intact"]);
  expect(told(typed(done, "M6", `${long}。`))).toEqual([expect.stringMatching(/^M6 情况说明.+…/)]);
});
