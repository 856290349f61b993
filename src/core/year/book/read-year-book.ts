/** What people entered in a year's workbook, and what the next year begins from: read back by headings, never by place. */
import type { LifecycleState } from "../lifecycle-step";
import type { Framework } from "../../framework/framework";
import type { PeriodKey } from "../../framework/period";
import { textAt, type SheetGrid, type WorkbookGrid } from "../../grid/grid";
import { markedSheet } from "../../plan/mark";
import type { AnnualEntries, CommitteeDecision, Exemption, SheetChoice } from "../annual/annual-input";
import type { LastYear, LastYearUnit } from "../annual/last-year";
import { PROPOSALS, PROPOSAL_WORDS, type ProposalKind } from "../annual/propose";
import { dayAt, gradeNamed, scoreAt, stateNamed } from "./last-year-cells";
import { readLedger } from "./read-ledger";
import type { YearSheet } from "./year-context";
import { YEAR_LABELS, type YearLabels } from "./year-labels";

const LABELS = Object.values(YEAR_LABELS);
const PERIODS: readonly PeriodKey[] = ["Q1", "Q2", "Q3", "Q4", "Y"];

type Heading =
  | "unit"
  | "period"
  | "exemptionReason"
  | "approver"
  | "published"
  | "decision"
  | "date"
  | "document"
  | "key"
  | "proposal"
  | "lastState"
  | "namedOn"
  | "grade"
  | "total"
  | "band"
  | "file"
  | "sheet"
  | "counts"
  | "why";

/** A table by its headings. */
interface Table {
  readonly grid: SheetGrid;
  readonly header: number;
  readonly column: (heading: Heading) => number;
  readonly rows: readonly number[];
}

/** @returns null for a workbook that isn't one of a year */
export function readEntries(workbook: WorkbookGrid): AnnualEntries | null {
  const entries = tableOf(workbook, "entries", ["exemptionReason", "approver"]);
  const proposals = tableOf(workbook, "proposals", ["decision", "key"]);
  const choices = tableOf(workbook, "choices", ["file", "counts"]);
  if (entries === null && proposals === null) return null;
  return {
    exemptions: entries === null ? [] : exemptionsOn(entries),
    published: entries === null ? new Map() : publishedOn(entries),
    decisions: proposals === null ? [] : decisionsOn(proposals),
    choices: choices === null ? [] : choicesOn(choices),
  };
}

function exemptionsOn({ grid, rows, column }: Table): readonly Exemption[] {
  return rows.flatMap((row): readonly Exemption[] => {
    const [unit, reason, approver] = [column("unit"), column("exemptionReason"), column("approver")].map(
      (at) => textAt(grid, row, at),
    );
    const key = periodNamed(textAt(grid, row, column("period")));
    return unit === undefined || unit === "" || key === null
      ? []
      : [{ unit, key, reason: reason ?? "", approver: approver ?? "" }];
  });
}

/** Where two of a period are marked, nobody chose. */
function choicesOn({ grid, rows, column }: Table): readonly SheetChoice[] {
  const marked = rows.flatMap((row): readonly SheetChoice[] => {
    const [unit = "", file = "", sheet = "", counts = "", note = ""] = (
      ["unit", "file", "sheet", "counts", "why"] as const
    ).map((heading) => textAt(grid, row, column(heading)));
    const key = periodNamed(textAt(grid, row, column("period")));
    return unit === "" || key === null || !isYes(counts) ? [] : [{ unit, key, file, sheet, note }];
  });
  const of = ({ unit, key }: SheetChoice): string => `${key} ${unit}`;
  return marked.filter((one) => marked.filter((other) => of(other) === of(one)).length === 1);
}

function isYes(text: string): boolean {
  return [...LABELS.map(({ yes }) => yes), "√", "✓", "1"].includes(text.toLowerCase());
}

/** Its column of periods is the one beside it. */
function publishedOn({ grid, rows, column }: Table): ReadonlyMap<PeriodKey, string> {
  const at = column("published");
  return new Map(
    rows.flatMap((row) => {
      const key = periodNamed(textAt(grid, row, at - 1));
      const day = dayAt(grid, row, at);
      return key === null || day === "" ? [] : [[key, day] as const];
    }),
  );
}

