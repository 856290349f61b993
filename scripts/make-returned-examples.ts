/** Workbooks as they come back from branches: moved, renamed, typed over, sent twice, and not readable at all. */
import { builtinFrameworks, findFramework } from "../src/core/framework/builtin-frameworks";
import type { Framework } from "../src/core/framework/framework";
import type { Period } from "../src/core/framework/period";
import { SheetBuilder } from "../src/core/plan/sheet-builder";
import { quoteSheet } from "../src/core/grid/address";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../src/core/plan/plan";
import { columnOf } from "../src/core/template/scoring-layout";
import { createXlsx } from "../src/workbook/xlsx/create-xlsx";
import type { ExampleEntries } from "./example-entries";
import { fillTemplate } from "./fill-template";
import { cutOff, oldWorkbook, savedByWps, withError, withHiddenRow } from "./returned/file-parts";
import { moveCells } from "./returned/move-cells";
import { FIFTH, FIRST, FOURTH, SECOND, SECOND_AGAIN, THIRD } from "./returned/returned-entries";

const PERIOD: Period = { year: 2026, key: "Q4" };

/** The scoring sheet's part in workbooks of our own making. */
const SCORING_PART = "xl/worksheets/sheet2.xml";

/** The files of examples/returned by name. */
export async function returnedExamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const first = await createXlsx(filled("第一党支部", FIRST));
  const fourth = await createXlsx(withSheet(pastedOver(filled("四支部", FOURTH)), privateSheet()));
  const fifth = await createXlsx(withSheet(filled("第五党支部", FIFTH), electionLedger()));
  return new Map([
    ["第一党支部.xlsx", first],
    ["第二党支部.xlsx", await createXlsx(rearranged(filled("第二党支部", SECOND), "第二党支部"))],
    ["第二党支部（修改稿）.xlsx", await createXlsx(filled("第二党支部", SECOND_AGAIN))],
    ["第三党支部.xlsx", await createXlsx(filled("第三党支部", THIRD))],
    ["第四党支部.xlsx", withError(withHiddenRow(fourth, SCORING_PART, 9), SCORING_PART, "J6", "#REF!")],
    ["第五党支部.xlsx", savedByWps(fifth)],
    ["第六党支部.xlsx", oldWorkbook()],
    ["第七党支部.xlsx", cutOff(first)],
    // The first branch's sheet with another name on it.
    ["第八党支部.xlsx", await createXlsx(filled("第八党支部", FIRST))],
  ]);
}

function filled(unit: string, entries: ExampleEntries): WorkbookPlan {
  return fillTemplate(sqlh(), PERIOD, unit, entries);
}

function sqlh(): Framework {
  const framework = findFramework(builtinFrameworks(), "SQLH");
  if (framework === null) throw new Error("SQLH is not built in");
  return framework;
}

function withScoring(plan: WorkbookPlan, change: (sheet: SheetPlan) => SheetPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => (sheet.role === "scoring" ? change(sheet) : sheet)) };
}

function withSheet(plan: WorkbookPlan, sheet: SheetPlan): WorkbookPlan {
  return { ...plan, sheets: [...plan.sheets, sheet] };
}

/** A row of the branch's own after the tenth, evidence and remarks exchanged, and the sheet renamed. */
function rearranged(plan: WorkbookPlan, name: string): WorkbookPlan {
  const [inserted, evidence, remark] = [10, columnOf("evidence"), columnOf("remark")];
  const before = plan.sheets.find(({ role }) => role === "scoring")?.name ?? "";
  const swap = new Map([
    [evidence, remark],
    [remark, evidence],
  ]);
  const moved = withScoring(plan, (sheet) => {
    const further = moveCells(sheet, {
      row: (row) => (row < inserted ? row : row + 1),
      column: (column) => swap.get(column) ?? column,
    });
    const own: readonly (readonly [Parameters<typeof columnOf>[0], string | number])[] = [
      ["l2", "志愿服务（支部自设）"],
      ["max", 2],
      ["self", 2],
      ["reason", "本支部特色工作"],
    ];
    const cells = own.map(([key, value]): PlanCell => ({ row: inserted, column: columnOf(key), value }));
    return { ...further, name, protect: false, cells: [...further.cells, ...cells] };
  });
  const names = plan.names.map(({ name: mark, refersTo }) => ({
    name: mark,
    refersTo: refersTo.replace(quoteSheet(before), quoteSheet(name)),
  }));
  return { ...moved, names, activate: name };
}

/** Three 规则得分 pasted as values, one of them wrong. */
function pastedOver(plan: WorkbookPlan): WorkbookPlan {
  const pasted = new Map<number, number>([
    [6, 4],
    [9, 8],
    [11, 6],
  ]);
  return withScoring(plan, (sheet) => ({
    ...sheet,
    protect: false,
    cells: sheet.cells.map((cell): PlanCell => {
      const value = cell.column === columnOf("rule") ? pasted.get(cell.row) : undefined;
      if (value === undefined) return cell;
      const { formula: _, cached: __, ...rest } = cell;
      return { ...rest, value };
    }),
  }));
}

const PLAIN = { text: {} } as const;

function listSheet(name: string, rows: readonly (readonly (string | number | null)[])[]): SheetPlan {
  const builder = new SheetBuilder<keyof typeof PLAIN>(PLAIN);
  rows.forEach((row, index) => builder.row(index, 0, row, "text"));
  return builder.build({
    role: "scoring",
    name,
    visibility: "visible",
    showGridlines: true,
    columnWidths: [18, 18, 18, 18, 18, 18, 18],
    protect: false,
  });
}

function privateSheet(): SheetPlan {
  return listSheet("个人记录", [
    ["日期", "事项", "备忘"],
    ["12月3日", "收党费", "差两人"],
    ["12月18日", "准备主题党日", "借会议室"],
  ]);
}

function electionLedger(): SheetPlan {
  return listSheet("换届台账", [
    ["党组织名称", "届期(年)", "本届起始日", "届满日", "实际提醒日", "选举日", "延期批准", "延期至"],
    ["第五党支部", 3, "2023.11.30", "2026.11.30", "2026.5.30", null, null, null],
    ["第五联合党支部", 3, "2024.4.15", "2027.4.15", null, null, null, null],
  ]);
}
