/**
 * What the ledgers of a workbook give out, as a plan: the one way into this room. Sheets of formulas stand in the
 * workbook of their ledger; one that was made before is made anew.
 */
import type { Period } from "../../framework/period";
import type { WorkbookGrid } from "../../grid/grid";
import type { Language, Text } from "../../locale/language";
import { marksFor } from "../../plan/mark";
import { PALETTE } from "../../plan/palette";
import type { SheetPlan, WorkbookPlan } from "../../plan/plan";
import { SheetBuilder } from "../../plan/sheet-builder";
import { chooseSheetName } from "../../plan/sheet-name";
import { readRoster } from "../../roster/read-roster";
import { assessLedgers, type AssessedLedger } from "../assess-ledgers";
import { spanOf } from "../conditions/span";
import { isFooter } from "../table/read-table";
import { planComparison } from "./comparison/plan-comparison";
import type { LetterOutput, MatrixOutput, Output } from "./definition/output";
import { letterRows } from "./letters/letter-rows";
import { planLetters } from "./letters/plan-letters";
import { planMatrix } from "./matrix/plan-matrix";
import { different, namesIn } from "./matrix/visits-made";
import { OUTPUT_LABELS } from "./output-labels";
import type { OutputSheet } from "./output-sheet";
import { OUTPUT_STYLES, type OutputStyle } from "./output-styles";
import { isNamed } from "./timeline/stage-marks";
import { planTimeline } from "./timeline/plan-timeline";

export interface OutputSettings {
  readonly language: Language;
  /** The day that counts, as Excel counts days. */
  readonly asOf: number;
  readonly period: Period;
  /** Names or numbers of the rows for which letters are written; null for those that are due. */
  readonly rows: readonly string[] | null;
  /** Days ahead for letters; null for as far as each reminder reaches. */
  readonly within: number | null;
  /** Who writes and to whom; "" for a line to write on. */
  readonly from: string;
  readonly to: string;
}

export interface PlannedOutputs {
  /** Null where there is nothing to write. */
  readonly plan: WorkbookPlan | null;
  /** Outputs of which there is no sheet, and why. */
  readonly without: readonly { readonly output: Output; readonly why: Text }[];
}

export function planOutputs(
  workbook: WorkbookGrid,
  outputs: readonly Output[],
  settings: OutputSettings,
): PlannedOutputs {
  const ledgers = assessLedgers(workbook, { asOf: settings.asOf });
  const planned = outputs.map((output) => ({
    output,
    made: planOutput(workbook, ledgers, output, settings),
  }));
  const sheets = planned.flatMap(({ made }) => ("sheet" in made ? [made.sheet] : []));
  const without = planned.flatMap(({ output, made }) => ("why" in made ? [{ output, why: made.why }] : []));
  const [first] = sheets;
  return {
    plan: first === undefined ? null : { sheets, names: marksFor(sheets), activate: first.name },
    without,
  };
}

type Made = { readonly sheet: SheetPlan } | { readonly why: Text };

function planOutput(
  workbook: WorkbookGrid,
  all: readonly AssessedLedger[],
  output: Output,
  settings: OutputSettings,
): Made {
  const { language } = settings;
  const ledgers = all.filter(({ ledger }) => ledger.id === output.ledger);
  const [first] = ledgers;
  if (first === undefined)
    return { why: { zh: "工作簿里没有这种台账", en: "the workbook holds no such ledger" } };
  const builder = new SheetBuilder<OutputStyle>(OUTPUT_STYLES);
  const made = fill(output, builder);
  return "why" in made ? made : { sheet: sheetOf(workbook, output, made, builder, language) };

  function fill(one: Output, into: typeof builder): OutputSheet | { readonly why: Text } {
    const tables = ledgers.map(({ table }) => table);
    switch (one.kind) {
      case "letter": {
        const rows = letterRows(one, ledgers, settings.asOf, settings.rows, settings.within);
        if (rows.length === 0) return { why: noRows(one, settings) };
        return planLetters(one, rows, { ...settings, arrears: arrearsOf(first) }, into);
      }
      case "matrix": {
        const missing = [one.across, one.down, one.day].filter((key) =>
          tables.some(({ columns }) => !columns.has(key)),
        );
        if (missing.length > 0) return { why: lacking(first, missing) };
        const names = namesOf(workbook, all, one);
        return planMatrix({ output: one, tables, ...names, span: spanOf(settings.period), language }, into);
      }
      case "timeline": {
        const keys = one.stages.flatMap(({ plan, done }) => [plan, done]);
        const missing = keys.filter((key) => tables.some(({ columns }) => !columns.has(key)));
        if (missing.length > 0) return { why: lacking(first, missing) };
        const projects = tables.flatMap((table) =>
          table.rows
            .filter((row) => isNamed(table, row) && !isFooter(table, row))
            .map((row) => ({ table, row })),
        );
        if (projects.length === 0)
          return { why: { zh: "台账里还没有一行", en: "the ledger has no row yet" } };
        return planTimeline({ output: one, tables, projects, asOf: settings.asOf, language }, into);
      }
      case "comparison":
        return planComparison(
          {
            output: one,
            ledger: first?.ledger ?? (undefined as never),
            tables,
            period: settings.period,
            language,
          },
          into,
        );
    }
  }
}

