/** What the timeline shows of a project in a month: the stages that fall into it, and whether they are late. */
import {
  meantAt,
  valueAt,
  type LedgerRow,
  type LedgerTable,
  type LedgerValue,
} from "../../table/ledger-table";
import type { Language } from "../../../locale/language";
import type { Stage } from "../definition/output";
import { cellOf } from "../table-places";

export const OVERDUE = "!";
export const LATE = "▲";

/** Stands in each month from a line's first day to its last, so that the bar is drawn by what is in the cell. */
const BAR = " ";

export type Line = "plan" | "done";

interface Month {
  /** Days; the end is the first of the next month. */
  readonly from: number;
  readonly to: number;
}

export function marksIn(
  row: LedgerRow,
  stages: readonly Stage[],
  line: Line,
  { from, to }: Month,
  asOf: number,
  language: Language,
): string {
  const days = daysOf(row, stages, line);
  const isBetween = days.length > 0 && to > Math.min(...days) && from <= Math.max(...days);
  const marks = stages.map((stage) => {
    const [plan, done] = [valueAt(row, stage.plan), valueAt(row, stage.done)];
    const day = line === "plan" ? plan : done;
    if (typeof day !== "number" || day < from || day >= to) return "";
    const isMarked = line === "plan" ? day < asOf && isBlank(done) : typeof plan === "number" && day > plan;
    return stage.short[language] + (isMarked ? (line === "plan" ? OVERDUE : LATE) : "");
  });
  return marks.join("") + (isBetween ? BAR : "");
}

/**
 * The same as an expression.
 * @param month cell with the first day of the month
 * @param asOf cell with the day that counts
 */
export function marksFormula(
  table: LedgerTable,
  row: number,
  stages: readonly Stage[],
  line: Line,
  { month, asOf, language }: { readonly month: string; readonly asOf: string; readonly language: Language },
): string {
  const marks = stages.map((stage) => {
    const [plan, done] = [cellOf(table, row, stage.plan), cellOf(table, row, stage.done)];
    const day = line === "plan" ? plan : done;
    const isMarked =
      line === "plan"
        ? `AND(${plan}<${asOf},LEN(TRIM(${done}))=0)`
        : `AND(ISNUMBER(${plan}),${done}>${plan})`;
    const mark = line === "plan" ? OVERDUE : LATE;
    const shown = `"${stage.short[language]}"&IF(${isMarked},"${mark}","")`;
    return `IF(ISNUMBER(${day}),IF(AND(${day}>=${month},${day}<EDATE(${month},1)),${shown},""),"")`;
  });
  const days = stages.map((stage) => cellOf(table, row, stage[line])).join(",");
  const bar = `IF(AND(COUNT(${days})>0,EDATE(${month},1)>MIN(${days}),${month}<=MAX(${days})),"${BAR}","")`;
  return [...marks, bar].join("&");
}

/** Days of a line of a project, as formulas see them. */
export function daysOf(row: LedgerRow, stages: readonly Stage[], line: Line): readonly number[] {
  return stages.flatMap((stage) => {
    const day = valueAt(row, stage[line]);
    return typeof day === "number" ? [day] : [];
  });
}

/** True where a person has named the project. */
export function isNamed(table: LedgerTable, row: LedgerRow): boolean {
  return meantAt(row, table.nameColumn) !== null;
}

function isBlank(value: LedgerValue): boolean {
  return value === null;
}
