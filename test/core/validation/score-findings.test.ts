/** Findings that only the scores can tell, each at its cell. */
import { assessWorkbook } from "../../../src/core/assess";
import type { CellRef } from "../../../src/core/grid/address";
import { FilledSheet } from "../../support/grid-builder";

function found(filled: FilledSheet): readonly (readonly [string, string, CellRef])[] {
  const outcome = assessWorkbook(filled.workbook());
  if (outcome.kind !== "assessed") throw new Error("not recognised");
  return outcome.assessments[0].findings.map(({ code, severity, at }) => [code, severity, at] as const);
}

/** A sheet that lost points with a reason: there is nothing to say about it. */
function honest(): FilledSheet {
  return new FilledSheet().set("SQLH-1.2", { actual: 2, self: 3, reason: "一次学习延期" });
}

test("a sheet that lost points for a reason has no findings", () => {
  expect(found(honest())).toEqual([]);
});

const cases: readonly {
  readonly what: string;
  readonly change: (filled: FilledSheet) => unknown;
  readonly expected: readonly (readonly [string, string])[];
  readonly at: (filled: FilledSheet) => CellRef;
}[] = [
  {
    what: "a reviewer who sees it otherwise",
    change: (f) => f.set("SQLH-2.2", { review: 4, reason: "两项未验收" }),
    expected: [["V405", "warn"]],
    at: (f) => f.at("SQLH-2.2", "review"),
  },
  {
    what: "points lost without a reason",
    change: (f) => f.set("SQLH-1.2", { reason: null }),
    expected: [["V406", "error"]],
    at: (f) => f.at("SQLH-1.2", "reason"),
  },
  {
    what: "more awards than count",
    change: (f) => f.set("SQLH-B2", { actual: 3, evidence: "证书 3 份" }),
    expected: [["V409", "info"]],
    at: (f) => f.at("SQLH-B2", "actual"),
  },
  {
    what: "a veto",
    change: (f) => f.set("SQLH-V1", { option: "是" }),
    expected: [["V410", "warn"]],
    at: (f) => f.at("SQLH-V1", "option"),
  },
  {
    what: "a final score typed over its formula",
    change: (f) => Object.assign(f.rows.find(({ no }) => no === "最终得分") ?? {}, { rule: 100 }),
    expected: [["V403", "error"]],
    at: (f) => ({
      ...f.at("SQLH-1.1", "rule"),
      row: f.headerRow + 1 + f.rows.findIndex(({ no }) => no === "最终得分"),
    }),
  },
  {
    what: "full marks throughout",
    change: (f) => f.set("SQLH-1.2", { actual: 3, self: 5, reason: null }),
    expected: [["V412", "warn"]],
    at: (f) => ({ ...f.at("SQLH-1.1", "code"), row: f.headerRow }),
  },
];

test.each(cases)("$what", ({ change, expected, at }) => {
  const filled = honest();
  change(filled);
  const findings = found(filled);
  expect(findings.map(([code, severity]) => [code, severity])).toEqual(expected);
  expect(findings[0]?.[2]).toEqual(at(filled));
});

test("a vote that isn't full explains itself", () => {
  const filled = honest().setBallot("SQLH-6.1", "good", 8).setBallot("SQLH-6.1", "fair", 2);
  filled.set("SQLH-6.1", { self: 6.72 });
  expect(found(filled)).toEqual([]);
});
