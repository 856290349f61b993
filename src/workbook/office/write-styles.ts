/** Writes how the cells of a planned sheet look: one request per style, however many cells have it. */
import type { CellRange } from "../../core/grid/address";
import type { Border, CellStyle, PlanCell, SheetPlan } from "../../core/plan/plan";
import { rangeAddress } from "../../core/grid/address";
import { areaAddresses, toAreas } from "./cell-areas";
import type { Manner } from "./manner";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHT = { thin: "Thin", medium: "Medium" } as const;
const OUTER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Number formats are not among these: they are written with the entries (write-cells.ts). */
export function writeStyles(sheet: Excel.Worksheet, plan: SheetPlan, { singly }: Manner): void {
  for (const [key, cells] of cellsByStyle(plan.cells)) {
    const style = plan.styles[key];
    if (style === undefined) continue;
    const areas = toAreas(cells);
    for (const format of formatsOf(sheet, areas, singly)) setFormat(format, style);
    if (style.border !== undefined) setBorders(sheet, areas, style.border, singly);
  }
}

function cellsByStyle(cells: readonly PlanCell[]): Map<string, PlanCell[]> {
  const groups = new Map<string, PlanCell[]>();
  for (const cell of cells) {
    if (cell.style === undefined) continue;
    const group = groups.get(cell.style);
    if (group === undefined) groups.set(cell.style, [cell]);
    else group.push(cell);
  }
  return groups;
}

/** Formats of areas, many at once unless this Excel wants them one by one. */
function formatsOf(
  sheet: Excel.Worksheet,
  areas: readonly CellRange[],
  singly: boolean,
): readonly Excel.RangeFormat[] {
  return singly
    ? areas.map((area) => sheet.getRange(rangeAddress(area)).format)
    : areaAddresses(areas).map((address) => sheet.getRanges(address).format);
}

function setFormat(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.unlocked !== undefined) format.protection.locked = !style.unlocked;
}

/** Inner edges are named only where an area has some: Excel refuses them on a single cell. */
function setBorders(
  sheet: Excel.Worksheet,
  areas: readonly CellRange[],
  border: Border,
  singly: boolean,
): void {
  drawEdges(sheet, areas, OUTER_EDGES, border, singly);
  drawEdges(
    sheet,
    areas.filter((area) => area.right > area.left),
    ["InsideVertical"],
    border,
    singly,
  );
  drawEdges(
    sheet,
    areas.filter((area) => area.bottom > area.top),
    ["InsideHorizontal"],
    border,
    singly,
  );
}

function drawEdges(
  sheet: Excel.Worksheet,
  areas: readonly CellRange[],
  edges: readonly (
    | "EdgeTop"
    | "EdgeBottom"
    | "EdgeLeft"
    | "EdgeRight"
    // Between the cells of the range.
    | "InsideVertical"
    | "InsideHorizontal"
  )[],
  border: Border,
  singly: boolean,
): void {
  for (const { borders } of formatsOf(sheet, areas, singly)) {
    for (const name of edges) {
      const edge = borders.getItem(name);
      edge.style = "Continuous";
      edge.weight = WEIGHT[border.weight];
      edge.color = border.color;
    }
  }
}
