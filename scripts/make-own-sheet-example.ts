/** A department's own 评分表, without our codes: merged level-1 column, two title rows, signatures below. */
import { SheetBuilder } from "../src/core/plan/sheet-builder";
import type { CellStyle, WorkbookPlan } from "../src/core/plan/plan";

type Row = readonly [
  name: string,
  criteria: string,
  points: number,
  self: number,
  review: number | null,
  reason: string,
];

const GROUPS: readonly (readonly [string, readonly Row[]])[] = [
  [
    "组织建设",
    [
      ["班子建设", "班子健全，分工明确，每缺一项扣 2 分。", 10, 10, 10, ""],
      ["三会一课", "按期召开，每缺一次扣 2 分。", 15, 15, 13, "第三季度少一次党课"],
      ["主题党日", "每月一次，每缺一次扣 1 分。", 10, 10, 10, ""],
    ],
  ],
  [
    "党员教育管理",
    [
      ["学习培训", "年度学时达标，不达标的每人扣 1 分。", 15, 14, 14, "一人学时不足"],
      ["发展党员", "程序规范，材料齐全。", 10, 10, 9, "一份材料缺页"],
      ["党费收缴", "按月足额收缴。", 10, 10, 10, ""],
    ],
  ],
  [
    "作用发挥",
    [
      ["中心工作", "服务中心工作，成效明显。", 20, 18, null, "一个项目延期"],
      ["群众评议", "群众满意度高。", 10, 9, null, "满意度 92%"],
    ],
  ],
];
const HEADERS = [
  "序号",
  "考核项目",
  "考核内容",
  "评分标准",
  "标准分",
  "自查分",
  "考评组审核得分",
  "扣分说明",
];
const SIGNATURES = ["填报人（签字）：", "党组织书记（签字）：", "考评组（签字）："];
const LAST = HEADERS.length - 1;

const STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center" },
  line: { vertical: "center" },
  head: {
    bold: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: { color: "#808080", weight: "thin" },
  },
  text: { vertical: "center", wrap: true, border: { color: "#808080", weight: "thin" } },
  number: { horizontal: "center", vertical: "center", border: { color: "#808080", weight: "thin" } },
} satisfies Record<string, CellStyle>;

/** The workbook as data, for our own writer. */
export function planOwnSheetExample(): WorkbookPlan {
  const name = "党支部工作考核评分表";
  const builder = new SheetBuilder<keyof typeof STYLES>(STYLES);
  const across = (row: number): { top: number; left: number; bottom: number; right: number } => ({
    top: row,
    left: 0,
    bottom: row,
    right: LAST,
  });
  builder.merged(across(0), "机关党支部工作考核评分表", "title").height(0, 30);
  builder.merged(across(1), "被考核单位：综合处党支部　　考核期间：2026年第四季度　　填表人：王五", "line");
  builder.row(2, 0, HEADERS, "head");
  let row = 3;
  for (const [group, rows] of GROUPS) {
    builder.merged({ top: row, left: 1, bottom: row + rows.length - 1, right: 1 }, group, "text");
    for (const [item, criteria, points, self, review, reason] of rows) {
      builder.put(row, 0, row - 2, "number").row(row, 2, [item, criteria], "text");
      builder.row(row, 4, [points, self, review], "number").put(row, 7, reason, "text");
      row += 1;
    }
  }
  const total = (rows: readonly (number | null)[]): number =>
    rows.reduce<number>((sum, points) => sum + (points ?? 0), 0);
  const all = GROUPS.flatMap(([, rows]) => rows);
  builder.merged({ top: row, left: 0, bottom: row, right: 3 }, "合计", "head");
  builder
    .put(row, 4, total(all.map((item) => item[2])), "number")
    .put(row, 5, total(all.map((item) => item[3])), "number");
  builder.put(row, 6, null, "number").put(row, 7, null, "text");
  builder.row(
    row + 2,
    0,
    [SIGNATURES[0] ?? "", null, null, SIGNATURES[1] ?? "", null, null, SIGNATURES[2] ?? ""],
    "line",
  );
  builder.put(row + 3, 6, "年   月   日", "line");
  const sheet = builder.build({
    role: "scoring",
    name,
    visibility: "visible",
    showGridlines: true,
    columnWidths: [6, 16, 18, 40, 9, 9, 12, 24],
    protect: false,
    print: { orientation: "landscape", fitToWidth: 1 },
  });
  return { sheets: [sheet], names: [], activate: name };
}
