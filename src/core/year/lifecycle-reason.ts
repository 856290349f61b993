/** Why a demonstration site is in its state, in words. */
import type { Framework } from "../framework/framework";
import { describePeriod } from "../framework/period";
import type { Text } from "../locale/language";
import type { HistoryEntry, LifecycleCause, LifecycleState } from "./lifecycle-step";

/** A state's name: 整改 · under rectification. */
export function lifecycleName(state: LifecycleState): Text {
  const en: Readonly<Record<LifecycleState, string>> = {
    申报: "applied",
    创建: "in creation",
    验收: "up for acceptance",
    命名: "named",
    整改: "under rectification",
    撤销: "revoked",
  };
  return { zh: state, en: en[state] };
}

export function lifecycleReason(
  cause: LifecycleCause,
  { period, score }: HistoryEntry,
  { accept, warn, revoke }: NonNullable<Framework["lifecycle"]>,
): Text {
  const when = describePeriod(period);
  const points = score?.toString() ?? "";
  const scored: Text = { zh: `${when.zh}得分 ${points}`, en: `${when.en}: ${points}` };
  switch (cause) {
    case "noScore":
      return { zh: `${when.zh}没有得分，不判定状态。`, en: `${when.en} has no score, so there is no state.` };
    case "belowAcceptance":
      return {
        zh: `${scored.zh}，未达到验收标准 ${accept.minScore}，继续创建。`,
        en: `${scored.en}, below the ${accept.minScore} that acceptance needs: creation goes on.`,
      };
    case "readyForAcceptance":
      return {
        zh: `${scored.zh}，达到验收标准 ${accept.minScore}，可申请验收。`,
        en: `${scored.en} reaches ${accept.minScore}: up for acceptance.`,
      };
    case "accepted":
      return {
        zh: `${scored.zh}，达到验收标准 ${accept.minScore}，验收通过，予以命名。`,
        en: `${scored.en} reaches ${accept.minScore}: accepted and named.`,
      };
    case "beyondQuota":
      return {
        zh: `${scored.zh}，达到验收标准 ${accept.minScore}，但超出名额，本年度不予命名。`,
        en: `${scored.en} reaches ${accept.minScore}, but is beyond the quota: not named this year.`,
      };
    case "kept":
      return { zh: `${scored.zh}，保留命名。`, en: `${scored.en}: the name is kept.` };
    case "warned":
      return {
        zh: `${scored.zh}，低于 ${warn.quarterBelow}，限期整改。`,
        en: `${scored.en}, below ${warn.quarterBelow}: to be rectified.`,
      };
    case "rectifying":
      return {
        zh: `${scored.zh}，整改尚未完成（需有一个季度达到 ${warn.quarterBelow}）。`,
        en: `${scored.en}: still under rectification (a quarter has to reach ${warn.quarterBelow}).`,
      };
    case "recovered":
      return {
        zh: `${scored.zh}，达到 ${warn.quarterBelow}，整改完成，恢复命名。`,
        en: `${scored.en} reaches ${warn.quarterBelow}: rectified, the name is restored.`,
      };
    case "lowInARow":
      return {
        zh: `${scored.zh}，连续 ${revoke.consecutiveQuartersBelow} 个季度低于 ${revoke.threshold}，撤销命名。`,
        en: `${scored.en}, ${revoke.consecutiveQuartersBelow} quarters in a row below ${revoke.threshold}: the name is revoked.`,
      };
    case "veto":
      return { zh: `${when.zh}触发一票否决，撤销命名。`, en: `A veto in ${when.en}: the name is revoked.` };
    case "vetoBeforeNaming":
      return {
        zh: `${when.zh}触发一票否决，不得验收，继续创建。`,
        en: `A veto in ${when.en}: no acceptance, creation goes on.`,
      };
    case "revokedBefore":
      return { zh: "命名已撤销，需重新申报。", en: "The name was revoked; a new application is needed." };
  }
}
