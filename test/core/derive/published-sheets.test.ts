/** Own sheets in the manner of published ones: the right score, or a word about why there is none. */
import { assessWorkbook } from "../../../src/core/assess";
import { ownSheet, type OwnSheetCase } from "../../support/own-sheet";
import { PUBLISHED_SHEETS } from "./sheets/own-sheet-cases";

const OPEN = /^V(?:1[23]\d|20\d|219|235|241)$/;

test.each([...PUBLISHED_SHEETS])("$name", ({ text, merges, final, asked }: OwnSheetCase) => {
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
