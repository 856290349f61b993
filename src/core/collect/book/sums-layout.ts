/** Where things stand on the hidden sheet of sums, on which totals, grades and ranks are worked out. */
import { fixedAddress, quoteSheet } from "../../grid/address";
import type { Framework } from "../../framework/framework";
import { allIndicators, indicatorGroups } from "../../framework/indicators";
import { gradesFromBest } from "../../scoring/grade";
import { LESS_PENALTY } from "../../ranking/tied-sets";
import type { TidyBlock } from "./tidy-rows";

/** Grades: their names in column A, their minima in B, the name while provisional in C. */
const GRADES_ROW = 4;

/** The workbook's framework, and what its sheet of sums is called. */
export interface SumsContext {
  readonly framework: Framework;
  readonly names: { readonly sums: string };
}

/** @typeParam Row what a row of the sheet is about: a unit's period, or its year */
export class SumsLayout<Row extends object = TidyBlock> {
  /** Columns by what stands in them, in the order in which they were asked for. */
  private readonly columns = new Map<string, number>();
  readonly grades: number;
  readonly header: number;
  readonly first: number;
  /** Units of the period. */
  readonly units: number;
  /** The last row of the period's units. */
  readonly last: number;
  /** True where totals can wait for other units: only then is there a column for it. */
  readonly comparesUnits: boolean;
  /** Codes of tie-breaks by a level-1 indicator of the framework, or by the penalty. */
  readonly tieBreaks: readonly string[];
  private readonly places: ReadonlyMap<Row, number>;
  readonly blocks: readonly Row[];

  constructor(
    private readonly context: SumsContext,
    { current, earlier }: { readonly current: readonly Row[]; readonly earlier: readonly Row[] },
  ) {
    const { framework } = context;
    const groups = new Set(indicatorGroups(framework).map(({ code }) => code));
    this.grades = gradesFromBest(framework).length;
    this.header = GRADES_ROW + this.grades + 1;
    this.first = this.header + 1;
    this.units = current.length;
    this.last = this.first + Math.max(1, current.length) - 1;
    this.tieBreaks = framework.tieBreak.filter((code) => code === LESS_PENALTY || groups.has(code));
    this.comparesUnits = allIndicators(framework).some(({ rule }) => rule.type === "relative");
    this.blocks = [...current, ...earlier];
    this.places = new Map(this.blocks.map((block, index) => [block, this.first + index]));
  }

  column(key: string): number {
    const known = this.columns.get(key) ?? this.columns.size;
    this.columns.set(key, known);
    return known;
  }

  get keys(): readonly string[] {
    return [...this.columns.keys()];
  }

  rowOf(block: Row): number {
    return this.places.get(block) ?? this.first;
  }

  /** A cell of the sheet itself. */
  own(key: string, row: number): string {
    return fixedAddress(row, this.column(key));
  }

  /** A column of all units of the period, on the sheet itself. */
  all(key: string, last: number = this.last): string {
    return `${this.own(key, this.first)}:${this.own(key, last)}`;
  }

  /** The same from another sheet. */
  there(address: string): string {
    return `${quoteSheet(this.context.names.sums)}!${address}`;
  }

  /** From another sheet, what stands in a column for the unit in a place of the order. */
  pick(key: string, orderRow: number): string {
    return `INDEX(${this.there(this.all(key))},${this.there(this.own("index", orderRow))})`;
  }

  gradeNames(column: 0 | 2): string {
    return `${fixedAddress(GRADES_ROW, column)}:${fixedAddress(GRADES_ROW + this.grades - 1, column)}`;
  }

  gradeMinima(): string {
    return `${fixedAddress(GRADES_ROW, 1)}:${fixedAddress(GRADES_ROW + this.grades - 1, 1)}`;
  }

  gradeRow(index: number): number {
    return GRADES_ROW + index;
  }

  /** Ranked units, and places of the limited grade ("" for no limit). */
  readonly rankedCell = "$B$1";
  readonly limitCell = "$B$2";
}
