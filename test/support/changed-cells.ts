/**
 * A sheet with rows of every rule, filled in without a fault, in which single cells are changed: what the
 * sheet's own formulas and the engine say of it, and whether a finding stands where they differ.
 */
import fc from "fast-check";
import { assessWorkbook } from "../../src/core/assess";
import type { Adjustment, Framework, Indicator } from "../../src/core/framework/framework";
import { allIndicators } from "../../src/core/framework/indicators";
import { cellAddress } from "../../src/core/grid/address";
import type { CellValue, SheetGrid, WorkbookGrid } from "../../src/core/grid/grid";
import { rememberFor, rememberNumber } from "../../src/core/remember";
import { BALLOT_SHEET_NAME } from "../../src/core/sheet/ballot-labels";
import { planTemplate } from "../../src/core/template/plan-template";
import { BALLOT_COLUMNS, ballotRow, columnOf, FIRST_ROW } from "../../src/core/template/scoring-layout";
import { scoringSheetName } from "../../src/core/template/template-sheet";
import { anyContent, anyRemark, type CellContent } from "./any-content";
import { plannedGrid } from "./calculated-plan";
import { RULE_TYPES, ruleFramework } from "./rule-framework";
import { expectedScoringFigures, scoringFigures } from "./sheet-figures";

export const PERIOD = { year: 2026, key: "Q3" as const };
const ROWS_OF_EACH_RULE = 2;

/** Rows of the sheet. */
export const ROWS = RULE_TYPES.length * ROWS_OF_EACH_RULE;
const TEXT = { zh: "项", en: "item" };
const EVIDENCE = { required: false, minItems: 0, when: "onRequest", desc: TEXT } as const;

export const ADJUSTMENTS: readonly Adjustment[] = [
  {
    code: "GEN-B1",
    kind: "bonus",
    name: TEXT,
    evidence: EVIDENCE,
    cap: 3.005,
    levels: [
      { option: "优", points: 1.5 },
      { option: "（一）", points: 1.25 },
      { option: "3", points: 0.5 },
      { option: "10%", points: 0.25 },
    ],
  },
  { code: "GEN-B2", kind: "bonus", name: TEXT, evidence: EVIDENCE, cap: 2, perUnit: 0.125 },
  { code: "GEN-P1", kind: "penalty", name: TEXT, evidence: EVIDENCE, cap: 4, perUnit: 0.5 },
  { code: "GEN-V1", kind: "veto", name: TEXT, evidence: EVIDENCE, gradeCap: "C" },
];

/** Rows of every rule; some count percent points, and some choose among odd words. Runs often draw the same seed. */
export const frameworkOf = rememberNumber((seed): Framework => {
  const made = RULE_TYPES.flatMap((type) => allIndicators(ruleFramework(type, ROWS_OF_EACH_RULE, seed)));
  const indicators = made.map((indicator, index): Indicator => {
    const odd = index % 2 === 1;
    const entries = indicator.entries.map((entry) =>
      odd &&
      entry.slot === "actual" &&
      (indicator.rule.type === "tier_value" || indicator.rule.type === "linear")
        ? { ...entry, unit: "%" }
        : entry,
    );
    return { ...indicator, code: `GEN-1.${index + 1}`, entries };
  });
  const base = ruleFramework("manual", 1, seed);
  return {
    ...base,
    indicators: [...base.indicators.filter(({ level }) => level === 1), ...indicators],
    adjustments: [...ADJUSTMENTS],
  };
});

const GOOD: Readonly<Record<string, CellValue>> = {
  den: 10,
  num: 8,
  done: 3,
  events: 1,
  value: 45,
  ticked: 1,
  option: "良",
  yes: "是",
  score: 80,
  good: 5,
  fair: 3,
  avg: 1,
  poor: 1,
  issued: 12,
  invalid: 1,
};

type Slot = "entry" | "option" | "self" | "review" | "remark";

interface Change {
  readonly slot: Slot;
  /** Which of the row's entries. */
  readonly entry: number;
  readonly content: CellContent;
}

export const change: fc.Arbitrary<Change> = fc
  .record({
    slot: fc.constantFrom<Slot[]>("entry", "entry", "entry", "entry", "option", "self", "review", "remark"),
    entry: fc.nat(5),
    content: anyContent,
    remark: anyRemark,
  })
  .map(({ remark, content, ...rest }) => ({ ...rest, content: rest.slot === "remark" ? remark : content }));

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function placeOf(framework: Framework, index: number, { slot, entry }: Change): Place {
  const indicators = allIndicators(framework);
  const indicator = indicators[index] as Indicator;
  const sheet = scoringSheetName(framework, PERIOD);
  const row = FIRST_ROW + index;
  if (slot !== "entry") return { sheet, row, column: columnOf(slot) };
  const chosen = indicator.entries[entry % Math.max(1, indicator.entries.length)];
  if (chosen === undefined) return { sheet, row, column: columnOf("self") };
  return chosen.slot === "ballot"
    ? {
        sheet: BALLOT_SHEET_NAME.zh,
        row: ballotRow(indicators, indicator),
        column: BALLOT_COLUMNS[chosen.key] ?? 0,
      }
    : { sheet, row, column: columnOf(chosen.slot as "base") };
}

