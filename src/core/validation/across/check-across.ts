/** Runs the checks that need several sheets, and puts what they find with what each sheet tells by itself. */
import type { Assessment } from "../../assessment";
import { againstIssued } from "../../derive/issued/against-issued";
import type { Roster } from "../../roster/roster";
import type { Finding, FindingCode } from "../finding";
import { foldFindings } from "../order/fold-findings";
import { orderFindings } from "../order/order-findings";
import { sortFindings } from "../order/sort-findings";
import { checkCopiedSheet } from "./copied-sheet";
import { checkDuplicateUnit } from "./duplicate-unit";
import { checkExceededQuota } from "./exceeded-quota";
import { checkIdenticalSheets } from "./identical-sheets";
import type { AcrossCheck, Member } from "./member";
import { checkMissingQuarters } from "./missing-quarters";
import { checkOffRoster } from "./off-roster";
import { checkQuarterJump } from "./quarter-jump";
import { checkYearEnd } from "./year-end";

/** Checks of one unit's sheets, which may stand in one workbook. */
const QUARTER_CHECKS: readonly AcrossCheck[] = [
  checkMissingQuarters,
  checkQuarterJump,
  checkYearEnd,
  checkCopiedSheet,
];

const FILE_CHECKS: readonly AcrossCheck[] = [
  ...QUARTER_CHECKS,
  checkDuplicateUnit,
  checkExceededQuota,
  checkIdenticalSheets,
];

/** What the quarters of one workbook told is told again of all files, with the others at hand. */
const TOLD_AGAIN: ReadonlySet<FindingCode> = new Set(["V226", "V413", "V414", "V417", "V418"]);

/** The assessments of one workbook with what its periods tell together, in the same order. */
export function acrossQuarters(assessments: readonly Assessment[]): readonly Assessment[] {
  if (assessments.length < 2) return assessments;
  return runChecks(
    QUARTER_CHECKS,
    assessments.map((assessment) => ({ file: "", assessment })),
  );
}

/**
 * The members' assessments with what all of them tell together, in the same order. Own sheets of one
 * layout are held against what most of them say.
 * @param roster the units that are assessed; null where nobody says
 */
export function acrossFiles(members: readonly Member[], roster: Roster | null): readonly Assessment[] {
  const compared = againstIssued(
    members.map(({ assessment }) => assessment),
    null,
  );
  return runChecks(
    [...FILE_CHECKS, ...(roster === null ? [] : [checkOffRoster(roster)])],
    members.map((member, index) => ({ ...member, assessment: compared[index] ?? member.assessment })),
  );
}

function runChecks(checks: readonly AcrossCheck[], members: readonly Member[]): readonly Assessment[] {
  const found = new Map<Member, Finding[]>();
  for (const { member, finding } of checks.flatMap((check) => check(members)))
    found.set(member, [...(found.get(member) ?? []), finding]);
  return members.map((member) => {
    const { assessment } = member;
    const own = assessment.findings.filter(({ code }) => !TOLD_AGAIN.has(code));
    const further = found.get(member) ?? [];
    if (further.length === 0 && own.length === assessment.findings.length) return assessment;
    const all = sortFindings(assessment.sheet.name, [...own, ...further]);
    return { ...assessment, findings: orderFindings(foldFindings(all)) };
  });
}