/** Branches that nobody has visited stand in no row: they come from the roster and from other ledgers. */
function namesOf(
  workbook: WorkbookGrid,
  ledgers: readonly AssessedLedger[],
  { ledger, across, down, further }: MatrixOutput,
): { readonly members: readonly string[]; readonly branches: readonly string[] } {
  const within = (id: string, key: string): readonly string[] =>
    ledgers.filter((one) => one.ledger.id === id).flatMap(({ table }) => namesIn(table, key));
  const roster = readRoster(workbook)?.units.map(({ name }) => name) ?? [];
  return {
    members: different(within(ledger, across)),
    branches: different([
      ...roster,
      ...further.flatMap((one) => within(one.ledger, one.column)),
      ...within(ledger, down),
    ]),
  };
}

/** How the ledger's own checks grade members in arrears. */
function arrearsOf(assessed: AssessedLedger | undefined): ReadonlyMap<string, "warn" | "error" | "info"> {
  return new Map(
    (assessed?.ledger.checks ?? []).flatMap((check) =>
      check.kind === "arrears" ? [[check.column, check.severity ?? "warn"] as const] : [],
    ),
  );
}

function noRows({ rows }: LetterOutput, settings: OutputSettings): Text {
  if (settings.rows !== null)
    return {
      zh: `台账里没有叫“${settings.rows.join("、")}”的行`,
      en: `the ledger has no row called ${settings.rows.join(", ")}`,
    };
  return rows.kind === "latest"
    ? { zh: "最近一个月没有欠缴的", en: "nobody is in arrears in the latest month" }
    : { zh: "这一天没有到提醒时候的行", en: "no row is due on that day" };
}

function lacking(assessed: AssessedLedger | undefined, keys: readonly string[]): Text {
  const columns = assessed?.ledger.columns.filter(({ key }) => keys.includes(key)) ?? [];
  return {
    zh: `台账缺少列：${columns.map(({ label }) => label.zh).join("、")}`,
    en: `the ledger lacks columns: ${columns.map(({ label }) => label.en).join(", ")}`,
  };
}

/** What fits across A4 with text of 8 points at least. */
const PAGE_WIDTH = { portrait: 92, landscape: 135 } as const;

function sheetOf(
  workbook: WorkbookGrid,
  output: Output,
  made: OutputSheet,
  builder: SheetBuilder<OutputStyle>,
  language: Language,
): SheetPlan {
  const { columnWidths, rows, columns, orientation, breaks, heads } = made;
  const name = chooseSheetName(workbook, "ledgerOutput", output.name[language], output.id);
  const width = columnWidths.slice(0, columns).reduce((sum, one) => sum + one, 0);
  const pages = output.kind === "letter" ? 1 : Math.max(1, Math.ceil(width / PAGE_WIDTH[orientation]));
  return builder.build({
    role: "ledgerOutput",
    slot: output.id,
    name,
    visibility: "visible",
    tabColor: PALETTE.blue,
    showGridlines: false,
    columnWidths,
    ...(heads === undefined ? {} : { freeze: heads }),
    protect: false,
    print: {
      orientation,
      ...(heads === undefined ? {} : { titleRows: { first: heads.rows - 1, last: heads.rows - 1 } }),
      ...(heads === undefined || pages === 1 ? {} : { titleColumns: { first: 0, last: heads.columns - 1 } }),
      area: { top: 0, left: 0, bottom: rows - 1, right: columns - 1 },
      fitToWidth: pages,
      ...(breaks === undefined || breaks.length === 0 ? {} : { breaks }),
      ...(output.kind === "letter" ? {} : { footer: OUTPUT_LABELS[language].footer }),
    },
  });
}
