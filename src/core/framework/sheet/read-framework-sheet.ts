/** Reads the framework that a workbook carries on its 指标体系 sheet, or says everything that is wrong. */
import type { CellRef } from "../../grid/address";
import type { WorkbookGrid } from "../../grid/grid";
import { makeProblem, type Path } from "../check/problem";
import { applicablePoints, countItems } from "../derived-totals";
import type { Framework, Indicator } from "../framework";
import { loadFramework } from "../load-framework";
import { findFrameworkSheets } from "./framework-sheet-names";
import type { JsonObject } from "./json-tools";
import { readIndicatorSheet } from "./read-indicator-sheet";
import type { LocatedProblem, ReadingNotes } from "./read-rows";
import { readSettingsSheet } from "./read-settings-sheet";

export type FrameworkSheetReading =
  /** The workbook has no such sheet. */
  | { readonly kind: "none" }
  | { readonly kind: "framework"; readonly framework: Framework }
  /** Nothing may be scored by it; `draft` is what could be read, to know its indicators by. */
  | { readonly kind: "faulty"; readonly problems: readonly LocatedProblem[]; readonly draft: JsonObject };

export function readFrameworkSheet(workbook: WorkbookGrid): FrameworkSheetReading {
  const sheets = findFrameworkSheets(workbook);
  if (sheets === null) return { kind: "none" };
  const notes: ReadingNotes = { problems: [], places: new Map() };
  const indicators = readIndicatorSheet(sheets.indicators, notes);
  const start: CellRef = { sheet: sheets.indicators.name, row: 0, column: 0 };
  if (sheets.settings === null) {
    notes.problems.push({ at: start, problem: makeProblem("F702", [], null, {}) });
    return { kind: "faulty", problems: notes.problems, draft: { indicators } };
  }
  const { adjustments, ...settings } = readSettingsSheet(sheets.settings, laterTotals(indicators), notes);
  const draft = withTotals({ ...settings, indicators, adjustments });
  const loaded = loadFramework(draft);
  if (loaded.ok && notes.problems.length === 0) return { kind: "framework", framework: loaded.framework };
  const first: CellRef = { sheet: sheets.settings.name, row: 0, column: 0 };
  const found = loaded.ok
    ? []
    : loaded.problems.map((problem) => ({
        problem,
        at: placeOf(problem.path, notes.places, problem.path[0] === "indicators" ? start : first),
      }));
  return { kind: "faulty", problems: inOrder(start.sheet, withoutEchoes(notes.problems, found)), draft };
}

const AUTOMATIC = Symbol("automatic");

/** Adjustments are read after the settings that may ask for their count. */
function laterTotals(indicators: readonly JsonObject[]): { applicableMax: unknown; counts: unknown } {
  const level2 = indicators.filter(isReadable);
  return { applicableMax: applicablePoints(level2), counts: AUTOMATIC };
}

function withTotals(draft: JsonObject): JsonObject {
  if (draft["counts"] !== AUTOMATIC) return draft;
  const { indicators, adjustments } = draft;
  const items = Array.isArray(indicators) ? (indicators as readonly { level: 1 | 2 }[]) : [];
  return { ...draft, counts: countItems(items, Array.isArray(adjustments) ? adjustments.length : 0) };
}

function isReadable(item: JsonObject): item is JsonObject & Pick<Indicator, "periods" | "maxPoints"> {
  return item["level"] === 2 && Array.isArray(item["periods"]) && typeof item["maxPoints"] === "number";
}

/** The cell of a path, or of the nearest thing below or above it that has one. */
function placeOf(path: Path, places: ReadonlyMap<string, CellRef>, otherwise: CellRef): CellRef {
  for (let length = path.length; length > 0; length--) {
    const key = JSON.stringify(path.slice(0, length));
    const exact = places.get(key);
    if (exact !== undefined) return exact;
    const inside = `${key.slice(0, -1)},`;
    for (const [candidate, cell] of places) if (candidate.startsWith(inside)) return cell;
  }
  return otherwise;
}

/** A cell that can't be read, or a rule that isn't known, also leaves a field missing: said once. */
function withoutEchoes(
  own: readonly LocatedProblem[],
  found: readonly LocatedProblem[],
): readonly LocatedProblem[] {
  const key = ({ sheet, row, column }: CellRef): string => JSON.stringify([sheet, row, column]);
  const blamed = new Set(own.map(({ at }) => key(at)));
  return [...own, ...found.filter(({ at, problem }) => problem.code !== "F101" || !blamed.has(key(at)))];
}

/** The sheet of indicators first, each sheet from top to bottom. */
function inOrder(first: string, problems: readonly LocatedProblem[]): readonly LocatedProblem[] {
  const place = ({ at }: LocatedProblem): number => (at.sheet === first ? 0 : 1);
  return [...problems].sort(
    (a, b) => place(a) - place(b) || a.at.row - b.at.row || a.at.column - b.at.column,
  );
}
