/**
 * A blank roster (单位名录) for somebody who has none yet. It carries no mark: from the moment it is
 * written it is the person's own sheet, which we only read.
 */
import type { WorkbookGrid } from "../grid/grid";
import type { Language } from "../locale/language";
import { PALETTE } from "../plan/palette";
import type { CellStyle, WorkbookPlan } from "../plan/plan";
import { SheetBuilder } from "../plan/sheet-builder";
import { chooseSheetName } from "../plan/sheet-name";
import layout from "./roster-layout.json";

const LINED_ROWS = 30;

const WIDTHS: Readonly<Record<string, number>> = {
  no: 5,
  name: 26,
  parent: 20,
  email: 22,
  due: 12,
  frameworks: 14,
  formerNames: 20,
};
const USUAL_WIDTH = 10;

const border = { color: PALETTE.line, weight: "thin" } as const;
const STYLES = {
  title: { bold: true, fontSize: 16, horizontal: "center", vertical: "center", fontColor: PALETTE.accent },
  head: {
    bold: true,
    horizontal: "center",
    vertical: "center",
    border,
    fill: PALETTE.accentSoft,
    wrap: true,
  },
  // Codes such as 007 stay what they are.
  cell: { vertical: "center", border, numberFormat: "@" },
  day: { vertical: "center", border, numberFormat: "yyyy-mm-dd" },
} satisfies Record<string, CellStyle>;

/** Adds the sheet to a workbook, in front of the person. */
export function planRoster(workbook: WorkbookGrid, language: Language): WorkbookPlan {
  const title = layout.sheet[language];
  const name = chooseSheetName(workbook, "roster", title);
  const headers = layout.columns.map((column) => column[language]);
  const right = headers.length - 1;
  const builder = new SheetBuilder<keyof typeof STYLES>(STYLES);
  builder.merged({ top: 0, left: 0, bottom: 0, right }, title, "title").height(0, 30);
  builder.row(1, 0, headers, "head").height(1, 32);
  for (let row = 0; row < LINED_ROWS; row++)
    layout.columns.forEach(({ key }, column) =>
      builder.put(2 + row, column, null, key === "due" ? "day" : "cell"),
    );
  const sheet = builder.build({
    role: "roster",
    name,
    visibility: "visible",
    showGridlines: true,
    columnWidths: layout.columns.map(({ key }) => WIDTHS[key] ?? USUAL_WIDTH),
    freeze: { rows: 2, columns: 0 },
    protect: false,
    print: { orientation: "landscape", titleRows: { first: 1, last: 1 }, fitToWidth: 1 },
  });
  return { sheets: [sheet], names: [], activate: name };
}
