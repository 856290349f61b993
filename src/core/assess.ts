/**
 * The whole pipeline on one screen: grid → scoring sheet → findings → scores. The pane, the
 * command line and the tests all come through here, which is why they agree to the last digit.
 */
import type { Assessment } from "./assessment";
import { isDerived } from "./derive/build-framework";
import type { SheetMappings } from "./derive/column-mapping";
import { deriveOwnSheets, guessOwnSheets, type OwnSheet, type UnreadSheet } from "./derive/derive-own-sheets";
import { readRememberedColumns } from "./derive/remembered-columns";
import type { DerivedFramework } from "./derive/derived-framework";
import { againstIssued } from "./derive/issued/against-issued";
import { reconcile } from "./derive/reconcile/reconcile";
import { withhold } from "./derive/reconcile/withhold";
import type { Framework } from "./framework/framework";
import type { Period } from "./framework/period";
import { knownFrameworks } from "./framework/sheet/known-frameworks";
import type { LocatedProblem } from "./framework/sheet/read-rows";
import type { WorkbookGrid } from "./grid/grid";
import type { RosterUnit } from "./roster/roster";
import { assessLedgers, type AssessedLedger } from "./ledger/assess-ledgers";
import { scoreSheet } from "./scoring/score-sheet";
import { readScoringSheet } from "./sheet/read-scoring-sheet";
import { recognizeSheets } from "./sheet/recognize-sheets";
import type { ScoringSheet } from "./sheet/scoring-sheet";
import { expectedPeriodOf } from "./template/expected-period";
import { acrossQuarters } from "./validation/across/check-across";
import { blockedCells } from "./validation/order/blocked-cells";
import { foldFindings } from "./validation/order/fold-findings";
import { orderFindings } from "./validation/order/order-findings";
import { sortFindings } from "./validation/order/sort-findings";
import { compareScores, validateEntries } from "./validation/validate";

export type AssessmentOutcome =
  /** One assessment for each scoring sheet; the sheet in front comes first, else the newest period. */
  (
    | { readonly kind: "assessed"; readonly assessments: readonly [Assessment, ...Assessment[]] }
    /** No sheet has a recognisable header row; `sheets` are the names that were looked at. */
    | { readonly kind: "unrecognized"; readonly sheets: readonly string[] }
  ) & {
    /** What is wrong with the frameworks that the workbook carries; nothing is scored by a faulty one. */
    readonly frameworkProblems?: readonly LocatedProblem[];
    /** Departments' own sheets that could be scored if somebody said which column is which. */
    readonly unread?: readonly UnreadSheet[];
    /** The workbook's ledgers (台账), each with what is wrong with it. */
    readonly ledgers?: readonly AssessedLedger[];
  };

export interface AssessOptions {
  /** The period that is being assessed; by default what the workbook was made for. */
  readonly expectedPeriod?: Period | null;
  /** Only these; by default what came with the workbook, then the built-in ones. */
  readonly frameworks?: readonly Framework[];
  /** A department's own frameworks for all workbooks; what a workbook brings along goes before them. */
  readonly ofDepartment?: readonly Framework[];
  /** What a person said on the command line about the columns of own sheets; it goes before what the workbook holds. */
  readonly columns?: SheetMappings;
  /** The units of a roster: how many branches, branch committees and Party groups each of them has. */
  readonly units?: readonly RosterUnit[];
  /** The day on which is asked what in ledgers is overdue, as Excel counts days; nothing is where nobody says. */
  readonly asOf?: number | null;
}

/** Used when nothing tells the period: the year-end sheet, on which all indicators appear. */
const UNKNOWN_PERIOD: Period = { year: 0, key: "Y" };

