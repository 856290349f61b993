/**
 * Excel.RangeBorder: one side of a range. The engine stores four sides per cell, so a side of a
 * range is the outer or inner sides of the cells along it.
 */
import type { Border, BorderDescr } from "@odoo/o-spreadsheet";
import { ensure } from "../../model/ensure";
import { describeApi, HostObject } from "../../rich-api/host-object";
import { type Area, positions } from "../geometry/area";
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

  private update(change: (line: BorderDescr | undefined) => BorderDescr | undefined): void {
    this.target.require("allowFormatCells");
    const { book, sheetId } = this.target;
    book.asOneStep(() => {
      for (const zone of this.target.zones()) {
        for (const { row, col, side } of this.lines(zone)) {
          const { [side]: line, ...rest } = book.model.getters.getCellBorder({ sheetId, row, col }) ?? {};
          const changed = change(line);
          const border: Border = changed === undefined ? rest : { ...rest, [side]: changed };
          ensure(book.model.dispatch("SET_BORDER", { sheetId, row, col, border }));
        }
      }
    });
  }

  /** The cell sides that make up this side; both neighbours of a line inside. */
  private *lines(zone: Area): Generator<{ row: number; col: number; side: CellSide }> {
    for (const { row, col } of positions(zone)) {
      for (const side of sidesAt(this.sideIndex, zone, row, col)) yield { row, col, side };
    }
  }
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
