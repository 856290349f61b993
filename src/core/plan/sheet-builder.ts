/** Collects the cells of a sheet row by row while a plan is being made. */
import type { CellRange } from "../grid/address";
import type {
  CellStyle,
  PlanCell,
  PlanChart,
  PlanConditionalFormat,
  PlanValidation,
  SheetPlan,
} from "./plan";

type CachedValue = NonNullable<PlanCell["cached"]>;

/** Everything of a SheetPlan that is not collected cell by cell. */
export type SheetFrame = Omit<
  SheetPlan,
  "cells" | "merges" | "rowHeights" | "validations" | "conditionalFormats" | "charts" | "styles"
>;

export class SheetBuilder<StyleKey extends string> {
  private readonly cells: PlanCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly heights = new Map<number, number>();
  private readonly validations: PlanValidation[] = [];
  private readonly conditionalFormats: PlanConditionalFormat[] = [];
  private readonly charts: PlanChart[] = [];

  constructor(private readonly styles: Readonly<Record<StyleKey, CellStyle>>) {}

  /** A constant; null leaves the cell blank but styled. */
  put(row: number, column: number, value: string | number | boolean | null, style: StyleKey): this {
    this.cells.push({ row, column, value, style });
    return this;
  }

  /** @param cached what the formula gives now; null where it isn't known */
  formula(
    row: number,
    column: number,
    formula: string,
    style: StyleKey,
    cached: CachedValue | null = null,
  ): this {
    this.cells.push({ row, column, formula, cached, style });
    return this;
  }

  /** Constants side by side, all in one style. */
  row(row: number, column: number, values: readonly (string | number | null)[], style: StyleKey): this {
    values.forEach((value, offset) => this.put(row, column + offset, value, style));
    return this;
  }

  /** One value over a rectangle; every covered cell gets the style, so borders close. */
  merged(range: CellRange, value: string | number | null, style: StyleKey): this {
    this.cover(range, style);
    return this.put(range.top, range.left, value, style);
  }

  mergedFormula(range: CellRange, formula: string, style: StyleKey, cached: CachedValue | null = null): this {
    this.cover(range, style);
    return this.formula(range.top, range.left, formula, style, cached);
  }

  height(row: number, points: number): this {
    this.heights.set(row, points);
    return this;
  }

  /** Points, where the row was given a height. */
  heightAt(row: number): number | undefined {
    return this.heights.get(row);
  }

  validate(validation: PlanValidation): this {
    this.validations.push(validation);
    return this;
  }

  highlight(format: PlanConditionalFormat): this {
    this.conditionalFormats.push(format);
    return this;
  }

  chart(chart: PlanChart): this {
    this.charts.push(chart);
    return this;
  }

  build(frame: SheetFrame): SheetPlan {
    return {
      ...frame,
      styles: this.styles,
      cells: this.cells,
      merges: this.merges,
      rowHeights: [...this.heights].map(([row, height]) => ({ row, height })),
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      charts: this.charts,
    };
  }

  private cover(range: CellRange, style: StyleKey): void {
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (row !== range.top || column !== range.left) this.put(row, column, null, style);
      }
    }
  }
}
