/**
 * What the machine proposes for each unit: from last year's state, by this year's quarters and result. The committee
 * decides; a proposal and a decision stand side by side.
 */
import type { Framework, Grade } from "../../framework/framework";
import type { Text } from "../../locale/language";
import { gradesFromBest } from "../../scoring/grade";
import { lifecycleFrom } from "../lifecycle";
import type { HistoryEntry, LifecycleState } from "../lifecycle-step";
import { promotionSteps } from "../promotion";
import type { AnnualCell } from "./annual-cell";
import type { LastYearUnit } from "./last-year";

export const PROPOSALS = [
  "keep",
  "rectify",
  "revoke",
  "name",
  "promote",
  "demote",
  "create",
  "grade",
  "none",
] as const;

/**
 * - `keep` 保留, `rectify` 整改, `revoke` 撤销, `name` 命名, `create` 继续创建: of a demonstration site.
 * - `promote` 升级, `demote` 降级, `keep` 保留: of a branch on the ladder of grades.
 * - `grade` 定等次: there is no state of last year to go on from.
 * - `none` 不判定.
 */
export type ProposalKind = (typeof PROPOSALS)[number];

export const PROPOSAL_WORDS: Readonly<Record<ProposalKind, Text>> = {
  keep: { zh: "保留", en: "Keep" },
  rectify: { zh: "整改", en: "Rectify" },
  revoke: { zh: "撤销", en: "Revoke" },
  name: { zh: "命名", en: "Name" },
  promote: { zh: "升级", en: "Promote" },
  demote: { zh: "降级", en: "Demote" },
  create: { zh: "继续创建", en: "Go on creating" },
  grade: { zh: "定等次", en: "Set the grade" },
  none: { zh: "不判定", en: "Undecided" },
};

export interface Proposal {
  readonly kind: ProposalKind;
  readonly reason: Text;
  /** The state that a demonstration site would have; null for others. */
  readonly state: LifecycleState | null;
}

export interface ProposedFor {
  readonly year: number;
  readonly cells: readonly AnnualCell[];
  readonly grade: Grade | null;
  readonly vetoed: boolean;
  readonly beyondQuota: boolean;
  readonly entry: Pick<HistoryEntry, "score">;
  readonly last: LastYearUnit | null;
}

export function propose(framework: Framework, unit: ProposedFor): Proposal {
  const { year, cells, grade, vetoed, beyondQuota, entry, last } = unit;
  const quarters = cells.flatMap(({ column, score, sheets }): HistoryEntry[] =>
    column === "Q1" || column === "Q2" || column === "Q3" || column === "Q4"
      ? [{ period: { year, key: column }, score, vetoed: sheets.some((one) => one.score.vetoed) }]
      : [],
  );
  const whole = { period: { year, key: "Y" as const }, score: entry.score, vetoed, beyondQuota };
  const life = lifecycleFrom(framework, [...quarters, whole], last?.state ?? "申报");
  if (life !== null) {
    const step = life.steps.at(-1);
    if (step === undefined) return nothing(year);
    // What the quarters cost a site is known before the year has a score; what the year would give it is not.
    if (entry.score === null && life.state !== "撤销" && life.state !== "整改") return nothing(year);
    return siteProposal(
      last?.state ?? "申报",
      life.state,
      step.text,
      life.steps.map(({ text, cause }) => ({ text, cause })),
    );
  }
  if (grade === null) return nothing(year);
  if (framework.subject !== "branch" || last?.grade == null) {
    const { zh, en } = grade.name;
    return {
      kind: "grade",
      state: null,
      reason: {
        zh: `年度等次“${zh}”；没有上年等次可以比较。`,
        en: `The year's grade is “${en}”; there is none of last year.`,
      },
    };
  }
  const start = gradesFromBest(framework).find(({ key }) => key === last.grade) ?? null;
  const [step] = promotionSteps(framework, [{ year, grade, vetoed }], start);
  if (step === undefined || step.move === null) return nothing(year);
  const kinds = { start: "grade", up: "promote", down: "demote", keep: "keep" } as const;
  return { kind: kinds[step.move], state: null, reason: step.text };
}

function siteProposal(
  before: LifecycleState,
  state: LifecycleState,
  text: Text,
  steps: readonly { readonly text: Text; readonly cause: string }[],
): Proposal {
  const named = before === "命名" || before === "整改";
  // What revoked the name says more than that it is revoked since.
  const cause = steps.find((step) => step.cause === "lowInARow" || step.cause === "veto")?.text ?? text;
  switch (state) {
    case "撤销":
      return before === "撤销"
        ? { kind: "none", state, reason: text }
        : { kind: "revoke", state, reason: cause };
    case "整改":
      return { kind: "rectify", state, reason: steps.find((step) => step.cause === "warned")?.text ?? text };
    case "命名":
      return { kind: named ? "keep" : "name", state, reason: text };
    case "验收":
    case "创建":
    case "申报":
      return { kind: "create", state, reason: text };
  }
}

function nothing(year: number): Proposal {
  return {
    kind: "none",
    state: null,
    reason: {
      zh: `${year}年没有年度得分，不判定。`,
      en: `${year} has no annual score, so nothing is proposed.`,
    },
  };
}
