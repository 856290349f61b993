/** Why a row doesn't count: the first of some conditions that fails for it, in words, with what stands in the cell. */
import type { Text } from "../../locale/language";
import { isDayNumber, isoDay } from "../../sheet/read-date";
import { headingOf, meantAt, valueAt, type LedgerRow, type LedgerTable } from "../table/ledger-table";
import type { Span } from "./condition-kind";
import { holds, type Condition } from "./conditions";

/** @returns null for a row that all of them hold for */
export function whyNot(
  where: readonly Condition[],
  table: LedgerTable,
  row: LedgerRow,
  span: Span,
): Text | null {
  const failed = where.find((condition) => !holds([condition], row, span));
  return failed === undefined ? null : reason(failed, table, row, span);
}

function reason(condition: Condition, table: LedgerTable, row: LedgerRow, span: Span): Text {
  const headed = (key: string): Text => quoted(headingOf(table, key));
  switch (condition.kind) {
    case "within":
      return (
        unread(condition.column, table, row) ?? outside(table, row, condition.column, span.from, span.to)
      );
    case "sinceNewYear":
      return (
        unread(condition.column, table, row) ?? outside(table, row, condition.column, span.yearFrom, span.to)
      );
    case "until":
      return (
        unread(condition.column, table, row) ?? {
          zh: `${headed(condition.column).zh} ${shown(table, row, condition.column)} 晚于 ${isoDay(span.to)}`,
          en: `${headed(condition.column).en} ${shown(table, row, condition.column)} is after ${isoDay(span.to)}`,
        }
      );
    case "notUntil":
      return {
        zh: `${headed(condition.column).zh} ${shown(table, row, condition.column)} 不晚于 ${isoDay(span.to)}`,
        en: `${headed(condition.column).en} ${shown(table, row, condition.column)} is not after ${isoDay(span.to)}`,
      };
    case "notAfter":
      return (
        unread(condition.column, table, row) ??
        unread(condition.than, table, row) ?? {
          zh: `${headed(condition.column).zh} ${shown(table, row, condition.column)} 晚于${headed(condition.than).zh} ${shown(table, row, condition.than)}`,
          en: `${headed(condition.column).en} ${shown(table, row, condition.column)} is after ${headed(condition.than).en} ${shown(table, row, condition.than)}`,
        }
      );
    case "filled":
      return blank(
        condition.columns.filter((key) => valueAt(row, key) === null).map((key) => headingOf(table, key)),
      );
    case "oneOf":
      return valueAt(row, condition.column) === null
        ? blank([headingOf(table, condition.column)])
        : {
            zh: `${headed(condition.column).zh}是“${shown(table, row, condition.column)}”`,
            en: `${headed(condition.column).en} is “${shown(table, row, condition.column)}”`,
          };
    case "reached": {
      const [key, least] = [condition.columns[span.key], condition.atLeast[span.key]];
      return valueAt(row, key) === null
        ? blank([headingOf(table, key)])
        : {
            zh: `${headed(key).zh} ${shown(table, row, key)} 不足 ${least}`,
            en: `${headed(key).en} ${shown(table, row, key)} is less than ${least}`,
          };
    }
  }
}

/** A day that no formula can count with: blank, or a text. */
function unread(key: string, table: LedgerTable, row: LedgerRow): Text | null {
  const [value, meant] = [valueAt(row, key), meantAt(row, key)];
  if (value === null) return blank([headingOf(table, key)]);
  if (typeof value === "number") return null;
  const { zh, en } = quoted(headingOf(table, key));
  return meant === null
    ? { zh: `${zh}“${value}”不是日期`, en: `${en} “${value}” is no date` }
    : { zh: `${zh}“${value}”是文字，公式不计`, en: `${en} “${value}” is a text, which no formula counts` };
}

function outside(table: LedgerTable, row: LedgerRow, key: string, from: number, to: number): Text {
  const heading = quoted(headingOf(table, key));
  const span = [isoDay(from), isoDay(to)];
  return {
    zh: `${heading.zh} ${shown(table, row, key)} 不在 ${span.join(" 至 ")} 内`,
    en: `${heading.en} ${shown(table, row, key)} is not within ${span.join(" to ")}`,
  };
}

function blank(headings: readonly Text[]): Text {
  return {
    zh: `没有填${headings.map((heading) => quoted(heading).zh).join("、")}`,
    en: `${headings.map((heading) => quoted(heading).en).join(", ")} is blank`,
  };
}

function quoted({ zh, en }: Text): Text {
  return { zh: `“${zh}”`, en: `“${en}”` };
}

function shown(table: LedgerTable, row: LedgerRow, key: string): string {
  const value = valueAt(row, key);
  const type = table.columns.get(key)?.type;
  const isDay = (type === "date" || type === "month") && isDayNumber(value);
  return isDay ? isoDay(Math.floor(value)) : String(value ?? "");
}
