/** 校验 from the ribbon: finds out what is wrong and leads to the worst of it. */
import type { Assessment } from "../core/assessment";
import type { CellRef } from "../core/grid/address";
import { hasUnseenMerges } from "../core/grid/grid";
import type { AssessedLedger } from "../core/ledger/assess-ledgers";
import { dueList } from "../core/ledger/due/due-list";
import type { Finding, Severity } from "../core/validation/finding";
import type { OpenWorkbook } from "../workbook/port";
import type { AssessmentCore } from "./assessment-core";

/** What there is to say of the ledgers beside a scoring sheet. */
export interface LedgerCounts {
  readonly ledgers: number;
  readonly findings: number;
  /** Reminders on the day of the reading, those that are overdue among them. */
  readonly due: number;
  readonly overdue: number;
}

export type CheckResult =
  | { readonly kind: "unrecognized" }
  /** Ledgers without a scoring sheet; the first of the worst is selected, null where nothing is the matter. */
  | { readonly kind: "ledgers"; readonly counts: LedgerCounts; readonly first: CellRef | null }
  | {
      readonly kind: "checked";
      readonly assessment: Assessment;
      readonly counts: Readonly<Record<Severity, number>>;
      /** The first of the worst, whose cell is now selected; null when there is no finding. */
      readonly first: Finding | null;
      /** True when findings about merged cells may be missing. */
      readonly unseenMerges: boolean;
      readonly ofLedgers: LedgerCounts;
    };

const WORST_FIRST: readonly Severity[] = ["error", "warn", "info"];

/**
 * Looks at the scoring sheet of most interest: the one in front, else the newest.
 * @param today the day on which reminders are asked for, as Excel counts days
 * @throws WorkbookError when the workbook can't be read or the cell not be selected
 */
export async function checkWorkbook(
  workbook: OpenWorkbook,
  core: AssessmentCore,
  today: number,
): Promise<CheckResult> {
  const grid = await workbook.read();
  const outcome = core.assess(grid);
  const ledgers = outcome.ledgers ?? [];
  if (outcome.kind === "unrecognized") {
    if (ledgers.length === 0) return { kind: "unrecognized" };
    const first = worstOf(ledgers.flatMap(({ findings }) => findings))?.at ?? dueList(ledgers, today)[0]?.at;
    if (first !== undefined) await workbook.goTo(first);
    return { kind: "ledgers", counts: countsOf(ledgers, today), first: first ?? null };
  }
  const [assessment] = outcome.assessments;
  const counts: Record<Severity, number> = { error: 0, warn: 0, info: 0 };
  for (const { severity } of assessment.findings) counts[severity]++;
  const first = worstOf(assessment.findings);
  if (first !== null) await workbook.goTo(first.at);
  const ofLedgers = countsOf(ledgers, today);
  return { kind: "checked", assessment, counts, first, unseenMerges: hasUnseenMerges(grid), ofLedgers };
}

/** The first of the most severe ones. */
function worstOf<Found extends { readonly severity: Severity }>(findings: readonly Found[]): Found | null {
  const worst = WORST_FIRST.find((wanted) => findings.some(({ severity }) => severity === wanted));
  return findings.find(({ severity }) => severity === worst) ?? null;
}

function countsOf(ledgers: readonly AssessedLedger[], today: number): LedgerCounts {
  const due = dueList(ledgers, today);
  return {
    ledgers: ledgers.length,
    findings: ledgers.reduce((sum, { findings }) => sum + findings.length, 0),
    due: due.length,
    overdue: due.filter(({ urgency }) => urgency === "overdue").length,
  };
}
