/** Returns as the hints see them, made from a few words about their cells. */
import type { Assessment } from "../../src/core/assessment";
import type { EarlierReturn, SuspectReturn } from "../../src/core/collect/suspicions/suspicion";
import { builtinFrameworks, findFramework } from "../../src/core/framework/builtin-frameworks";
import type { Framework } from "../../src/core/framework/framework";
import { applicableIndicators } from "../../src/core/framework/indicators";
import type { Period } from "../../src/core/framework/period";
import { scoreSheet } from "../../src/core/scoring/score-sheet";
import type { Field, IndicatorRow, Reading } from "../../src/core/sheet/scoring-sheet";

export const SQLH = findFramework(builtinFrameworks(), "SQLH") as Framework;
export const Q4: Period = { year: 2026, key: "Q4" };
export const Q3: Period = { year: 2026, key: "Q3" };

/** What stands in the rows, one after the other; used in turn. */
export interface MadeRow {
  readonly base?: number;
  readonly actual?: number;
  readonly self?: number;
  readonly review?: number;
  readonly reason?: string;
  readonly evidence?: string;
  /** The actual value is calculated by the sheet. */
  readonly calculated?: boolean;
}

export interface MadeReturn {
  readonly unit: string;
  readonly rows?: (row: number) => MadeRow;
  readonly file?: string;
  readonly otherNames?: readonly string[];
  readonly origin?: readonly [creator: string, created: string];
  readonly madeFor?: string;
  readonly before?: (row: number) => MadeRow;
}

export function returned(made: MadeReturn): SuspectReturn {
  const { unit, file = `${unit}.xlsx`, origin, madeFor, before } = made;
  const earlier: EarlierReturn | null =
    before === undefined ? null : { file: `${unit} Q3.xlsx`, details: () => assessed(Q3, before) };
  return {
    file,
    unit,
    otherNames: made.otherNames ?? [],
    properties: origin === undefined ? null : { creator: origin[0], created: origin[1] },
    madeFrom: madeFor === undefined ? null : [{ sheet: "评分表", unit: madeFor }],
    details: () => assessed(Q4, made.rows ?? (() => ({}))),
    before: earlier,
  };
}

function assessed(period: Period, rowOf: (row: number) => MadeRow): Assessment {
  const rows = applicableIndicators(SQLH, Q4).map((indicator, row): IndicatorRow => {
    const made = rowOf(row);
    const number = (column: number, value: number | undefined): Field | null =>
      field(row, column, value === undefined ? { kind: "blank" } : { kind: "number", value, notes: [] });
    const text = (column: number, value: string | undefined): Field =>
      field(row, column, value === undefined ? { kind: "blank" } : { kind: "text", text: value });
    return {
      indicator,
      at: { sheet: "评分表", row, column: 2 },
      entries: indicator.entries.flatMap((definition) => {
        const { slot } = definition;
        const cell =
          slot === "base" ? number(6, made.base) : slot === "actual" ? number(7, made.actual) : null;
        const formula = made.calculated === true && slot === "actual" ? "=1+1" : null;
        return cell === null ? [] : [{ ...cell, definition, formula }];
      }),
      option: null,
      rule: null,
      self: number(10, made.self),
      review: number(11, made.review),
      max: null,
      name: null,
      criteria: null,
      reason: text(12, made.reason),
      evidence: text(13, made.evidence),
      remark: null,
      missing: null,
    };
  });
  const sheet: Assessment["sheet"] = {
    name: "评分表",
    header: { sheet: "评分表", row: 5, column: 0 },
    columns: new Map(),
    fields: new Map(),
    unit: null,
    period,
    rows,
    adjustments: [],
    duplicates: [],
    unknownRows: [],
    ballotSheet: null,
  };
  return {
    framework: SQLH,
    sheet,
    period,
    findings: [],
    score: scoreSheet(sheet, SQLH, period, () => false),
  };
}

function field(row: number, column: number, reading: Reading): Field {
  const raw = reading.kind === "number" ? reading.value : reading.kind === "text" ? reading.text : null;
  return { at: { sheet: "评分表", row: row + 6, column }, raw, formula: null, format: "General", reading };
}
