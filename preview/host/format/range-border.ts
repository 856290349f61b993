/**
 * Excel.RangeBorder: one side of a range. The engine stores four sides per cell, so a side of a
 * range is the outer or inner sides of the cells along it.
 */
import type { Border, BorderDescr } from "@odoo/o-spreadsheet";
import { ensure } from "../../model/ensure";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { type Area, positions } from "../geometry/area";
import { toAreas } from "../state/cell-runs";
import { type CellTarget, excelColor, invalidValue, normalizeColor } from "./cell-target";

export const BORDER_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

type CellSide = keyof Border;
const LINE_STYLES: Readonly<Record<string, BorderDescr["style"]>> = {
  Continuous: "thin",
  Dash: "dashed",
  Dot: "dotted",
};
const WEIGHTS: Readonly<Record<string, BorderDescr["style"]>> = {
  Hairline: "thin",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
const NO_LINE = { style: "None", color: "#000000", weight: "Thin" } as const;

export class RangeBorderHost extends HostObject {
  override readonly api = describeApi<Excel.RangeBorder, RangeBorderHost>("RangeBorder", {
    scalars: ["sideIndex", "style", "color", "weight"],
    settable: ["style", "color", "weight"],
  });

  constructor(
    private readonly target: CellTarget,
    readonly sideIndex: BorderSide,
  ) {
    super();
  }

  override get wireId(): string {
    return this.sideIndex;
  }

  get style(): string | null {
    return this.uniform((line) => (line === undefined ? NO_LINE.style : styleOf(line)));
  }

  set style(value: unknown) {
    if (value === "None") {
      this.update(() => undefined);
      return;
    }
    const style = LINE_STYLES[String(value)];
    if (style === undefined) throw invalidValue("RangeBorder.style");
    this.update((line) => ({ color: line?.color ?? NO_LINE.color, style }));
  }

  get color(): string {
    return this.uniform((line) => excelColor(line?.color ?? NO_LINE.color)) ?? "";
  }

  set color(value: unknown) {
    const color = normalizeColor(value, "RangeBorder.color");
    this.update((line) => ({ style: line?.style ?? "thin", color }));
  }

  get weight(): string | null {
    return this.uniform((line) =>
      line?.style === "medium" ? "Medium" : line?.style === "thick" ? "Thick" : NO_LINE.weight,
    );
  }

  set weight(value: unknown) {
    const style = WEIGHTS[String(value)];
    if (style === undefined) throw invalidValue("RangeBorder.weight");
    this.update((line) => {
      const broken = line?.style === "dashed" || line?.style === "dotted";
      return { color: line?.color ?? NO_LINE.color, style: broken && style === "thin" ? line.style : style };
    });
  }

  private uniform<T>(read: (line: BorderDescr | undefined) => T): T | null {
    const { book, sheetId } = this.target;
    const found = new Set<T>();
    for (const zone of this.target.existing()) {
      for (const { row, col, side } of this.lines(zone)) {
        found.add(read(book.model.getters.getCellBorder({ sheetId, row, col })?.[side]));
      }
    }
    if (found.size === 0) found.add(read(undefined));
    const [value] = found;
    return found.size === 1 ? (value as T) : null;
  }

  /** Cells that get the same lines are one command; those that have theirs already are none. */
  private update(change: (line: BorderDescr | undefined) => BorderDescr | undefined): void {
    this.target.require("allowFormatCells");
    const { book, sheetId } = this.target;
    book.asOneStep(() => {
      for (const zone of this.target.zones()) {
        for (const { border, cells } of this.changes(zone, change)) {
          const target = toAreas(cells).map((area) => ({ ...area }));
          ensure(book.model.dispatch("SET_BORDERS_ON_TARGET", { sheetId, target, border }));
        }
      }
    });
  }

  private changes(
    zone: Area,
    change: (line: BorderDescr | undefined) => BorderDescr | undefined,
  ): Iterable<{ readonly border: Border; readonly cells: { row: number; col: number }[] }> {
    const { book, sheetId } = this.target;
    const groups = new Map<string, { border: Border; cells: { row: number; col: number }[] }>();
    for (const cell of positions(alongSide(this.sideIndex, zone))) {
      const before = book.model.getters.getCellBorder({ sheetId, ...cell }) ?? {};
      const border: Border = { ...before };
      for (const side of sidesAt(this.sideIndex, zone, cell.row, cell.col)) {
        const line = change(before[side]);
        if (line === undefined) delete border[side];
        else border[side] = line;
      }
      const key = keyOf(border);
      if (key === keyOf(before)) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { border, cells: [cell] });
      else group.cells.push(cell);
    }
    return groups.values();
  }

  /** The cell sides that make up this side; both neighbours of a line inside. */
  private *lines(zone: Area): Generator<{ row: number; col: number; side: CellSide }> {
    for (const { row, col } of positions(alongSide(this.sideIndex, zone))) {
      for (const side of sidesAt(this.sideIndex, zone, row, col)) yield { row, col, side };
    }
  }
}

/** The cells along a side. */
function alongSide(side: BorderSide, zone: Area): Area {
  switch (side) {
    case "EdgeTop":
      return { ...zone, bottom: zone.top };
    case "EdgeBottom":
      return { ...zone, top: zone.bottom };
    case "EdgeLeft":
      return { ...zone, right: zone.left };
    case "EdgeRight":
      return { ...zone, left: zone.right };
    default:
      return zone;
  }
}

/** The same for the same lines. */
function keyOf({ top, bottom, left, right }: Border): string {
  return [top, bottom, left, right].map((line) => `${line?.style ?? ""} ${String(line?.color ?? "")}`).join();
}

function sidesAt(side: BorderSide, zone: Area, row: number, col: number): CellSide[] {
  switch (side) {
    case "EdgeTop":
      return row === zone.top ? ["top"] : [];
    case "EdgeBottom":
      return row === zone.bottom ? ["bottom"] : [];
    case "EdgeLeft":
      return col === zone.left ? ["left"] : [];
    case "EdgeRight":
      return col === zone.right ? ["right"] : [];
    case "InsideVertical":
      return [
        ...(col > zone.left ? (["left"] as const) : []),
        ...(col < zone.right ? (["right"] as const) : []),
      ];
    case "InsideHorizontal":
      return [
        ...(row > zone.top ? (["top"] as const) : []),
        ...(row < zone.bottom ? (["bottom"] as const) : []),
      ];
  }
}

function styleOf(line: BorderDescr): string {
  if (line.style === "dashed") return "Dash";
  return line.style === "dotted" ? "Dot" : "Continuous";
}
