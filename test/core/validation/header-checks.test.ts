/** Faults above the table, each at its cell. */
import type { CellRef } from "../../../src/core/grid/address";
import type { FilledSheet } from "../../support/grid-builder";
import { headerCell, testFaults } from "../../support/faulty-sheets";

const topCell =
  (row: number, column: number) =>
  (filled: FilledSheet): CellRef => ({ sheet: filled.sheetName, row, column });

testFaults([
  {
    fault: "no unit",
    change: (f) => {
      f.top[1] = ["被考核党组织", null, null, "考核期间", "2026Q4"];
    },
    code: "V114",
    severity: "error",
    at: topCell(1, 1),
    says: "“被考核党组织”未填写",
  },
  {
    fault: "no label of a period",
    change: (f) => {
      f.top[1] = ["被考核党组织", "甲支部"];
    },
    code: "V114",
    severity: "error",
    at: headerCell,
    says: "“考核期间”未填写",
  },
  {
    fault: "an unreadable period",
    change: (f) => {
      f.top[1] = ["被考核党组织", "甲支部", "考核期间", "去年"];
    },
    code: "V112",
    severity: "error",
    at: topCell(1, 3),
    says: "“去年”无法识别",
  },
]);
