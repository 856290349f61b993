/**
 * The sheets for one unit and several periods: instructions, a scoring sheet and a ballot sheet for
 * each period, `_meta`. In a workbook that holds other periods already, these stay as they are.
 */
import type { Framework } from "../framework/framework";
import type { Period } from "../framework/period";
import type { WorkbookGrid } from "../grid/grid";
import { ledgerFormula } from "../ledger/feed/template-formulas";
import type { Language } from "../locale/language";
import { replacingEmptySheet } from "../plan/empty-sheet";
import { marksFor, markedSheet } from "../plan/mark";
import type { SheetPlan, WorkbookPlan } from "../plan/plan";
import { chooseSheetName } from "../plan/sheet-name";
import { UNKNOWN_BODIES, type UnitBodies } from "../sheet/read-bodies";
import { planBallotSheet } from "./plan-ballot-sheet";
import { instructionsLabels } from "./instructions-labels";
import { planInstructions } from "./plan-instructions";
import { frameworkRecord, planMetaSheet, templateRecord } from "./plan-meta-sheet";
import { planScoringSheet } from "./plan-scoring-sheet";
import { templateNames } from "./template-names";
import { templateSheet, type TemplatePaper, type TemplateSheet } from "./template-sheet";
import { NO_LEDGERS, planFeedingLedgers } from "./feeding-ledgers";
import { standsAsMade, yearFormulas, type EntryFormulas } from "./year-formulas";
import { META_SHEET_NAME, readMeta, type WorkbookMeta } from "./workbook-meta";

const BLANK: WorkbookGrid = { sheets: [], names: [], activeSheet: null };

export interface TemplateOptions {
  /** What a roster says of the unit's branches, branch committees and Party groups. */
  readonly bodies?: UnitBodies;
  /** In which the sheets are written; sheets of other periods that stand in the workbook keep theirs. */
  readonly language?: Language;
  /** On which scoring sheets are printed; A4 where nothing is said. Everything else is A4. */
  readonly paper?: TemplatePaper;
  /** The department that assesses; "" names none. */
  readonly department?: string;
  /** Adds the ledgers that the entries can be taken from, and takes them from there by formulas. */
  readonly withLedgers?: boolean;
  /** A workbook with a department's own definitions of ledgers; null for those that come with the product. */
  readonly definitions?: WorkbookGrid | null;
}

/**
 * @param periods at least one, none twice
 * @param unit name of the assessed organisation; may be empty
 * @param workbook where the sheets are to be written; by default a workbook of their own
 * @returns the sheets in their order, each with its mark; the first period's is in front
 */
export function planTemplates(
  framework: Framework,
  periods: readonly Period[],
  unit: string,
  workbook: WorkbookGrid = BLANK,
  {
    bodies = UNKNOWN_BODIES,
    language = "zh",
    paper = "A4",
    department = "",
    withLedgers = false,
    definitions = null,
  }: TemplateOptions = {},
): WorkbookPlan {
  const alone = periods.length === 1;
  const made = periods.map((period) => ({
    ...templateSheet(framework, period, unit, workbook, alone, language),
    bodies,
    paper,
    department,
  }));
  const instructions = chooseSheetName(
    workbook,
    "instructions",
    instructionsLabels(language).sheetName,
    framework.prefix,
  );
  const meta = chooseSheetName(workbook, "meta", META_SHEET_NAME);
  const earlier = earlierSheets(framework, made, workbook);
  const quarters = [...earlier.filter((sheet) => standsAsMade(sheet, workbook)), ...made];
  const ledgers = withLedgers ? planFeedingLedgers(made, workbook, definitions, language) : NO_LEDGERS;
  const formulas = (sheet: TemplateSheet): EntryFormulas => {
    const ofYear = yearFormulas(sheet, quarters);
    return (indicator, entry) =>
      ofYear(indicator, entry) ?? ledgerFormula(ledgers.tables, sheet.period, indicator, entry);
  };
  const sheets = [
    planInstructions(framework, instructions, [...earlier, ...made], language, department),
    ...made.map((sheet) => planScoringSheet(sheet, formulas(sheet))),
    ...made.flatMap((sheet) => planBallotSheet(sheet, formulas(sheet)) ?? []),
    ...ledgers.plan.sheets,
    planMeta(meta, framework, made, readMeta(workbook)),
  ];
  const plan = {
    sheets,
    names: [...marksFor(sheets), ...made.flatMap(templateNames), ...ledgers.columnNames],
    activate: made[0]?.scoringName ?? null,
  };
  return replacingEmptySheet(plan, workbook);
}

/** The framework's other periods that the workbook holds already. */
function earlierSheets(
  framework: Framework,
  sheets: readonly TemplateSheet[],
  workbook: WorkbookGrid,
): readonly TemplateSheet[] {
  return (readMeta(workbook)?.templates ?? []).flatMap(({ slot, period, unit, frameworkId, language }) => {
    const scoringName = markedSheet(workbook.names, "scoring", slot);
    const isOther = frameworkId === framework.id && sheets.every((sheet) => sheet.slot !== slot);
    if (!isOther || period === null || scoringName === null) return [];
    const ballotName = markedSheet(workbook.names, "ballot", slot);
    const made = templateSheet(framework, period, unit, workbook, false, language);
    return [{ ...made, scoringName, ballotName }];
  });
}

/** What `_meta` said of other sheets is kept, with the frameworks that they were made by. */
function planMeta(
  name: string,
  framework: Framework,
  made: readonly TemplateSheet[],
  earlier: WorkbookMeta | null,
): SheetPlan {
  const slots = new Set(made.map(({ slot }) => slot));
  const kept = earlier?.templates.filter(({ slot }) => !slots.has(slot)) ?? [];
  const own = frameworkRecord(framework);
  const used = new Set(kept.map(({ frameworkHash }) => frameworkHash));
  const others = earlier?.frameworks.filter(({ hash }) => used.has(hash) && hash !== own.hash) ?? [];
  return planMetaSheet(name, [...kept, ...made.map(templateRecord)], [...others, own]);
}
