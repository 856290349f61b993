/** A return of WJJ with ledgers in its workbook, calculated: what a unit sends that keeps them. */
import { fillTemplate } from "../../scripts/fill-template";
import { typicalEntries } from "../../scripts/typical-entries";
import { builtinFrameworks, findFramework } from "../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../src/core/framework/framework";
import type { Period } from "../../src/core/framework/period";
import type { CellValue, WorkbookGrid } from "../../src/core/grid/grid";
import { BUILTIN_LEDGERS } from "../../src/core/ledger/definition/builtin-ledgers";
import { headerRow, planLedgers } from "../../src/core/ledger/template/plan-ledger";
import { calculatedPlan } from "./calculated-plan";

export const LEDGER_PERIOD: Period = { year: 2026, key: "Q2" };

/** 2026-06-27. */
const FILLED_ON = 46_200;

/** By the ledgers' ids. */
export type LedgerRows = Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>;

export function ledgerFramework(): Framework {
  const framework = findFramework(builtinFrameworks(), "F2_WJJ");
  if (framework === null) throw new Error("no framework");
  return framework;
}

export function ledgerReturn(rows: LedgerRows, unit = "示例一公司党委"): WorkbookGrid {
  const framework = ledgerFramework();
  const typical = typicalEntries(framework, LEDGER_PERIOD);
  const entries = { ...typical, fields: { ...typical.fields, date: FILLED_ON } };
  const scoring = fillTemplate(framework, LEDGER_PERIOD, unit, entries);
  const own = BUILTIN_LEDGERS.filter(({ id }) => id in rows);
  const ledgers = planLedgers(null, own, "zh");
  const sheets = ledgers.sheets.map((sheet) => {
    const ledger = own.find(({ id }) => id === sheet.slot);
    if (ledger === undefined) return sheet;
    const first = headerRow(ledger) + 1;
    const cells = sheet.cells.map((cell) => {
      const value = rows[ledger.id]?.[cell.row - first]?.[ledger.columns[cell.column]?.key ?? ""];
      return value === undefined || typeof value === "object" ? cell : { ...cell, value };
    });
    return { ...sheet, cells };
  });
  return calculatedPlan({
    ...scoring,
    sheets: [...scoring.sheets, ...sheets],
    names: [...scoring.names, ...ledgers.names],
  });
}