function decisionsOn({ grid, rows, column }: Table): readonly CommitteeDecision[] {
  return rows.flatMap((row): readonly CommitteeDecision[] => {
    const unit = textAt(grid, row, column("key"));
    const one = {
      unit,
      decision: textAt(grid, row, column("decision")),
      date: dayAt(grid, row, column("date")),
      document: textAt(grid, row, column("document")),
    };
    return unit === "" || one.decision + one.date + one.document === "" ? [] : [one];
  });
}

/** What the next year begins from: the committee's decision, and the proposal where there is none. */
export function readLastYear(
  workbook: WorkbookGrid,
  file: string,
  framework: Framework | null,
): LastYear | null {
  const table = tableOf(workbook, "proposals", ["decision", "key"]);
  if (table === null) return readLedger(workbook, file, framework);
  const { grid, rows, column } = table;
  const ranking = tableOf(workbook, "ranking", ["unit", "band"]);
  const bands = new Map(
    (ranking?.rows ?? []).map((row) => [
      textAt(ranking?.grid ?? grid, row, ranking?.column("unit") ?? 0),
      textAt(ranking?.grid ?? grid, row, ranking?.column("band") ?? 0),
    ]),
  );
  return {
    file,
    units: rows.flatMap((row): readonly LastYearUnit[] => {
      const unit = textAt(grid, row, column("key"));
      if (unit === "") return [];
      const decided = kindNamed(textAt(grid, row, column("decision")));
      const kind = decided ?? kindNamed(textAt(grid, row, column("proposal")));
      const before = stateNamed(textAt(grid, row, column("lastState")));
      const named = kind === "name" ? dayAt(grid, row, column("date")) : "";
      const band = bands.get(unit) ?? "";
      return [
        {
          unit,
          state: kind === null ? before : stateAfter(kind, before),
          namedOn: named === "" ? dayAt(grid, row, column("namedOn")) : named,
          grade: gradeNamed(textAt(grid, row, column("grade")), framework),
          score: scoreAt(grid, row, column("total")),
          band: /^(?:前|top)/.test(band) ? "top" : /^(?:后|last)/.test(band) ? "bottom" : null,
        },
      ];
    }),
  };
}

/** Headings stand near the top. */
const MOST_ROWS_ABOVE = 20;

function tableOf({ names, sheets }: WorkbookGrid, slot: YearSheet, needed: readonly Heading[]): Table | null {
  const name = markedSheet(names, "annual", slot);
  const grid = sheets.find((sheet) => sheet.name === name);
  if (grid === undefined) return null;
  for (const labels of LABELS)
    for (let header = 0; header < Math.min(grid.values.length, MOST_ROWS_ABOVE); header++) {
      const texts = (grid.values[header] ?? []).map((_, column) => textAt(grid, header, column));
      const column = (heading: Heading): number => texts.indexOf(wordOf(labels, heading));
      if (needed.every((heading) => column(heading) >= 0))
        return {
          grid,
          header,
          column,
          rows: Array.from({ length: grid.values.length - header - 1 }, (_, index) => header + 1 + index),
        };
    }
  return null;
}

function wordOf(labels: YearLabels, heading: Heading): string {
  return labels[heading];
}

function periodNamed(text: string): PeriodKey | null {
  return PERIODS.find((key) => text === key || LABELS.some(({ periods }) => periods[key] === text)) ?? null;
}

function kindNamed(text: string): ProposalKind | null {
  return PROPOSALS.find((kind) => [PROPOSAL_WORDS[kind].zh, PROPOSAL_WORDS[kind].en].includes(text)) ?? null;
}

function stateAfter(kind: ProposalKind, before: LifecycleState | null): LifecycleState | null {
  switch (kind) {
    case "name":
      return "命名";
    case "rectify":
      return "整改";
    case "revoke":
      return "撤销";
    case "create":
      return "创建";
    case "keep":
      // Of a site under rectification the name is restored.
      return before === "整改" ? "命名" : before;
    default:
      return before;
  }
}
