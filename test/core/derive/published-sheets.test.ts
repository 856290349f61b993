/** Own sheets in the manner of published ones: the right score, or a word about why there is none. */
import { assessWorkbook } from "../../../src/core/assess";
import { ownSheet, type OwnSheetCase } from "../../support/own-sheet";
import { PUBLISHED_ODD_SHEETS } from "./sheets/published-odd-sheets";
import { PUBLISHED_PARTY_SHEETS } from "./sheets/published-party-sheets";
import { NOTE_SHEETS } from "./sheets/note-sheets";
import { OTHER_TABLE_SHEETS } from "./sheets/other-table-sheets";
import { SCORING_RULE_SHEETS } from "./sheets/scoring-rule-sheets";
import { WRITTEN_POINT_SHEETS } from "./sheets/written-point-sheets";
import { PUBLISHED_SAFETY_SHEETS } from "./sheets/published-safety-sheets";

const OPEN = /^V(?:1[23]\d|20\d|219)$/;

test.each([
  ...PUBLISHED_PARTY_SHEETS,
  ...PUBLISHED_SAFETY_SHEETS,
  ...PUBLISHED_ODD_SHEETS,
  ...SCORING_RULE_SHEETS,
  ...OTHER_TABLE_SHEETS,
  ...WRITTEN_POINT_SHEETS,
  ...NOTE_SHEETS,
])("$name", ({ text, merges, final, asked }: OwnSheetCase) => {
  const outcome = assessWorkbook(ownSheet(text, merges));
  if (outcome.kind !== "assessed") {
    expect(outcome.unread?.flatMap(({ problems }) => problems.map(({ kind }) => kind))).toContain(
      asked ?? "",
    );
    return;
  }
  expect(asked).toBeUndefined();
  const [{ score, findings }] = outcome.assessments;
  const counted = score.complete ? (score.totals.final?.toNumber() ?? null) : null;
  expect({ counted, findings }).toEqual({ counted: final, findings });
  if (final === null)
    expect(findings.map(({ code }) => code).filter((code) => OPEN.test(code))).not.toEqual([]);
});
