/** A department's 单位名录: twelve fictitious organisations in three groups. */
import type { CellStyle, WorkbookPlan } from "../src/core/plan/plan";
import { SheetBuilder } from "../src/core/plan/sheet-builder";
import layout from "../src/core/roster/roster-layout.json";

type Row = readonly [name: string, code: string, group: string, type: string, secretary: string];

const ROWS: readonly Row[] = [
  ["示例一公司党委", "DW01", "所属企业", "党委", "赵示例"],
  ["示例二公司党委", "DW02", "所属企业", "党委", "钱示例"],
  ["示例三公司党委", "DW03", "所属企业", "党委", "孙示例"],
  ["示例四公司党委", "DW04", "所属企业", "党委", "李示例"],
  ["第一党支部", "ZB01", "机关", "党支部", "周示例"],
  ["第二党支部", "ZB02", "机关", "党支部", "吴示例"],
  ["第三党支部", "ZB03", "机关", "党支部", "郑示例"],
  ["第四党支部", "ZB04", "机关", "党支部", "王示例"],
  ["第五党支部", "ZB05", "生产单位", "党支部", "冯示例"],
  ["第六党支部", "ZB06", "生产单位", "党支部", "陈示例"],
  ["第七党支部", "ZB07", "生产单位", "党支部", "褚示例"],
  ["第八党支部", "ZB08", "生产单位", "党支部", "卫示例"],
];

const line = { color: "#808080", weight: "thin" } as const;
const STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center" },
  head: { bold: true, horizontal: "center", vertical: "center", border: line },
  text: { vertical: "center", border: line },
} satisfies Record<string, CellStyle>;

/** The workbook as data, for our own writer. */
export function planRosterExample(): WorkbookPlan {
  const name = layout.sheet.zh;
  const headers = layout.columns.map(({ zh }) => zh);
  const builder = new SheetBuilder<keyof typeof STYLES>(STYLES);
  builder.merged({ top: 0, left: 0, bottom: 0, right: headers.length - 1 }, "示例集团单位名录", "title");
  builder.height(0, 30).row(1, 0, headers, "head").height(1, 22);
  ROWS.forEach(([unit, code, group, type, secretary], index) => {
    const email = `${code.toLowerCase()}@example.com`;
    builder.row(2 + index, 0, [index + 1, unit, code, group, type, secretary, email], "text");
  });
  const sheet = builder.build({
    role: "instructions",
    name,
    visibility: "visible",
    showGridlines: true,
    columnWidths: [6, 24, 12, 12, 10, 14, 24],
    freeze: { rows: 2, columns: 0 },
    protect: false,
    print: { orientation: "portrait", fitToWidth: 1 },
  });
  return { sheets: [sheet], names: [], activate: name };
}
