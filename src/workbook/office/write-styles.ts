/** Writes how the cells of a planned sheet look: one request per style, however many cells have it. */
import type { CellRange } from "../../core/grid/address";
import type { Border, CellStyle, PlanCell, SheetPlan } from "../../core/plan/plan";
import { areaAddresses, toAreas } from "./cell-areas";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHT = { thin: "Thin", medium: "Medium" } as const;
const OUTER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Number formats are not among these: they are written with the entries (write-cells.ts). */
export function writeStyles(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const [key, cells] of cellsByStyle(plan.cells)) {
    const style = plan.styles[key];
    if (style === undefined) continue;
    const areas = toAreas(cells);
    for (const address of areaAddresses(areas)) setFormat(sheet.getRanges(address).format, style);
    if (style.border !== undefined) setBorders(sheet, areas, style.border);
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
function setBorders(sheet: Excel.Worksheet, areas: readonly CellRange[], border: Border): void {
  drawEdges(sheet, areas, OUTER_EDGES, border);
  drawEdges(
    sheet,
    areas.filter((area) => area.right > area.left),
    ["InsideVertical"],
    border,
  );
  drawEdges(
    sheet,
    areas.filter((area) => area.bottom > area.top),
    ["InsideHorizontal"],
    border,
  );
}

function drawEdges(
  sheet: Excel.Worksheet,
  areas: readonly CellRange[],
  edges: readonly (
    "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal"
  )[],
  border: Border,
): void {
  for (const address of areaAddresses(areas)) {
    const { borders } = sheet.getRanges(address).format;
    for (const name of edges) {
      const edge = borders.getItem(name);
      edge.style = "Continuous";
      edge.weight = WEIGHT[border.weight];
      edge.color = border.color;
    }
  }
}
