/** Faults of the table's rows and columns: V3xx. */
import { headerCell, onSheet, type Fixture } from "./fixture";

export const TABLE_FIXTURES: readonly Fixture[] = [
  onSheet("V301", "rows that were deleted", {
    change: (f) => f.remove("SQLH-1.3").remove("SQLH-3.3"),
    at: headerCell,
  }),
  onSheet("V302", "a row of the unit's own", {
    change: (f) => f.insertAfter("SQLH-1.1", { code: "SQLH-7.1", l2: "自设指标", max: 2 }),
    at: (f) => f.at("SQLH-7.1", "code"),
  }),
  onSheet("V303", "rows in another order", {
    change: (f) => {
      const row = f.row("SQLH-4.1");
      f.remove("SQLH-4.1").insertAfter("SQLH-1.1", row);
    },
    at: (f) => f.at("SQLH-1.2", "code"),
  }),
  onSheet("V304", "a code that comes twice", {
    change: (f) => f.insertAfter("SQLH-5.1", { ...f.row("SQLH-1.1") }),
    at: (f) => f.at("SQLH-1.1", "code", 1),
  }),
  onSheet("V305", "an edited name", {
    change: (f) => f.set("SQLH-1.3", { l2: "三会一课情况" }),
    at: (f) => f.at("SQLH-1.3", "l2"),
  }),
  onSheet("V306", "edited points", {
    change: (f) => f.set("SQLH-1.3", { max: 7 }),
    at: (f) => f.at("SQLH-1.3", "max"),
  }),
  onSheet("V307", "two inputs merged", {
    grid: (f) => {
      const { row, column } = f.at("SQLH-1.3", "self");
      return { merges: [{ top: row, bottom: row + 1, left: column, right: column }] };
    },
    at: (f) => f.at("SQLH-1.3", "self"),
  }),
  onSheet("V308", "columns that changed places", {
    change: (f) => {
      f.columns = ["code", "no", ...f.columns.filter((key) => key !== "code" && key !== "no")];
    },
    at: (f) => ({ sheet: f.sheetName, row: f.headerRow, column: 1 }),
  }),
  onSheet("V309", "an invisible character after a tier", {
    change: (f) => f.set("SQLH-2.2", { option: "优\u200b" }),
    at: (f) => f.at("SQLH-2.2", "option"),
  }),
];
