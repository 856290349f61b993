/** Why a demonstration site is in its state, in both languages, and which reason it is after the naming. */
import Big from "big.js";
import { parsePeriod } from "../../../src/core/framework/period";
import { lifecycleOf } from "../../../src/core/year/lifecycle";
import { lifecycleName, lifecycleReason } from "../../../src/core/year/lifecycle-reason";
import type { LifecycleCause } from "../../../src/core/year/lifecycle-step";
import { framework } from "./year-parts";

const { lifecycle } = framework("SQLH");

test.each<[LifecycleCause, string, string]>([
  ["noScore", "2027年第一季度没有得分，不判定状态。", "Q1 2027 has no score, so there is no state."],
  [
    "belowAcceptance",
    "2027年第一季度得分 79，未达到验收标准 90，继续创建。",
    "Q1 2027: 79, below the 90 that acceptance needs: creation goes on.",
  ],
  [
    "readyForAcceptance",
    "2027年第一季度得分 79，达到验收标准 90，可申请验收。",
    "Q1 2027: 79 reaches 90: up for acceptance.",
  ],
  [
    "accepted",
    "2027年第一季度得分 79，达到验收标准 90，验收通过，予以命名。",
    "Q1 2027: 79 reaches 90: accepted and named.",
  ],
  [
    "beyondQuota",
    "2027年第一季度得分 79，达到验收标准 90，但超出名额，本年度不予命名。",
    "Q1 2027: 79 reaches 90, but is beyond the quota: not named this year.",
  ],
  ["kept", "2027年第一季度得分 79，保留命名。", "Q1 2027: 79: the name is kept."],
  ["warned", "2027年第一季度得分 79，低于 80，限期整改。", "Q1 2027: 79, below 80: to be rectified."],
  [
    "rectifying",
    "2027年第一季度得分 79，整改尚未完成（需有一个季度达到 80）。",
    "Q1 2027: 79: still under rectification (a quarter has to reach 80).",
  ],
  [
    "recovered",
    "2027年第一季度得分 79，达到 80，整改完成，恢复命名。",
    "Q1 2027: 79 reaches 80: rectified, the name is restored.",
  ],
  [
    "lowInARow",
    "2027年第一季度得分 79，连续 2 个季度低于 75，撤销命名。",
    "Q1 2027: 79, 2 quarters in a row below 75: the name is revoked.",
  ],
  ["veto", "2027年第一季度触发一票否决，撤销命名。", "A veto in Q1 2027: the name is revoked."],
  [
    "vetoBeforeNaming",
    "2027年第一季度触发一票否决，不得验收，继续创建。",
    "A veto in Q1 2027: no acceptance, creation goes on.",
  ],
  ["revokedBefore", "命名已撤销，需重新申报。", "The name was revoked; a new application is needed."],
])("%s is said", (cause, zh, en) => {
  if (lifecycle === undefined) throw new Error("no life cycle");
  const entry = { period: { year: 2027, key: "Q1" }, score: new Big(79), vetoed: false } as const;
  expect(lifecycleReason(cause, entry, lifecycle)).toEqual({ zh, en });
});

test.each([
  ["申报", "applied"],
  ["创建", "in creation"],
  ["验收", "up for acceptance"],
  ["命名", "named"],
  ["整改", "under rectification"],
  ["撤销", "revoked"],
] as const)("the state %s is “%s” in English", (state, en) => {
  expect(lifecycleName(state)).toEqual({ zh: state, en });
});

/** Named at the end of 2026; “Q1 74” of 2027 and so on. */
function causes(before: readonly string[], after: readonly string[]): readonly string[] {
  const entries = [...before.map((text) => `2026${text}`), ...after.map((text) => `2027${text}`)].map(
    (text) => {
      const [when = "", points = ""] = text.split(" ");
      const period = parsePeriod(when);
      if (period === null) throw new Error(text);
      return { period, score: new Big(points), vetoed: false };
    },
  );
  return (
    lifecycleOf(framework("SQLH"), entries)
      ?.steps.slice(before.length)
      .map(({ cause }) => cause) ?? []
  );
}

test.each([
  ["a good quarter", ["Q1 92", "Y 91"], ["Q1 85"], ["kept"]],
  ["a good year", ["Q1 92", "Y 91"], ["Y 85"], ["kept"]],
  ["a year while under rectification", ["Q1 92", "Y 91"], ["Q4 79", "Y 85"], ["warned", "rectifying"]],
  ["low quarters from before the naming", ["Q3 74", "Q4 74", "Y 91"], ["Q1 74"], ["warned"]],
  ["low quarters since the naming", ["Q4 74", "Y 91"], ["Q1 74", "Q2 74"], ["warned", "lowInARow"]],
])("after the naming, %s", (_, before, after, expected) => {
  expect(causes(before, after)).toEqual(expected);
});
