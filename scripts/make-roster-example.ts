/** A department's 单位名录: twelve fictitious organisations in three groups. */
import type { CellStyle, WorkbookPlan } from "../src/core/plan/plan";
import { SheetBuilder } from "../src/core/plan/sheet-builder";
import layout from "../src/core/roster/roster-layout.json";

type Column = (typeof layout.columns)[number]["key"];

type Row = Readonly<Partial<Record<Column, string | number>>>;

const DUE = "2026-12-25";
const OF_BRANCHES = "四强两好、工作创新";
const OF_COMMITTEES = "五个聚焦、责任制、监督与整改";

const ROWS: readonly Row[] = [
  committee("示例一公司党委", "赵示例", { branches: 12, members: 236 }),
  committee("示例二公司党委", "钱示例", { branches: 9, members: 158 }),
  committee("示例三公司党委", "孙示例", { branches: 7, members: 121 }),
  committee("示例四公司党委", "李示例", { branches: 5, members: 87 }),
  branch("第一党支部", "机关", "周示例", { members: 14, contact: "金示例" }),
  branch("第二党支部", "机关", "吴示例", { members: 11, contact: "魏示例" }),
  branch("第三党支部", "机关", "郑示例", { members: 9, contact: "陶示例" }),
  branch("第四党支部", "机关", "王示例", { members: 16, contact: "姜示例" }),
  branch("第五党支部", "生产单位", "冯示例", {
    members: 23,
    contact: "戚示例",
    formerNames: "试采队党支部、作业五队党支部",
  }),
  branch("第六党支部", "生产单位", "陈示例", { members: 19, contact: "谢示例" }),
  branch("第七党支部", "生产单位", "褚示例", { members: 27, contact: "邹示例" }),
  branch("第八党支部", "生产单位", "卫示例", { members: 21, contact: "喻示例" }),
];

function committee(name: string, secretary: string, more: Row): Row {
  return { name, group: "所属企业", type: "党委", secretary, frameworks: OF_COMMITTEES, ...more };
}

function branch(name: string, group: string, secretary: string, more: Row): Row {
  return { name, group, type: "党支部", secretary, frameworks: OF_BRANCHES, ...more };
}

const line = { color: "#808080", weight: "thin" } as const;
const STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center" },
  head: { bold: true, horizontal: "center", vertical: "center", border: line },
  text: { vertical: "center", border: line },
} satisfies Record<string, CellStyle>;

const WIDTHS: Readonly<Record<string, number>> = {
  no: 5,
  name: 18,
  email: 20,
  due: 12,
  frameworks: 28,
  formerNames: 28,
};

/** The workbook as data, for our own writer. */
export function planRosterExample(): WorkbookPlan {
  const name = layout.sheet.zh;
  const headers = layout.columns.map(({ zh }) => zh);
  const builder = new SheetBuilder<keyof typeof STYLES>(STYLES);
  builder.merged({ top: 0, left: 0, bottom: 0, right: headers.length - 1 }, "示例集团单位名录", "title");
  builder.height(0, 30).row(1, 0, headers, "head").height(1, 22);
  const numbers = new Map<string, number>();
  ROWS.forEach((said, index) => {
    const prefix = said.type === "党委" ? "DW" : "ZB";
    const number = (numbers.get(prefix) ?? 0) + 1;
    numbers.set(prefix, number);
    const code = `${prefix}${String(number).padStart(2, "0")}`;
    const row: Row = { ...said, no: index + 1, code, due: DUE, email: `${code.toLowerCase()}@example.com` };
    const cells = layout.columns.map(({ key }) => row[key] ?? null);
    builder.row(2 + index, 0, cells, "text");
  });
  const sheet = builder.build({
    role: "instructions",
    name,
    visibility: "visible",
    showGridlines: true,
    columnWidths: layout.columns.map(({ key }) => WIDTHS[key] ?? 10),
    freeze: { rows: 2, columns: 0 },
    protect: false,
    print: { orientation: "landscape", fitToWidth: 1 },
  });
  return { sheets: [sheet], names: [], activate: name };
}
