/** Departments' own sheets of many makes: the right score, or a word about why there is none. */
import { assessWorkbook } from "../../../src/core/assess";
import { describeDerivation } from "../../../src/core/derive/describe-derivation";
import { checkFramework } from "../../../src/core/framework/check/check-framework";
import { ownSheet, type OwnSheetCase } from "../../support/own-sheet";
import { FEATURE_SHEETS } from "./sheets/own-sheet-cases";

const RECONCILING = /^V1[23]\d$/;

test.each([...FEATURE_SHEETS])("$name", (own: OwnSheetCase) => {
  const outcome = assessWorkbook(ownSheet(own.text, own.merges));
  if (own.asked !== undefined) {
    expect(outcome.kind).toBe("unrecognized");
    expect(outcome.unread?.flatMap(({ problems }) => problems.map(({ kind }) => kind))).toContain(own.asked);
    return;
  }
  if (outcome.kind !== "assessed") throw new Error(JSON.stringify(outcome.unread));
  const [{ score, findings, framework, derived }] = outcome.assessments;
  const found = findings.map(({ code }) => code).filter((code) => RECONCILING.test(code));
  const told = derived === undefined ? [] : describeDerivation(derived, "zh");
  expect({ final: score.totals.final?.toNumber() ?? null, found: [...found].sort(), told }).toEqual({
    final: own.final,
    found: own.found ?? [],
    told,
  });
  if (own.final === null) expect(score.grade).toBeNull();
  expect(checkFramework(framework)).toEqual([]);
});
