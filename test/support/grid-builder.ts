/**
 * Builds the grid of a completely and correctly filled F1 sheet, so that a test states only what
 * differs from it: one cell, one row, the order of the columns.
 */
import type { Framework, Indicator } from "../../src/core/framework/framework";
import { builtinFrameworks } from "../../src/core/framework/builtin-frameworks";
import { allIndicators, applicableIndicators, isBallot } from "../../src/core/framework/indicators";
import { parsePeriod, periodKind, type Period, type PeriodKey } from "../../src/core/framework/period";
import type { CellRef } from "../../src/core/grid/address";
import type { CellValue, DefinedName, SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import type { ColumnKey } from "../../src/core/sheet/scoring-sheet";
import { COLUMN_KEYS, columnLabel } from "../../src/core/sheet/sheet-labels";

/** A cell's value, or a value with its formula or number format. */
export type CellInput =
  | CellValue
  // As a cell of a file has it.
  | { readonly value: CellValue; readonly formula?: string; readonly format?: string };

export type RowCells = Partial<Record<ColumnKey, CellInput>>;

/** A day within each period, as Excel counts days. */
const DATES: Readonly<Record<PeriodKey, number>> = {
  Q1: 46_100,
  Q2: 46_190,
  Q3: 46_280,
  Q4: 46_376,
  Y: 46_376,
};

const BALLOT_LABELS = ["指标编码", "测评项目", "好", "较好", "一般", "差", "发出票数", "无效票"];
const BALLOT_KEYS = ["good", "fair", "avg", "poor", "issued", "invalid"];

/** The framework that all these sheets are filled by. */
export function f1(): Framework {
  const framework = builtinFrameworks().find(({ id }) => id === "F1_SQLH");
  if (framework === undefined) throw new Error("F1_SQLH is not built in");
  return framework;
}

/** A period from its text, for tests that know it is one. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(`${text} is no period`);
  return parsed;
}

export class FilledSheet {
  readonly framework = f1();
  readonly period: Period;
  sheetName = "SQLH-2026Q4";
  ballotName: string | null = "测评统计";
  names: readonly DefinedName[] = [];
  /** What stands above the header row. */
  top: CellInput[][];
  columns: readonly ColumnKey[] = COLUMN_KEYS;
  labels: Partial<Record<ColumnKey, string>> = {};
  rows: RowCells[];
  ballots: CellInput[][];

  constructor(periodText = "2026Q4") {
    this.period = period(periodText);
    const indicators = applicableIndicators(this.framework, this.period);
    this.top = [
      ["“四强两好”基层党组织示范点创建考核评分表"],
      [
        "被考核党组织",
        null,
        "第一党支部",
        null,
        null,
        "考核单位",
        "公司党委",
        null,
        null,
        "考核期间",
        periodText,
      ],
      ["填报人", null, "张三", null, null, "填报日期", DATES[this.period.key], null, null, "复核人", null],
    ];
    this.rows = [
      ...indicators.map((indicator, index) => this.filledRow(indicator, index)),
      { no: "合计", max: 100 },
      { no: "加分、扣分与否决" },
      ...this.framework.adjustments.map(({ code, name }) => ({ code, l2: name.zh })),
      { no: "最终得分" },
      { no: "填报人（签字）：" },
    ];
    this.ballots = indicators.filter(isBallot).map(({ code, name }) => [code, name.zh, 10, 0, 0, 0, 10, 0]);
  }

  private filledRow(indicator: Indicator, index: number): RowCells {
    const group = this.framework.indicators.find(({ code }) => code === indicator.parent);
    return {
      no: index + 1,
      l1: group?.name.zh ?? null,
      code: indicator.code,
      l2: indicator.name.zh,
      criteria: indicator.criteria.zh,
      max: indicator.maxPoints,
      rule: { value: indicator.maxPoints, formula: "=F5" },
      self: indicator.maxPoints,
      evidence: `${indicator.name.zh}记录；${indicator.name.zh}签到表`,
      ...this.fullEntries(indicator),
    };
  }

  private fullEntries({ rule }: Indicator): RowCells {
    const kind = periodKind(this.period);
    switch (rule.type) {
      case "checklist":
        return { actual: rule.params.items.length };
      case "deduct_per_miss":
        return { actual: rule.params.required[kind] };
      case "rate":
        return { base: 20, actual: 20 };
      case "tier_select":
        return { option: rule.params.tiers[0]?.option ?? null };
      case "tier_value":
        return { actual: rule.params.tiers[kind][0]?.min ?? null };
      case "binary":
        return { option: "是" };
      case "deduct_per_event":
        return { actual: 0 };
      case "import_score":
        return { actual: rule.params.sourceFullScore };
      case "linear":
        return { actual: rule.params.best };
      case "relative":
        return { actual: 1 };
      case "manual":
      case "ballot":
        return {};
    }
  }

  /** Overwrites cells of an indicator's or adjustment's row. */
  set(code: string, cells: RowCells): this {
    Object.assign(this.row(code), cells);
    return this;
  }

  /** Overwrites a cell of the ballot sheet by the entry's key. */
  setBallot(code: string, key: string, cell: CellInput): this {
    const row = this.ballots.find(([first]) => first === code);
    if (row === undefined) throw new Error(`${code} has no ballots`);
    row[2 + BALLOT_KEYS.indexOf(key)] = cell;
    return this;
  }

  row(code: string): RowCells {
    const row = this.rows.find((candidate) => candidate.code === code);
    if (row === undefined) throw new Error(`${code} is not on the sheet`);
    return row;
  }

  remove(code: string): this {
    this.rows = this.rows.filter((row) => row !== this.row(code));
    return this;
  }

  /** Puts a row below that of a code. */
  insertAfter(code: string, cells: RowCells): this {
    this.rows.splice(this.rows.indexOf(this.row(code)) + 1, 0, cells);
    return this;
  }

  get headerRow(): number {
    return this.top.length;
  }

  /** The place of a cell; `nth` counts rows with the same code from 0. */
  at(code: string, key: ColumnKey, nth = 0): CellRef {
    const rows = this.rows.flatMap((row, index) => (row.code === code ? [index] : []));
    const row = rows[nth];
    if (row === undefined) throw new Error(`${code} is not on the sheet`);
    return { sheet: this.sheetName, row: this.headerRow + 1 + row, column: this.columns.indexOf(key) };
  }

  ballotAt(code: string, key: string): CellRef {
    const row = this.ballots.findIndex(([first]) => first === code);
    return { sheet: this.ballotName ?? "", row: 2 + row, column: 2 + BALLOT_KEYS.indexOf(key) };
  }

  workbook(): WorkbookGrid {
    const header = this.columns.map((key) => this.labels[key] ?? columnLabel(key).zh);
    const rows = this.rows.map((row) => this.columns.map((key) => row[key] ?? null));
    const sheets = [sheetGrid(this.sheetName, [...this.top, header, ...rows])];
    if (this.ballotName !== null) {
      sheets.push(sheetGrid(this.ballotName, [["测评统计"], BALLOT_LABELS, ...this.ballots]));
    }
    return { sheets, names: this.names, activeSheet: this.sheetName };
  }
}

/** A grid from rows of cells, starting at A1. */
export function sheetGrid(name: string, rows: readonly (readonly CellInput[])[]): SheetGrid {
  const cells = rows.map((row) => row.map(fullCell));
  return {
    name,
    visibility: "visible",
    values: cells.map((row) => row.map(({ value }) => value)),
    formulas: cells.map((row) => row.map(({ formula }) => formula ?? null)),
    formats: cells.map((row) => row.map(({ format }) => format ?? "General")),
    merges: [],
    truncated: false,
  };
}

function fullCell(cell: CellInput): { value: CellValue; formula?: string; format?: string } {
  return typeof cell === "object" && cell !== null && "value" in cell ? cell : { value: cell };
}

/** All level-2 codes of F1 in order. */
export function f1Codes(): readonly string[] {
  return allIndicators(f1()).map(({ code }) => code);
}