/** The template, filled in without a fault. */
export const goodWorkbook = rememberFor((framework: Framework): WorkbookGrid => {
  const indicators = allIndicators(framework);
  const grid = plannedGrid(planTemplate(framework, PERIOD, "第一党支部"));
  const places = indicators.flatMap((indicator, index) =>
    indicator.entries.map((entry, at): readonly [Place, CellContent] => {
      const half = entry.unit === "%" && index % 4 === 1;
      return [
        placeOf(framework, index, { slot: "entry", entry: at, content: { value: null, format: "General" } }),
        { value: half ? 0.5 : (GOOD[entry.key] ?? null), format: "General" },
      ];
    }),
  );
  const judged = indicators.flatMap(({ rule }, index): (readonly [Place, CellContent])[] =>
    rule.type === "manual"
      ? [
          [
            { sheet: scoringSheetName(framework, PERIOD), row: FIRST_ROW + index, column: columnOf("self") },
            { value: 1, format: "General" },
          ],
        ]
      : [],
  );
  return withContents(grid, [...places, ...judged]);
});

export function withContents(
  { sheets, ...rest }: WorkbookGrid,
  contents: readonly (readonly [Place, CellContent])[],
): WorkbookGrid {
  const changed = sheets.map((sheet): SheetGrid => {
    const values = sheet.values.map((cells) => [...cells]);
    const formats = sheet.values.map((cells, row) =>
      cells.map((_, column) => sheet.formats[row]?.[column] ?? "General"),
    );
    for (const [place, { value, format }] of contents) {
      if (place.sheet !== sheet.name) continue;
      const [cells, shown] = [values[place.row], formats[place.row]];
      if (cells === undefined || shown === undefined) throw new Error("no such row");
      while (cells.length <= place.column) {
        cells.push(null);
        shown.push("General");
      }
      cells[place.column] = value;
      shown[place.column] = format;
    }
    return { ...sheet, values, formats };
  });
  return { ...rest, sheets: changed };
}

type Figures = { readonly indicators: readonly (readonly unknown[])[] } & Readonly<Record<string, unknown>>;

const keyOf = ({ sheet, row, column }: Place): string => `${sheet}!${cellAddress(row, column)}`;

/** Compares a calculated workbook with the engine. @returns what differs without a finding at a changed cell of it */
export function silent(
  workbook: WorkbookGrid,
  framework: Framework,
  changed: readonly (readonly [Place, CellContent])[],
): readonly unknown[] {
  const outcome = assessWorkbook(workbook, { frameworks: [framework] });
  if (outcome.kind !== "assessed") throw new Error("the template is not recognised");
  const [assessment] = outcome.assessments;
  const sheet = workbook.sheets.find(({ name }) => name === assessment.sheet.name);
  if (sheet === undefined) throw new Error("the sheet is gone");
  const [shown, engine] = [scoringFigures(sheet, assessment), expectedScoringFigures(assessment)] as [
    Figures,
    Figures,
  ];
  const told = new Set(assessment.findings.map(({ at }) => keyOf(at)));
  const isTold = (rows: readonly (readonly [Place, CellContent])[]): boolean =>
    rows.some(([place]) => told.has(keyOf(place)));
  const differing = engine.indicators.flatMap((row, index) => {
    if (JSON.stringify(shown.indicators[index]) === JSON.stringify(row)) return [];
    const own = changed.filter(([place]) => ownerOf(framework, place) === index);
    return isTold(own)
      ? []
      : [
          {
            changed: own,
            sheet: shown.indicators[index],
            engine: row,
            rule: allIndicators(framework)[index]?.rule,
          },
        ];
  });
  if (differing.length > 0 || isTold(changed)) return differing;
  const { indicators: _, ...totals } = engine;
  const { indicators: __, ...shownTotals } = shown;
  return JSON.stringify(totals) === JSON.stringify(shownTotals) ? [] : [{ changed, shownTotals, totals }];
}

/** Index of the indicator that a cell belongs to. */
function ownerOf(framework: Framework, { sheet, row }: Place): number {
  const indicators = allIndicators(framework);
  if (sheet !== BALLOT_SHEET_NAME.zh) return row - FIRST_ROW;
  return indicators.findIndex(
    (indicator) =>
      indicator.entries.some(({ slot }) => slot === "ballot") && ballotRow(indicators, indicator) === row,
  );
}
