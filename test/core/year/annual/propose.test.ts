/** What is proposed for a unit: from last year's state or grade, by this year's quarters and result. */
import Big from "big.js";
import type { Framework } from "../../../../src/core/framework/framework";
import type { AnnualCell, CellState } from "../../../../src/core/year/annual/annual-cell";
import type { LastYearUnit } from "../../../../src/core/year/annual/last-year";
import {
  propose,
  PROPOSALS,
  PROPOSAL_WORDS,
  type Proposal,
  type ProposedFor,
} from "../../../../src/core/year/annual/propose";
import { f1 } from "../../../support/grid-builder";
import { madeSheet } from "../../../support/made-sheets";
import { framework } from "../year-parts";

const SITE = f1();
const BRANCH = framework("ZBCX");
const KEYS = ["Q1", "Q2", "Q3", "Q4"] as const;

interface Case {
  /** Scores of the quarters in their order; "let off" and null for no sheet. */
  readonly quarters?: readonly (number | null | "exempt")[];
  /** The quarter whose sheet has a veto. */
  readonly vetoIn?: number;
  readonly score?: number | null;
  readonly grade?: string | null;
  readonly vetoed?: boolean;
  readonly beyondQuota?: boolean;
  readonly last?: Partial<LastYearUnit> | null;
}

function cells({ quarters = [], vetoIn }: Case): readonly AnnualCell[] {
  return [...KEYS, "Y" as const].map((column, index): AnnualCell => {
    const score = quarters[index] ?? null;
    const state: CellState = score === null ? "missing" : score === "exempt" ? "exempt" : "scored";
    const sheet = madeSheet(index === vetoIn ? { vetoes: ["SQLH-V1"] } : {});
    const sheets = [index === vetoIn ? { ...sheet, score: { ...sheet.score, vetoed: true } } : sheet];
    const points = typeof score === "number" ? new Big(score) : null;
    return { column, state, score: points, sheets, rivals: [], notes: [] };
  });
}

function proposed(of: Framework, one: Case): Proposal {
  const { score = null, grade = null, last = null } = one;
  const unit: ProposedFor = {
    year: 2026,
    cells: cells(one),
    grade: of.grades.find(({ key }) => key === grade) ?? null,
    vetoed: one.vetoed ?? false,
    beyondQuota: one.beyondQuota ?? false,
    entry: { score: score === null ? null : new Big(score) },
    last:
      last === null
        ? null
        : { unit: "甲", state: null, namedOn: "", grade: null, score: null, band: null, ...last },
  };
  return propose(of, unit);
}

const GOOD = [92, 92, 92, 92];

test.each<[when: string, one: Case, kind: string, state: string | null, words: RegExp]>([
  ["a good year of a site that applied", { quarters: GOOD, score: 92 }, "name", "命名", /90/],
  ["a year below the line", { quarters: [85, 85, 85, 85], score: 85 }, "create", "创建", /90/],
  [
    "a good year beyond the quota",
    { quarters: GOOD, score: 92, beyondQuota: true },
    "create",
    "验收",
    /名额|比例/,
  ],
  ["a veto before naming", { quarters: GOOD, score: 92, vetoed: true }, "create", "创建", /否决/],
  ["no score yet", { quarters: [92, 92] }, "none", null, /2026年没有年度得分/],
  ["a named site's good year", { quarters: GOOD, score: 92, last: { state: "命名" } }, "keep", "命名", /./],
  [
    "a named site without a score yet",
    { quarters: [92], last: { state: "命名" } },
    "none",
    null,
    /没有年度得分/,
  ],
  [
    "a named site warned in its last quarter",
    { quarters: [92, 92, 92, 78], score: 88, last: { state: "命名" } },
    "rectify",
    "整改",
    /78.*80|80.*78/,
  ],
  [
    "a named site warned, no score yet",
    { quarters: [78], last: { state: "命名" } },
    "rectify",
    "整改",
    /78.*80|80.*78/,
  ],
  [
    "a site that rectifies still",
    { quarters: [78, null, null, null], score: 78, last: { state: "整改" } },
    "rectify",
    "整改",
    /./,
  ],
  ["a site that recovered", { quarters: [85], score: 85, last: { state: "整改" } }, "keep", "命名", /./],
  [
    "two quarters in a row below the lowest line",
    { quarters: [70, 70, 95, 95], score: 92, last: { state: "命名" } },
    "revoke",
    "撤销",
    /连续 2 个季度低于 75/,
  ],
  [
    "two such quarters at the end, no score yet",
    { quarters: [92, 92, 70, 70], last: { state: "命名" } },
    "revoke",
    "撤销",
    /连续 2 个季度低于 75/,
  ],
  [
    "a low year end, which is no quarter",
    { quarters: [92, 92, 92, 92, 70], score: 90, last: { state: "命名" } },
    "keep",
    "命名",
    /./,
  ],
  [
    "two such quarters with one between that was let off",
    { quarters: [70, "exempt", 70, 95], score: 92, last: { state: "命名" } },
    "keep",
    "命名",
    /./,
  ],
  [
    "a veto in a quarter of a named site",
    { quarters: [92, 92, 92, 92], vetoIn: 1, score: 92, last: { state: "命名" } },
    "revoke",
    "撤销",
    /否决/,
  ],
  [
    "a site that was revoked before",
    { quarters: GOOD, score: 95, last: { state: "撤销" } },
    "none",
    "撤销",
    /./,
  ],
])("%s: %#", (_, one, kind, state, words) => {
  const { reason, ...rest } = proposed(SITE, one);
  expect(rest).toEqual({ kind, state });
  expect(reason.zh).toMatch(words);
  expect(reason.en).not.toBe("");
});

const LADDER = [...BRANCH.grades].sort((a, b) => b.min - a.min).map(({ key }) => key);
const [TOP = "", SECOND = "", THIRD = ""] = LADDER;

test.each<[when: string, one: Case, kind: string]>([
  ["no grade", { last: { grade: TOP } }, "none"],
  ["no grade, and none of last year", {}, "none"],
  ["no grade of last year", { grade: TOP }, "grade"],
  ["a state but no grade of last year", { grade: TOP, last: { state: "命名" } }, "grade"],
  ["a grade of last year that the framework doesn't have", { grade: TOP, last: { grade: "?" } }, "grade"],
  ["a better grade", { grade: TOP, last: { grade: SECOND } }, "promote"],
  ["a worse grade", { grade: THIRD, last: { grade: SECOND } }, "demote"],
  ["the same grade", { grade: SECOND, last: { grade: SECOND } }, "keep"],
  ["a good grade with a veto", { grade: SECOND, vetoed: true, last: { grade: SECOND } }, "demote"],
])("of a branch with %s", (_, one, kind) => {
  const { lifecycle: _life, ...branch } = BRANCH;
  const proposal = proposed(branch, one);
  expect([proposal.kind, proposal.state]).toEqual([kind, null]);
});

test("what isn't a branch has a grade and no ladder", () => {
  const { lifecycle: _life, ...other } = { ...BRANCH, subject: "committee" as const };
  const { kind, reason } = proposed(other, { grade: TOP, last: { grade: SECOND } });
  expect([kind, reason.zh]).toEqual(["grade", expect.stringContaining("没有上年等次")]);
});

test("each proposal has a word of its own, in both languages", () => {
  for (const language of ["zh", "en"] as const) {
    const words = PROPOSALS.map((kind) => PROPOSAL_WORDS[kind][language]);
    expect(new Set(words.filter((word) => word.length > 0)).size).toBe(PROPOSALS.length);
  }
});