export function assessWorkbook(workbook: WorkbookGrid, options: AssessOptions = {}): AssessmentOutcome {
  const { frameworks, recorded, problems } =
    options.frameworks === undefined
      ? knownFrameworks(workbook, options.ofDepartment)
      : {
          frameworks: options.frameworks.filter((framework) => !isDerived(framework)),
          recorded: undefined,
          problems: [],
        };
  const issued = options.frameworks?.find(isDerived) ?? null;
  const known = recognizeSheets(workbook, frameworks, recorded);
  const names = known.map(({ sheetName }) => sheetName);
  const { own, unread: failed } =
    options.frameworks === undefined || issued !== null
      ? deriveOwnSheets(
          workbook,
          names,
          new Map([...readRememberedColumns(workbook), ...(options.columns ?? [])]),
        )
      : { own: [], unread: [] };
  const sheets: readonly ((typeof known)[number] | OwnSheet)[] = [...known, ...own];
  const assessments = sheets.flatMap((found): readonly Assessment[] => {
    const { framework, sheetName } = found;
    if ("faulty" in framework) return [];
    const own = "rows" in found ? found : null;
    const sheet = readScoringSheet(workbook, sheetName, framework, own?.rows);
    if (sheet === null) return [];
    const assessment = assessSheet(workbook, sheet, framework, options);
    return [own === null ? assessment : holdAgainstSheet(workbook, assessment, own.derived)];
  });
  const compared = issued === null ? assessments : againstIssued(assessments, issued);
  const [first, ...others] = inOrderOfInterest(acrossQuarters(compared), workbook.activeSheet);
  const unread = first === undefined && failed.length === 0 ? guessOwnSheets(workbook) : failed;
  const ledgers = assessLedgers(workbook, {
    asOf: options.asOf ?? null,
    period: first?.period ?? null,
    passedOver: sheets.map(({ sheetName }) => sheetName),
  });
  const beside = (assessment: Assessment): Assessment =>
    ledgers.length === 0 ? assessment : { ...assessment, ledgers };
  const faults = {
    ...(problems.length === 0 ? {} : { frameworkProblems: problems }),
    ...(unread.length === 0 ? {} : { unread }),
    ...(ledgers.length === 0 ? {} : { ledgers }),
  };
  return first === undefined
    ? { kind: "unrecognized", sheets: workbook.sheets.map(({ name }) => name), ...faults }
    : { kind: "assessed", assessments: [beside(first), ...others.map(beside)], ...faults };
}

function assessSheet(
  workbook: WorkbookGrid,
  sheet: ScoringSheet,
  framework: Framework,
  { expectedPeriod: wanted = null, units = [] }: AssessOptions,
): Assessment {
  const expectedPeriod = wanted ?? expectedPeriodOf(workbook, sheet, framework);
  const period = expectedPeriod ?? sheet.period;
  const input = { workbook, sheet, framework, period: period ?? UNKNOWN_PERIOD, expectedPeriod, units };
  const entryFindings = validateEntries(input);
  const score = scoreSheet(sheet, framework, input.period, blockedCells(entryFindings));
  const found = sortFindings(sheet.name, [...entryFindings, ...compareScores(input, score)]);
  return { framework, sheet, period, findings: orderFindings(foldFindings(found)), score };
}

/** A department's own sheet is held against itself; what doesn't come out leaves it without a result. */
function holdAgainstSheet(
  { sheets }: WorkbookGrid,
  assessment: Assessment,
  derived: DerivedFramework,
): Assessment {
  const { sheet, score, findings } = assessment;
  const grid = sheets.find(({ name }) => name === sheet.name);
  const own = grid === undefined ? [] : reconcile(grid, derived, score);
  // The check of totals knows only sheets of our own layout.
  const others = findings.filter(({ code }) => code !== "V403");
  const isCertain = own.every(({ severity }) => severity !== "error");
  return {
    ...assessment,
    derived,
    findings: orderFindings(foldFindings(sortFindings(sheet.name, [...own, ...others]))),
    score: isCertain ? score : withhold(score),
  };
}

function inOrderOfInterest(assessments: readonly Assessment[], active: string | null): readonly Assessment[] {
  const newest = ({ sheet }: Assessment): string =>
    sheet.period === null ? "" : `${sheet.period.year}${sheet.period.key}`;
  return [...assessments].sort((a, b) => {
    if (a.sheet.name === active) return -1;
    if (b.sheet.name === active) return 1;
    return newest(b).localeCompare(newest(a));
  });
}
